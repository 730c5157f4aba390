// Takes a share in that was handed over as a letter: pasted, or opened as a file.
import { Button, FileButton, Group, Stack, Textarea, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Note } from '../../../shared/note.tsx'
import { Problem, showProblem } from '../../../shared/problem.tsx'

export function TakeLetter() {
  const t = useTranslations('recovery')
  const queries = useQueryClient()
  const [letter, setLetter] = useState('')
  const take = useMutation({
    mutationFn: () => client.recoveryTake({ letter: letter.trim() }),
    onSuccess: () => {
      setLetter('')
      void queries.invalidateQueries({ queryKey: ['keys', 'held'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take.mutate()
  }
  const open = (file: File | null) => void file?.text().then(setLetter, showProblem)
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Title order={4} size="h4">
          {t('takeTitle')}
        </Title>
        <Textarea
          label={t('letter')}
          description={t('takeAbout')}
          value={letter}
          onChange={event => setLetter(event.currentTarget.value)}
          maxLength={200_000}
          autoComplete="off"
          spellCheck={false}
          rows={3}
          required
        />
        <Problem error={take.error} />
        {take.data && <Note live>{t('taken', { name: take.data.ownerName })}</Note>}
        <Group>
          <Button type="submit" variant="default" loading={take.isPending} disabled={letter.trim() === ''}>
            {t('take')}
          </Button>
          <FileButton onChange={open} accept="text/plain,.txt">
            {props => (
              <Button {...props} variant="default">
                {t('takeFile')}
              </Button>
            )}
          </FileButton>
        </Group>
      </Stack>
    </form>
  )
}
