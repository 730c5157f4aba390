// How others find this node: its address, and whether it looks in the local network and on the internet.
import { Code, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Copyable } from '../../shared/copyable.tsx'
import { Section } from '../../shared/section.tsx'

export function Reach({ tcp, lan, internet }: { tcp: string; lan: boolean; internet: boolean }) {
  const t = useTranslations('network')
  return (
    <Section id="reach" title={t('reachTitle')} about={t('reachAbout')}>
      <Copyable text={tcp} label={t('address')} />
      <Text size="sm">
        {t('addressAbout')} <Code>npm start -- --listen 0.0.0.0:49737</Code>
      </Text>
      <Stack gap="xs">
        <OnOff on={lan} text={t(lan ? 'lanOn' : 'lanOff')} />
        <OnOff on={internet} text={t(internet ? 'internetOn' : 'internetOff')} />
      </Stack>
      <Text size="sm" c="dimmed">
        {t('switchAbout')} <Code>--no-lan</Code> <Code>--no-internet</Code>
      </Text>
      <Text size="sm" c="dimmed">
        {t('dhtAbout')} <Code>cobox dht</Code>
      </Text>
    </Section>
  )
}

function OnOff({ on, text }: { on: boolean; text: string }) {
  return (
    <Group gap="xs" wrap="nowrap">
      {on ? <IconCheck size={18} aria-hidden /> : <IconX size={18} aria-hidden />}
      <Text>{text}</Text>
    </Group>
  )
}
