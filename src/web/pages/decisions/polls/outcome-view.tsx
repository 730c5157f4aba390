// What people say was decided.
import { Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { Day } from '../../../parts/date-fields.tsx'
import { Moment } from '../../../shared/figures.tsx'
import { Section } from '../../../shared/section.tsx'
import { useOptionName } from './option-words.ts'
import type { Poll } from './queries.ts'

const MarkdownText = lazy(async () => ({
  default: (await import('../../../parts/markdown-text.tsx')).MarkdownText,
}))

export function OutcomeView({ poll: { outcome, definition, type } }: { poll: Poll }) {
  const t = useTranslations('decisions')
  const nameOf = useOptionName()
  if (!outcome) return null
  const { statement, option, review, byName, at } = outcome
  return (
    <Section id="outcome" title={t('outcome')}>
      {option !== null && (
        <Text fw={600} className="breaks">
          {t('chosen', { name: nameOf(type, definition.options[option]?.name ?? '') })}
        </Text>
      )}
      <Suspense fallback={<Text style={{ whiteSpace: 'pre-wrap' }}>{statement}</Text>}>
        <MarkdownText text={statement} under={2} />
      </Suspense>
      <Text size="sm" c="dimmed">
        {byName} · <Moment at={at} />
        {review !== null && (
          <>
            {' · '}
            {t('reviewOn')} <Day day={review} />
          </>
        )}
      </Text>
    </Section>
  )
}
