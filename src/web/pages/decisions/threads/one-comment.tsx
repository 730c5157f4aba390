// A comment: who, when, what, and what can be done with it.
import { ActionIcon, Badge, Box, Button, Group, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { memo, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { membersQuery } from '../../../node/queries.ts'
import { asTyped, type NameOf } from '../../../parts/mentions.ts'
import { Person } from '../../../parts/person.tsx'
import { Said } from '../../../parts/said.tsx'
import { Ask } from '../../../shared/ask.tsx'
import { Ago } from '../../../shared/figures.tsx'
import { anchorOf } from './addresses.ts'
import { Attachments } from './attachments.tsx'
import { CommentEntry } from './comment-entry.tsx'
import { HistoryModal } from './history-modal.tsx'
import { type CommentRow, type Reader, useDecisions } from './queries.ts'
import { Reactions } from './reactions.tsx'

const MAX_REASON = 500

interface OneCommentProps {
  space: string
  thread: string
  comment: CommentRow
  /** Who wrote what it answers, where that does not stand right above. */
  answers: string | null
  isFresh: boolean
  /** The thread takes comments. */
  isOpen: boolean
  reader: Reader
  nameOf: NameOf
}

type Doing = 'answer' | 'edit' | 'discard' | 'history' | null

export const OneComment = memo(function OneComment(props: OneCommentProps) {
  const { space, comment, answers, isFresh, isOpen, reader, nameOf } = props
  const { by, at, text, edits, apart, discarded } = comment
  const t = useTranslations('threads')
  const id = useId()
  const [doing, setDoing] = useState<Doing>(null)
  const close = () => setDoing(null)
  return (
    <Box
      component="article"
      aria-labelledby={id}
      id={anchorOf(comment.comment)}
      style={{ scrollMarginTop: 72 }}
    >
      <Group gap={6} id={id}>
        <Text size="sm" c="dimmed">
          <Text span fw={600} c="var(--mantine-color-text)" inherit>
            <Person space={space} member={by} />
          </Text>{' '}
          · <Ago at={at} />
          {edits > 0 && !discarded && ` · ${t('edited')}`}
        </Text>
        {isFresh && <Badge size="sm">{t('fresh')}</Badge>}
      </Group>
      {answers !== null && (
        <Text size="sm" c="dimmed">
          {t('answers')} <Person space={space} member={answers} />
        </Text>
      )}
      {discarded ? (
        <Text size="sm" c="dimmed" fs="italic" className="breaks">
          {t('discardedBy')} <Person space={space} member={discarded.by} />, <Ago at={discarded.at} />.{' '}
          {discarded.reason && t('reasonIs', { reason: discarded.reason })}
        </Text>
      ) : doing === 'edit' ? (
        <EditEntry {...props} onClose={close} />
      ) : (
        <Said text={text} nameOf={nameOf} />
      )}
      {apart && !discarded && (
        <Text size="sm" c="dimmed">
          {t('apart')}
        </Text>
      )}
      <Attachments space={space} files={comment.files} />
      <Group gap={4} mt={4}>
        {!discarded && (
          <Reactions
            space={space}
            to={comment.comment}
            given={comment.reactions}
            nameOf={nameOf}
            reader={{ ...reader, writes: reader.writes && isOpen }}
          />
        )}
        {isOpen && reader.writes && (
          <Button size="compact-sm" variant="subtle" onClick={() => setDoing('answer')}>
            {t('answer')}
          </Button>
        )}
        <CommentMenu {...props} onDo={setDoing} />
      </Group>
      {doing === 'answer' && <AnswerEntry {...props} onClose={close} />}
      <Discard {...props} opened={doing === 'discard'} onClose={close} />
      <HistoryModal
        space={space}
        of={doing === 'history' ? { comment: comment.comment } : null}
        onClose={close}
      />
    </Box>
  )
})

function CommentMenu({
  comment,
  isOpen,
  reader,
  onDo,
}: Pick<OneCommentProps, 'comment' | 'isOpen' | 'reader'> & { onDo(doing: Doing): void }) {
  const t = useTranslations('threads')
  const isMine = comment.by === reader.me && reader.writes
  const isThere = comment.discarded === null
  const items = [
    ...(isMine && isOpen && isThere ? (['edit'] as const) : []),
    ...((isMine || reader.manages) && isThere ? (['discard'] as const) : []),
    ...(comment.edits > 0 || !isThere ? (['history'] as const) : []),
  ]
  if (items.length === 0) return null
  return (
    <Menu transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t('commentMore')} title={t('commentMore')} size={28}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(item => (
          <Menu.Item key={item} onClick={() => onDo(item)}>
            {t(`comment_${item}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

type Opened = OneCommentProps & { onClose(): void }

function AnswerEntry({ space, thread, comment, onClose }: Opened) {
  const t = useTranslations('threads')
  const { decisions, again } = useDecisions(space)
  return (
    <CommentEntry
      space={space}
      draft={`${space}/answer/${comment.comment}`}
      label={t('yourAnswer')}
      act={t('send')}
      send={async ({ text, files }) => {
        await decisions.comment({ thread, text, files, reply: comment.comment })
        await again()
      }}
      onClose={onClose}
    />
  )
}

function EditEntry({ space, comment, onClose }: Opened) {
  const t = useTranslations('threads')
  const common = useTranslations('common')
  const { decisions, again } = useDecisions(space)
  const { data } = useQuery(membersQuery(space))
  const there = comment.files.map(({ path }) => path)
  return (
    <CommentEntry
      space={space}
      draft={`${space}/comment/${comment.comment}`}
      start={{ text: asTyped(comment.text, data?.members ?? []), files: there }}
      label={t('yourComment')}
      act={common('save')}
      send={async ({ text, files }) => {
        // the versions that were attached stay, where nobody chose others
        const isSame = JSON.stringify(files) === JSON.stringify(there)
        await decisions.editComment({ comment: comment.comment, text, ...(!isSame && { files }) })
        await again()
      }}
      onClose={onClose}
    />
  )
}

function Discard({ space, comment, opened, onClose }: Opened & { opened: boolean }) {
  const t = useTranslations('threads')
  const { decisions, again } = useDecisions(space)
  return (
    <Ask
      opened={opened}
      onClose={onClose}
      title={t('discardTitle')}
      says={[t('discardDoes'), t('discardKeeps')]}
      act={t('comment_discard')}
      danger
      field={{ label: t('reason'), maxLength: MAX_REASON }}
      run={async text => {
        const reason = text.trim()
        await decisions.discardComment({ comment: comment.comment, ...(reason !== '' && { reason }) })
        await again()
      }}
    />
  )
}
