// What a list says of one poll that was held in Loomio: that it was, what came of it there, and the facts.
import { Anchor, Badge, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { Moment } from '../../../shared/figures.tsx'
import styles from '../polls/polls.module.css'
import { importedPollAt } from './addresses.ts'
import { useImportedOption, useTypeName } from './in-words.ts'
import type { ImportedLine as Line } from './queries.ts'
import { withoutMarks } from './without-marks.ts'

interface ImportedListProps {
  space: string
  label: string
  polls: readonly Line[]
}

export function ImportedList({ space, label, polls }: ImportedListProps) {
  return (
    <Stack component="ul" role="list" aria-label={label} gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {polls.map(one => (
        <ImportedLine key={one.poll} space={space} poll={one} />
      ))}
    </Stack>
  )
}

function ImportedLine({ space, poll }: { space: string; poll: Line }) {
  const t = useTranslations('decisions')
  return (
    <li>
      <Anchor
        component={Link}
        to={importedPollAt(space, poll.poll)}
        className={styles['poll']}
        underline="never"
      >
        <Group justify="space-between" gap="xs">
          <Text fw={600} className="breaks">
            {poll.title}
          </Text>
          <HeldInLoomio />
        </Group>
        <Glance poll={poll} />
        <Facts poll={poll} />
        {poll.outcome !== null && (
          <Text size="sm" className="breaks">
            {t('outcome')}: {withoutMarks(poll.outcome)}
          </Text>
        )}
      </Anchor>
    </li>
  )
}

export function HeldInLoomio() {
  const t = useTranslations('decisions')
  return (
    <Badge variant="outline" color="gray" tt="none" autoContrast>
      {t('importedBadge')}
    </Badge>
  )
}

/** What the options got there: who is ahead is not ours to say. */
function Glance({ poll: { type, highest } }: { poll: Line }) {
  const t = useTranslations('decisions')
  const format = useFormatter()
  const nameOf = useImportedOption()
  if (highest.length === 0) return null
  const scores = highest.map(({ name, score }) => `${nameOf(type, name)} ${format.number(score)}`)
  return (
    <Text size="sm" className="breaks">
      {t('importedCounted', { scores: scores.join(' · ') })}
    </Text>
  )
}

function Facts({ poll }: { poll: Line }) {
  const t = useTranslations('decisions')
  const typeName = useTypeName()
  const { type, closedAt, tags } = poll
  return (
    <Text size="sm" c="dimmed" className="breaks">
      {typeName(type)} ·{' '}
      {closedAt === null ? (
        t('importedWasOpen')
      ) : (
        <>
          {t('closedOn')} <Moment at={closedAt} />
        </>
      )}
      <Turnout poll={poll} before=" · " />
      {tags.length > 0 && ` · ${tags.join(', ')}`}
    </Text>
  )
}

interface TurnoutProps {
  poll: Pick<Line, 'voters' | 'undecided'>
  before?: string
}

/** Nothing where Loomio did not say it. */
export function Turnout({ poll: { voters, undecided }, before = '' }: TurnoutProps) {
  const t = useTranslations('decisions')
  if (voters === null) return null
  if (undecided === null || undecided > voters) return `${before}${t('importedVoters', { voters })}`
  return `${before}${t('votedOf', { voted: voters - undecided, voters })}`
}
