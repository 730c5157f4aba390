// One share that is held for somebody: what is known of it, and keeping or giving it back.
import { Button, Group, List, Modal, Paper, Stack, Text } from '@mantine/core'
import { IconArchive, IconCircleCheck, IconCircleX, IconInbox, type TablerIcon } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Moment } from '../../../shared/figures.tsx'
import { Note } from '../../../shared/note.tsx'
import { Problem } from '../../../shared/problem.tsx'
import type { Answer } from '../queries.ts'

export type Held = Answer<'recoveryHeld'>['held'][number]

const ICONS: Record<string, TablerIcon> = {
  arrived: IconInbox,
  accepted: IconCircleCheck,
  declined: IconCircleX,
  superseded: IconArchive,
}

export function HeldShare({ share }: { share: Held }) {
  const t = useTranslations('recovery')
  const queries = useQueryClient()
  const [declining, setDeclining] = useState(false)
  const again = () => queries.invalidateQueries({ queryKey: ['keys', 'held'] })
  const accept = useMutation({
    mutationFn: () => client.recoveryAccept({ owner: share.owner }),
    onSuccess: again,
  })
  const decline = useMutation({
    mutationFn: () => client.recoveryDecline({ owner: share.owner }),
    onSuccess: () => {
      setDeclining(false)
      void again()
    },
  })
  const Icon = ICONS[String(share.state)] ?? IconInbox
  const isHere = share.state === 'arrived' || share.state === 'accepted'
  return (
    <Paper component="li" withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <div>
            <Text fw={600} className="breaks">
              {t('heldFor', { name: share.ownerName })}
            </Text>
            <Text size="sm" c="dimmed" ff="monospace">
              {share.owner.slice(0, 16)}
            </Text>
          </div>
          <Group gap="xs" wrap="nowrap">
            <Icon size={20} aria-hidden />
            <Text>{t('heldState', { state: String(share.state) })}</Text>
          </Group>
        </Group>
        <HeldFacts {...share} />
        {accept.data && (
          <Note live>
            {t('accepted')} {!accept.data.told && t('notTold')}
          </Note>
        )}
        {decline.data && (
          <Note live>
            {t('declined')} {!decline.data.told && t('notTold')}
          </Note>
        )}
        <Problem error={accept.error} />
        {isHere && (
          <Group gap="xs">
            {share.state === 'arrived' && (
              <Button
                loading={accept.isPending}
                aria-label={t('acceptNamed', { name: share.ownerName })}
                onClick={() => accept.mutate()}
              >
                {t('accept')}
              </Button>
            )}
            <Button
              variant="default"
              aria-label={t('declineNamed', { name: share.ownerName })}
              onClick={() => setDeclining(true)}
            >
              {t('decline')}
            </Button>
          </Group>
        )}
        <DeclineModal
          name={share.ownerName}
          opened={declining}
          decline={decline}
          onClose={() => setDeclining(false)}
        />
      </Stack>
    </Paper>
  )
}

function HeldFacts(share: Held) {
  const { since, threshold, total, others, heir, askedAt, objectedAt, waitsUntil, releases } = share
  const t = useTranslations('recovery')
  const format = useFormatter()
  const when = (at: number) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <List size="sm" spacing={2}>
      <List.Item>
        {t('heldSince')} <Moment at={since} />
      </List.Item>
      {threshold !== undefined && total !== undefined && (
        <List.Item>{t('needed', { threshold, total })}</List.Item>
      )}
      {others && <List.Item className="breaks">{t('heldWith', { names: format.list(others) })}</List.Item>}
      {heir && (
        <List.Item className="breaks">{t('heirIs', { name: heir.name, days: heir.waitDays })}</List.Item>
      )}
      {askedAt !== undefined && <List.Item>{t('heldAsked', { when: when(askedAt) })}</List.Item>}
      {objectedAt !== undefined && <List.Item>{t('heldObjected', { when: when(objectedAt) })}</List.Item>}
      {waitsUntil !== undefined && <List.Item>{t('heldWaits', { when: when(waitsUntil) })}</List.Item>}
      {releases.map(({ at, purpose }) => (
        <List.Item key={at}>{t('heldReleased', { when: when(at), purpose })}</List.Item>
      ))}
    </List>
  )
}

function DeclineModal({
  name,
  opened,
  decline,
  onClose,
}: {
  name: string
  opened: boolean
  decline: { isPending: boolean; error: unknown; mutate(): void }
  onClose(): void
}) {
  const t = useTranslations('recovery')
  const common = useTranslations('common')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<span className="breaks">{t('declineTitle', { name })}</span>}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <Text className="breaks">{t('declineAbout', { name })}</Text>
        <Problem error={decline.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button color="red" loading={decline.isPending} onClick={() => decline.mutate()}>
            {t('declineDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
