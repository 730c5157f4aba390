// `cobox id words`, `confirm` and `restore`: what an identity is kept by, and brought back.
import { randomInt } from 'node:crypto'
import type { Command } from 'commander'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import type { Io } from './io.ts'
import { readLines } from './lines.ts'

const WORD_COUNT = 24
/** How many words are asked for as proof that they were written down. */
const ASKED_WORDS = 5
const COLUMNS = 4

type Json = { json?: boolean }

/** Adds the commands. */
export function register(program: Command, context: Context): void {
  addWords(program, context)
  addConfirm(program, context)
  addRestore(program, context)
}

function addWords(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'id words', 'Show the 24 words of your identity')
    .description(
      'Show the 24 words that your identity is made of. Whoever has them is you; without them, an identity whose devices ' +
        'are all lost is gone. They are shown once; later only with --again.',
    )
    .option('--again', 'show them although they were shown before')
  examples(withJson(command), ['cobox id words', 'cobox id words --again'])
  command.action(async ({ again, json }: Json & { again?: boolean }) => {
    const client = await connect()
    const shown = await client.idWords(again ? { again } : {})
    answer(
      io,
      json,
      shown,
      () =>
        `${wordGrid(shown.words)}\nWrite them on paper, in this order, and keep it where you keep what matters.\n` +
        'Whoever reads them can be you: no photo, no e-mail, no cloud. Type them into nothing but your own node: here, or on\n' +
        'the page of keys that it serves to your own computer. No other website, and nobody, ever has to have them.\n' +
        'Then prove that you have them: cobox id confirm\n',
    )
  })
}

/** The words with their numbers, to be read down the columns. */
export function wordGrid(words: string): string {
  const all = words.split(' ')
  const rows = Math.ceil(all.length / COLUMNS)
  const width = Math.max(...all.map(word => word.length))
  const cell = (index: number) =>
    all[index] === undefined ? '' : `${String(index + 1).padStart(2)}. ${all[index].padEnd(width)}`
  return Array.from({ length: rows }, (_, row) =>
    `  ${Array.from({ length: COLUMNS }, (_, column) => cell(column * rows + row)).join('   ')}`.trimEnd(),
  )
    .map(line => `${line}\n`)
    .join('')
}

function addConfirm(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'id confirm',
    'Confirm that you have written the words down, by typing them',
  )
    .description(
      'Asks for some of the 24 words by their numbers, so that you know that you wrote them down right. All of them can come on ' +
        'standard input, or be typed with --all.',
    )
    .option('--all', 'type all 24')
  examples(withJson(command), ['cobox id confirm', 'cobox id confirm < words.txt'])
  command.action(async ({ all, json }: Json & { all?: boolean }) => {
    const client = await connect()
    const typed = io.stdin.isTTY && !all ? { some: await askSome(io) } : { words: await readWords(io) }
    const done = await client.idConfirm(typed)
    answer(io, json, done, () => 'They are right. Keep them safe.\n')
  })
}

/** A few words, by numbers that nobody knows before. */
async function askSome(io: Io): Promise<{ position: number; word: string }[]> {
  const positions = new Set<number>()
  while (positions.size < ASKED_WORDS) positions.add(randomInt(WORD_COUNT) + 1)
  const lines = readLines(io)
  const typed: { position: number; word: string }[] = []
  try {
    for (const position of [...positions].sort((a, b) => a - b)) {
      io.stderr.write(`Word ${position}: `)
      typed.push({ position, word: (await lines.next()).trim() })
    }
  } finally {
    lines.close()
  }
  return typed
}

function addRestore(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'id restore',
    'Become the person of 24 words, on a fresh node',
  ).description(
    'Make this node a new device of the identity that 24 words name. They are typed, or come on standard input. Only a ' +
      'node that is in no space can do this: set COBOX_HOME to a new folder for one.',
  )
  examples(withJson(command), ['cobox id restore', 'cobox id restore < words.txt'])
  command.action(async ({ json }: Json) => {
    const client = await connect()
    const restored = await client.idRestore({ words: await readWords(io) })
    answer(io, json, restored, () => `This node is a device of ${restored.identity}.\n`)
  })
}

/** From a terminal until there are 24 words or an empty line; else all of standard input. */
async function readWords(io: Io): Promise<string> {
  const { stdin, stderr } = io
  if (stdin.isTTY) stderr.write('Type the 24 words, then Enter:\n')
  let text = ''
  stdin.setEncoding('utf8')
  for await (const chunk of stdin) {
    text += chunk
    if (stdin.isTTY && (words(text).length >= WORD_COUNT || /\n\s*\n$/.test(text))) break
  }
  return words(text).join(' ')
}

/** A copy of the numbered list is taken too. */
function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '' && !/^\d+[.)]?$/.test(word))
}
