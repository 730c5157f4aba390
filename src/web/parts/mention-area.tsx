// A field for a text that may mention members: an @ and some letters offer them, by key or by a press.
// biome-ignore-all lint/a11y/useFocusableInteractive: the field keeps the focus, and names the person that is active
import { Box, Paper, Textarea, type TextareaProps, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import {
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslations } from 'use-intl'
import { membersQuery } from '../node/queries.ts'
import { mentionBegun, mentionOf, type Named, peopleWith } from './mentions.ts'

const OFFERED = 6

type MentionAreaProps = Omit<TextareaProps, 'value' | 'onChange' | 'ref' | 'onKeyDown'> & {
  space: string
  value: string
  onValue(value: string): void
  /** Ctrl and Enter. */
  onSubmit?: () => void
  field?: Ref<HTMLTextAreaElement>
}

export function MentionArea({ space, value, onValue, onSubmit, field, ...props }: MentionAreaProps) {
  const t = useTranslations('parts')
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(field, () => area.current!, [])
  const { data } = useQuery(membersQuery(space))
  const people = data?.members ?? []
  const [begun, setBegun] = useState<ReturnType<typeof mentionBegun>>(null)
  const [active, setActive] = useState(0)
  const offered = begun ? peopleWith(begun.letters, people).slice(0, OFFERED) : []
  const caret = useRef<number | null>(null)
  // a field that is written into from outside would have its caret at the end
  useLayoutEffect(() => {
    if (caret.current === null) return
    area.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  const look = (field: HTMLTextAreaElement) => {
    setBegun(mentionBegun(field.value, field.selectionStart))
    setActive(0)
  }
  const take = (person: Named) => {
    const { from, letters } = begun!
    const mention = `${mentionOf(person, people)} `
    caret.current = from + mention.length
    onValue(value.slice(0, from) + mention + value.slice(from + 1 + letters.length))
    setBegun(null)
    area.current?.focus()
  }
  const press = (event: KeyboardEvent) => {
    const isOpen = offered.length > 0
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.()
    else if (isOpen && event.key === 'ArrowDown') setActive((active + 1) % offered.length)
    else if (isOpen && event.key === 'ArrowUp') setActive((active + offered.length - 1) % offered.length)
    else if (isOpen && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey)
      take(offered[active]!)
    else if (isOpen && event.key === 'Escape') setBegun(null)
    else return
    event.preventDefault()
  }
  return (
    <Box>
      <Textarea
        {...props}
        ref={area}
        value={value}
        onChange={event => {
          onValue(event.currentTarget.value)
          look(event.currentTarget)
        }}
        onKeyDown={press}
        onBlur={() => setBegun(null)}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? id : undefined}
        aria-activedescendant={offered.length > 0 ? `${id}-${active}` : undefined}
        // Escape closes what is offered, and not the dialog around it
        data-mantine-stop-propagation={offered.length > 0 || undefined}
        autosize
        maxRows={16}
      />
      <VisuallyHidden role="status">
        {offered.length > 0 && t('mentionOffered', { count: offered.length })}
      </VisuallyHidden>
      {offered.length > 0 && (
        <Paper withBorder mt={4} id={id} role="listbox" aria-label={t('mentionList')} maw={400}>
          {offered.map((person, index) => (
            <Box
              key={person.member}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className="breaks"
              p="xs"
              bg={index === active ? 'var(--mantine-color-default-hover)' : undefined}
              style={{ cursor: 'pointer' }}
              // the field keeps the focus
              onMouseDown={event => event.preventDefault()}
              onClick={() => take(person)}
            >
              {person.name}
              {people.filter(({ name }) => name === person.name).length > 1 &&
                ` · ${person.member.slice(0, 8)}`}
            </Box>
          ))}
        </Paper>
      )}
    </Box>
  )
}
