// Markdown of somebody: words and their order, tables and tasks, no HTML, no pictures from elsewhere, and only links that leave by a press.
import { Anchor, Text, Typography } from '@mantine/core'
import { useMemo } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { useTranslations } from 'use-intl'
import { headingLevels } from './heading-levels.ts'
import { type NameOf, showMentions } from './mentions.ts'

const LINK = /^(https?:|mailto:)/i
/** What people write besides: tables, tasks, lines struck through, addresses without brackets. */
const WRITTEN = [remarkGfm]
/** By the level of the heading above the text: one list for each, else the text would be read anew each time. */
const PLUGINS = { 2: [headingLevels(2)], 3: [headingLevels(3)] }

function Link({ href, children }: { href?: string; children?: React.ReactNode }) {
  if (!href || !LINK.test(href)) return <span>{children}</span>
  return (
    <Anchor href={href} target="_blank" rel="noreferrer noopener" td="underline" inherit>
      {children}
    </Anchor>
  )
}

function Picture({ alt }: { alt?: string }) {
  const t = useTranslations('parts')
  return (
    <Text span c="dimmed" fs="italic">
      {t('pictureLeftOut', { name: alt || '–' })}
    </Text>
  )
}

function Task({ done }: { done: boolean }) {
  const t = useTranslations('parts')
  return <input type="checkbox" checked={done} disabled aria-label={t('task', { done: String(done) })} />
}

const COMPONENTS: Components = {
  a: ({ href, children }) => <Link href={href}>{children}</Link>,
  img: ({ alt }) => <Picture alt={alt} />,
  input: ({ checked }) => <Task done={checked === true} />,
  // a line that is scrolled to its end by itself is out of reach for the keyboard
  pre: ({ children }) => <pre style={{ whiteSpace: 'pre-wrap' }}>{children}</pre>,
}

interface MarkdownTextProps {
  text: string
  /** The level of the heading above it. */
  under?: keyof typeof PLUGINS
  /** Of members whom it mentions. */
  nameOf?: NameOf
}

export function MarkdownText({ text, under = 3, nameOf }: MarkdownTextProps) {
  const t = useTranslations('parts')
  const notes = { footnoteLabel: t('footnotes'), footnoteBackContent: () => [] }
  const plugins = useMemo(
    () => (nameOf ? [...PLUGINS[under], showMentions(nameOf)] : PLUGINS[under]),
    [under, nameOf],
  )
  return (
    <Typography className="breaks" fz="sm">
      <Markdown
        remarkPlugins={WRITTEN}
        remarkRehypeOptions={notes}
        rehypePlugins={plugins}
        components={COMPONENTS}
      >
        {text}
      </Markdown>
    </Typography>
  )
}
