// The place of this page.
import { useTranslations } from 'use-intl'
import { PageTitle } from '../../shared/page-title.tsx'

export function MembersPage() {
  const t = useTranslations('shell')
  return <PageTitle title={t('members')} />
}
