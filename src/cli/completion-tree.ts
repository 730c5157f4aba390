// The tree of commands as completion scripts need it: at each place the words that may follow.
import type { Command } from 'commander'

/** What may follow the words of one place in the tree. */
export interface Place {
  /** Words that lead here, like `files move`; empty for the program. */
  words: string
  commands: Candidate[]
  options: OptionCandidate[]
  /** Values that an argument may have. */
  values: string[]
}

export interface Candidate {
  word: string
  summary: string
}

export interface OptionCandidate {
  /** `--role` and its short form. */
  flags: string[]
  summary: string
  takesValue: boolean
  choices: string[]
}

/** All places of a tree, the program first. */
export function placesOf(program: Command): Place[] {
  return walk(program as Command, [])
}

function walk(command: Command, words: string[]): Place[] {
  const subcommands = command.commands as Command[]
  const help = command.createHelp()
  const place: Place = {
    words: words.join(' '),
    commands: subcommands.map(one => ({ word: one.name(), summary: plain(one.summary()) })),
    options: help.visibleOptions(command).map(option => ({
      flags: [option.long, option.short].filter(flag => flag !== undefined),
      summary: plain(option.description),
      takesValue: option.required || option.optional,
      choices: option.argChoices ?? [],
    })),
    values: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  }
  return [place, ...subcommands.flatMap(one => walk(one, [...words, one.name()]))]
}

/** Quotes and colons mean something in the scripts; a summary does without. */
function plain(text: string): string {
  return text
    .replace(/[`'"\\$]/g, '')
    .replaceAll(':', ' –')
    .replace(/\s+/g, ' ')
}
