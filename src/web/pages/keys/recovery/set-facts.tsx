// What a set of trustees is: how many are needed, how well that protects, and what is told to whoever puts it together.
import { List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconShield, IconShieldCheck } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Moment } from '../../../shared/figures.tsx'

interface Props {
  threshold: number
  total: number
  strength: 'weak' | 'fair' | 'good'
  /** In the words of the node. */
  warnings: string[]
  label?: string
  instructions?: string
  nameOthers?: boolean
  heir?: { name: string; waitDays: number } | undefined
  createdAt?: number
}

const ICONS = { weak: IconAlertTriangle, fair: IconShield, good: IconShieldCheck }

export function SetFacts(props: Props) {
  const { threshold, total, strength, warnings, label, instructions, nameOthers, heir, createdAt } = props
  const t = useTranslations('recovery')
  const Icon = ICONS[strength]
  return (
    <Stack gap="xs">
      <Text>
        <Icon size={18} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
        {t('needed', { threshold, total })} {t('strength', { strength })}
      </Text>
      {warnings.length > 0 && (
        <List spacing={4} icon={<IconAlertTriangle size={18} aria-hidden />}>
          {warnings.map(warning => (
            <List.Item key={warning} lang="en" className="breaks">
              {warning}
            </List.Item>
          ))}
        </List>
      )}
      {label && <Text className="breaks">{t('labelIs', { label })}</Text>}
      {instructions && (
        <Text className="breaks" style={{ whiteSpace: 'pre-wrap' }}>
          {t('instructionsAre', { instructions })}
        </Text>
      )}
      {nameOthers !== undefined && <Text>{t(nameOthers ? 'theyKnow' : 'theyKnowNot')}</Text>}
      {heir && <Text className="breaks">{t('heirIs', { name: heir.name, days: heir.waitDays })}</Text>}
      {createdAt !== undefined && (
        <Text size="sm" c="dimmed">
          {t('made')} <Moment at={createdAt} />
        </Text>
      )}
    </Stack>
  )
}
