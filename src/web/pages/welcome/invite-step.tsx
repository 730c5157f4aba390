// A space is for a group: the first invitation, for who may make one.
import { Button, Stack, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { InviteForm } from '../members/invite-form.tsx'
import { may } from '../members/may.ts'
import { StepButtons } from './step-frame.tsx'

export function InviteStep({
  space,
  onBack,
  onDone,
}: {
  space: SpaceStatus | undefined
  onBack?: () => void
  onDone(): void
}) {
  const t = useTranslations('welcome')
  const common = useTranslations('common')
  return (
    <Stack>
      {space &&
        (may(space, 'members.invite') ? <InviteForm space={space.space} /> : <Text>{t('inviteNot')}</Text>)}
      <Text size="sm" c="dimmed">
        {t('inviteMore')}
      </Text>
      <StepButtons onBack={onBack}>
        <Button variant="default" onClick={onDone}>
          {common('done')}
        </Button>
      </StepButtons>
    </Stack>
  )
}
