// The boxes that this node controls: how each is, and what can be done with it.
import { Alert, Button, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconServer2 } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Ask } from '../../shared/ask.tsx'
import { Empty } from '../../shared/empty.tsx'
import { Fact, Facts } from '../../shared/facts.tsx'
import { Moment, useBytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { BoxDetails } from './box-details.tsx'
import { PairBox } from './pair-box.tsx'
import type { Box } from './shapes.ts'

export function Boxes() {
  const t = useTranslations('hosting')
  const tc = useTranslations('common')
  const { data, error } = useQuery({ queryKey: ['boxes'], queryFn: () => client.boxList() })
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} size="h3">
          {t('boxesTitle')}
        </Title>
        <Text size="sm">{t('boxesAbout')}</Text>
      </div>
      <Problem error={error} />
      {!data && !error && <Loader aria-label={tc('loading')} />}
      {data?.boxes.length === 0 && (
        <Empty icon={<IconServer2 size={40} aria-hidden />} text={t('boxesNone')} />
      )}
      {data?.boxes.map(box => (
        <OneBox key={box.box} box={box} />
      ))}
      <PairBox />
    </Stack>
  )
}

/** The figures of an alarm; a box with an older CoBox tells them in English words. */
function AlarmFigures({ alarm: { alarm, message, details } }: { alarm: Box['alarms'][number] }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  if (!details) return <span lang="en">{message}</span>
  const { freeBytes = 0, reserveBytes = 0, overBytes = 0 } = details
  const figures = { free: bytes(freeBytes), reserve: bytes(reserveBytes), over: bytes(overBytes) }
  return <>{t('alarmFigures', { alarm: String(alarm).replaceAll('-', '_'), ...figures })}</>
}

function OneBox({ box }: { box: Box }) {
  const t = useTranslations('hosting')
  const [opened, setOpened] = useState(false)
  const { name, connected, refused, version, addresses, alarms } = box
  const called = name || t('noName')
  return (
    <Paper withBorder p="md" component="article" aria-label={called} data-box={box.box}>
      <Stack gap="sm">
        <Title order={3} size="h4" className="breaks">
          {called}
        </Title>
        <div role="status">
          {alarms.map(alarm => (
            <Alert
              role="note"
              key={alarm.alarm}
              variant="outline"
              color="orange"
              icon={<IconAlertTriangle aria-hidden />}
              title={t('alarm', { alarm: String(alarm.alarm).replaceAll('-', '_') })}
            >
              <Text size="sm" className="breaks">
                <AlarmFigures alarm={alarm} /> (<Moment at={alarm.since} withTime />)
              </Text>
            </Alert>
          ))}
        </div>
        <Facts>
          <Fact what={t('connection')}>
            {connected ? t('connected') : refused ? t('boxRefuses') : t('boxAway')}
          </Fact>
          {version !== null && <Fact what={t('boxVersion')}>{version}</Fact>}
          <Fact what={t('addresses')}>{addresses.length > 0 ? addresses.join(', ') : t('noAddresses')}</Fact>
          <Fact what={t('key')}>{box.box}</Fact>
        </Facts>
        <Group gap="xs">
          <Button
            size="sm"
            variant="default"
            aria-expanded={opened}
            disabled={!connected && !opened}
            onClick={() => setOpened(!opened)}
          >
            {opened ? t('boxClose') : t('boxOpen')}
          </Button>
          <Actions box={box} called={called} />
        </Group>
        {opened && <BoxDetails box={box.box} />}
      </Stack>
    </Paper>
  )
}

function Actions({ box: { box, name, connected }, called }: { box: Box; called: string }) {
  const t = useTranslations('hosting')
  const queries = useQueryClient()
  const [doing, setDoing] = useState<'restart' | 'rename' | 'forget' | null>(null)
  const close = () => setDoing(null)
  const again = () => queries.invalidateQueries({ queryKey: ['boxes'] })
  return (
    <>
      <Button size="sm" variant="default" disabled={!connected} onClick={() => setDoing('rename')}>
        {t('boxRename')}
      </Button>
      <Button size="sm" variant="default" disabled={!connected} onClick={() => setDoing('restart')}>
        {t('boxRestart')}
      </Button>
      <Button size="sm" variant="subtle" color="red" onClick={() => setDoing('forget')}>
        {t('boxForget')}
      </Button>
      <Ask
        // the field begins with the name that it has now
        key={name}
        opened={doing === 'rename'}
        onClose={close}
        title={t('boxRenameTitle', { name: called })}
        says={[t('boxRenameAbout')]}
        act={t('boxRename')}
        field={{ label: t('boxName'), required: true, maxLength: 60, initial: name }}
        run={async text => {
          await client.boxRename({ box, name: text.trim() })
          await again()
        }}
      />
      <Ask
        opened={doing === 'restart'}
        onClose={close}
        title={t('boxRestartTitle', { name: called })}
        says={[t('boxRestartAbout')]}
        act={t('boxRestart')}
        run={async () => {
          await client.boxRestart({ box })
          notifications.show({ message: t('boxRestarts') })
        }}
      />
      <Ask
        opened={doing === 'forget'}
        onClose={close}
        title={t('boxForgetTitle', { name: called })}
        says={[t('boxForgetAbout')]}
        act={t('boxForget')}
        danger
        run={async () => {
          await client.boxForget({ box })
          await again()
        }}
      />
    </>
  )
}
