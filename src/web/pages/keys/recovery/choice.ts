// What a person has chosen about their trustees, while they choose.
import type { Answer } from '../queries.ts'

type Own = NonNullable<Answer<'recoveryStatus'>['trustees']>

export interface Choice {
  /** Keys of people who share a space. */
  picked: string[]
  /** Keys of others, as they were typed. */
  typed: string
  threshold: number
  label: string
  instructions: string
  nameOthers: boolean
  /** Key, or nobody. */
  heir: string
  waitDays: number
}

const WAIT_DAYS = 30

/** As it was chosen before, or nothing yet. `known`: keys of those who share a space. */
export function choiceFrom(own: Own | null, known: readonly string[]): Choice {
  const before = own?.trustees.map(({ identity }) => identity) ?? []
  return {
    picked: before.filter(key => known.includes(key)),
    typed: before.filter(key => !known.includes(key)).join('\n'),
    threshold: own?.threshold ?? 0,
    label: own?.label ?? '',
    instructions: own?.instructions ?? '',
    nameOthers: own?.nameOthers ?? false,
    heir: own?.heir?.identity ?? '',
    waitDays: own?.heir?.waitDays ?? WAIT_DAYS,
  }
}

/** All who are to be asked, each once. */
export function trusteesOf({ picked, typed }: Choice): string[] {
  return [...new Set([...picked, ...typed.split(/[\s,;]+/).filter(key => key !== '')])]
}

/** What the node is to do with it. The threshold is left out where it is to be the node's. */
export function toSetup(choice: Choice) {
  const { threshold, label, instructions, nameOthers, heir, waitDays } = choice
  return {
    trustees: trusteesOf(choice),
    ...(threshold > 0 && { threshold }),
    ...(label.trim() !== '' && { label: label.trim() }),
    ...(instructions.trim() !== '' && { instructions: instructions.trim() }),
    ...(nameOthers && { nameOthers }),
    ...(heir !== '' && { heir, waitDays }),
  }
}

/** What a threshold means, by the key of its words. */
export function hintOf(threshold: number, total: number): 'hintAlone' | 'hintOne' | 'hintAll' | 'hintSome' {
  if (total === 1) return 'hintAlone'
  if (threshold === 1) return 'hintOne'
  return threshold === total ? 'hintAll' : 'hintSome'
}
