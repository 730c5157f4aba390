// The tags of a thread, to read.
import { Badge, Group } from '@mantine/core'

export function Tags({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null
  return (
    <Group gap={4}>
      {of.map(tag => (
        <Badge key={tag} variant="default" tt="none" fw={500} className="breaks" maw="100%">
          {tag}
        </Badge>
      ))}
    </Group>
  )
}
