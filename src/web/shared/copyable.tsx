// A link or code that is to be passed on: shown whole, copied with one press, and as a QR code for a phone.
import { Button, Code, CopyButton, Group, Stack } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { QrCode } from './qr-code.tsx'

export function Copyable({ text, label, qr = false }: { text: string; label: string; qr?: boolean }) {
  const t = useTranslations('common')
  return (
    <Stack gap="xs">
      <Code
        block
        className="breaks"
        role="group"
        aria-label={label}
        tabIndex={0}
        style={{ whiteSpace: 'pre-wrap' }}
      >
        {text}
      </Code>
      <Group>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button
              variant="light"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            >
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      {qr && <QrCode text={text} label={label} />}
    </Stack>
  )
}
