// As a trustee: what is held for others, taking a share in, and releasing one.
import { Stack, Text } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Empty } from '../../../shared/empty.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { heldQuery } from '../queries.ts'
import { HeldShare } from './held-share.tsx'
import { ReleaseShare } from './release-share.tsx'
import { TakeLetter } from './take-letter.tsx'

export function HeldShares() {
  const t = useTranslations('recovery')
  const { data: held, error } = useQuery(heldQuery)
  // after a theft the share of a set that has ended counts for a while
  const owners = held?.filter(({ state }) => state !== 'declined') ?? []
  return (
    <Section id="held" title={t('heldTitle')} about={t('heldAbout')} order={3}>
      <Problem error={error} />
      {held?.length === 0 && <Empty icon={<IconMail size={32} aria-hidden />} text={t('heldNone')} />}
      {held && held.length > 0 && (
        <Stack component="ul" aria-label={t('heldTitle')} gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {held.map(share => (
            <HeldShare key={`${share.owner}/${share.set}`} share={share} />
          ))}
        </Stack>
      )}
      {owners.length > 0 ? (
        <ReleaseShare owners={owners} />
      ) : (
        held && <Text size="sm">{t('releaseNothing')}</Text>
      )}
      <TakeLetter />
    </Section>
  )
}
