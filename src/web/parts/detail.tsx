// One thing of an app: its facts, what can be done with it, what belongs to it, and what happened to it.
import { Box, Paper, Stack, Text } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { Fact, Facts } from '../shared/facts.tsx'
import { Ago } from '../shared/figures.tsx'
import { PageTitle } from '../shared/page-title.tsx'
import { Section } from '../shared/section.tsx'
import { Person } from './person.tsx'

export interface DetailFact {
  what: string
  is: ReactNode
}

/** Something that happened to it, in words. */
export interface HistoryEntry {
  id: string
  /** Key of the member. */
  by: string
  at: number
  text: ReactNode
}

interface DetailProps {
  space: string
  title: string
  /** The way back to the list. */
  back?: ReactNode
  facts: readonly DetailFact[]
  /** Buttons. */
  actions?: ReactNode
  /** The newest first. */
  history?: readonly HistoryEntry[]
  /** What belongs to it, such as comments. */
  children?: ReactNode
}

export function Detail({ space, title, back, facts, actions, history, children }: DetailProps) {
  return (
    <Box maw={860}>
      {back}
      <PageTitle title={title}>{actions}</PageTitle>
      <Stack>
        <Paper withBorder p={{ base: 'sm', sm: 'md' }}>
          <Facts>
            {facts.map(({ what, is }) => (
              <Fact key={what} what={what}>
                {is}
              </Fact>
            ))}
          </Facts>
        </Paper>
        {children}
        {history && <History space={space} entries={history} />}
      </Stack>
    </Box>
  )
}

function History({ space, entries }: { space: string; entries: readonly HistoryEntry[] }) {
  const t = useTranslations('parts')
  const id = useId()
  return (
    <Section id={id} title={t('history')}>
      <Box component="ol" m={0} p={0} style={{ listStyle: 'none' }} role="list">
        {entries.map(entry => (
          <Box component="li" key={entry.id} mb={6}>
            <Text size="sm" className="breaks">
              {entry.text}
            </Text>
            <Text size="sm" c="dimmed">
              <Person space={space} member={entry.by} /> · <Ago at={entry.at} />
            </Text>
          </Box>
        ))}
      </Box>
      {entries.length === 0 && <Text c="dimmed">{t('noHistory')}</Text>}
    </Section>
  )
}
