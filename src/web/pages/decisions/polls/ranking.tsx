// An order of the options: those that are ranked, with buttons that move them, and those that are not.
import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { bounds, fromRanked, rankedOf } from './ballot.ts'
import type { BallotProps } from './choices.tsx'
import { useOptionName } from './option-words.ts'
import styles from './polls.module.css'

export function Ranking({ definition, order, given, onGiven, disabled }: BallotProps) {
  const t = useTranslations('decisions')
  const nameOf = useOptionName()
  const whole = useRef<HTMLFieldSetElement>(null)
  // what was moved loses the focus on its way
  const focus = useRef<string[]>([])
  const { least, most } = bounds(definition)
  const ranked = rankedOf(given)
  const rest = order.filter(option => !ranked.includes(option))
  const label = (option: number) => nameOf(definition.type, definition.options[option]!.name)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the order
  useEffect(() => {
    for (const name of focus.current) {
      const button = whole.current?.querySelector<HTMLButtonElement>(`[data-does="${name}"]:not(:disabled)`)
      if (button) {
        button.focus()
        break
      }
    }
    focus.current = []
  }, [given])
  const move = (option: number, by: 1 | -1) => {
    const at = ranked.indexOf(option)
    const next = ranked.filter(one => one !== option)
    next.splice(at + by, 0, option)
    const [first, second] = by < 0 ? ['up', 'down'] : ['down', 'up']
    focus.current = [`${first}-${option}`, `${second}-${option}`]
    onGiven(fromRanked(next))
  }
  const add = (option: number) => {
    const next = rest[rest.indexOf(option) + 1] ?? rest[0]
    focus.current = [`add-${next}`, `up-${option}`, `out-${option}`]
    onGiven(fromRanked([...ranked, option]))
  }
  const takeOut = (option: number) => {
    focus.current = [`add-${option}`]
    onGiven(fromRanked(ranked.filter(one => one !== option)))
  }
  return (
    <fieldset ref={whole} className={styles['options']} disabled={disabled}>
      <legend>{least < most ? t('rankSome') : t('rankThem', { most })}</legend>
      {ranked.length > 0 && (
        <ol className={styles['ranks']} aria-label={t('yourOrder')}>
          {ranked.map((option, i) => (
            <li key={option} className={styles['row']}>
              <span className="breaks">
                {i + 1}. {label(option)}
              </span>
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  size={44}
                  variant="default"
                  data-does={`up-${option}`}
                  aria-label={t('moveUp', { name: label(option) })}
                  disabled={disabled || i === 0}
                  onClick={() => move(option, -1)}
                >
                  <IconArrowUp aria-hidden size={20} />
                </ActionIcon>
                <ActionIcon
                  size={44}
                  variant="default"
                  data-does={`down-${option}`}
                  aria-label={t('moveDown', { name: label(option) })}
                  disabled={disabled || i === ranked.length - 1}
                  onClick={() => move(option, 1)}
                >
                  <IconArrowDown aria-hidden size={20} />
                </ActionIcon>
                <ActionIcon
                  size={44}
                  variant="default"
                  data-does={`out-${option}`}
                  aria-label={t('takeOut', { name: label(option) })}
                  disabled={disabled}
                  onClick={() => takeOut(option)}
                >
                  <IconX aria-hidden size={20} />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ol>
      )}
      <Text role="status" size="sm" c="dimmed">
        {t('rankedSoFar', { count: ranked.length, most })}
      </Text>
      {rest.map(option => (
        <Button
          key={option}
          variant="default"
          size="md"
          justify="flex-start"
          data-does={`add-${option}`}
          disabled={disabled || ranked.length >= most}
          onClick={() => add(option)}
          aria-label={t('rankNext', { name: label(option), place: ranked.length + 1 })}
        >
          {label(option)}
        </Button>
      ))}
    </fieldset>
  )
}
