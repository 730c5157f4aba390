// A space begins to be of use when something is in it.
import { Button, Stack, Text } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { StepButtons } from './step-frame.tsx'

export function FilesStep({
  space,
  onBack,
  onVisit,
  onDone,
}: {
  /** Undefined for the moment in which the node has not told of it yet. */
  space: SpaceStatus | undefined
  onBack?: () => void
  onVisit(): void
  onDone(): void
}) {
  const t = useTranslations('welcome')
  const common = useTranslations('common')
  return (
    <Stack>
      {space && (
        <>
          <Text className="breaks">
            {t(space.role === 'reader' ? 'filesRead' : 'filesAbout', { name: space.name })}
          </Text>
          <Button
            component={Link}
            to={`/spaces/${space.space}/files`}
            onClick={onVisit}
            leftSection={<IconFolder size={18} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('filesOpen')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('filesBack')}
          </Text>
        </>
      )}
      <StepButtons onBack={onBack}>
        <Button variant="default" onClick={onDone}>
          {common('next')}
        </Button>
      </StepButtons>
    </Stack>
  )
}
