// Some of the words, asked for by their numbers: who can type them has written them down.
import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'
import { StepButtons } from './step-frame.tsx'
import { drawPositions } from './steps.ts'

const random = () => crypto.getRandomValues(new Uint32Array(1))[0]!

export function WordsProof({ onBack, onDone }: { onBack(): void; onDone(): void }) {
  const t = useTranslations('welcome')
  const [positions] = useState(() => drawPositions(random))
  const [typed, setTyped] = useState<Record<number, string>>({})
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      client.idConfirm({
        some: positions.map(position => ({ position, word: (typed[position] ?? '').trim().toLowerCase() })),
      }),
    onSuccess: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{t('proofAbout')}</Text>
        <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }}>
          {positions.map((position, index) => (
            <TextInput
              key={position}
              label={t('proofWord', { position })}
              value={typed[position] ?? ''}
              onChange={event => setTyped({ ...typed, [position]: event.currentTarget.value })}
              required
              autoFocus={index === 0}
              autoComplete="off"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
            />
          ))}
        </SimpleGrid>
        <Problem error={error} />
        <StepButtons onBack={onBack}>
          <Button type="submit" loading={isPending}>
            {t('proofDo')}
          </Button>
        </StepButtons>
      </Stack>
    </form>
  )
}
