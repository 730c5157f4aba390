// A part of a page: its heading, a sentence that says what it is for, and what there is to do.
import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

export function Section({
  id,
  title,
  about,
  order = 2,
  children,
}: {
  id: string
  title: string
  about?: string
  order?: 2 | 3
  children: ReactNode
}) {
  return (
    <Paper
      component="section"
      id={id}
      aria-labelledby={`${id}-title`}
      withBorder
      p={{ base: 'sm', sm: 'md' }}
    >
      <Stack gap="sm" align="stretch">
        <div>
          <Title order={order} size="h3" id={`${id}-title`}>
            {title}
          </Title>
          {about && (
            <Text c="dimmed" maw={680}>
              {about}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </Paper>
  )
}
