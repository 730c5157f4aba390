// What waits for somebody to do something: polls and tasks, requests, devices, hosts that did not prove what they hold, spaces at risk, alarms.
import { Anchor, Card, List, Text, Title } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { pageOf } from '../../node/notices.ts'
import { Ago } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import {
  boxAlarmsQuery,
  hostsQuery,
  remindersQuery,
  requestsQuery,
  waitingDevicesQuery,
} from './activity-queries.ts'

export function Waiting({ spaces }: { spaces: readonly SpaceStatus[] }) {
  const t = useTranslations('activity')
  const requests = useQueries({ queries: spaces.map(({ space }) => requestsQuery(space)) })
  const devices = useQuery(waitingDevicesQuery)
  const reminders = useQuery(remindersQuery)
  const hosts = useQuery(hostsQuery)
  const boxes = useQuery(boxAlarmsQuery)
  const here = new Set(spaces.map(({ space }) => space))
  const lines: ReactNode[] = [
    ...(reminders.data?.reminders ?? [])
      .filter(({ space }) => here.has(space))
      .map(one => (
        <Line key={`${one.space}/${one.id}`} to={pageOf(one)} since={one.at}>
          {t('noticeReminder', { what: one.what, title: one.title, space: one.spaceName })}
        </Line>
      )),
    ...spaces.flatMap(({ space, name }, at) =>
      (requests[at]?.data?.requests ?? []).map(request => (
        <Line key={request.request} to={`/spaces/${space}/members`} since={request.at}>
          {t('waitsRequest', { name: request.name, space: name })}
        </Line>
      )),
    ),
    ...(devices.data?.requests ?? []).map(({ request, deviceName, at }) => (
      <Line key={request} to="/keys" since={at}>
        {t('waitsDevice', { name: deviceName })}
      </Line>
    )),
    ...spaces
      .filter(({ hosting }) => hosting?.state === 'at risk')
      .map(({ space, name, hosting }) => (
        <Line key={`risk/${space}`} to={`/spaces/${space}/hosting`}>
          {t('waitsRisk', { space: name, copies: hosting!.copies, wanted: hosting!.wanted })}
        </Line>
      )),
    ...(hosts.data?.hosts ?? []).flatMap(({ space, name, agreement, coop, state, lastAudit }) =>
      state !== 'ended' && lastAudit && lastAudit.failed > 0
        ? [
            <Line key={agreement} to={`/spaces/${space}/hosting`} since={lastAudit.at}>
              {t('waitsAudit', { coop, space: name, failed: lastAudit.failed, blocks: lastAudit.blocks })}
            </Line>,
          ]
        : [],
    ),
    ...(boxes.data?.boxes ?? []).flatMap(({ box, name, alarms }) =>
      alarms.map(({ alarm, since }) => (
        <Line key={`${box}/${alarm}`} to="/hosting" since={since}>
          {t('noticeBox', { name, alarm: alarm.replace('-', '_') })}
        </Line>
      )),
    ),
  ]
  const asked = [reminders, devices, hosts, boxes, ...requests]
  return (
    <Card withBorder component="section">
      <Title order={2} size="h4" mb="xs">
        {t('waiting')}
      </Title>
      <Problem error={asked.find(({ error }) => error)?.error} />
      <div role="status">
        {lines.length > 0 ? (
          <List spacing="xs">{lines}</List>
        ) : (
          asked.every(({ isSuccess }) => isSuccess) && <Text c="dimmed">{t('waitingNothing')}</Text>
        )}
      </div>
    </Card>
  )
}

function Line({ to, since, children }: { to: string; since?: number; children: ReactNode }) {
  return (
    <List.Item className="breaks">
      <Anchor component={Link} to={to} underline="always">
        {children}
      </Anchor>
      {since !== undefined && (
        <Text span size="sm" c="dimmed">
          {' '}
          <Ago at={since} />
        </Text>
      )}
    </List.Item>
  )
}
