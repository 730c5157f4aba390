// Who did something, by the name that they have in the space now.
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { memberNamesQuery } from '../node/queries.ts'

/** Of who has left, the space keeps the key. */
export function Person({ space, member }: { space: string; member: string }) {
  const t = useTranslations('parts')
  const common = useTranslations('common')
  const { data } = useQuery(memberNamesQuery(space))
  if (!data) return <>…</>
  const known = Object.hasOwn(data, member) ? data[member] : undefined
  if (!known) return <>{t('formerMember', { key: member.slice(0, 8) })}</>
  return (
    <span className="breaks">
      {known.name}
      {known.me && ` (${common('you')})`}
    </span>
  )
}
