// Stock blind peers of a space: they get a copy, prove nothing, and are never counted.
import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Ask } from '../../shared/ask.tsx'
import { Fact, Facts } from '../../shared/facts.tsx'
import { useBytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import type { Protection } from './shapes.ts'

type BlindPeer = Protection['blindPeers'][number]
const KEY = /^([0-9a-f]{64}|[ybndrfg8ejkmcpqxot1uwisza345h769]{52})$/

export function BlindPeers({ space, peers, may }: { space: string; peers: BlindPeer[]; may: boolean }) {
  const t = useTranslations('hosting')
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('blindTitle')}
      </Title>
      <Text size="sm">{t('blindAbout')}</Text>
      {peers.length === 0 && <Text size="sm">{t('blindNone')}</Text>}
      {peers.map(peer => (
        <One key={peer.key} space={space} peer={peer} may={may} />
      ))}
      {may && <Add space={space} />}
    </Stack>
  )
}

function One({ space, peer, may }: { space: string; peer: BlindPeer; may: boolean }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const [asked, setAsked] = useState(false)
  const { key, name, connected, missingBytes } = peer
  const lacks =
    missingBytes === null ? t('notKnown') : missingBytes === 0 ? t('nothing') : bytes(missingBytes)
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs" align="flex-start">
        <Title order={3} size="h5" className="breaks">
          {name || t('blindNoName')}
        </Title>
        <Facts>
          <Fact what={t('key')}>{key}</Fact>
          <Fact what={t('connection')}>{connected ? t('connected') : t('notConnected')}</Fact>
          <Fact what={t('lacksItSays')}>{lacks}</Fact>
        </Facts>
        {may && (
          <Button size="sm" variant="default" onClick={() => setAsked(true)}>
            {t('blindRemove')}
          </Button>
        )}
        <Ask
          opened={asked}
          onClose={() => setAsked(false)}
          title={t('blindRemoveTitle', { name: name || t('blindNoName') })}
          says={[t('blindRemoveAbout')]}
          act={t('blindRemove')}
          danger
          run={() => client.space(space).hosting.removeBlindPeer({ key })}
        />
      </Stack>
    </Paper>
  )
}

function Add({ space }: { space: string }) {
  const t = useTranslations('hosting')
  const [key, setKey] = useState('')
  const [name, setName] = useState('')
  const wrong = key.trim() !== '' && !KEY.test(key.trim())
  const adding = useMutation({
    mutationFn: () =>
      client
        .space(space)
        .hosting.addBlindPeer({ key: key.trim(), ...(name.trim() !== '' && { name: name.trim() }) }),
    onSuccess: () => {
      setKey('')
      setName('')
    },
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (key.trim() !== '' && !wrong) adding.mutate()
      }}
    >
      <Stack gap="sm" maw={600}>
        <TextInput
          label={t('blindKey')}
          description={t('blindKeyAbout')}
          required
          value={key}
          error={wrong && t('blindKeyWrong')}
          onChange={event => setKey(event.currentTarget.value)}
        />
        <TextInput
          label={t('blindName')}
          maxLength={100}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Problem error={adding.error} />
        <Group>
          <Button type="submit" variant="default" loading={adding.isPending}>
            {t('blindAdd')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
