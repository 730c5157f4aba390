// The form of an action: its fields follow from the schema, its words from the catalogue. What is wrong is said at the field.
import { Button, Group, Loader, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { act, schemasQuery } from '../node/app-actions.ts'
import { Problem } from '../shared/problem.tsx'
import { FormField } from './form-field.tsx'
import { type Field, fieldsOf, type Schema, startOf, type Values } from './form-fields.ts'
import { useFormWords } from './form-words.ts'
import { fieldProblem } from './node-problem.ts'
import { currencyOf, type FieldProblems, readFields } from './read-fields.ts'
import { useDraft } from './use-draft.ts'

interface ActionFormProps {
  space: string
  app: string
  action: string
  /** Fields that are not asked for. */
  given?: Record<string, unknown>
  /** What stands in the fields at first, as it would be typed. */
  initial?: Values
  /** Of amounts, where no field says it. */
  currency?: string
  /** Keeps what is typed until it is sent; says what it is about, such as an id or `new`. */
  draft?: string
  /** `id`: of the action in the log. */
  onDone?(id: string): void
  onCancel?(): void
}

export function ActionForm(props: ActionFormProps) {
  const common = useTranslations('common')
  const { data, error } = useQuery(schemasQuery(props.app))
  if (!data)
    return error ? <Problem error={error} /> : <Loader role="status" aria-label={common('loading')} />
  return <Form {...props} schema={data[props.action] as Schema} />
}

const NONE = {}
const WRONG = '[aria-invalid="true"]'

function Form(props: ActionFormProps & { schema: Schema }) {
  const { space, app, action, given = NONE, initial = NONE, currency = 'EUR', draft, schema, onDone } = props
  const t = useTranslations('parts')
  const common = useTranslations('common')
  const words = useFormWords(app, action)
  const locale = useLocale()
  const form = useRef<HTMLFormElement>(null)
  const fields = useMemo(() => fieldsOf(schema, Object.keys(given)), [schema, given])
  const [values, setValues, forget] = useDraft<Values>(
    draft === undefined ? null : [space, app, action, draft].join('/'),
    { ...startOf(fields, currency), ...initial },
  )
  const [problems, setProblems] = useState<FieldProblems>(NONE)
  const sending = useMutation({
    mutationFn: (input: object) => act(space, app, action, { ...input, ...given }),
    onSuccess: ({ id }) => {
      forget()
      if (words.done)
        notifications.show({
          message: words.done,
          color: 'green',
        })
      onDone?.(id)
    },
  })
  const refused = fieldProblem(
    sending.error,
    fields.map(({ name }) => name),
  )
  const errorAt = (name: string): string | undefined => {
    const wrong = problems[name]
    if (wrong) return t(wrong.key, wrong.values as never)
    return refused?.field === name ? refused.text : undefined
  }
  // who cannot see it is led to the first field that is wrong, and hears why
  const [round, setRound] = useState(0)
  const { status } = sending
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each try, not while something is mended
  useEffect(() => {
    const focus = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus()
    if (form.current?.querySelector(WRONG)) focus(WRONG)
    // fields that rest while it is sent lose the focus
    else if (status === 'error') focus('[type="submit"]')
    else if (status === 'success') focus('input:not([type="hidden"]), textarea, select')
  }, [round, status])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (sending.isPending) return
    const read = readFields(fields, values, { locale, currency })
    setProblems(read.problems)
    setRound(round + 1)
    if (Object.keys(read.problems).length === 0) sending.mutate(read.input)
  }
  const change = ({ name }: Field, value: Values[string]) => {
    setValues({ ...values, [name]: value })
    if (refused?.field === name) sending.reset()
    if (!problems[name]) return
    const { [name]: _, ...others } = problems
    setProblems(others)
  }
  return (
    // the browser's own words would be in its language, not in that of the page
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        {fields.map(field => (
          <FormField
            key={field.name}
            field={field}
            words={words}
            space={space}
            currency={currencyOf(fields, values, currency)}
            error={errorAt(field.name)}
            disabled={sending.isPending}
            value={values[field.name] ?? ''}
            onValue={value => change(field, value)}
          />
        ))}
        <Problem error={refused ? null : sending.error} />
        <Group>
          <Button type="submit" loading={sending.isPending}>
            {words.act}
          </Button>
          {props.onCancel && (
            <Button variant="default" onClick={props.onCancel}>
              {common('cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
