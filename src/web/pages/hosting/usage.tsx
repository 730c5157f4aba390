// How much of what was agreed is used: a bar, with the figures in words.
import { Progress, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import { useBytes } from '../../shared/figures.tsx'

interface UsageProps {
  usedBytes: number
  quotaBytes: number
  overBytes?: number
}

export function Usage({ usedBytes, quotaBytes, overBytes = 0 }: UsageProps) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const format = useFormatter()
  const part = quotaBytes > 0 ? Math.min(1, usedBytes / quotaBytes) : 0
  const words = t('used', {
    used: bytes(usedBytes),
    quota: bytes(quotaBytes),
    percent: format.number(part, { style: 'percent' }),
  })
  return (
    <div>
      <Progress.Root size="lg">
        <Progress.Section
          value={part * 100}
          aria-label={words}
          color={overBytes > 0 || part > 0.95 ? 'orange' : undefined}
        />
      </Progress.Root>
      <Text size="sm">{words}</Text>
      {overBytes > 0 && <Text size="sm">{t('over', { size: bytes(overBytes) })}</Text>}
    </div>
  )
}
