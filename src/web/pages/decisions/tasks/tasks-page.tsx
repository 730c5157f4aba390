// The tasks of a space: one's own, all that are open, what is late, what was done.
import { Button, Loader, SegmentedControl, Stack } from '@mantine/core'
import { IconChecklist, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSpace } from '../../../node/use-space.ts'
import { Empty } from '../../../shared/empty.tsx'
import { PageTitle } from '../../../shared/page-title.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { MorePages } from '../threads/more-pages.tsx'
import { type TaskFilter, tasksQuery, useReader } from '../threads/queries.ts'
import { Sections } from '../sections.tsx'
import { TaskDialog } from './task-form.tsx'
import { TaskList } from './task-list.tsx'

const FILTERS = ['mine', 'open', 'overdue', 'done'] as const satisfies readonly TaskFilter[]

export function TasksPage() {
  const space = useSpace()
  return <TasksOf key={space} space={space} />
}

function TasksOf({ space }: { space: string }) {
  const t = useTranslations('threads')
  const common = useTranslations('common')
  const { writes } = useReader(space)
  const [filter, setFilter] = useState<TaskFilter>('open')
  const [adding, setAdding] = useState(false)
  const list = useInfiniteQuery(tasksQuery(space, { filter }))
  const tasks = list.data?.pages.flatMap(page => page.tasks)
  return (
    <>
      <PageTitle title={t('tasks')} about={t('tasksAbout')}>
        {writes && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t('taskAdd')}
          </Button>
        )}
      </PageTitle>
      <Sections />
      <Stack maw={860} align="stretch">
        <SegmentedControl
          aria-label={t('which')}
          value={filter}
          onChange={next => setFilter(next as TaskFilter)}
          data={FILTERS.map(value => ({ value, label: t(`tasks_${value}`) }))}
          style={{ alignSelf: 'flex-start' }}
          maw="100%"
        />
        <Problem error={list.error} />
        {!tasks && !list.error && <Loader role="status" aria-label={common('loading')} />}
        {tasks && tasks.length > 0 && <TaskList space={space} label={t('tasks')} tasks={tasks} withThread />}
        {tasks?.length === 0 && (
          <Empty icon={<IconChecklist size={40} aria-hidden />} text={t(`tasksNone_${filter}`)} />
        )}
        <MorePages of={list} />
      </Stack>
      <TaskDialog space={space} opened={adding} onClose={() => setAdding(false)} />
    </>
  )
}
