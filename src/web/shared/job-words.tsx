// What is told of long work in the reader's language: what it does, why it ended, and what of it could not be done.
import { List } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Job } from '../../api/schemas.ts'
import { WhatHappened } from './error-words.tsx'

/** What a job does, in a few words. */
export function useJobWhat(): (job: Job) => string {
  const t = useTranslations('common')
  return ({ kind, what, details }) => {
    // it began under an older CoBox, which noted its words alone
    if (!details) return what
    const { name = '', source = '', dir = '', path } = details as Record<string, string>
    return t('jobWhat', { kind: kind.replace('-', '_'), name, source, dir, path: path || 'none' })
  }
}

/** The first entries that could not be done, at most `limit`. */
export function JobProblemList({ job, limit }: { job: Job; limit?: number }) {
  return (
    <List size="sm" mt="xs">
      {job.problems.slice(0, limit).map(problem => (
        <List.Item key={problem.path} className="breaks">
          {problem.path}: <WhatHappened of={problem} />
        </List.Item>
      ))}
    </List>
  )
}
