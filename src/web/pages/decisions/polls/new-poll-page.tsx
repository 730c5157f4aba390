// Making a poll: what it asks, among what, and until when. The rest is under “More”.
import { Anchor, Box, Button, Collapse, Group, Stack, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { useSpace } from '../../../node/use-space.ts'
import { TimeInput } from '../../../parts/date-fields.tsx'
import { useDraft } from '../../../parts/use-draft.ts'
import { PageTitle } from '../../../shared/page-title.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { useThreadOfAddress } from './addresses.ts'
import { ElectionFields } from './election-fields.tsx'
import { ItsThread } from './its-thread.tsx'
import { MoreFields } from './more-fields.tsx'
import { OptionFields } from './option-fields.tsx'
import { OwnAnswers } from './own-answers.tsx'
import { EMPTY, inputOf, type PollDraft, UNDER_MORE, type Wrong, wrongIn } from './poll-draft.ts'
import { asksForOptions, numbersOf } from './poll-types.ts'
import type { PollType } from './queries.ts'
import { TemplateField } from './template-field.tsx'
import { WordFields } from './rule-fields.tsx'
import { TypeField } from './type-field.tsx'

/** Those that this CoBox counts. */
export const OFFERED: readonly PollType[] = [
  'proposal',
  'choose',
  'meeting',
  'check',
  'count',
  'dot_vote',
  'score',
  'ranked_choice',
  'stv',
  'question',
]

export function NewPollPage() {
  const t = useTranslations('decisions')
  const common = useTranslations('common')
  const space = useSpace()
  const thread = useThreadOfAddress()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const moreId = useId()
  const [more, setMore] = useState(false)
  const [tried, setTried] = useState(0)
  const [kept, setDraft, forget] = useDraft<Partial<PollDraft>>(`${space}/decisions/new`, EMPTY)
  // one that was typed into an earlier CoBox lacks what there was not
  const draft: PollDraft = { ...EMPTY, ...kept }
  const wrong: readonly Wrong[] = tried > 0 ? wrongIn(draft) : []
  const set = (change: Partial<PollDraft>) => setDraft({ ...draft, ...change })
  const making = useMutation({
    mutationFn: () =>
      client.space(space).decisions.createPoll({ ...inputOf(draft), ...(thread && { thread }) }),
    onSuccess: async ({ poll }) => {
      forget()
      await queries.invalidateQueries({ queryKey: ['space', space, 'decisions'] })
      await navigate({ to: `/spaces/${space}/decisions/polls/${poll}` as string })
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each try, not while something is mended
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tried])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const problems = wrongIn(draft)
    if (UNDER_MORE.some(one => problems.includes(one))) setMore(true)
    setTried(tried + 1)
    if (problems.length === 0 && !making.isPending) making.mutate()
  }
  const isElection = draft.type === 'stv'
  const numbers = isElection ? [] : numbersOf(draft.type)
  return (
    <Box maw={680}>
      <Anchor component={Link} to={`/spaces/${space}/decisions` as string}>
        {t('title')}
      </Anchor>
      <PageTitle title={t('newPoll')} />
      {thread && <ItsThread space={space} thread={thread} />}
      <form ref={form} onSubmit={submit} noValidate>
        <Stack>
          <TemplateField draft={draft} onDraft={setDraft} />
          <TypeField
            types={OFFERED}
            value={draft.type}
            onValue={type => set({ type, options: ['', ''], answers: null, template: '' })}
          />
          <WordFields
            draft={draft}
            onChange={set}
            error={wrong.includes('title') && t('wrong_title')}
            about={t('pollTitleAbout')}
          />
          {asksForOptions(draft.type) && (
            <OptionFields
              kind={isElection ? 'candidates' : draft.type === 'meeting' ? 'times' : 'options'}
              options={draft.options}
              onOptions={options => set({ options })}
              error={wrong.includes('options') ? t('wrong_options') : undefined}
            />
          )}
          {draft.type === 'proposal' && (
            <OwnAnswers answers={draft.answers} onAnswers={answers => set({ answers })} tried={tried > 0} />
          )}
          {isElection && <ElectionFields draft={draft} onChange={set} wrong={wrong} />}
          {numbers.length > 0 && (
            <Group align="flex-start">
              {numbers.map(name => (
                <TextInput
                  key={name}
                  label={t(`number_${name}`)}
                  inputMode="numeric"
                  maw={200}
                  value={draft[name]}
                  onChange={event => set({ [name]: event.currentTarget.value })}
                  error={wrong.includes('numbers') && t('wrong_number')}
                  autoComplete="off"
                />
              ))}
            </Group>
          )}
          <TimeInput
            label={t('closes')}
            description={t('closesAbout')}
            value={draft.closes}
            onValue={closes => set({ closes })}
            error={wrong.includes('closes') && t('wrong_time')}
          />
          <Group>
            <Button
              variant="subtle"
              aria-expanded={more}
              aria-controls={moreId}
              leftSection={
                more ? <IconChevronUp aria-hidden size={18} /> : <IconChevronDown aria-hidden size={18} />
              }
              onClick={() => setMore(!more)}
            >
              {common('more')}
            </Button>
          </Group>
          <Collapse expanded={more} id={moreId} transitionDuration={0}>
            <MoreFields space={space} draft={draft} onChange={set} wrong={wrong} />
          </Collapse>
          <Problem error={making.error} />
          <Group>
            <Button type="submit" loading={making.isPending}>
              {t('begin')}
            </Button>
            <Button
              variant="default"
              component={Link}
              to={`/spaces/${space}/decisions` as string}
              onClick={forget}
            >
              {common('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Box>
  )
}
