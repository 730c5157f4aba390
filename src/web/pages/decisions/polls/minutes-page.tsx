// The minutes of a poll: what was asked, what it came to and all that happened, to read and to print.
import { Anchor, Box, Button, Loader, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useItem, useSpace } from '../../../node/use-space.ts'
import { Time } from '../../../parts/date-fields.tsx'
import { PageTitle } from '../../../shared/page-title.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { useBallotText } from './ballot-text.ts'
import { OutcomeView } from './outcome-view.tsx'
import { Rules } from './rules.tsx'
import styles from './polls.module.css'
import { type Happened, historyQuery, type Poll, pollQuery, verifyQuery } from './queries.ts'
import { ResultView } from './result.tsx'
import { SaveMinutes } from './save-polls.tsx'

const KNOWN = [
  'createPoll',
  'editPoll',
  'openPoll',
  'vote',
  'withdraw',
  'close',
  'extendPoll',
  'reopenPoll',
  'addVoters',
  'strike',
  'outcome',
  'nudge',
  'tellerConfirmation',
  'tellerComplaint',
  'tellerShare',
] as const
type Known = (typeof KNOWN)[number]
const isKnown = (what: string): what is Known => (KNOWN as readonly string[]).includes(what)

export function MinutesPage() {
  const t = useTranslations('decisions')
  const common = useTranslations('common')
  const space = useSpace()
  const id = useItem()
  const { data: poll, error } = useQuery(pollQuery(space, id))
  const history = useQuery(historyQuery(space, id))
  if (!poll)
    return error ? <Problem error={error} /> : <Loader role="status" aria-label={common('loading')} />
  return (
    <Box maw={860} className={styles['minutes']}>
      <Anchor
        component={Link}
        to={`/spaces/${space}/decisions/polls/${id}` as string}
        className={styles['screen']}
      >
        {t('toPoll')}
      </Anchor>
      <PageTitle title={t('minutesOf', { title: poll.title })}>
        <SaveMinutes space={space} poll={poll} className={styles['screen']} />
        <Button variant="default" className={styles['screen']} onClick={() => print()}>
          {t('print')}
        </Button>
      </PageTitle>
      <Stack>
        <OutcomeView poll={poll} />
        {poll.definition.details !== '' && (
          <Text className="breaks" style={{ whiteSpace: 'pre-wrap' }}>
            {poll.definition.details}
          </Text>
        )}
        <Section id="result" title={t('result')}>
          <ResultView space={space} poll={poll} />
          {poll.state === 'closed' && poll.result.result && <CountedAgain space={space} poll={poll} />}
        </Section>
        <Section id="rules" title={t('rules')}>
          <Rules poll={poll} />
        </Section>
        <Section id="history" title={t('happened')}>
          <Problem error={history.error} />
          <ol className={styles['voted']}>
            {history.data?.map(entry => (
              <Entry key={entry.entry} poll={poll} entry={entry} />
            ))}
          </ol>
        </Section>
      </Stack>
    </Box>
  )
}

/** What this device finds when it counts from the log. */
function CountedAgain({ space, poll }: { space: string; poll: Poll }) {
  const t = useTranslations('decisions')
  const { data, error } = useQuery(verifyQuery(space, poll.poll))
  return (
    <>
      <Problem error={error} />
      {data && (
        <Text size="sm">{data.ok ? t('countedAgain', { count: data.counted }) : t('countDiffers')}</Text>
      )}
    </>
  )
}

function Entry({ poll, entry }: { poll: Poll; entry: Happened }) {
  const t = useTranslations('decisions')
  const textOf = useBallotText()
  const { what, byName, at, choices, reason } = entry
  return (
    <li>
      <Text size="sm" className="breaks">
        <Text span fw={600} size="sm">
          {byName}
        </Text>{' '}
        {isKnown(what) ? t(`happened_${what}`) : what}
        {what === 'vote' && `: ${textOf(poll.definition, choices)}`}
      </Text>
      {reason !== '' && (
        <Text size="sm" className="breaks" style={{ whiteSpace: 'pre-wrap' }}>
          {reason}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        <Time at={at} />
      </Text>
    </li>
  )
}
