// What a list says of one poll: what it waits for, and the facts.
import { Badge, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Moment } from '../../../shared/figures.tsx'
import type { PollInfo } from './queries.ts'

export function PollBadge({ poll }: { poll: PollInfo }) {
  const t = useTranslations('decisions')
  const { state, over, mayVote, iVoted } = poll
  const waits = state === 'open' && mayVote && !iVoted && !over
  return (
    <Badge variant={waits ? 'filled' : 'outline'} color={waits ? 'blue' : 'gray'} tt="none" autoContrast>
      {waits
        ? t('waitsForYou')
        : iVoted
          ? t('youVoted')
          : state === 'closed'
            ? t('isClosed')
            : over
              ? t('isOver')
              : t(state === 'open' ? 'isOpen' : 'isScheduled')}
    </Badge>
  )
}

export function PollFacts({ poll }: { poll: PollInfo }) {
  const t = useTranslations('decisions')
  const { type, state, tags, opensAt, closesAt, voters, voted, closed, outcome } = poll
  return (
    <>
      <Text size="sm" c="dimmed" className="breaks">
        {t(`type_${type}`)} ·{' '}
        {state === 'closed' && closed ? (
          <>
            {t('closedOn')} <Moment at={closed.at} />
          </>
        ) : state === 'scheduled' && opensAt !== null ? (
          <>
            {t('opensOn')} <Moment at={opensAt} withTime />
          </>
        ) : closesAt === null ? (
          t('noDate')
        ) : (
          <>
            {t('closesOn')} <Moment at={closesAt} withTime />
          </>
        )}
        {state !== 'scheduled' && ` · ${t('votedOf', { voted, voters })}`}
        {tags.length > 0 && ` · ${tags.join(', ')}`}
      </Text>
      {outcome && (
        <Text size="sm" className="breaks">
          {t('outcome')}: {outcome.statement}
        </Text>
      )}
    </>
  )
}
