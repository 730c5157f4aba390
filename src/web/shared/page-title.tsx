// The heading of a page, what can be done there, and the name of the browser's tab.
import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'

export function PageTitle({
  title,
  about,
  children,
}: {
  title: string
  about?: string
  children?: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} · CoBox`
  }, [title])
  return (
    <Group justify="space-between" align="flex-start" mb="md" gap="sm">
      <div>
        <Title order={1} size="h2" className="breaks">
          {title}
        </Title>
        {about && <Text c="dimmed">{about}</Text>}
      </div>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  )
}
