// How many copies the space wants: coordinators say it, for everybody.
import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'

const MAX_COPIES = 16

export function WantCopies({ space, wanted, may }: { space: string; wanted: number; may: boolean }) {
  const t = useTranslations('hosting')
  const tc = useTranslations('common')
  const [typed, setTyped] = useState<string | number | null>(null)
  const copies = typed ?? wanted
  const saving = useMutation({
    mutationFn: (count: number) => client.space(space).hosting.want({ copies: count }),
    onSuccess: () => setTyped(null),
  })
  return (
    <Stack gap="xs" align="flex-start">
      <Title order={2} size="h4">
        {t('wantTitle')}
      </Title>
      <Text size="sm">{t('wantAbout')}</Text>
      {may ? (
        <form
          onSubmit={event => {
            event.preventDefault()
            if (typeof copies === 'number') saving.mutate(copies)
          }}
        >
          <Group align="flex-end">
            <NumberInput
              hideControls
              label={t('wantLabel')}
              min={0}
              max={MAX_COPIES}
              allowDecimal={false}
              clampBehavior="strict"
              value={copies}
              onChange={setTyped}
            />
            <Button
              type="submit"
              variant="default"
              loading={saving.isPending}
              disabled={typeof copies !== 'number' || copies === wanted}
            >
              {tc('save')}
            </Button>
          </Group>
        </form>
      ) : (
        <Text size="sm">{t('wantIs', { wanted })}</Text>
      )}
      <Problem error={saving.error} />
    </Stack>
  )
}
