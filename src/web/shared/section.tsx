// A part of a page: its heading, a sentence that says what it is for, and what there is to do.
import { Paper, Stack, Text, Title } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'

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
  const { hash } = useLocation()
  const section = useRef<HTMLElement>(null)
  const isMeant = hash === id
  // when one comes by a link from elsewhere, this part is loaded after the page was scrolled
  useEffect(() => {
    if (isMeant) section.current?.scrollIntoView()
  }, [isMeant])
  return (
    <Paper
      component="section"
      ref={section}
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
