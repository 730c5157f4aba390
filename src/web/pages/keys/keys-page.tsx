// Keys: who one is, and what brings one back: words, devices, a passphrase, and people.
import { Stack } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { PageTitle } from '../../shared/page-title.tsx'
import { AddDeviceSection } from './add-device-section.tsx'
import { DevicesSection } from './devices-section.tsx'
import { IdentitySection } from './identity-section.tsx'
import { PassphraseSection } from './passphrase-section.tsx'
import { Notices } from './recovery/notices.tsx'
import { RecoverySection } from './recovery-section.tsx'
import { RestoreSection } from './restore-section.tsx'
import { WordsSection } from './words-section.tsx'

export function KeysPage() {
  const t = useTranslations('keys')
  return (
    <>
      <PageTitle title={t('title')} about={t('about')} />
      <Stack gap="md">
        <Notices />
        <IdentitySection />
        <WordsSection />
        <PassphraseSection />
        <DevicesSection />
        <AddDeviceSection />
        <RestoreSection />
        <RecoverySection />
      </Stack>
    </>
  )
}
