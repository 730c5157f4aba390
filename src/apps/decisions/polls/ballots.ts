// Whether a vote is well formed for its poll. Pure: asked before it is written, and again by every device.
import type { Refusal } from '../../contract.ts'
import type { Ballot, Definition, VoteBody } from './schema.ts'

const refuse = (code: Extract<Refusal, string>, details: Record<string, string | number> = {}): Refusal => ({
  code,
  details,
})

/** [D14] [D15] The refusal, or null. */
export function ballotProblem(
  definition: Definition,
  { ballot, none }: Pick<VoteBody, 'ballot' | 'none'>,
): Refusal | null {
  if (ballot === null) return none ? 'NONE_NOT_OFFERED' : null
  if (none) return definition.noneOfTheAbove && ballot.length === 0 ? null : 'NONE_NOT_OFFERED'
  const { options } = definition
  const chosen = new Set<number>()
  for (const [option] of ballot) {
    if (option >= options.length) return refuse('CHOICE_UNKNOWN', { choice: `#${option}` })
    if (chosen.has(option)) return refuse('CHOICE_TWICE', { choice: options[option]!.name })
    chosen.add(option)
  }
  return valuesProblem(definition, ballot)
}

function valuesProblem(definition: Definition, ballot: Ballot): Refusal | null {
  const { type, options } = definition
  switch (type) {
    case 'question':
      return counted(ballot, 0, 0)
    case 'proposal':
    case 'check':
    case 'count':
      return counted(ballot, 1, 1) ?? each(ballot, 1, 1)
    case 'choose':
      return counted(ballot, definition.minChoices, definition.maxChoices) ?? each(ballot, 1, 1)
    case 'dot_vote':
      return (
        counted(ballot, 1, options.length) ?? each(ballot, 1, definition.dots) ?? spent(definition, ballot)
      )
    case 'score':
      return counted(ballot, 1, options.length) ?? each(ballot, definition.minScore, definition.maxScore)
    case 'ranked_choice':
      return ranked(ballot, definition.ranks, definition.ranks)
    case 'stv':
      return ranked(ballot, 1, options.length)
    case 'meeting':
      return counted(ballot, options.length, options.length) ?? each(ballot, 0, 2)
  }
}

function counted({ length: given }: Ballot, least: number, most: number): Refusal | null {
  return given < least || given > most ? refuse('CHOICES_UNFIT', { least, most, given }) : null
}

function each(ballot: Ballot, least: number, most: number): Refusal | null {
  const outside = ballot.find(([, value]) => value < least || value > most)
  return outside ? refuse('VALUE_OUT_OF_RANGE', { value: outside[1], least, most }) : null
}

function spent({ dots }: Definition, ballot: Ballot): Refusal | null {
  const given = ballot.reduce((sum, [, value]) => sum + value, 0)
  return given > dots ? refuse('DOTS_OVERSPENT', { given, dots }) : null
}

/** The values are 1, 2, 3 … without a gap, in any order. */
function ranked(ballot: Ballot, least: number, most: number): Refusal | null {
  const values = new Set(ballot.map(([, value]) => value))
  const contiguous = ballot.every((_, i) => values.has(i + 1))
  return counted(ballot, least, most) ?? (contiguous ? null : 'RANKS_UNFIT')
}

/** [D16] What the poll asks of the words that go with a vote. */
export function reasonProblem(
  { reason: rule, reasonLimit, options }: Definition,
  { ballot, reason }: Pick<VoteBody, 'ballot' | 'reason'>,
): Refusal | null {
  if (ballot === null) return null
  if (rule === 'off') return reason === '' ? null : 'REASON_OFF'
  if ([...reason].length > reasonLimit) return refuse('REASON_LONG', { limit: reasonLimit })
  const stands = ballot.map(([option]) => options[option]?.stand)
  const needed =
    rule === 'required' ||
    (rule === 'required_block' && stands.includes('block')) ||
    (rule === 'required_against' && (stands.includes('block') || stands.includes('disagree')))
  return needed && reason.trim() === '' ? 'REASON_NEEDED' : null
}
