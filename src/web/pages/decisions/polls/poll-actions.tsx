// What can be done about a poll: opened, closed, given more time, opened again, given more voters and an outcome.
import { Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Ask } from '../../../shared/ask.tsx'
import { AddVotersDialog, DateDialog, OutcomeDialog } from './poll-dialogs.tsx'
import type { Poll } from './queries.ts'
import { useRefresh } from './use-refresh.ts'

type Doing = 'open' | 'close' | 'extend' | 'reopen' | 'voters' | 'outcome' | null

interface PollProps {
  space: string
  poll: Poll
}

export function PollActions({ space, poll }: PollProps) {
  const t = useTranslations('decisions')
  const refresh = useRefresh(space)
  const [doing, setDoing] = useState<Doing>(null)
  const { decisions } = client.space(space)
  const { state, mayClose, mayEdit, poll: id } = poll
  const end = () => setDoing(null)
  const dialog = { space, poll, onClose: end }
  const more = mayEdit && state !== 'scheduled'
  return (
    <>
      {state === 'scheduled' && mayEdit && <Button onClick={() => setDoing('open')}>{t('openNow')}</Button>}
      {mayClose && <Button onClick={() => setDoing('close')}>{t('close')}</Button>}
      {state === 'closed' && mayEdit && (
        <Button onClick={() => setDoing('outcome')}>
          {poll.outcome ? t('changeOutcome') : t('sayOutcome')}
        </Button>
      )}
      {(more || (state === 'scheduled' && mayEdit)) && (
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots aria-hidden size={18} />}>
              {t('moreActions')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {state !== 'closed' && <Menu.Item onClick={() => setDoing('extend')}>{t('extend')}</Menu.Item>}
            {state === 'open' && <Menu.Item onClick={() => setDoing('voters')}>{t('addVoters')}</Menu.Item>}
            {state === 'closed' && <Menu.Item onClick={() => setDoing('reopen')}>{t('reopen')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      <Ask
        opened={doing === 'open'}
        onClose={end}
        title={t('openNow')}
        says={[t('openSays')]}
        act={t('openNow')}
        run={async () => {
          await decisions.openPoll({ poll: id })
          await refresh()
        }}
      />
      <Ask
        opened={doing === 'close'}
        onClose={end}
        title={t('closeTitle')}
        says={[t('closeSays'), t('closeLate')]}
        act={t('closeDo')}
        run={async () => {
          await decisions.close({ poll: id })
          await refresh()
        }}
      />
      {(doing === 'extend' || doing === 'reopen') && <DateDialog {...dialog} action={doing} />}
      {doing === 'voters' && <AddVotersDialog {...dialog} />}
      {doing === 'outcome' && <OutcomeDialog {...dialog} />}
    </>
  )
}

/** Takes one’s vote back. */
export function Withdraw({ space, poll }: PollProps) {
  const t = useTranslations('decisions')
  const refresh = useRefresh(space)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      <Ask
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('withdrawTitle')}
        says={[t('withdrawSays')]}
        act={t('withdraw')}
        run={async () => {
          await client.space(space).decisions.withdraw({ poll: poll.poll })
          await refresh()
        }}
      />
    </>
  )
}
