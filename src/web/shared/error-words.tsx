// An error in the reader's language, made from its code and what it names. Codes of a newer node, and all of them until their
// words are loaded, are told in the node's own English.
import { Anchor } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormatter, useMessages, useTranslations } from 'use-intl'
import { catalogue, type ErrorDetails } from '../../errors/index.ts'
import { reasonIn } from '../../errors/reasons.ts'
import type { Area, Words } from '../text/text.ts'
import { PAGES } from './page-links.ts'
import { useBytes } from './use-bytes.ts'
import { useWordsHere } from './use-words-here.ts'

/** The words that this needs: they come behind every page, so that they are there when the node is not. */
export const ERROR_AREAS: readonly Area[] = ['errors', 'reasons']

/** An error as the node gives it, by itself or within an answer. */
export interface Told {
  code: string
  message: string
  hint?: string
  details?: ErrorDetails | undefined
}

type Known = keyof NonNullable<Words['errors']>
type Part = 'is' | 'kept' | 'do'
/** The figures of bytes that errors name by themselves. */
const BYTES: readonly string[] = ['needed', 'free']
/** Numbers that a sentence bends to. */
const COUNTS: readonly string[] = ['count', 'done']

/** What happened, in a sentence. */
export function WhatHappened({ of }: { of: Told }) {
  const parts = useParts(of)
  return parts ? <Translated of={of} part="is" /> : <span lang="en">{withoutPlaces(of.message)}</span>
}

/** Whether anything was lost, where that is a question, and what to do. */
export function WhatToDo({ of }: { of: Told }) {
  const parts = useParts(of)
  if (!parts) return of.hint ? <span lang="en">{of.hint}</span> : null
  return (
    <>
      {parts.has('kept') && <Translated of={of} part="kept" />} <Translated of={of} part="do" />
    </>
  )
}

/** Why something is so, in the reader's language where the page knows the phrase, else in the node's words. */
export function Why({ text }: { text: string }) {
  const here = useWordsHere(['reasons'])
  const reason = reasonIn(text)
  return reason && here ? <KnownWhy {...reason} /> : <span lang="en">{text}</span>
}

function KnownWhy({ why, values }: NonNullable<ReturnType<typeof reasonIn>>) {
  return <>{useTranslations('reasons')(why, values as never)}</>
}

/** Which words there are about it; null for none, or not yet. */
function useParts({ code, details }: Told): ReadonlySet<string> | null {
  const here = useWordsHere(ERROR_AREAS)
  const { errors } = useMessages() as Words
  // a client that does not know a code makes INTERNAL of it, and keeps the node's words
  const isForeign = code === 'INTERNAL' && details?.['code'] !== undefined
  if (isForeign || !here || !errors || !Object.hasOwn(errors, code)) return null
  return new Set(Object.keys(errors[code as Known]))
}

function Translated({ of, part }: { of: Told; part: Part }) {
  const t = useTranslations('errors')
  const values = useValues(of)
  const links = useLinks()
  return <>{t.rich(`${of.code as Known}.${part}` as `${Known}.do`, { ...values, ...links } as never)}</>
}

/** What the error names, as the reader's language writes it. */
function useValues({ code, details = {} }: Told): Record<string, string | number> {
  const write = useFigures()
  const { message, hint } = catalogue[code as Known]
  return write(message + hint, details)
}

/** A function that writes what a sentence of the node names, in the reader's language. What nothing is known of is left open. */
export function useFigures(): (sentence: string, details: ErrorDetails) => Record<string, string | number> {
  const reasons = useTranslations('reasons')
  const common = useTranslations('common')
  const format = useFormatter()
  const bytes = useBytes()
  const written = (name: string, details: ErrorDetails): string | number => {
    const value = details[name]
    const size = details[`${name}Bytes`] ?? (BYTES.includes(name) ? value : undefined)
    if (typeof size === 'number') return bytes(size)
    if (value === undefined) return COUNTS.includes(name) ? 0 : '…'
    if (name === 'role') return common('role', { role: String(value) })
    if (name === 'until')
      return format.dateTime(new Date(String(value)), { dateStyle: 'long', timeStyle: 'short' })
    if (name !== 'reason' && name !== 'first') return typeof value === 'number' ? value : String(value)
    const reason = reasonIn(String(value))
    // the sentence has its own full stop
    return reason ? reasons(reason.why, reason.values as never) : String(value).replace(/\.$/, '')
  }
  return (sentence, details) => {
    const named = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
    return Object.fromEntries([...Object.keys(details), ...named].map(name => [name, written(name, details)]))
  }
}

/** Makes links of the pages that a sentence names. */
export function useLinks(): Record<string, (inside: ReactNode) => ReactNode> {
  const { space } = useParams({ strict: false })
  return Object.fromEntries(
    Object.entries(PAGES).map(([name, addressOf]) => {
      const to = addressOf(space)
      const link = (inside: ReactNode) =>
        to === null ? (
          inside
        ) : (
          <Anchor component={Link} to={to} inherit underline="always">
            {inside}
          </Anchor>
        )
      return [name, link]
    }),
  )
}

/** The English of an error whose figures are not known any more. */
const withoutPlaces = (message: string): string => message.replace(/\{\w+\}/g, '…')
