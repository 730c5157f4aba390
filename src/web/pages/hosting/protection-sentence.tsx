// How safe a space is at its hosts: the state, why, and what comes next. Never more than the node says.
import { Group, Paper, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconRefresh, IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useBytes } from '../../shared/figures.tsx'
import { reasonOf } from '../../shared/protection-reasons.ts'
import type { Protection } from './shapes.ts'

const ICON = { size: 32, 'aria-hidden': true } as const
const LOOKS = {
  protected: <IconShieldCheck {...ICON} color="var(--mantine-color-green-text)" />,
  'catching up': <IconRefresh {...ICON} color="var(--mantine-color-blue-text)" />,
  'at risk': <IconAlertTriangle {...ICON} color="var(--mantine-color-orange-text)" />,
  'not hosted': <IconShieldOff {...ICON} />,
}

/** In the reader’s language as far as it is known, else as the node says it. */
export function useReason(): (text: string) => string {
  const t = useTranslations('hosting')
  return text => {
    const reason = reasonOf(text)
    if (!reason) return text
    if (reason.kind === 'tooFew') return t('reasonTooFew', { have: reason.have, want: reason.want })
    if ('coops' in reason)
      return t('reasonOf', {
        kind: reason.kind,
        coops: reason.coops === 'a host' ? t('someHost') : reason.coops,
      })
    return reason.kind === 'noHost' ? t('reasonNoHost') : t('reasonNotWanted')
  }
}

export function ProtectionSentence({ of }: { of: Protection }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const reason = useReason()
  const { state, copies, wanted, missingBytes, name } = of
  const why = of.reason && state !== 'not hosted' ? reason(of.reason) : ''
  return (
    <Paper withBorder p="md" role="status" data-state={state}>
      <Group wrap="nowrap" align="flex-start">
        {LOOKS[state]}
        <Stack gap={4}>
          <Text fw={700} size="lg" className="breaks">
            {t('stateOf', { state: state.replaceAll(' ', '_'), name })}
          </Text>
          {state !== 'not hosted' && (
            <Text>{wanted === 0 ? t('copiesUnwanted', { copies }) : t('copies', { copies, wanted })}</Text>
          )}
          {why && <Text className="breaks">{t('why', { reason: why })}</Text>}
          {missingBytes > 0 && <Text>{t('missingAtCopies', { size: bytes(missingBytes) })}</Text>}
          <Text size="sm" c="dimmed">
            {t(nextStep(of))}
          </Text>
        </Stack>
      </Group>
    </Paper>
  )
}

/** As the command line says it. */
function nextStep({ state, hosts, reason }: Protection) {
  const alive = hosts.filter(host => host.state !== 'ended')
  if (state === 'not hosted') return 'nextNotHosted'
  if (state === 'protected') return 'nextProtected'
  if (alive.length === 0) return 'nextNoHost'
  if (reasonOf(reason)?.kind === 'tooFew') return 'nextTooFew'
  if (alive.every(({ problem, connected }) => connected && !problem)) return 'nextByItself'
  if (alive.every(({ refusal, connected }) => !connected && refusal === 'HOST_REFUSES')) return 'nextRefused'
  return 'nextWhenReached'
}
