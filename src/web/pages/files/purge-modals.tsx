// Asks before anything is deleted for good: one item of the trash, or all that has been in it for long.
import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { nameOf } from '../../node/paths.ts'
import { Problem } from '../../shared/problem.tsx'

const DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000
/** What one purge takes at most. */
const AT_ONCE = 1000

interface PurgeProps {
  space: string
  item: { item: string; path: string } | null
  onClose(): void
}

export function PurgeModal({ space, item, onClose }: PurgeProps) {
  const t = useTranslations('files')
  const common = useTranslations('common')
  // it is still read while the question goes away
  const last = useRef('')
  if (item) last.current = item.path
  const purge = useMutation({
    mutationFn: (id: string) => client.space(space).files.purge({ item: id }),
    onSuccess: onClose,
  })
  const close = () => {
    purge.reset()
    onClose()
  }
  return (
    <Modal
      opened={item !== null}
      onClose={close}
      title={<span className="breaks">{t('purgeTitle', { name: nameOf(last.current) })}</span>}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <Text>{t('purgeWhat')}</Text>
        <Problem error={purge.error} />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={close}>
            {common('cancel')}
          </Button>
          <Button color="red" loading={purge.isPending} onClick={() => item && purge.mutate(item.item)}>
            {t('purge')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface PurgeOldProps {
  space: string
  opened: boolean
  onClose(): void
}

export function PurgeOldModal({ space, opened, onClose }: PurgeOldProps) {
  const t = useTranslations('files')
  const common = useTranslations('common')
  const [days, setDays] = useState<number | string>(DAYS)
  const purge = useMutation({
    mutationFn: async (olderThanDays: number) => {
      const count = await countOlder(space, olderThanDays)
      for (let left = count; left > 0; left -= AT_ONCE)
        await client.space(space).files.purge({ olderThanDays })
      return count
    },
    onSuccess: count => {
      notifications.show({ message: t('purgeOldDone', { count }) })
      onClose()
    },
  })
  const close = () => {
    purge.reset()
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typeof days === 'number') purge.mutate(days)
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('purgeOldTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <NumberInput
            label={t('purgeOldDays')}
            value={days}
            onChange={setDays}
            min={0}
            max={36_500}
            allowDecimal={false}
            data-autofocus
          />
          <Text>{t('purgeOldWhat')}</Text>
          <Problem error={purge.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common('cancel')}
            </Button>
            <Button type="submit" color="red" loading={purge.isPending} disabled={typeof days !== 'number'}>
              {t('purge')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

async function countOlder(space: string, days: number): Promise<number> {
  const before = Date.now() - days * DAY_MS
  let count = 0
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(space, after)
    count += page.items.filter(({ removedAt }) => removedAt <= before).length
    after = page.next
  } while (after !== null)
  return count
}

const pageOf = (space: string, after: string | null) =>
  client.space(space).files.trash(after === null ? {} : { after })
