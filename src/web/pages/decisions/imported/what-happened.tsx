// What happened to a poll in Loomio, such as that somebody closed it.
import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Moment } from '../../../shared/figures.tsx'
import { Section } from '../../../shared/section.tsx'
import styles from '../polls/polls.module.css'
import type { ImportedPoll } from './queries.ts'

/** By what Loomio calls them. */
const WORDS = {
  poll_closed_by_user: 'happened_close',
  poll_reopened: 'happened_reopenPoll',
  poll_edited: 'importedEdited',
  poll_expired: 'importedExpired',
} as const
const isKnown = (what: string): what is keyof typeof WORDS => Object.hasOwn(WORDS, what)

export function WhatHappened({ events }: { events: ImportedPoll['events'] }) {
  const t = useTranslations('decisions')
  if (events.length === 0) return null
  return (
    <Section id="happened" title={t('importedHappened')}>
      <ul className={styles['voted']}>
        {events.map(({ what, author, at }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and they never change
          <li key={place}>
            <Text size="sm" className="breaks">
              {author !== null && `${author} · `}
              {isKnown(what) ? t(WORDS[what]) : what.replaceAll('_', ' ')}
            </Text>
            {at !== null && (
              <Text size="sm" c="dimmed">
                <Moment at={at} withTime />
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
