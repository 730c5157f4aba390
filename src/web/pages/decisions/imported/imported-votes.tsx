// Who voted what in Loomio, and why, as far as its file said so and the poll was not anonymous.
import { Badge, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Said } from '../../../parts/said.tsx'
import { Moment } from '../../../shared/figures.tsx'
import styles from '../polls/polls.module.css'
import { useGivenText } from './in-words.ts'
import type { ImportedPoll, ImportedVote } from './queries.ts'

const AT_ONCE = 50

export function ImportedVotes({ poll }: { poll: ImportedPoll }) {
  const t = useTranslations('decisions')
  const [shown, setShown] = useState(AT_ONCE)
  const { votes, ballots, anonymous, type } = poll
  const given = votes.filter(({ choices }) => choices !== null)
  const all = Math.max(given.length, ballots.length)
  return (
    <>
      {anonymous && <Text size="sm">{t('importedAnonymousVotes')}</Text>}
      {given.length > 0 && (
        <ul className={styles['voted']}>
          {given.slice(0, shown).map((vote, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: who voted may be unknown, and they never change
            <OneVote key={place} type={type} vote={vote} />
          ))}
        </ul>
      )}
      {ballots.length > 0 && <Ballots poll={poll} shown={shown} />}
      {all === 0 && <Text c="dimmed">{t('importedNoVotes')}</Text>}
      {all > shown && (
        <Group>
          <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
            {t('importedMoreVotes')}
          </Button>
        </Group>
      )}
      <NotVoted votes={votes} />
    </>
  )
}

function OneVote({ type, vote }: { type: string; vote: ImportedVote }) {
  const t = useTranslations('decisions')
  const textOf = useGivenText()
  const { author, at, choices, none, reason, latest } = vote
  return (
    <li>
      <Group gap="xs">
        <Text size="sm" className="breaks">
          <Text span fw={600} size="sm">
            {author ?? t('importedNobodyNamed')}
          </Text>
          {` · ${textOf(type, choices ?? [], none)}`}
        </Text>
        {!latest && (
          <Badge variant="outline" color="gray" tt="none" autoContrast>
            {t('importedNotLatest')}
          </Badge>
        )}
      </Group>
      {reason !== '' && <Said text={reason} />}
      {at !== null && (
        <Text size="sm" c="dimmed">
          <Moment at={at} />
        </Text>
      )}
    </li>
  )
}

/** Of an anonymous poll: what was given, and how often. */
function Ballots({ poll: { ballots, type }, shown }: { poll: ImportedPoll; shown: number }) {
  const t = useTranslations('decisions')
  const textOf = useGivenText()
  return (
    <ul className={styles['voted']}>
      {ballots.slice(0, shown).map(({ choices, count }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no names, and never change
        <li key={place}>
          <Text size="sm" className="breaks">
            {t('importedBallot', { count, given: textOf(type, choices, false) })}
          </Text>
        </li>
      ))}
    </ul>
  )
}

/** Who was asked and did not vote. */
function NotVoted({ votes }: { votes: readonly ImportedVote[] }) {
  const t = useTranslations('decisions')
  const names = votes.flatMap(({ choices, author }) => (choices === null && author !== null ? [author] : []))
  if (names.length === 0) return null
  return (
    <Text size="sm" className="breaks">
      {t('importedNotVoted', { names: names.join(', ') })}
    </Text>
  )
}
