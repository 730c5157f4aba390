// One poll that was held in Loomio, as its file said: to read alone.
import { Anchor, Box, Loader, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { useItem, useSpace } from '../../../node/use-space.ts'
import { Day } from '../../../parts/date-fields.tsx'
import { Said } from '../../../parts/said.tsx'
import { Fact, Facts } from '../../../shared/facts.tsx'
import { Moment } from '../../../shared/figures.tsx'
import { Note } from '../../../shared/note.tsx'
import { PageTitle } from '../../../shared/page-title.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { safeTime } from '../../../shared/safe-time.ts'
import { Section } from '../../../shared/section.tsx'
import { pollsAt } from '../polls/addresses.ts'
import { ItsThread } from '../polls/its-thread.tsx'
import { importedAt } from './addresses.ts'
import { Turnout } from './imported-line.tsx'
import { ImportedResult } from './imported-result.tsx'
import { ImportedVotes } from './imported-votes.tsx'
import { useImportedOption, useTypeName } from './in-words.ts'
import { type ImportedPoll, importedPollQuery } from './queries.ts'
import { WhatHappened } from './what-happened.tsx'

export function ImportedPollPage() {
  const common = useTranslations('common')
  const space = useSpace()
  const { data, error } = useQuery(importedPollQuery(space, useItem()))
  if (!data)
    return error ? <Problem error={error} /> : <Loader role="status" aria-label={common('loading')} />
  return <OnePoll key={data.poll} space={space} poll={data} />
}

function OnePoll({ space, poll }: { space: string; poll: ImportedPoll }) {
  const t = useTranslations('decisions')
  const { thread, details } = poll
  return (
    <Box maw={860}>
      {thread === null ? (
        <Anchor component={Link} to={importedAt(space)}>
          {t('importedTitle')}
        </Anchor>
      ) : (
        <Anchor component={Link} to={pollsAt(space)}>
          {t('title')}
        </Anchor>
      )}
      <PageTitle title={poll.title} />
      {thread !== null && <ItsThread space={space} thread={thread} />}
      <Stack>
        <TakenOver poll={poll} />
        <Outcomes poll={poll} />
        <About poll={poll} />
        {details !== '' && <Said text={details} />}
        <Section id="result" title={t('importedResult')} about={t('importedResultAbout')}>
          <ImportedResult poll={poll} />
        </Section>
        <Section id="votes" title={t('importedVotes')}>
          <ImportedVotes poll={poll} />
        </Section>
        <WhatHappened events={poll.events} />
      </Stack>
    </Box>
  )
}

function TakenOver({ poll: { byName, importedAt: at } }: { poll: ImportedPoll }) {
  const t = useTranslations('decisions')
  const format = useFormatter()
  const day = format.dateTime(safeTime(at), { dateStyle: 'medium' })
  return <Note title={t('importedBadge')}>{t('importedNote', { name: byName, day })}</Note>
}

function About({ poll }: { poll: ImportedPoll }) {
  const t = useTranslations('decisions')
  const typeName = useTypeName()
  const { type, author, at, closedAt, closesAt, anonymous, tags, voters } = poll
  return (
    <Facts>
      <Fact what={t('importedType')}>{typeName(type)}</Fact>
      {(author !== null || at !== null) && (
        <Fact what={t('importedAsked')}>
          {author}
          {author !== null && at !== null && ' · '}
          {at !== null && <Moment at={at} />}
        </Fact>
      )}
      <Fact what={t('importedClosed')}>
        {closedAt === null ? t('importedWasOpen') : <Moment at={closedAt} withTime />}
        {closedAt === null && closesAt !== null && (
          <>
            {' · '}
            {t('importedWasToClose')} <Moment at={closesAt} withTime />
          </>
        )}
      </Fact>
      {voters !== null && (
        <Fact what={t('importedTookPart')}>
          <Turnout poll={poll} />
        </Fact>
      )}
      {anonymous && <Fact what={t('importedNames')}>{t('importedAnonymous')}</Fact>}
      {tags.length > 0 && <Fact what={t('tags')}>{tags.join(', ')}</Fact>}
    </Facts>
  )
}

/** The one that stood when it was exported, and those that it took the place of. */
function Outcomes({ poll: { outcomes, options, type } }: { poll: ImportedPoll }) {
  const t = useTranslations('decisions')
  const nameOf = useImportedOption()
  if (outcomes.length === 0) return null
  const inOrder = [...outcomes].reverse().sort((a, b) => Number(b.latest) - Number(a.latest))
  return (
    <Section id="outcome" title={t('outcome')}>
      {inOrder.map(({ author, at, statement, option, review, latest }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no names, and never change
        <div key={place}>
          {!latest && (
            <Text size="sm" fw={600}>
              {t('importedEarlierOutcome')}
            </Text>
          )}
          {option !== null && (
            <Text fw={600} className="breaks">
              {t('chosen', { name: nameOf(type, options[option]?.name ?? '') })}
            </Text>
          )}
          <Said text={statement} />
          <Text size="sm" c="dimmed" className="breaks">
            {author ?? t('importedNobodyNamed')}
            {at !== null && (
              <>
                {' · '}
                <Moment at={at} />
              </>
            )}
            {review !== null && (
              <>
                {' · '}
                {t('reviewOn')} <Day day={review} />
              </>
            )}
          </Text>
        </div>
      ))}
    </Section>
  )
}
