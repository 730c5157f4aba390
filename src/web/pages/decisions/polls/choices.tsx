// One of the options, or several, each as large as a thumb.
import { Text } from '@mantine/core'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { bounds, type Given, givenTo, withValue } from './ballot.ts'
import { useOptionName } from './option-words.ts'
import styles from './polls.module.css'
import type { Definition } from './queries.ts'

export interface BallotProps {
  definition: Definition
  /** The options by their places, in the order in which they are shown. */
  order: readonly number[]
  given: Given
  onGiven(given: Given): void
  disabled: boolean
}

interface ChoicesProps extends BallotProps {
  none: boolean
  onNone(none: boolean): void
}

export function Choices({ definition, order, given, onGiven, none, onNone, disabled }: ChoicesProps) {
  const t = useTranslations('decisions')
  const nameOf = useOptionName()
  const group = useId()
  const { least, most } = bounds(definition)
  const isOne = most === 1
  const choose = (option: number, checked: boolean) => {
    onNone(false)
    if (isOne) return onGiven([[option, 1]])
    onGiven(withValue(given, option, checked ? 1 : null))
  }
  return (
    <fieldset className={styles['options']} disabled={disabled}>
      <legend>{isOne ? t('chooseOne') : t('chooseSome', { least, most })}</legend>
      {order.map(option => {
        const { name, meaning } = definition.options[option]!
        const isChosen = givenTo(given, option) !== null
        return (
          <label key={option} className={styles['option']}>
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={group}
              checked={isChosen}
              disabled={!isOne && !isChosen && given.length >= most}
              onChange={event => choose(option, event.currentTarget.checked)}
            />
            <span className="breaks">
              {nameOf(definition.type, name)}
              {meaning && (
                <Text span display="block" size="sm" c="dimmed">
                  {meaning}
                </Text>
              )}
            </span>
          </label>
        )
      })}
      {definition.noneOfTheAbove && (
        <NoneOption type={isOne ? 'radio' : 'checkbox'} group={group} none={none} onNone={onNone} />
      )}
    </fieldset>
  )
}

/** “None of these”, where the poll offers it. */
export function NoneOption({
  type = 'checkbox',
  group,
  none,
  onNone,
}: {
  type?: 'radio' | 'checkbox'
  group?: string
  none: boolean
  onNone(none: boolean): void
}) {
  const t = useTranslations('decisions')
  return (
    <label className={styles['option']}>
      <input
        type={type}
        name={group}
        checked={none}
        onChange={event => onNone(event.currentTarget.checked)}
      />
      <span>{t('none')}</span>
    </label>
  )
}
