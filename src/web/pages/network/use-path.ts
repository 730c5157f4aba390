// By which way two devices are connected, in words.
import { useTranslations } from 'use-intl'
import type { Peer } from '../../../api/schemas.ts'

export function usePath(): (peer: Pick<Peer, 'path' | 'relayed'>) => string {
  const t = useTranslations('network')
  return ({ path, relayed }) => {
    const way = t('path', { path })
    return relayed ? t('relayed', { way }) : way
  }
}
