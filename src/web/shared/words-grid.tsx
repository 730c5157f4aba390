// The words of an identity with their numbers, to be written down or printed.
import './print.css'
import { Button, Group, SimpleGrid, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** `label`: what the list is, for who cannot see it. */
export function WordsGrid({ words, label }: { words: string; label: string }) {
  return (
    <div className="printed">
      <SimpleGrid
        component="ol"
        role="list"
        aria-label={label}
        cols={{ base: 2, xs: 3, md: 4 }}
        spacing="xs"
        m={0}
        p={0}
        lang="en"
        translate="no"
        style={{ listStyle: 'none' }}
      >
        {words.split(' ').map((word, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, its place does not
          <li key={i}>
            <Text span c="dimmed" ff="monospace">
              {String(i + 1).padStart(2, '\u2007')}.
            </Text>{' '}
            <Text span fw={600} ff="monospace">
              {word}
            </Text>
          </li>
        ))}
      </SimpleGrid>
    </div>
  )
}

/** Words that are hidden again on a press. */
export function ShownWords({
  words,
  label,
  print,
  hide,
  onHide,
  children,
}: {
  words: string
  label: string
  /** On the buttons. */
  print: string
  hide: string
  onHide(): void
  /** What is to be known of them. */
  children?: ReactNode
}) {
  return (
    <>
      <WordsGrid words={words} label={label} />
      {children}
      <Group>
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {print}
        </Button>
        <Button variant="default" onClick={onHide}>
          {hide}
        </Button>
      </Group>
    </>
  )
}
