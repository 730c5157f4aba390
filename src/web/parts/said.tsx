// A text that somebody wrote, in Markdown: as it is typed, until what shows Markdown has come.
import { Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { NameOf } from './mentions.ts'

const MarkdownText = lazy(async () => ({ default: (await import('./markdown-text.tsx')).MarkdownText }))

/** `under`: the level of the heading above it. `nameOf`: of members whom it mentions; always the same function for the same names. */
export function Said({ text, under = 2, nameOf }: { text: string; under?: 2 | 3; nameOf?: NameOf }) {
  return (
    <Suspense
      fallback={
        <Text className="breaks" style={{ whiteSpace: 'pre-wrap' }}>
          {text}
        </Text>
      }
    >
      <MarkdownText text={text} under={under} {...(nameOf && { nameOf })} />
    </Suspense>
  )
}
