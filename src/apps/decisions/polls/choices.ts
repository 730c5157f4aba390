// Reads a vote as people give it: names of options, with a number behind them where the poll asks for one.
import { because, CoboxError } from '../../../errors/index.ts'
import type { VoteInput } from './inputs.ts'
import type { Ballot, Definition } from './schema.ts'

/** Throws CHOICE_UNKNOWN, BAD_INPUT. */
export function toBallot(definition: Definition, { choices = [], ballot }: VoteInput): Ballot {
  if (ballot !== undefined) return ballot.map(({ option, value }) => [option, value])
  const { type } = definition
  const ranked = type === 'ranked_choice' || type === 'stv'
  const valued = type === 'score' || type === 'dot_vote' || type === 'meeting'
  const given = choices.map((text, i): [number, number] => {
    if (!valued) return [mustFind(definition, text), ranked ? i + 1 : 1]
    const match = /^(.+)=(-?\d+)$/s.exec(text)
    if (!match) throw new CoboxError('BAD_INPUT', { reason: because('valueMissing', { choice: text }) })
    return [mustFind(definition, match[1]!), Number(match[2])]
  })
  // who gives an option no dots says the same as who does not name it
  return type === 'dot_vote' ? given.filter(([, value]) => value !== 0) : given
}

/** By name, in any case, or by number as it stands in the list: `#1`. */
function mustFind({ options }: Definition, text: string): number {
  const exact = options.findIndex(({ name }) => name === text)
  if (exact !== -1) return exact
  const wanted = text.trim().toLowerCase()
  const like = options.flatMap(({ name }, i) => (name.toLowerCase() === wanted ? [i] : []))
  if (like.length === 1) return like[0]!
  const number = /^#(\d+)$/.exec(wanted)?.[1]
  if (number !== undefined && options[Number(number) - 1]) return Number(number) - 1
  throw new CoboxError('CHOICE_UNKNOWN', { choice: text })
}
