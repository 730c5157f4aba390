// The polls that a thread had in Loomio, below those that it has here.
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Problem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { ImportedList } from './imported-line.tsx'
import { importedOfThreadQuery } from './queries.ts'

export function ThreadImported({ space, thread }: { space: string; thread: string }) {
  const t = useTranslations('decisions')
  const { data, error } = useQuery(importedOfThreadQuery(space, thread))
  if (error) return <Problem error={error} />
  if (!data || data.length === 0) return null
  return (
    <Section id="imported" title={t('importedTitle')}>
      <ImportedList space={space} label={t('importedTitle')} polls={data} />
    </Section>
  )
}
