// Whether a space would survive the loss of this computer, and why not.
import { Anchor, Group, Text } from '@mantine/core'
import { IconShield, IconShieldCheck, IconShieldHalf, IconShieldX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { reasonOf } from '../../shared/protection-reasons.ts'

const ICONS = {
  protected: IconShieldCheck,
  'catching up': IconShieldHalf,
  'at risk': IconShieldX,
  'not hosted': IconShield,
} as const
const KEYS = {
  protected: 'protected',
  'catching up': 'catchingUp',
  'at risk': 'atRisk',
  'not hosted': 'notHosted',
} as const
const WHY = {
  failed: 'whyNotProven',
  full: 'whyFull',
  ending: 'whyTakesNothing',
  refuses: 'whyRefuses',
  away: 'whyAway',
  lacking: 'whyLacking',
  unproven: 'whyWaiting',
} as const

/** In the reader’s language as far as it is known, else as the node says it. */
function useWhy(): (text: string) => string {
  const t = useTranslations('home')
  return text => {
    const reason = reasonOf(text)
    if (reason?.kind === 'tooFew') return t('whyFewCoops', { places: reason.have, wanted: reason.want })
    if (reason && 'coops' in reason) return t(WHY[reason.kind], { who: reason.coops })
    return reason?.kind === 'noHost' ? t('whyNoHost') : text
  }
}

export function Protection({ space }: { space: SpaceStatus }) {
  const t = useTranslations('home')
  const whyText = useWhy()
  const { hosting } = space
  const state = hosting?.state ?? 'not hosted'
  const Icon = ICONS[state]
  const why = hosting && state !== 'protected' && state !== 'not hosted' ? hosting.reason : ''
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Icon size={20} aria-hidden style={{ flexShrink: 0 }} />
      <div>
        <Text size="sm" fw={600}>
          {hosting ? t(KEYS[state]) : t('noHosts')}
        </Text>
        {hosting && hosting.wanted > 0 && (
          <Text size="sm">{t('copies', { copies: hosting.copies, wanted: hosting.wanted })}</Text>
        )}
        {why !== '' && (
          <Text size="sm" className="breaks">
            {whyText(why)}
          </Text>
        )}
        {state !== 'protected' && space.state === 'active' && (
          <Anchor component={Link} to={`/spaces/${space.space}/hosting`} size="sm" underline="always">
            {hosting && hosting.wanted > 0 ? t('hostingSee') : t('hostingFind')}
          </Anchor>
        )}
      </div>
    </Group>
  )
}
