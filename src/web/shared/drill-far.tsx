// How far a drill is, or what it has found, in a sentence: wherever long work is shown.
import { useTranslations } from 'use-intl'
import type { Job } from '../../api/schemas.ts'
import { useBytes } from './figures.tsx'

/** Null for other work, and for a drill that found nothing out. */
export function useDrillFar(): (job: Job) => string | null {
  const t = useTranslations('common')
  const size = useBytes()
  return ({ kind, state, phase = '', drill, files, filesTotal, bytes, bytesTotal }) => {
    if (kind !== 'drill') return null
    if (drill) return t('drillOutcome', { equal: drill.equal ? 'yes' : 'no' })
    if (state !== 'running') return null
    return t('drillFar', { phase, files, filesTotal, bytes: size(bytes), bytesTotal: size(bytesTotal) })
  }
}
