// Dots and points: one more, one less, and what is left.
import { ActionIcon, Group, Text } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { spentOf, givenTo, withValue } from './ballot.ts'
import type { BallotProps } from './choices.tsx'
import { useOptionName } from './option-words.ts'
import styles from './polls.module.css'

export function Steppers({ definition, order, given, onGiven, disabled }: BallotProps) {
  const t = useTranslations('decisions')
  const nameOf = useOptionName()
  const { type, dots, minScore, maxScore } = definition
  const isDots = type === 'dot_vote'
  const left = dots - spentOf(given)
  const [least, most] = isDots ? [0, dots] : [minScore, maxScore]
  const set = (option: number, value: number) =>
    onGiven(withValue(given, option, isDots && value === 0 ? null : value))
  return (
    <fieldset className={styles['options']} disabled={disabled}>
      <legend>{isDots ? t('giveDots', { dots }) : t('givePoints', { least, most })}</legend>
      {isDots && (
        <Text role="status" size="sm">
          {t('dotsLeft', { left, dots })}
        </Text>
      )}
      {order.map(option => {
        const { name, meaning } = definition.options[option]!
        const label = nameOf(type, name)
        const value = givenTo(given, option)
        const now = value ?? (isDots ? 0 : null)
        const more = now === null ? Math.min(most, Math.max(least, 1)) : now + 1
        const less = now === null ? least : now - 1
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would say its legend before each of its two buttons
          <div key={option} className={styles['row']} role="group" aria-label={label}>
            <span className="breaks">
              {label}
              {meaning && (
                <Text span display="block" size="sm" c="dimmed">
                  {meaning}
                </Text>
              )}
            </span>
            <Group gap="xs" wrap="nowrap">
              <ActionIcon
                size={44}
                variant="default"
                aria-label={t('less', { name: label })}
                disabled={disabled || less < least}
                onClick={() => set(option, less)}
              >
                <IconMinus aria-hidden size={20} />
              </ActionIcon>
              <output className={styles['number']}>{now === null ? '–' : now}</output>
              <ActionIcon
                size={44}
                variant="default"
                aria-label={t('more', { name: label })}
                disabled={disabled || more > most || (isDots && left < 1)}
                onClick={() => set(option, more)}
              >
                <IconPlus aria-hidden size={20} />
              </ActionIcon>
            </Group>
          </div>
        )
      })}
    </fieldset>
  )
}
