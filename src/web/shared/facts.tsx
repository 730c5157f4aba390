// A list of facts: what, and how it is.
import { Box, Text } from '@mantine/core'
import type { ReactNode } from 'react'

export function Facts({ children }: { children: ReactNode }) {
  return (
    <Box component="dl" m={0}>
      {children}
    </Box>
  )
}

export function Fact({ what, children }: { what: string; children: ReactNode }) {
  return (
    <Box mb={4}>
      <Text component="dt" size="sm" c="dimmed" display="inline" mr="xs">
        {what}
      </Text>
      <Text component="dd" size="sm" m={0} display="inline" className="breaks">
        {children}
      </Text>
    </Box>
  )
}
