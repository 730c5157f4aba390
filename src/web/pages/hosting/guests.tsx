// Whom this node, or a box, keeps spaces for.
import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { GuestCard } from './guest-card.tsx'
import type { HostSide } from './host-side.ts'
import type { Guest } from './shapes.ts'

interface GuestsProps {
  guests: readonly Guest[]
  side: HostSide
  /** Of their headings. */
  level: 3 | 5
}

export function Guests({ guests, side, level }: GuestsProps) {
  const t = useTranslations('hosting')
  const kept = guests.filter(({ deletedAt }) => deletedAt === null)
  const gone = guests.filter(({ deletedAt }) => deletedAt !== null)
  const cards = (of: readonly Guest[]) => (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      {of.map(guest => (
        <GuestCard key={guest.agreement} guest={guest} side={side} level={level} />
      ))}
    </SimpleGrid>
  )
  return (
    <Stack>
      {kept.length === 0 ? <Text c="dimmed">{t('guestsNone')}</Text> : cards(kept)}
      {gone.length > 0 && (
        <details>
          <summary>{t('goneCount', { count: gone.length })}</summary>
          {cards(gone)}
        </details>
      )}
    </Stack>
  )
}
