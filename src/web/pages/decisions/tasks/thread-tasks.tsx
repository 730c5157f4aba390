// What is to be done of what is talked about in a thread.
import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Problem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { MorePages } from '../threads/more-pages.tsx'
import { tasksQuery } from '../threads/queries.ts'
import { TaskDialog } from './task-form.tsx'
import { TaskList } from './task-list.tsx'

export function ThreadTasks({ space, thread, writes }: { space: string; thread: string; writes: boolean }) {
  const t = useTranslations('threads')
  const [adding, setAdding] = useState(false)
  const list = useInfiniteQuery(tasksQuery(space, { thread }))
  const tasks = list.data?.pages.flatMap(page => page.tasks) ?? []
  return (
    <Section id="tasks" title={t('tasks')}>
      <Problem error={list.error} />
      {tasks.length > 0 && <TaskList space={space} label={t('tasks')} tasks={tasks} />}
      {list.data && tasks.length === 0 && <Text c="dimmed">{t('noTasksHere')}</Text>}
      <MorePages of={list} />
      {writes && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('taskAdd')}
          </Button>
        </Group>
      )}
      <TaskDialog space={space} thread={thread} opened={adding} onClose={() => setAdding(false)} />
    </Section>
  )
}
