// A trustee's share as a letter, to be handed over by another way: copied, saved or scanned.
import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Copyable } from '../../../shared/copyable.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { saveText } from '../../../shared/save-text.ts'

/** More than that no QR code holds. */
const QR_LIMIT = 2900

export function HandOver({ identity, name, onClose }: { identity: string; name: string; onClose(): void }) {
  const t = useTranslations('recovery')
  const common = useTranslations('common')
  const { data, error } = useQuery({
    queryKey: ['keys', 'hand', identity],
    queryFn: () => client.recoveryHand({ trustee: identity }),
    gcTime: 0,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<span className="breaks">{t('handTitle', { name })}</span>}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack>
        <Text className="breaks">{t('handAbout', { name })}</Text>
        <Problem error={error} />
        {!data && !error && <Loader aria-label={common('loading')} />}
        {data && (
          <>
            <Copyable text={data.letter} label={t('letter')} qr={data.letter.length <= QR_LIMIT} />
            <Group>
              <Button
                variant="default"
                leftSection={<IconDownload size={16} />}
                onClick={() => saveText('cobox-letter.txt', `${data.letter}\n`)}
              >
                {t('saveLetter')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}
