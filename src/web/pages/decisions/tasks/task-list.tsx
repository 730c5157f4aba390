// Tasks: to tick off, with a way back, and to change.
import { ActionIcon, Anchor, Badge, Box, Checkbox, Group, Menu, Stack, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Day } from '../../../parts/date-fields.tsx'
import { Person } from '../../../parts/person.tsx'
import { useUndoNotice } from '../../../parts/undo-notice.tsx'
import { Ask } from '../../../shared/ask.tsx'
import { Ago } from '../../../shared/figures.tsx'
import { showProblem } from '../../../shared/problem.tsx'
import { threadAt } from '../threads/addresses.ts'
import { HistoryModal } from '../threads/history-modal.tsx'
import { type TaskRow, useDecisions, useReader } from '../threads/queries.ts'
import { TaskDialog } from './task-form.tsx'

interface TaskListProps {
  space: string
  label: string
  tasks: readonly TaskRow[]
  /** Whether each leads to its thread. */
  withThread?: boolean
}

export function TaskList({ space, label, tasks, withThread = false }: TaskListProps) {
  return (
    <Stack component="ul" role="list" aria-label={label} gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {tasks.map(task => (
        <li key={task.task}>
          <OneTask space={space} of={task} withThread={withThread} />
        </li>
      ))}
    </Stack>
  )
}

function OneTask({ space, of, withThread }: { space: string; of: TaskRow; withThread: boolean }) {
  const { writes } = useReader(space)
  const isDone = of.done !== null
  const { tick, isTicking } = useTick(space, of)
  return (
    <Group wrap="nowrap" align="flex-start" gap="xs" justify="space-between">
      <Box>
        <Checkbox
          label={
            <Text span td={isDone ? 'line-through' : undefined} className="breaks">
              {of.text}
            </Text>
          }
          checked={isDone}
          disabled={!writes || isTicking}
          onChange={() => void tick()}
        />
        <TaskFacts space={space} of={of} withThread={withThread} />
      </Box>
      <TaskMenu space={space} of={of} />
    </Group>
  )
}

/** Ticks a task off, or takes that back; either is offered to be undone. */
function useTick(space: string, { task, text, done }: TaskRow) {
  const t = useTranslations('threads')
  const { decisions, again } = useDecisions(space)
  const offerUndo = useUndoNotice(t('undo'))
  const [isTicking, setTicking] = useState(false)
  const say = async (isDone: boolean) => {
    await decisions[isDone ? 'doTask' : 'undoTask']({ task })
    await again()
    return t('ticked', { done: String(isDone), text })
  }
  const tick = async () => {
    const wasDone = done !== null
    setTicking(true)
    try {
      offerUndo(await say(!wasDone), () => say(wasDone))
    } catch (error) {
      showProblem(error)
    }
    setTicking(false)
  }
  return { tick, isTicking }
}

function TaskFacts({ space, of, withThread }: { space: string; of: TaskRow; withThread: boolean }) {
  const t = useTranslations('threads')
  const { assignees, due, overdue, done, thread } = of
  return (
    <Group gap={8} ml={30} mt={2}>
      <Text size="sm" c="dimmed">
        {assignees.length === 0 && t('nobodyYet')}
        {assignees.map((member, index) => (
          <span key={member}>
            {index > 0 && ', '}
            <Person space={space} member={member} />
          </span>
        ))}
      </Text>
      {due !== null && (
        <Text size="sm" c="dimmed">
          {t('by')} <Day day={due} />
        </Text>
      )}
      {overdue && (
        <Badge color="red" variant="outline" tt="none">
          {t('overdue')}
        </Badge>
      )}
      {done && (
        <Text size="sm" c="dimmed">
          {t('doneBy')} <Person space={space} member={done.by} />, <Ago at={done.at} />
        </Text>
      )}
      {of.apart && (
        <Text size="sm" c="dimmed">
          {t('apart')}
        </Text>
      )}
      {withThread && thread !== null && (
        <Anchor
          component={Link}
          to={threadAt(space, thread)}
          size="sm"
          underline="always"
          aria-label={t('threadOf', { text: of.text })}
        >
          {t('itsThread')}
        </Anchor>
      )}
    </Group>
  )
}

function TaskMenu({ space, of }: { space: string; of: TaskRow }) {
  const t = useTranslations('threads')
  const { me, writes, manages } = useReader(space)
  const { decisions, again } = useDecisions(space)
  const [doing, setDoing] = useState<'edit' | 'discard' | 'history' | null>(null)
  const close = () => setDoing(null)
  const mayDiscard = writes && (of.by === me || manages)
  return (
    <>
      <Menu transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <ActionIcon variant="subtle" size={28} aria-label={t('taskMore', { text: of.text })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {writes && <Menu.Item onClick={() => setDoing('edit')}>{t('taskEdit')}</Menu.Item>}
          {mayDiscard && <Menu.Item onClick={() => setDoing('discard')}>{t('taskDiscard')}</Menu.Item>}
          <Menu.Item onClick={() => setDoing('history')}>{t('history')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <TaskDialog space={space} of={of} opened={doing === 'edit'} onClose={close} />
      <Ask
        opened={doing === 'discard'}
        onClose={close}
        title={t('taskDiscardTitle')}
        says={[of.text, t('taskDiscardDoes')]}
        act={t('taskDiscard')}
        danger
        run={async () => {
          await decisions.discardTask({ task: of.task })
          await again()
        }}
      />
      <HistoryModal space={space} of={doing === 'history' ? { task: of.task } : null} onClose={close} />
    </>
  )
}
