// Choosing trustees: first the people, then the rules, then a look at all of it before it is sent.
import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Note } from '../../../shared/note.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { type Answer, peopleQuery } from '../queries.ts'
import { type Choice, choiceFrom, toSetup, trusteesOf } from './choice.ts'
import { ChoosePeople } from './choose-people.tsx'
import { ChooseRules } from './choose-rules.tsx'
import { SetFacts } from './set-facts.tsx'

type Own = Answer<'recoveryStatus'>['trustees']
type People = Answer<'recoveryPeople'>['people']

export function ChooseTrustees({ own, onEnd }: { own: Own; onEnd(isSent: boolean): void }) {
  const { data: people, error } = useQuery(peopleQuery)
  return (
    <>
      <Problem error={error} />
      {people && <Steps own={own} people={people} onEnd={onEnd} />}
    </>
  )
}

function Steps({ own, people, onEnd }: { own: Own; people: People; onEnd(isSent: boolean): void }) {
  const t = useTranslations('recovery')
  const common = useTranslations('common')
  const queries = useQueryClient()
  const [step, setStep] = useState<1 | 2 | 3>(1)
  const [choice, setChoice] = useState<Choice>(() =>
    choiceFrom(
      own,
      people.map(({ identity }) => identity),
    ),
  )
  /** For how many the threshold was chosen. */
  const [total, setTotal] = useState(own?.total ?? 0)
  const trustees = trusteesOf(choice)
  const review = useMutation({
    mutationFn: (asked: Choice) => client.recoverySetup({ ...toSetup(asked), review: true }),
    onSuccess: ({ threshold }) => {
      setChoice({ ...choice, threshold })
      setTotal(trustees.length)
      setStep(step === 1 ? 2 : 3)
    },
  })
  const send = useMutation({
    mutationFn: () => client.recoverySetup(toSetup(choice)),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['keys'] })
      onEnd(true)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (step === 3) send.mutate()
    else if (step === 2) review.mutate(choice)
    // how many of others than before are needed, the node proposes; an heir is chosen in the second step
    else review.mutate({ ...choice, heir: '', threshold: trustees.length === total ? choice.threshold : 0 })
  }
  const back = () => {
    review.reset()
    send.reset()
    setStep(step === 3 ? 2 : 1)
  }
  const reviewed = step === 3 ? review.data : undefined
  const heirName = people.find(({ identity }) => identity === choice.heir)?.name ?? choice.heir.slice(0, 16)
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Title order={4} size="h4">
          {t(step === 1 ? 'step1' : step === 2 ? 'step2' : 'step3')}
        </Title>
        {own && step === 1 && <Note>{t('replaceAbout')}</Note>}
        {step === 1 && <ChoosePeople people={people} choice={choice} onChange={setChoice} />}
        {step === 2 && <ChooseRules people={people} choice={choice} onChange={setChoice} />}
        {reviewed && (
          <>
            <List>
              {reviewed.trustees.map(({ identity, name }) => (
                <List.Item key={identity} className="breaks">
                  {name}
                </List.Item>
              ))}
            </List>
            <SetFacts
              {...reviewed}
              label={choice.label}
              instructions={choice.instructions}
              nameOthers={choice.nameOthers}
              heir={choice.heir === '' ? undefined : { name: heirName, waitDays: choice.waitDays }}
            />
            <Text>{t('sendAbout')}</Text>
          </>
        )}
        <Problem error={review.error ?? send.error} />
        <Group>
          {step > 1 && (
            <Button variant="default" onClick={back}>
              {common('back')}
            </Button>
          )}
          <Button type="submit" loading={review.isPending || send.isPending} disabled={trustees.length === 0}>
            {step === 3 ? t('send') : common('next')}
          </Button>
          <Button variant="default" onClick={() => onEnd(false)}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
