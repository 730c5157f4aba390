// What the commands share: their context, their place in the tree, and the parts that most of them have.
import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Client } from '../client/index.ts'
import type { Io } from './io.ts'

/** Given to every command. */
export interface Context {
  io: Io
  /** Connects to the running node. Throws NOT_RUNNING. */
  connect(): Promise<Client>
}

/** Adds commands to the program. */
export type Register = (program: Command, context: Context) => void

const GROUPS: Record<string, string> = {
  space: 'Create, look at and leave spaces',
  files: 'Put files and folders into a space, and get them out',
  decisions: 'Votes, and how they are counted',
  invite: 'Let people into a space',
  member: 'Who is in a space, and with which role',
  device: 'Your devices: see them, add one by a link and a code, name or revoke one',
  hosting: 'Hosts that keep your spaces, and spaces of others that this node keeps',
  box: 'Boxes: nodes that only host, and that you control from here',
  recovery: 'Trustees who can bring you back, and shares that you keep for others',
  id: 'Your identity: its words and its name',
  passphrase: 'Keep the keys on this device under a passphrase',
  job: 'Long work that the node does',
}

/** The command of these words below the program; groups on the way are made when they are not there. */
export function addCommand(program: Command, words: string, summary: string): Command {
  const path = words.split(' ')
  let parent = program
  for (const word of path.slice(0, -1)) parent = child(parent, word) ?? addGroup(parent, word)
  return parent.command(path.at(-1)!).summary(summary).description(summary)
}

function child(parent: Command, name: string): Command | undefined {
  return parent.commands.find(command => command.name() === name)
}

function addGroup(parent: Command, name: string): Command {
  const summary = GROUPS[name] ?? `Commands of ${name}`
  return parent.command(name).summary(summary).description(summary).helpCommand(false)
}

/** Gives a command `--json`. */
export function withJson(command: Command): Command {
  return command.option('--json', 'answer with one line of JSON')
}

/** Adds examples below a command's help: what to type, and what it does. */
export function examples(command: Command, lines: readonly string[]): Command {
  if (lines.length === 0) return command
  return command.addHelpText('after', `\nExamples:\n${lines.map(line => `  $ ${line}`).join('\n')}`)
}

/** Writes a command's answer: JSON in one line, or text for people. */
export function answer(io: Io, json: boolean | undefined, value: unknown, text: () => string): void {
  io.stdout.write(json ? `${JSON.stringify(value)}\n` : text())
}

/** A path of this computer, as the node needs it: it may run in another folder. */
export function localPath(io: Io, path: string): string {
  return resolve(io.cwd, path)
}
