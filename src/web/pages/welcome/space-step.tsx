// The ways to a space: make one, be invited to one, or bring over those that one has.
import { Anchor, Radio, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SpaceStatus } from '../../../api/schemas.ts'
import { CreateForm } from './create-form.tsx'
import { DeviceForm } from './device-form.tsx'
import { JoinForm } from './join-form.tsx'
import { StepButtons } from './step-frame.tsx'

const WAYS = ['create', 'join', 'device', 'restore'] as const
type Way = (typeof WAYS)[number]

export function SpaceStep({
  spaces,
  personName,
  onBack,
  onDone,
}: {
  spaces: readonly SpaceStatus[]
  personName: string
  onBack?: () => void
  onDone(space: string): void
}) {
  const t = useTranslations('welcome')
  const [way, setWay] = useState<Way>('create')
  // only a node that is in no space can become somebody else's
  const [fresh] = useState(spaces.length === 0)
  const ways = fresh ? WAYS : WAYS.slice(0, 2)
  return (
    <Stack>
      {spaces.length > 0 && (
        <Text size="sm" className="breaks">
          {t('haveSpaces', { count: spaces.length })}{' '}
          <Anchor component={Link} to="/" inherit underline="always">
            {t('haveSpacesSee')}
          </Anchor>
        </Text>
      )}
      <Radio.Group label={t('way')} value={way} onChange={value => setWay(value as Way)}>
        <Stack gap="xs" mt="xs">
          {ways.map(one => (
            <Radio
              key={one}
              value={one}
              label={t('wayName', { way: one })}
              description={t('wayAbout', { way: one })}
            />
          ))}
        </Stack>
      </Radio.Group>
      {/* hidden and not taken away: what was typed stays */}
      <div hidden={way !== 'create'}>
        <CreateForm onDone={onDone} />
      </div>
      <div hidden={way !== 'join'}>
        <JoinForm personName={personName} onDone={onDone} />
      </div>
      {fresh && (
        <div hidden={way !== 'device'}>
          <DeviceForm />
        </div>
      )}
      {way === 'restore' && (
        <Anchor component={Link} to="/keys" hash="restore" underline="always">
          {t('restoreDo')}
        </Anchor>
      )}
      <StepButtons onBack={onBack} />
    </Stack>
  )
}
