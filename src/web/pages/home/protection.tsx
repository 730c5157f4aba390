// Whether a space would survive the loss of this computer, and why not.
import { Anchor, Group, Text } from '@mantine/core'
import { IconShield, IconShieldCheck, IconShieldHalf, IconShieldX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { whyUnprotected } from './protection-words.ts'

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

export function Protection({ space }: { space: SpaceStatus }) {
  const t = useTranslations('home')
  const { hosting } = space
  const state = hosting?.state ?? 'not hosted'
  const Icon = ICONS[state]
  const why = hosting && state !== 'protected' && state !== 'not hosted' ? hosting.reason : ''
  const known = whyUnprotected(why)
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
            {known ? t(known.key, known.values) : why}
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
