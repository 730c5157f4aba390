// Around a step: where one is among the five, what the step is, and why it is there.
import { Box, Button, Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type Step, STEPS } from './steps.ts'

export function StepList({
  step,
  isOpen,
  onGo,
}: {
  step: Step
  isOpen(step: Step): boolean
  onGo(step: Step): void
}) {
  const t = useTranslations('welcome')
  return (
    <Box component="nav" aria-label={t('steps')} mb="lg">
      <Group component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {STEPS.map((one, index) => (
          <li key={one}>
            <Button
              size="compact-md"
              variant={one === step ? 'filled' : 'default'}
              disabled={!isOpen(one)}
              aria-current={one === step ? 'step' : undefined}
              onClick={() => onGo(one)}
            >
              {t('stepName', { number: index + 1, step: one })}
            </Button>
          </li>
        ))}
      </Group>
    </Box>
  )
}

/** Made anew for each step. `moved`: one has come from another step, and hears what comes. */
export function StepFrame({ step, moved, children }: { step: Step; moved: boolean; children: ReactNode }) {
  const t = useTranslations('welcome')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (moved) heading.current?.focus()
  }, [moved])
  return (
    <Stack component="section" maw={720}>
      <div>
        <Title order={2} size="h3" ref={heading} tabIndex={-1}>
          {t('stepTitle', { step })}
        </Title>
        <Text>{t('stepWhy', { step })}</Text>
      </div>
      {children}
    </Stack>
  )
}

/** The way back, and whatever leads on. */
export function StepButtons({
  onBack,
  children,
}: {
  onBack?: (() => void) | undefined
  children?: ReactNode
}) {
  const t = useTranslations('common')
  return (
    <Group mt="md">
      {onBack && (
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
      )}
      {children}
    </Group>
  )
}
