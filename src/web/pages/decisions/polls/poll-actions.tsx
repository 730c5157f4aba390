// What can be done about a poll: changed before anybody votes, opened, closed, given more time, opened again, given more voters
// and an outcome; who has not voted is asked to, and the vote of somebody who has left is struck.
import { Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { Ask } from '../../../shared/ask.tsx'
import { useReader } from '../threads/queries.ts'
import { EditDialog } from './edit-dialog.tsx'
import { AddVotersDialog, DateDialog, OutcomeDialog } from './poll-dialogs.tsx'
import type { Poll } from './queries.ts'
import { StrikeDialog, useGoneVoters } from './strike-dialog.tsx'
import { useRefresh } from './use-refresh.ts'

type Doing =
  | 'open'
  | 'close'
  | 'extend'
  | 'reopen'
  | 'voters'
  | 'outcome'
  | 'edit'
  | 'strike'
  | 'nudge'
  | null

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
  const { manages } = useReader(space)
  const gone = useGoneVoters(space, poll)
  const mayStrike = manages && state === 'open' && gone.length > 0
  return (
    <>
      {state === 'scheduled' && mayEdit && <Button onClick={() => setDoing('open')}>{t('openNow')}</Button>}
      {mayClose && <Button onClick={() => setDoing('close')}>{t('close')}</Button>}
      {state === 'closed' && mayEdit && (
        <Button onClick={() => setDoing('outcome')}>
          {poll.outcome ? t('changeOutcome') : t('sayOutcome')}
        </Button>
      )}
      {mayEdit && !(state === 'closed' && poll.definition.sealed) && (
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots aria-hidden size={18} />}>
              {t('moreActions')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {state !== 'closed' && !poll.frozen && (
              <Menu.Item onClick={() => setDoing('edit')}>{t('editPoll')}</Menu.Item>
            )}
            {state !== 'closed' && <Menu.Item onClick={() => setDoing('extend')}>{t('extend')}</Menu.Item>}
            {state === 'open' && <Menu.Item onClick={() => setDoing('voters')}>{t('addVoters')}</Menu.Item>}
            {state === 'open' && !poll.over && poll.voted < poll.voters && (
              <Menu.Item onClick={() => setDoing('nudge')}>{t('nudge')}</Menu.Item>
            )}
            {mayStrike && <Menu.Item onClick={() => setDoing('strike')}>{t('strike')}</Menu.Item>}
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
      <Ask
        opened={doing === 'nudge'}
        onClose={end}
        title={t('nudge')}
        says={[t('nudgeSays')]}
        act={t('nudgeDo')}
        run={async () => {
          await decisions.nudge({ poll: id })
          await refresh()
        }}
      />
      {doing === 'edit' && <EditDialog {...dialog} />}
      {doing === 'strike' && <StrikeDialog {...dialog} gone={gone} />}
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
