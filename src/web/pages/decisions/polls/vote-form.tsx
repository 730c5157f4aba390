// Voting: choose, and press “Vote”. What stands of one’s own is what is chosen at first.
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Problem } from '../../../shared/problem.tsx'
import { type Given, isWhole, needsReason, startOf } from './ballot.ts'
import { Choices, NoneOption } from './choices.tsx'
import type { Poll } from './queries.ts'
import { Ranking } from './ranking.tsx'
import { Slots } from './slots.tsx'
import { Steppers } from './steppers.tsx'

/** In another order for each, where the poll wants that. */
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

/** Shown anew (`key`) when the poll or one’s own vote is another. */
export function VoteForm({
  space,
  poll,
  onSent,
  onKeep,
}: {
  space: string
  poll: Poll
  onSent(): void
  /** Leaves one’s vote as it is. */
  onKeep(): void
}) {
  const t = useTranslations('decisions')
  const queries = useQueryClient()
  const { definition, mine } = poll
  const { type, options } = definition
  const standing = mine?.stands ? mine : null
  const [order] = useState(() =>
    definition.shuffled ? shuffled(options.length) : options.map((_, option) => option),
  )
  const [given, setGiven] = useState<Given>(() => startOf(definition, standing?.choices ?? null))
  const [none, setNone] = useState(standing?.none ?? false)
  const [reason, setReason] = useState(standing?.reason ?? '')
  const voting = useMutation({
    mutationFn: () =>
      client.space(space).decisions.vote({
        poll: poll.poll,
        ...(none ? { none } : { ballot: given.map(([option, value]) => ({ option, value })) }),
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      }),
    onSuccess: async () => {
      notifications.show({
        message: t('voted_done'),
        color: 'green',
      })
      onSent()
      await queries.invalidateQueries({ queryKey: ['space', space, 'decisions'] })
    },
  })
  const asked = needsReason(definition, none ? [] : given)
  const ready = (none || isWhole(definition, given)) && (!asked || reason.trim() !== '')
  const chooseNone = (next: boolean) => {
    setNone(next)
    if (next) setGiven(startOf(definition, null))
  }
  const change = (next: Given) => {
    setNone(false)
    setGiven(next)
  }
  const ballot = { definition, order, given, onGiven: change, disabled: voting.isPending }
  const isOfWords = type === 'question'
  const hasNone = definition.noneOfTheAbove && ['dot_vote', 'score', 'ranked_choice', 'stv'].includes(type)
  // of an option that asks for something of its own, what it asks
  const prompt = given.length === 1 ? options[given[0]![0]]?.prompt : undefined
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (ready && !voting.isPending) voting.mutate()
      }}
    >
      <Stack>
        {['proposal', 'check', 'count', 'choose'].includes(type) && (
          <Choices {...ballot} none={none} onNone={chooseNone} />
        )}
        {(type === 'dot_vote' || type === 'score') && <Steppers {...ballot} />}
        {(type === 'ranked_choice' || type === 'stv') && <Ranking {...ballot} />}
        {type === 'meeting' && <Slots {...ballot} />}
        {hasNone && <NoneOption none={none} onNone={chooseNone} />}
        {definition.reason !== 'off' && (
          <Textarea
            label={isOfWords ? t('yourAnswer') : (prompt ?? t('reason'))}
            description={isOfWords ? undefined : asked ? t('reasonAsked') : t('reasonFree')}
            required={asked}
            maxLength={definition.reasonLimit}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
            autosize
            minRows={isOfWords ? 3 : 1}
            maxRows={12}
            readOnly={voting.isPending}
          />
        )}
        <Problem error={voting.error} />
        <Group>
          <Button type="submit" size="md" loading={voting.isPending} disabled={!ready}>
            {standing ? t('voteAgain') : t('vote')}
          </Button>
          {standing && (
            <Button variant="default" size="md" onClick={onKeep}>
              {t('keepVote')}
            </Button>
          )}
        </Group>
        {!ready && !isOfWords && (
          <Text size="sm" c="dimmed">
            {asked && (none || isWhole(definition, given)) ? t('reasonMissing') : t('chooseFirst')}
          </Text>
        )}
      </Stack>
    </form>
  )
}
