// Reactions to a text: how many gave which, one's own to give and to take back.
import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconMoodPlus } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { showProblem } from '../../../shared/problem.tsx'
import { type Reader, useDecisions } from './queries.ts'

/** What is offered; what others gave by the command line is shown as well. */
const OFFERED = {
  '👍': 'agree',
  '❤️': 'love',
  '🎉': 'celebrate',
  '😄': 'laugh',
  '🤔': 'think',
  '👀': 'look',
  '🙏': 'thank',
} as const

interface ReactionsProps {
  space: string
  /** A comment, or a thread for its context. */
  to: string
  given: readonly { reaction: string; members: readonly string[] }[]
  nameOf(member: string): string | undefined
  reader: Reader
}

export function Reactions({ space, to, given, nameOf, reader: { me, writes } }: ReactionsProps) {
  const t = useTranslations('threads')
  const { decisions, again } = useDecisions(space)
  const isMine = (members: readonly string[]) => me !== null && members.includes(me)
  const toggle = async (reaction: string) => {
    const there = given.find(one => one.reaction === reaction)
    try {
      await decisions[there && isMine(there.members) ? 'unreact' : 'react']({ to, reaction })
      await again()
    } catch (error) {
      showProblem(error)
    }
  }
  if (given.length === 0 && !writes) return null
  return (
    <Group gap={4}>
      {given.map(({ reaction, members }) => {
        const who = members.map(member => nameOf(member) ?? member.slice(0, 8)).join(', ')
        return (
          <Button
            key={reaction}
            size="compact-sm"
            variant={isMine(members) ? 'light' : 'default'}
            aria-pressed={isMine(members)}
            aria-label={`${reaction} ${members.length}: ${who}`}
            title={who}
            disabled={!writes}
            onClick={() => void toggle(reaction)}
          >
            {reaction} {members.length}
          </Button>
        )
      })}
      {writes && (
        <Menu transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={t('react')} title={t('react')} size={28}>
              <IconMoodPlus size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {Object.entries(OFFERED).map(([reaction, word]) => (
              <Menu.Item
                key={reaction}
                leftSection={<span aria-hidden>{reaction}</span>}
                onClick={() => void toggle(reaction)}
              >
                {t(`reaction_${word}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}
