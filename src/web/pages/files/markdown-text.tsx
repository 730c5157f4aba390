// Markdown of somebody: words and their order, tables and tasks, no HTML, no pictures from elsewhere, and only links that leave by a press.
import { Anchor, Text, Typography } from '@mantine/core'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { useTranslations } from 'use-intl'
import { headingLevels } from './heading-levels.ts'

const LINK = /^(https?:|mailto:)/i
/** What people write besides: tables, tasks, lines struck through, addresses without brackets. */
const WRITTEN = [remarkGfm]
/** The title of what the text is shown in is of level 2, that of its part of level 3. */
const PLUGINS = [headingLevels(3)]

function Link({ href, children }: { href?: string; children?: React.ReactNode }) {
  if (!href || !LINK.test(href)) return <span>{children}</span>
  return (
    <Anchor href={href} target="_blank" rel="noreferrer noopener" td="underline" inherit>
      {children}
    </Anchor>
  )
}

function Picture({ alt }: { alt?: string }) {
  const t = useTranslations('details')
  return (
    <Text span c="dimmed" fs="italic">
      {t('pictureLeftOut', { name: alt || '–' })}
    </Text>
  )
}

function Task({ done }: { done: boolean }) {
  const t = useTranslations('details')
  return <input type="checkbox" checked={done} disabled aria-label={t('task', { done: String(done) })} />
}

const COMPONENTS: Components = {
  a: ({ href, children }) => <Link href={href}>{children}</Link>,
  img: ({ alt }) => <Picture alt={alt} />,
  input: ({ checked }) => <Task done={checked === true} />,
  // a line that is scrolled to its end by itself is out of reach for the keyboard
  pre: ({ children }) => <pre style={{ whiteSpace: 'pre-wrap' }}>{children}</pre>,
}

export function MarkdownText({ text }: { text: string }) {
  const t = useTranslations('details')
  const notes = { footnoteLabel: t('footnotes'), footnoteBackContent: () => [] }
  return (
    <Typography className="breaks" fz="sm">
      <Markdown
        remarkPlugins={WRITTEN}
        remarkRehypeOptions={notes}
        rehypePlugins={PLUGINS}
        components={COMPONENTS}
      >
        {text}
      </Markdown>
    </Typography>
  )
}
