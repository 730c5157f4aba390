// What is said in a thread: the end of it first, and what the others say while one reads.
import { Stack, Text, VisuallyHidden } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { NameOf } from '../../../parts/mentions.ts'
import { Problem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { CommentEntry } from './comment-entry.tsx'
import { MorePages } from './more-pages.tsx'
import { OneComment } from './one-comment.tsx'
import { type CommentRow, commentsQuery, type OneThread, type Reader, useDecisions } from './queries.ts'
import { strandsOf } from './strands.ts'
import { useSteadyField } from './use-steady-field.ts'

const NONE: readonly CommentRow[] = []

export function Talk({ space, thread, reader }: { space: string; thread: OneThread; reader: Reader }) {
  const t = useTranslations('threads')
  const common = useTranslations('common')
  const { decisions, again } = useDecisions(space)
  const list = useInfiniteQuery(commentsQuery(space, thread.thread))
  const comments = useMemo(() => list.data?.pages.flatMap(page => page.comments).reverse(), [list.data])
  const nameOf = useNames(list.data?.pages)
  const fresh = useFresh(comments ?? NONE, comments !== undefined, reader.me)
  const strands = useMemo(() => strandsOf(comments ?? NONE), [comments])
  const authors = useMemo(() => new Map(comments?.map(({ comment, by }) => [comment, by])), [comments])
  useLinked(comments, list)
  const said = useRef<HTMLDivElement>(null)
  useSteadyField(said)
  const isOpen = thread.closed === null
  const shown = (comment: CommentRow, above: string | null) => (
    <OneComment
      space={space}
      thread={thread.thread}
      comment={comment}
      answers={
        comment.reply !== null && comment.reply !== above ? (authors.get(comment.reply) ?? null) : null
      }
      isFresh={fresh.has(comment.comment)}
      isOpen={isOpen}
      reader={reader}
      nameOf={nameOf}
    />
  )
  return (
    <Section id="comments" title={t('comments', { count: thread.comments })}>
      <Problem error={list.error} />
      {!comments && !list.error && <Text c="dimmed">{common('loading')}</Text>}
      <MorePages of={list} label={t('showEarlier')} />
      <div ref={said}>
        {strands.length > 0 && (
          <Stack component="ol" gap="lg" m={0} p={0} role="list" style={{ listStyle: 'none' }}>
            {strands.map(({ comment, answers }) => (
              <li key={comment.comment}>
                {shown(comment, null)}
                {answers.length > 0 && (
                  <Stack
                    component="ol"
                    role="list"
                    aria-label={t('answersTo')}
                    gap="md"
                    m={0}
                    mt="md"
                    pl="md"
                    style={{
                      listStyle: 'none',
                      borderInlineStart: '3px solid var(--mantine-color-default-border)',
                    }}
                  >
                    {answers.map(answer => (
                      <li key={answer.comment}>{shown(answer, comment.comment)}</li>
                    ))}
                  </Stack>
                )}
              </li>
            ))}
          </Stack>
        )}
      </div>
      <VisuallyHidden role="status">{fresh.size > 0 && t('arrived', { count: fresh.size })}</VisuallyHidden>
      {comments?.length === 0 && <Text c="dimmed">{t('nothingSaid')}</Text>}
      {isOpen && reader.writes && (
        <CommentEntry
          space={space}
          draft={`${space}/comments/${thread.thread}`}
          label={t('yourComment')}
          act={t('send')}
          send={async ({ text, files }) => {
            await decisions.comment({ thread: thread.thread, text, files })
            await again()
          }}
        />
      )}
    </Section>
  )
}

/** Names of all whom these answers tell of; the same function until they change. */
export function useNames(
  answers: readonly { people: readonly { member: string; name: string }[] }[] | undefined,
): NameOf {
  const people = answers?.flatMap(({ people }) => people) ?? []
  const written = JSON.stringify(people.map(({ member, name }) => [member, name]))
  return useMemo(() => {
    const names = new Map(JSON.parse(written) as [string, string][])
    return member => names.get(member)
  }, [written])
}

/** Ids of what others have said since the page was opened. */
function useFresh(comments: readonly CommentRow[], isLoaded: boolean, me: string | null): Set<string> {
  const last = useRef<number | null>(null)
  const [fresh, setFresh] = useState<Set<string>>(new Set())
  useEffect(() => {
    if (!isLoaded) return
    const before = last.current
    last.current = comments.reduce((most, { order }) => Math.max(most, order), before ?? 0)
    if (before === null) return
    const news = comments.filter(({ order, by }) => order > before && by !== me)
    if (news.length > 0) setFresh(now => new Set([...now, ...news.map(({ comment }) => comment)]))
  }, [comments, isLoaded, me])
  return fresh
}

interface Earlier {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage(): unknown
}

/** Goes to the comment that the address names, and asks for earlier ones until it is there. */
function useLinked(comments: readonly CommentRow[] | undefined, list: Earlier): void {
  const { hash } = useLocation()
  const shownFor = useRef('')
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (!comments || !hash.startsWith('comment-') || shownFor.current === hash) return
    const element = document.getElementById(hash)
    if (element) {
      shownFor.current = hash
      element.scrollIntoView({ block: 'center' })
    } else if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [comments, hash, hasNextPage, isFetchingNextPage, fetchNextPage])
}
