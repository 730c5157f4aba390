// Settings: how this node is, how the page looks, whether all is well, and what only a terminal can do.
import { Anchor, Group, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageTitle } from '../../shared/page-title.tsx'
import { AboutSection } from './about-section.tsx'
import { DoctorSection } from './doctor-section.tsx'
import { ElsewhereSection } from './elsewhere-section.tsx'
import { JobsSection } from './jobs-section.tsx'
import { LookSection } from './look-section.tsx'
import { NodeSection } from './node-section.tsx'

export function SettingsPage() {
  const t = useTranslations('settings')
  return (
    <>
      <PageTitle title={t('title')} about={t('titleAbout')} />
      <Stack gap="md">
        <LookSection />
        <NodeSection />
        <Group gap="lg">
          <Anchor component={Link} to="/keys" hash="passphrase" underline="always">
            {t('toPassphrase')}
          </Anchor>
          <Anchor component={Link} to="/network" hash="reach" underline="always">
            {t('toNetwork')}
          </Anchor>
        </Group>
        <DoctorSection />
        <JobsSection />
        <ElsewhereSection />
        <AboutSection />
      </Stack>
    </>
  )
}
