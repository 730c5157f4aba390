// Who has voted and what, who is spoken for, and who has not voted yet.
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Ago } from '../../../shared/figures.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { useBallotText } from './ballot-text.ts'
import styles from './polls.module.css'
import { type Poll, stancesQuery } from './queries.ts'

export function Voters({ space, poll }: { space: string; poll: Poll }) {
  const t = useTranslations('decisions')
  const textOf = useBallotText()
  const { data, error } = useQuery(stancesQuery(space, poll.poll))
  const cast = new Map(data?.stances.map(stance => [`${stance.member} ${stance.late}`, stance]))
  const waiting = poll.people.filter(({ voted, via }) => !voted && via.length === 0)
  const there = poll.people.filter(({ voted, via }) => voted || via.length > 0)
  const late = data?.stances.filter(one => one.late) ?? []
  return (
    <>
      <Problem error={error} />
      <ul className={styles['voted']}>
        {there.map(({ member, name, via, weight }) => {
          const stance = cast.get(`${member} false`)
          return (
            <li key={member}>
              <Text size="sm" className="breaks">
                <Text span fw={600} size="sm">
                  {name}
                </Text>
                {weight !== 1 && ` (${t('weighs', { weight })})`}
                {via.length > 0
                  ? ` · ${t('spokenFor', { by: via.map(one => one.name).join(' → ') })}`
                  : stance && ` · ${stance.none ? t('none') : textOf(poll.definition, stance.choices)}`}
              </Text>
              {stance?.reason && poll.type !== 'question' && (
                <Text size="sm" className="breaks" style={{ whiteSpace: 'pre-wrap' }}>
                  {stance.reason}
                </Text>
              )}
              {stance && (
                <Text size="sm" c="dimmed">
                  <Ago at={stance.at} />
                  {stance.over !== null && ` · ${t('overOther')}`}
                </Text>
              )}
            </li>
          )
        })}
        {late.map(({ id, name, choices, none, at }) => (
          <li key={id}>
            <Text size="sm" className="breaks">
              <Text span fw={600} size="sm">
                {name}
              </Text>{' '}
              · {t('tooLate')} · {none ? t('none') : textOf(poll.definition, choices)}
            </Text>
            <Text size="sm" c="dimmed">
              <Ago at={at} />
            </Text>
          </li>
        ))}
      </ul>
      <Text size="sm" className="breaks">
        {waiting.length === 0
          ? t('allVoted')
          : t('waitingFor', {
              state: poll.state,
              count: waiting.length,
              names: waiting.map(({ name }) => name).join(', '),
            })}
      </Text>
    </>
  )
}
