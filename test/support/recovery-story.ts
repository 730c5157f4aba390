// A household in which one person has trustees: real nodes, a shared space, shares sent and accepted.
import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cleaner, type NodeProcess, runCobox, startNode, tempFolder, until } from './cobox.ts'
import { describeTree } from './trees.ts'

export interface Household {
  /** Whose shares they are. */
  olga: NodeProcess
  trustees: NodeProcess[]
  space: string
  /** Arguments by which another node reaches all trustees. */
  peers: string[]
}

export const TRUSTEES = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil']

/** Olga founds a space, `count` others join it; all are connected with each other. */
export async function household(t: Cleaner, count: number): Promise<Household> {
  const olga = await startNode(t, { args: ['--person-name', 'Olga', '--device-name', 'olga’s laptop'] })
  const { space } = await olga.json<{ space: string }>('space', 'create', 'House')
  const { invite } = await olga.json<{ invite: string }>('invite', 'create', space, '--uses', 'many')
  const trustees: NodeProcess[] = []
  for (const name of TRUSTEES.slice(0, count)) {
    const peers = [olga, ...trustees].flatMap(({ ready }) => ['--peer', ready.tcp])
    const node = await startNode(t, {
      args: [...peers, '--person-name', name, '--device-name', `${name}’s laptop`],
    })
    await node.json('join', invite)
    trustees.push(node)
  }
  return { olga, trustees, space, peers: trustees.flatMap(({ ready }) => ['--peer', ready.tcp]) }
}

interface Status {
  trustees: { trustees: { name: string; state: string; provedAt?: number }[] } | null
}

export async function statesOf(olga: NodeProcess): Promise<Record<string, string>> {
  const { trustees } = await olga.json<Status>('recovery', 'status')
  return Object.fromEntries((trustees?.trustees ?? []).map(({ name, state }) => [name, state]))
}

/** Sets trustees up by name, and lets each accept. */
export async function entrust(
  { olga, trustees }: Household,
  threshold: number,
  ...options: string[]
): Promise<Record<string, unknown>> {
  const names = TRUSTEES.slice(0, trustees.length)
  const made = await olga.json(
    'recovery',
    'setup',
    '--threshold',
    String(threshold),
    ...names.flatMap(name => ['--trustee', name]),
    ...options,
  )
  for (const trustee of trustees) {
    await until('the share has arrived', async () => {
      const { held } = await trustee.json<{ held: { state: string }[] }>('recovery', 'held')
      return held.some(({ state }) => state === 'arrived')
    })
    await trustee.json('recovery', 'accept')
  }
  await until('all have accepted', async () =>
    Object.values(await statesOf(olga)).every(state => state === 'accepted'),
  )
  return made
}

/** Puts some files into a space, and gives what a tree of them looks like. */
export async function fill(t: Cleaner, node: NodeProcess, space: string) {
  const folder = join(await tempFolder(t), 'docs')
  await mkdir(join(folder, 'deep', 'er'), { recursive: true })
  for (let i = 0; i < 12; i++)
    await writeFile(join(folder, i % 2 ? 'deep' : 'deep/er', `${i}.txt`), `file ${i}`)
  await node.json('files', 'import', space, folder)
  return treeOf(t, node, space)
}

export async function treeOf(t: Cleaner, node: NodeProcess, space: string) {
  const out = join(await tempFolder(t), 'out')
  await node.json('files', 'export', space, '/', out)
  return describeTree(out)
}

/** The vault is as it should be in all spaces, and the others have it. */
export async function settled(node: NodeProcess, others: readonly NodeProcess[], spaces: readonly string[]) {
  await until(
    'the vault is kept everywhere',
    async () => {
      const vault = await node.json<{ spaces: number; copies: number }>('id', 'vault')
      return vault.spaces === spaces.length && vault.copies === spaces.length
    },
    60_000,
  )
  for (const space of spaces)
    for (const other of others) await other.json('space', 'sync', space, '--wait', '--timeout', '30')
}

/** What a command ends with, errors included. */
export async function attempt(node: NodeProcess, ...words: string[]) {
  const { code, stdout, stderr } = await runCobox(node.home, [...words, '--json'])
  return code === 0 ? JSON.parse(stdout) : JSON.parse(stderr).error
}

const BIN = new URL('../../bin/cobox.js', import.meta.url).pathname

/** Runs a command with `input` on its standard input and `secret` on its file descriptor 3. */
export async function runWithSecret(node: NodeProcess, words: string[], input: string, secret: string) {
  const child = spawn(process.execPath, [BIN, ...words], {
    env: { ...process.env, COBOX_HOME: node.home },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  })
  const [stdin, stdout, stderr, extra] = child.stdio
  let [out, errors] = ['', '']
  stdout!.on('data', chunk => {
    out += chunk
  })
  stderr!.on('data', chunk => {
    errors += chunk
  })
  ;(extra as typeof stdin)!.end(secret)
  stdin!.end(input)
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  return { code, stdout: out, stderr: errors }
}
