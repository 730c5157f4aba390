// The state of an agreement, in a word.
import { Badge } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Guest } from './shapes.ts'

const COLOURS = { active: 'green', suspended: 'orange', ending: 'orange', ended: 'gray' } as const

export function StateBadge({ state }: { state: Guest['state'] }) {
  const t = useTranslations('hosting')
  return (
    <Badge
      component="span"
      variant="outline"
      color={COLOURS[state as keyof typeof COLOURS] ?? 'gray'}
      tt="none"
    >
      {t('agreementState', { state: String(state) })}
    </Badge>
  )
}
