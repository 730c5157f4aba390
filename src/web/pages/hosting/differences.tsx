// Where the other side has signed other figures than this node has counted.
import { Alert, List } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useBytes } from '../../shared/figures.tsx'
import { useRatioWords } from './ratio-words.ts'
import type { Ratio } from './shapes.ts'

const DAY_SECONDS = 86_400
const SHORT_KEY = 10

export function Differences({ of }: { of: Ratio['differences'] }) {
  const t = useTranslations('hosting')
  const bytes = useBytes()
  const words = useRatioWords()
  if (of.length === 0) return null
  const says = ({ servedBytes, receivedBytes, byteSeconds }: Ratio['differences'][number]) => {
    const more = (value: number) => (value > 0 ? 'yes' : 'no')
    const parts: string[] = []
    if (servedBytes !== 0)
      parts.push(t('saysServed', { more: more(servedBytes), size: bytes(Math.abs(servedBytes)) }))
    if (receivedBytes !== 0)
      parts.push(t('saysTaken', { more: more(receivedBytes), size: bytes(Math.abs(receivedBytes)) }))
    if (parts.length === 0) {
      const kept = Math.abs(byteSeconds) / 1e9 / DAY_SECONDS
      parts.push(t('saysKept', { more: more(byteSeconds), value: words.gbDays(kept) }))
    }
    return parts.join(', ')
  }
  return (
    <Alert role="note" variant="outline" color="orange" title={t('differencesTitle')}>
      <List size="sm">
        {of.map(one => (
          <List.Item key={`${one.agreement} ${one.day} ${one.device}`} className="breaks">
            {t('difference', {
              day: one.day,
              who: one.coop || t('otherSide'),
              says: says(one),
              device: one.device.slice(0, SHORT_KEY),
            })}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
