// Shown where the node does not know the browser: why, and how to get in.
import { Button, Container, Stack, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { keepToken } from '../node/token.ts'

export function RefusedPage() {
  const t = useTranslations('shell')
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (keepToken(text)) location.reload()
    else setWrong(true)
  }
  return (
    <Container component="main" size="xs" py="xl">
      <form onSubmit={submit}>
        <Stack>
          <Title order={1} size="h2">
            {t('refusedTitle')}
          </Title>
          <Text>{t('refusedWhy')}</Text>
          <Text>{t('refusedDo')}</Text>
          <TextInput
            label={t('refusedField')}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
            error={wrong && t('refusedWrong')}
            autoComplete="off"
            spellCheck={false}
          />
          <Button type="submit">{t('refusedButton')}</Button>
        </Stack>
      </form>
    </Container>
  )
}
