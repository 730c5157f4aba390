// What a page says while there is nothing on it yet: what would be here, and how it gets here.
import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

export function Empty({ icon, text, children }: { icon?: ReactNode; text: string; children?: ReactNode }) {
  return (
    <Stack align="center" py="xl" gap="sm" ta="center">
      {icon}
      <Text c="dimmed" maw={440}>
        {text}
      </Text>
      {children}
    </Stack>
  )
}
