// Trustees and recovery: as the owner, as a trustee, and as who gets an identity back.
import { Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { HeldShares } from './recovery/held-shares.tsx'
import { OwnTrustees } from './recovery/own-trustees.tsx'
import { Recovering } from './recovery/recovering.tsx'

export function RecoverySection() {
  const t = useTranslations('recovery')
  return (
    <Stack component="section" id="recovery" aria-labelledby="recovery-title" gap="md">
      <div>
        <Title order={2} size="h3" id="recovery-title">
          {t('title')}
        </Title>
        <Text c="dimmed" maw={680}>
          {t('about')}
        </Text>
      </div>
      <OwnTrustees />
      <HeldShares />
      <Recovering />
    </Stack>
  )
}
