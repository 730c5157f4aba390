// How far the uploads are: a small panel at the bottom, on every page, that can be folded.
import {
  ActionIcon,
  Button,
  Group,
  Paper,
  Progress,
  ScrollArea,
  Stack,
  Text,
  VisuallyHidden,
} from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconRefresh, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { nameOf } from '../../node/paths.ts'
import type { Upload } from '../../node/upload-queue.ts'
import {
  cancelUpload,
  cancelUploads,
  clearUploads,
  retryUploads,
  type Uploads,
  useUploads,
} from '../../node/uploads.ts'
import { useBytes } from '../../shared/figures.tsx'
import { WhatHappened, WhatToDo } from '../../shared/error-words.tsx'
import { Problem } from '../../shared/problem.tsx'
import { ClashModal } from './clash-modal.tsx'
import { clock } from './time-left.ts'
import styles from './upload-panel.module.css'

const share = (part: number, whole: number) => (whole === 0 ? 100 : (part / whole) * 100)

export function UploadPanel() {
  const t = useTranslations('files')
  const common = useTranslations('common')
  const uploads = useUploads()
  const [folded, setFolded] = useState(false)
  const { busy, preparing, failed, question, problem } = uploads
  const running = busy || preparing
  const more = running || problem !== null || failed.length > 0
  return (
    <Paper component="section" aria-label={t('uploads')} withBorder shadow="md" className={styles['panel']}>
      {question && <ClashModal question={question} />}
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Summary {...uploads} />
        <Group gap={4} wrap="nowrap">
          {more && (
            <ActionIcon
              variant="subtle"
              aria-expanded={!folded}
              aria-label={folded ? t('unfold') : t('fold')}
              onClick={() => setFolded(!folded)}
            >
              {folded ? <IconChevronUp size={18} /> : <IconChevronDown size={18} />}
            </ActionIcon>
          )}
          {!running && (
            <ActionIcon variant="subtle" aria-label={common('close')} onClick={clearUploads}>
              <IconX size={18} />
            </ActionIcon>
          )}
        </Group>
      </Group>
      {running && (
        <Progress
          mt={6}
          value={share(uploads.bytesDone, uploads.bytes)}
          aria-label={t('uploadAll')}
          animated={busy && !uploads.paused}
        />
      )}
      {more && !folded && (
        <Stack gap="xs" mt="xs">
          {running && <Figures {...uploads} />}
          <Problem error={problem} />
          <ScrollArea.Autosize mah="35dvh" type="auto">
            <Stack gap={6} component="ul" className={styles['list']!}>
              {[...uploads.sending, ...failed, ...uploads.next].map(upload => (
                <UploadRow key={upload.id} upload={upload} />
              ))}
            </Stack>
          </ScrollArea.Autosize>
          {uploads.waiting > uploads.next.length && (
            <Text size="xs" c="dimmed">
              {t('uploadWaiting', { count: uploads.waiting })}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            {failed.length > 0 && (
              <Button size="compact-md" variant="light" onClick={() => retryUploads()}>
                {t('retryAll')}
              </Button>
            )}
            {running && (
              <Button size="compact-md" variant="default" onClick={cancelUploads}>
                {t('cancelAll')}
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Paper>
  )
}

function Summary({ busy, preparing, paused, files, filesDone, failed, same }: Uploads) {
  const t = useTranslations('files')
  const parts = [
    busy
      ? t('uploadFiles', { done: filesDone, count: files })
      : preparing
        ? t('uploadPreparing')
        : filesDone > 0 || failed.length === 0
          ? t('uploadDone', { count: filesDone })
          : null,
    same > 0 && t('uploadSame', { count: same }),
    failed.length > 0 && t('uploadFailed', { count: failed.length }),
  ]
  const said = parts.filter(Boolean).join(' · ')
  return (
    <div>
      <Text size="sm" fw={600}>
        {said}
      </Text>
      {paused && <Text size="sm">{t('uploadPaused')}</Text>}
      {/* not every file is read out */}
      <VisuallyHidden role="status">{paused ? t('uploadPaused') : busy ? '' : said}</VisuallyHidden>
    </div>
  )
}

function Figures({ bytes, bytesDone, bytesPerSecond, secondsLeft }: Uploads) {
  const t = useTranslations('files')
  const format = useBytes()
  const parts = [
    t('uploadBytes', { done: format(bytesDone), total: format(bytes) }),
    bytesPerSecond > 0 && t('uploadRate', { rate: format(bytesPerSecond) }),
    secondsLeft !== null && t('uploadLeft', clock(secondsLeft)),
  ]
  return (
    <Text size="xs" c="dimmed">
      {parts.filter(Boolean).join(' · ')}
    </Text>
  )
}

function UploadRow({ upload }: { upload: Upload }) {
  const t = useTranslations('files')
  const { id, path, file, sent, state, error } = upload
  const name = nameOf(path)
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" truncate title={path}>
          {name}
        </Text>
        <Group gap={2} wrap="nowrap">
          {state === 'failed' && (
            <ActionIcon
              variant="subtle"
              aria-label={t('uploadRetry', { name })}
              onClick={() => retryUploads(id)}
            >
              <IconRefresh size={16} />
            </ActionIcon>
          )}
          <ActionIcon
            variant="subtle"
            aria-label={t('uploadCancel', { name })}
            onClick={() => cancelUpload(id)}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      </Group>
      {state === 'sending' && (
        <Progress size="xs" value={share(sent, file.size)} aria-label={t('uploadOf', { name })} />
      )}
      {error && (
        <Text size="xs" className="breaks">
          <WhatHappened of={error} /> <WhatToDo of={error} />
        </Text>
      )}
    </li>
  )
}
