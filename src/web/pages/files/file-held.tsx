// Where a file is: on this device, at the space's hosts, and on the devices that are connected. What is only believed is said to be so.
import { List, Loader, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { FileHeld as Held } from '../../../api/held-endpoints.ts'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { isWithin } from '../../../lib/slash-path.ts'
import { spaceQuery } from '../../node/queries.ts'
import { Ago, useBytes } from '../../shared/figures.tsx'
import { Problem } from '../../shared/problem.tsx'
import { heldQuery, protectionQuery } from './preview-queries.ts'

const PROTECTION = {
  protected: 'protected',
  'catching up': 'catchingUp',
  'at risk': 'atRisk',
  'not hosted': 'notHosted',
} as const

export function FileHeld({ space, path }: { space: string; path: string }) {
  const t = useTranslations('details')
  const { data: status, error: statusError } = useQuery(spaceQuery(space))
  const { data: held, error: heldError } = useQuery(heldQuery(space, path))
  const error = statusError ?? heldError
  if (error) return <Problem error={error} />
  if (!status || !held) return <Loader size="sm" role="status" aria-label={t('held')} />
  return (
    <Stack gap="xs">
      <Here policy={status.policy} held={held} />
      <Hosts space={space} held={held} />
      <Devices held={held} />
    </Stack>
  )
}

function Here({ policy, held: { path, here } }: { policy: SpaceStatus['policy']; held: Held }) {
  const t = useTranslations('details')
  const bytes = useBytes()
  const wanted =
    policy.keep === 'everything' ||
    (policy.keep === 'folders' && policy.folders.some(folder => isWithin(path, folder)))
  const words = here.missingBytes === 0 ? 'hereAll' : wanted ? 'hereComing' : 'hereOpened'
  return <Text size="sm">{t(words, { missing: bytes(here.missingBytes) })}</Text>
}

/** What it lacks of the file, as it says now, in a sentence. */
function useSaid(): (missing: number | null) => string {
  const t = useTranslations('details')
  const bytes = useBytes()
  return missing =>
    missing === null
      ? t('saysNothing')
      : missing === 0
        ? t('saysAll')
        : t('saysLacks', { missing: bytes(missing) })
}

function Hosts({ space, held: { hosts } }: { space: string; held: Held }) {
  const t = useTranslations('details')
  const said = useSaid()
  const { data } = useQuery(protectionQuery(space))
  return (
    <div>
      {data && (
        <Text size="sm">
          {t('protection', { state: PROTECTION[data.state], copies: data.copies, wanted: data.wanted })}
        </Text>
      )}
      <List size="sm">
        {hosts.map(({ agreement, coop, connected, missingBytes, provenAt, state }) => (
          <List.Item key={agreement} className="breaks">
            {t('host', { coop, state })} {connected ? said(missingBytes) : t('hostAway')}{' '}
            {provenAt === null ? (
              t('provenNever')
            ) : (
              <>
                {t('provenAt')} <Ago at={provenAt} />.
              </>
            )}
          </List.Item>
        ))}
      </List>
    </div>
  )
}

function Devices({ held: { devices } }: { held: Held }) {
  const t = useTranslations('details')
  const said = useSaid()
  return (
    <div>
      <Text size="sm">{devices.length === 0 ? t('noDevices') : t('devices', { count: devices.length })}</Text>
      {devices.length > 0 && (
        <List size="sm">
          {devices.map(({ device, deviceName, memberName, missingBytes }) => (
            <List.Item key={device} className="breaks">
              {t('device', { device: deviceName, member: memberName })} {said(missingBytes)}
            </List.Item>
          ))}
        </List>
      )}
      <Text size="sm" c="dimmed">
        {t('othersUnknown')}
      </Text>
    </div>
  )
}
