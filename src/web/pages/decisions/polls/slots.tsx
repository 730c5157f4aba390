// Times of a meeting: yes, if need be, or no to each.
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { givenTo, withValue } from './ballot.ts'
import type { BallotProps } from './choices.tsx'
import { useOptionName } from './option-words.ts'
import styles from './polls.module.css'

const ANSWERS = [
  [2, 'yes'],
  [1, 'ifNeedBe'],
  [0, 'no'],
] as const

export function Slots({ definition, order, given, onGiven, disabled }: BallotProps) {
  const t = useTranslations('decisions')
  const nameOf = useOptionName()
  const group = useId()
  return (
    <fieldset className={styles['options']} disabled={disabled}>
      <legend>{t('whenCanYou')}</legend>
      {order.map(option => (
        <fieldset key={option} className={styles['slot']}>
          <legend>{nameOf('meeting', definition.options[option]!.name)}</legend>
          <div className={styles['answers']}>
            {ANSWERS.map(([value, word]) => (
              <label key={value} className={styles['option']}>
                <input
                  type="radio"
                  name={`${group}-${option}`}
                  checked={givenTo(given, option) === value}
                  onChange={() => onGiven(withValue(given, option, value))}
                />
                <span>{t(`answer_${word}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  )
}
