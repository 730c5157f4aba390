// The door of the command line: reads the words, runs the command, and gives the exit status.
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { type Context, examples } from './command.ts'
import { commandModules, commandOrder } from './command-list.ts'
import { connectTo, homeOf } from './connection.ts'
import { report } from './failure.ts'
import { type Io, processIo } from './io.ts'

/** Runs a command line. Resolves to the exit status: 0 done, 1 refused or failed, 2 wrong usage, 130 after Ctrl-C. */
export async function main(argv: string[], io: Io = processIo()): Promise<number> {
  const context: Context = { io, connect: () => connectTo(homeOf(io)) }
  try {
    const words = askForHelp(argv)
    const program = await buildProgram(words[0], context)
    await program.parseAsync(isKnown(program, words) ? words : words.filter(isNoHelp), { from: 'user' })
    return 0
  } catch (error) {
    return report(error, io, wantsJson(argv))
  }
}

/** The tree of commands below a first word, or the whole one. */
export async function buildProgram(firstWord: string | undefined, context: Context): Promise<Command> {
  const { io } = context
  const program = new Command('cobox')
    .description('A cooperative’s own cloud: encrypted spaces that live on members’ devices and boxes.')
    .version(version(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command...]', 'show help of a command')
    // options of the program come before the command: `files restore` has a --version of its own
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({ helpWidth: Math.min(io.stdout.columns ?? 100, 110) })
    .configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      // said once, by `report`
      outputError: () => {},
    })
  program.usage('COMMAND …')
  examples(program, [
    'cobox up                                            start a node, in a terminal of its own',
    'cobox space create "Our co-op"',
    'cobox files import "Our co-op" ~/Documents/co-op',
    'cobox invite create "Our co-op" --role member       makes a link: send it to somebody',
    'cobox join LINK                                     what they type',
  ]).addHelpText(
    'after',
    '\nCommands answer in JSON with --json. Exit status: 0 done, 1 refused or failed, 2 wrong usage.\n' +
      'Environment: COBOX_HOME, the data folder; COBOX_PORT, the port of `cobox up`.\n' +
      'SPACE is a space’s name, or at least 6 characters of its id.',
  )
  for (const register of await commandModules(firstWord)) register(program, context)
  const commands = program.commands as Command[]
  commands.sort((a, b) => commandOrder(a.name()) - commandOrder(b.name()))
  return program
}

/** `help files move` is `files move --help`, at any depth. */
function askForHelp(argv: string[]): string[] {
  return argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv
}

/** Help of a command that is not there is a mistake, and not the help of what is above it. */
function isKnown(program: Command, words: readonly string[]): boolean {
  let command = program
  for (const word of words) {
    if (word.startsWith('-') || command.commands.length === 0) break
    const next = command.commands.find(one => one.name() === word)
    if (!next) return false
    command = next
  }
  return true
}

const isNoHelp = (word: string): boolean => word !== '--help' && word !== '-h'

function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return argv.slice(0, end === -1 ? undefined : end).includes('--json')
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
