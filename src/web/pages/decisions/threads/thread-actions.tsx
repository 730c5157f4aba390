// What can be done with a thread: change it, pin it, close it, look at its history.
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Ask } from '../../../shared/ask.tsx'
import { showProblem } from '../../../shared/problem.tsx'
import { HistoryModal } from './history-modal.tsx'
import { type OneThread, type Reader, useDecisions } from './queries.ts'
import { EditThread } from './thread-form.tsx'

const MAX_REASON = 500

export function ThreadActions({ space, of, reader }: { space: string; of: OneThread; reader: Reader }) {
  const t = useTranslations('threads')
  const common = useTranslations('common')
  const { decisions, again } = useDecisions(space)
  const [doing, setDoing] = useState<'edit' | 'close' | 'history' | null>(null)
  const { thread } = of
  const close = () => setDoing(null)
  const mayClose = of.by === reader.me || reader.manages
  const now = async (action: Promise<unknown>) => {
    try {
      await action
      await again()
    } catch (error) {
      showProblem(error)
    }
  }
  return (
    <>
      {!of.closed && (
        <Button
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={() => setDoing('edit')}
        >
          {t('edit')}
        </Button>
      )}
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            {common('more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {reader.manages && (
            <Menu.Item
              onClick={() => void now(decisions[of.pinned ? 'unpinThread' : 'pinThread']({ thread }))}
            >
              {of.pinned ? t('unpin') : t('pin')}
            </Menu.Item>
          )}
          {mayClose && !of.closed && <Menu.Item onClick={() => setDoing('close')}>{t('close')}</Menu.Item>}
          {mayClose && of.closed && (
            <Menu.Item onClick={() => void now(decisions.reopenThread({ thread }))}>{t('reopen')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setDoing('history')}>{t('history')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <EditThread space={space} of={of} opened={doing === 'edit'} onClose={close} />
      <Ask
        opened={doing === 'close'}
        onClose={close}
        title={t('closeTitle')}
        says={[t('closeDoes'), t('closeKeeps')]}
        act={t('close')}
        field={{ label: t('reason'), maxLength: MAX_REASON }}
        run={async text => {
          const reason = text.trim()
          await decisions.closeThread({ thread, ...(reason !== '' && { reason }) })
          await again()
        }}
      />
      <HistoryModal space={space} of={doing === 'history' ? { thread } : null} onClose={close} />
    </>
  )
}
