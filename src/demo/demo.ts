// `npm run demo -- FOLDER`: three nodes on loopback share a folder, edit apart, and agree; every step with its figure.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, mkdtemp, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type Client, connect } from '../client/index.ts'
import { formatBytes } from '../lib/format-bytes.ts'
import { readRunFile } from '../node/home.ts'

const BIN = new URL('../../bin/cobox.js', import.meta.url).pathname

interface DemoNode {
  name: string
  home: string
  tcp: string
  client: Client
  stop(): Promise<void>
}

async function startNode(home: string, name: string, peers: string[]): Promise<DemoNode> {
  const args = [
    'up',
    '--json',
    '--port',
    '0',
    '--no-lan',
    '--no-internet',
    '--device-name',
    name,
    '--person-name',
    name,
  ]
  const child = spawn(process.execPath, [BIN, ...args, ...peers.flatMap(peer => ['--peer', peer])], {
    env: { ...process.env, COBOX_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = await new Promise<string>((done, failed) => {
    createInterface({ input: child.stdout }).once('line', done)
    child.once('exit', code => failed(new Error(`${name} ended with ${code}`)))
  })
  const { tcp } = JSON.parse(line) as { tcp: string }
  const stop = () =>
    new Promise<void>(done => {
      child.once('exit', () => done())
      child.kill('SIGTERM')
    })
  return { name, home, tcp, client: connect(readRunFile(home)!), stop }
}

let begun = performance.now()
function say(what: string, figure = ''): void {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${what}${figure && `: ${figure}`} (${seconds} s)`)
  begun = performance.now()
}

async function job(
  client: Client,
  started: Promise<{ job: string }>,
): Promise<{ files: number; bytes: number }> {
  const { job: id } = await started
  const ended = await client.jobShow({ job: id, wait: true })
  for (const problem of ended.problems) console.log(`  left out ${problem.path}: ${problem.message}`)
  const more = ended.problemCount - ended.problems.length
  if (more > 0) console.log(`  … and ${more} more`)
  if (ended.state !== 'done' && ended.problemCount === 0) throw new Error(ended.error?.message ?? ended.state)
  return ended
}

async function hashTree(root: string): Promise<{ hash: string; entries: number }> {
  const lines: string[] = []
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const full = join(entry.parentPath, entry.name)
    const path = full.slice(root.length + 1)
    const { mode } = await lstat(full)
    if (entry.isSymbolicLink()) lines.push(`${path} -> ${await readlink(full)}`)
    else if (entry.isDirectory()) lines.push(`${path}/ ${mode & 0o777}`)
    else if (entry.isFile()) {
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(full)) hash.update(chunk as Buffer)
      lines.push(`${path} ${mode & 0o777} ${hash.digest('hex')}`)
    }
  }
  return { hash: createHash('sha256').update(lines.sort().join('\n')).digest('hex'), entries: lines.length }
}

async function compare(what: string, folders: string[]): Promise<void> {
  const found = await Promise.all(folders.map(hashTree))
  if (new Set(found.map(({ hash }) => hash)).size !== 1) throw new Error(`${what}: the hashes differ`)
  say(what, `${found[0]!.entries} entries, hash ${found[0]!.hash.slice(0, 16)}`)
}

async function demo(folder: string, scratch: string, nodes: DemoNode[]): Promise<void> {
  const anna = await startNode(join(scratch, 'anna'), 'anna', [])
  nodes.push(anna)
  const ben = await startNode(join(scratch, 'ben'), 'ben', [anna.tcp])
  nodes.push(ben)
  const cara = await startNode(join(scratch, 'cara'), 'cara', [anna.tcp, ben.tcp])
  nodes.push(cara)
  say('Three nodes are up', nodes.map(({ tcp }) => tcp).join(', '))

  const { space } = await anna.client.spaceCreate({ name: 'Demo' })
  const taken = await job(anna.client, anna.client.filesImport({ space, source: folder, dest: '' }))
  say('Anna makes a space from the folder', `${taken.files} files, ${formatBytes(taken.bytes)}`)

  const { invite } = await anna.client.inviteCreate({ space, uses: 2 })
  await ben.client.join({ link: invite })
  await cara.client.join({ link: invite })
  say('Ben and Cara join by invitation', '3 members')
  const received = await ben.client.spaceSync({ space })
  await cara.client.spaceSync({ space })
  say('They hold everything', `${formatBytes(received.contentBytes)}, ${received.actions} actions`)
  await Promise.all(
    nodes.map(({ name, client }) =>
      job(client, client.filesExport({ space, path: '', dir: join(scratch, `${name}-1`) })),
    ),
  )
  await compare(
    'All three have the same tree',
    nodes.map(({ name }) => join(scratch, `${name}-1`)),
  )

  const options = { space, name: 'demo-notes.txt' }
  await edit(anna, options.space, options.name, 'Anna and Ben meet on Monday.\n', scratch)
  await ben.client.spaceSync({ space })
  const benHome = ben.home
  await ben.stop()
  nodes.splice(nodes.indexOf(ben), 1)
  await edit(anna, space, options.name, 'Anna says Tuesday.\n', scratch)
  const apart = await startNode(benHome, 'ben', [])
  nodes.push(apart)
  await edit(apart, space, options.name, 'Ben says Wednesday.\n', scratch)
  await apart.stop()
  nodes.splice(nodes.indexOf(apart), 1)
  say('Anna and Ben change one file apart', '2 versions')

  const back = await startNode(benHome, 'ben', [anna.tcp, cara.tcp])
  nodes.push(back)
  await agree(nodes, space)
  const { entries } = await back.client.space(space).files.list({})
  const notes = entries.filter(({ name }) => name.startsWith('demo-notes')).map(({ name }) => name)
  if (notes.length !== 2) throw new Error(`both versions should be there, and there are ${notes.join(', ')}`)
  say('Ben comes back, and both versions are kept', notes.join(' and '))
  await Promise.all(
    nodes.map(({ name, client }) =>
      job(client, client.filesExport({ space, path: '', dir: join(scratch, `${name}-2`) })),
    ),
  )
  await compare(
    'All three agree again',
    nodes.map(({ name }) => join(scratch, `${name}-2`)),
  )
}

async function edit(
  { client, name }: DemoNode,
  space: string,
  path: string,
  text: string,
  scratch: string,
): Promise<void> {
  const file = join(scratch, `${name}-edit.txt`)
  await writeFile(file, text)
  await job(client, client.filesImport({ space, source: file, dest: path }))
}

/** Waits until all nodes are connected and see the same: as many actions alone may be different ones. */
async function agree(nodes: readonly DemoNode[], space: string): Promise<void> {
  for (const end = Date.now() + 60_000; ; ) {
    for (const { client } of nodes) await client.spaceSync({ space })
    const seen = await Promise.all(
      nodes.map(async ({ client }) => {
        const { actions, peers } = await client.spaceStatus({ space })
        const { entries } = await client.space(space).files.list({})
        return { actions, peers, entries: JSON.stringify(entries) }
      }),
    )
    const same = (of: (one: (typeof seen)[number]) => unknown) => new Set(seen.map(of)).size === 1
    const connected = seen.every(({ peers }) => peers > 0)
    if (connected && same(({ actions }) => actions) && same(({ entries }) => entries)) return
    if (Date.now() > end)
      throw new Error(`they did not agree: ${seen.map(({ actions }) => actions).join(', ')} actions`)
    await new Promise(done => setTimeout(done, 200))
  }
}

const folder = process.argv[2]
if (!folder) {
  console.error('usage: npm run demo -- FOLDER')
  process.exit(2)
}
// said before nodes are started for it
const found = await stat(folder).catch(() => null)
if (!found?.isDirectory()) {
  console.error(found ? `${folder} is not a folder.` : `There is no folder ${folder} on this computer.`)
  process.exit(2)
}
const scratch = await mkdtemp(join(tmpdir(), 'cobox-demo-'))
const nodes: DemoNode[] = []
try {
  await demo(resolve(folder), scratch, nodes)
  console.log('Everything agreed.')
} catch (error) {
  console.error(`The demo failed: ${(error as Error).message}`)
  process.exitCode = 1
} finally {
  await Promise.all(nodes.map(node => node.stop()))
  await rm(scratch, { recursive: true, force: true })
}
