// One poll: what is asked, one’s vote, what it has come to, who has voted, and what can be done about it.
import { Anchor, Box, Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { spaceQuery } from '../../../node/queries.ts'
import { useItem, useSpace } from '../../../node/use-space.ts'
import { Note } from '../../../shared/note.tsx'
import { PageTitle } from '../../../shared/page-title.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { useBallotText } from './ballot-text.ts'
import { ItsThread } from './its-thread.tsx'
import { OutcomeView } from './outcome-view.tsx'
import { Delegating } from './delegating.tsx'
import { PollActions, Withdraw } from './poll-actions.tsx'
import { type Poll, pollQuery } from './queries.ts'
import { ResultView } from './result.tsx'
import { Rules } from './rules.tsx'
import { SavePolls } from './save-polls.tsx'
import { SealingView } from './sealing-view.tsx'
import { VoteForm } from './vote-form.tsx'
import { Voters } from './voters.tsx'

const MarkdownText = lazy(async () => ({
  default: (await import('../../../parts/markdown-text.tsx')).MarkdownText,
}))

export function PollPage() {
  const common = useTranslations('common')
  const space = useSpace()
  const { data, error } = useQuery(pollQuery(space, useItem()))
  if (!data)
    return error ? <Problem error={error} /> : <Loader role="status" aria-label={common('loading')} />
  return <OnePoll key={data.poll} space={space} poll={data} />
}

function OnePoll({ space, poll }: { space: string; poll: Poll }) {
  const t = useTranslations('decisions')
  const status = useQuery(spaceQuery(space))
  const { definition, state, over, mayVote } = poll
  const writable = status.data?.writable === true
  // what takes the place of what was pressed has the focus, also when the vote has come back as another
  const leads = useRef(false)
  // nobody votes before the tellers have made its key, and there is nothing to vote for when it can't be counted
  const { sealing } = poll.result
  const isKeyMissing = ['tellers', 'failed'].includes(sealing?.waitsFor ?? '')
  const isVain = isKeyMissing || sealing?.waitsFor === 'lost'
  const canVote = writable && mayVote && state === 'open' && !over && !isVain
  return (
    <Box maw={860}>
      <Anchor component={Link} to={`/spaces/${space}/decisions` as string}>
        {t('title')}
      </Anchor>
      <PageTitle title={poll.title}>
        <Button
          component={Link}
          to={`/spaces/${space}/decisions/polls/${poll.poll}/minutes` as string}
          variant="default"
        >
          {t('minutes')}
        </Button>
        <SavePolls space={space} poll={poll} />
        {writable && <PollActions space={space} poll={poll} />}
      </PageTitle>
      {poll.thread !== null && <ItsThread space={space} thread={poll.thread} />}
      <Stack>
        {poll.outcome && <OutcomeView poll={poll} />}
        {definition.details !== '' && (
          <Suspense fallback={<Text style={{ whiteSpace: 'pre-wrap' }}>{definition.details}</Text>}>
            <MarkdownText text={definition.details} under={2} />
          </Suspense>
        )}
        {state === 'open' && over && <Note>{t('overNote')}</Note>}
        {definition.hide === 'until_voted' && state === 'open' && <Note>{t('courtesy')}</Note>}
        {sealing && state !== 'closed' && <SealingView space={space} poll={poll} sealing={sealing} />}
        {poll.mine?.over && <Note live>{t('apartNote')}</Note>}
        {canVote && (
          <YourVote key={`${poll.version} ${poll.mine?.id}`} space={space} poll={poll} leads={leads} />
        )}
        {state === 'open' && !mayVote && <Text>{t('notAVoter')}</Text>}
        {state !== 'scheduled' && !isKeyMissing && (
          <Section id="result" title={t('result')}>
            <ResultView space={space} poll={poll} />
          </Section>
        )}
        {state !== 'scheduled' && (
          <Section id="voters" title={t('voters', { voted: poll.voted, voters: poll.voters })}>
            <Voters space={space} poll={poll} />
            {canVote && definition.delegation && !poll.iVoted && <Delegating space={space} poll={poll} />}
          </Section>
        )}
        <Section id="rules" title={t('rules')}>
          <Rules poll={poll} />
        </Section>
      </Stack>
    </Box>
  )
}

interface YourVoteProps {
  space: string
  poll: Poll
  /** True while the focus is to go to what is shown next. */
  leads: RefObject<boolean>
}

/** The form, or what stands and the way to change it. */
function YourVote({ space, poll, leads }: YourVoteProps) {
  const t = useTranslations('decisions')
  const textOf = useBallotText()
  const box = useRef<HTMLDivElement>(null)
  const [changing, setChanging] = useState(false)
  const standing = poll.mine?.stands ? poll.mine : null
  const show = (form: boolean) => {
    leads.current = true
    setChanging(form)
  }
  useEffect(() => {
    if (!leads.current || standing === null) return
    leads.current = false
    const find = (what: string) => box.current?.querySelector<HTMLElement>(what)
    ;(find('input:checked') ?? find('input, textarea, button:not(:disabled)'))?.focus()
  })
  return (
    <Section id="vote" title={t('yourVote')}>
      <Stack gap="sm" ref={box}>
        {standing && !changing ? (
          <>
            <Text className="breaks">
              {poll.definition.sealed
                ? t('sealedMine')
                : standing.none
                  ? t('none')
                  : textOf(poll.definition, standing.choices)}
            </Text>
            {standing.reason && (
              <Text size="sm" className="breaks" style={{ whiteSpace: 'pre-wrap' }}>
                {standing.reason}
              </Text>
            )}
            <Group>
              <Button variant="default" onClick={() => show(true)}>
                {t('changeVote')}
              </Button>
              <Withdraw space={space} poll={poll} />
            </Group>
          </>
        ) : (
          <VoteForm
            space={space}
            poll={poll}
            onSent={() => {
              leads.current = true
            }}
            onKeep={() => show(false)}
          />
        )}
      </Stack>
    </Section>
  )
}
