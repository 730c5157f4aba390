// No secret leaves a node by its logs, messages, answers, exports or processes: a whole run is searched for all of them.
import assert from 'node:assert/strict'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { appEndpoints } from '../../src/api/app-endpoints.ts'
import { endpoints } from '../../src/api/endpoints.ts'
import type { App } from '../../src/apps/contract.ts'
import { apps } from '../../src/apps/index.ts'
import { readRunFile } from '../../src/node/home.ts'
import { type NodeProcess, runCobox, startNode, tempFolder, until } from '../support/cobox.ts'
import { Secrets } from '../support/secrets.ts'

const TRACE = ['--log-level', 'trace']
const PASSPHRASE = 'four red tables dance slowly'
/** The files that hold secrets; all others are searched. */
const NO_SECRETS_ELSEWHERE = /^(keys|run|recovery|pairing)\.json$|^token$|^(spaces|joining)\//

/** Where a secret is shown on purpose. */
const ON_PURPOSE: { where: RegExp; secret: string }[] = [
  { where: /^(id words|POST \/api\/identity\/words)/, secret: 'words' },
  { where: /^(invite create|POST \/api\/spaces\/[^/]+\/invites )/, secret: 'invitation' },
  { where: /^(device pair|POST \/api\/devices\/pair)/, secret: 'device link' },
]

class Run {
  readonly secrets = new Secrets()
  readonly nodes: NodeProcess[] = []
  readonly #t: TestContext

  constructor(t: TestContext) {
    this.#t = t
  }

  async node(...args: string[]): Promise<NodeProcess> {
    const node = await startNode(this.#t, { args: [...TRACE, ...args] })
    this.nodes.push(node)
    await this.look(node)
    return node
  }

  /** Runs a command, for people and for programs, and keeps what it says; gives the JSON, or that of the error. */
  async cli<T>(node: NodeProcess, words: string[], input?: string): Promise<T> {
    for (const json of [[], ['--json']]) {
      const { stdout, stderr } = await runCobox(node.home, [...words, ...json], {}, input)
      const where = words.slice(0, 2).join(' ')
      this.secrets.say(where, stdout)
      this.secrets.say(`${where} (stderr)`, stderr)
      if (json.length > 0) return JSON.parse(stdout || stderr) as T
    }
    throw new Error('not reached')
  }

  /** A command that is to be run once. */
  async once<T>(node: NodeProcess, words: string[], input?: string): Promise<T> {
    const { stdout, stderr } = await runCobox(node.home, [...words, '--json'], {}, input)
    const where = words.slice(0, 2).join(' ')
    this.secrets.say(where, stdout)
    this.secrets.say(`${where} (stderr)`, stderr)
    return JSON.parse(stdout || stderr) as T
  }

  async ask(node: NodeProcess, method: string, path: string, body?: string): Promise<void> {
    const { url, token } = readRunFile(node.home)!
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body }),
      signal: AbortSignal.timeout(60_000),
    })
    const headers = JSON.stringify([...answer.headers])
    this.secrets.say(`${method} ${path} `, `${answer.status} ${headers}\n${await answer.text()}`)
  }

  /** What the system shows to others of a running node, and what secrets it holds now. */
  async look({ home, pid }: NodeProcess): Promise<void> {
    await this.secrets.addHome(home)
    for (const file of ['cmdline', 'environ'])
      this.secrets.say(`/proc/${file}`, await readFile(`/proc/${pid}/${file}`))
  }

  /** The files in which a node keeps no keys. */
  async readFiles(folder: string, where: string, skip: RegExp = /^$/): Promise<void> {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (entry.isFile() && !skip.test(path.slice(folder.length + 1)))
        this.secrets.say(`${where} ${path.slice(folder.length + 1)}`, await readFile(path))
    }
  }

  leaks(): { where: string; secret: string }[] {
    return this.secrets
      .leaks()
      .filter(
        leak => !ON_PURPOSE.some(({ where, secret }) => where.test(leak.where) && secret === leak.secret),
      )
  }
}

/** Every endpoint: those that only read as they are meant, the others so that they fail. */
async function askAll(run: Run, node: NodeProcess, space: string, words: string): Promise<void> {
  const swapped = words.split(' ').reverse().join(' ')
  const body = JSON.stringify({ words: swapped, link: 'cobox://join/nonsense', name: '', path: '\0', dir: 1 })
  const all = [...Object.values(endpoints), ...appEndpoints(apps as readonly App[])]
  assert.ok(all.length > 50)
  for (const { method, path } of all) {
    const at = (of: string) => path.replace(':space', of).replaceAll(/:\w+/g, 'nonsense')
    if (method === 'GET') {
      await run.ask(node, method, at(space))
      await run.ask(node, method, `${at(space)}?path=%00&limit=x&after=x`)
    }
    await run.ask(node, method, at('nonsense'), method === 'POST' ? body : undefined)
    if (method === 'POST') await run.ask(node, method, at('nonsense'), `{"words": "${words.slice(0, 40)}`)
  }
  for (const path of ['/api/openapi.json', '/api/nonsense', '/', '/api/spaces/%zz'])
    await run.ask(node, 'GET', path)
}

test('no secret is in any log, message, answer, export or process of a run that does everything', {
  timeout: 600_000,
}, async t => {
  const run = new Run(t)
  const folder = await tempFolder(t)
  const file = join(folder, 'file.txt')
  await writeFile(file, 'words in a file')
  const a = await run.node('--person-name', 'Anna', '--device-name', 'laptop-a')
  const b = await run.node('--person-name', 'Ben', '--device-name', 'laptop-b', '--peer', a.ready.tcp)
  const { words } = await run.once<{ words: string }>(b, ['id', 'words'])

  const { space } = await run.once<{ space: string }>(a, ['space', 'create', 'House'])
  const invite = async (...options: string[]) => {
    const made = await run.once<{ invite: string }>(a, ['invite', 'create', space, ...options])
    run.secrets.addLink('invitation', made.invite)
    return made.invite
  }
  const revoked = await invite('--role', 'reader')
  await run.once(a, ['invite', 'revoke', space, revoked])
  await run.once(b, ['join', revoked])
  await run.once(b, ['join', 'cobox://join/nonsense'])
  await run.once(b, ['join', await invite('--role', 'coordinator')])
  await run.once(a, ['files', 'put', space, file, 'a.txt'])
  await run.once(b, ['space', 'sync', space, '--wait'])
  await run.look(b)

  // a second device, which is revoked later
  const { link } = await run.once<{ link: string }>(b, ['device', 'pair', '--no-compare'])
  run.secrets.addLink('device link', link)
  const phone = await run.node('--device-name', 'phone', '--peer', b.ready.tcp, '--peer', a.ready.tcp)
  await run.once(phone, ['device', 'pair', link])
  await until(
    'the phone is in the space',
    async () => (await phone.run('files', 'mkdir', space, 'by-phone')).code === 0,
    60_000,
  )
  await run.look(phone)
  await run.cli(phone, ['id', 'words'])

  const mistakes = [
    ['files', 'get', space, 'nothing.txt', '-'],
    ['files', 'put', space, join(folder, 'nothing'), 'b.txt'],
    ['space', 'status', 'nonsense'],
    ['member', 'remove', space, 'Nobody'],
    ['device', 'revoke', 'laptop-b'],
    ['nonsense'],
    ['device', 'pair', link],
  ]
  for (const words of mistakes) await run.cli(b, words)
  const swapped = words.split(' ').reverse().join(' ')
  for (const typed of [words, swapped, words.slice(0, 50), `${words} ${words}`, `${words.slice(0, -3)}xyz`])
    for (const command of ['confirm', 'restore']) await run.cli(b, ['id', command], typed)

  // a trustee, who holds a share
  const made = await run.once<{ total: number }>(a, [
    'recovery',
    'setup',
    '--trustee',
    'Ben',
    '--threshold',
    '1',
  ])
  assert.equal(made.total, 1, JSON.stringify(made))
  await until('the share is there', async () => {
    const { held } = await b.json<{ held: unknown[] }>('recovery', 'held')
    return held.length > 0
  })
  await run.once(b, ['recovery', 'accept'])
  await run.once(a, ['recovery', 'ask'])
  const { entries } = JSON.parse(await readFile(join(b.home, 'recovery.json'), 'utf8'))
  for (const [key, { value }] of Object.entries<{ value: { share: { content: string } } }>(entries))
    if (key.startsWith('held/'))
      run.secrets.add('share', Buffer.from(JSON.parse(value.share.content).part, 'base64'))

  await run.once(a, ['space', 'rename', space, 'The house'])
  await run.once(a, ['space', 'rotate', space])
  await run.once(b, ['device', 'revoke', 'phone'])
  const inGeneration = (node: NodeProcess, number: number) =>
    until(
      `generation ${number}`,
      async () => (await node.json<{ generation: number }>('space', 'status', space)).generation >= number,
      60_000,
    )
  await inGeneration(b, 3)
  await run.once(b, ['files', 'put', space, file, 'b.txt'])
  await a.kill()
  await a.restart(...TRACE, '--peer', b.ready.tcp)
  for (const node of run.nodes) await run.look(node)
  await until(
    'they are connected',
    async () => (await a.json<{ peers: unknown[] }>('peers')).peers.length > 0,
  )

  for (const node of [a, b])
    for (const words of [
      ['status'],
      ['peers'],
      ['doctor'],
      ['space', 'status', space],
      ['space', 'audit', space],
      ['member', 'list', space],
      ['invite', 'list', space],
      ['id', 'show'],
      ['id', 'vault'],
      ['recovery', 'status'],
      ['recovery', 'held'],
      ['recovery', 'people'],
      ['device', 'list'],
      ['space', 'list'],
      ['files', 'list', space],
    ])
      await run.cli(node, words)
  await run.once(a, ['doctor', '--verify'])
  await run.once(a, ['space', 'export', space, join(folder, 'export')])
  // in this one each log of an earlier generation stands with the key of its time, in the space
  const former = await readFile(join(folder, 'export', 'records', 'members-former.jsonl'), 'utf8')
  assert.match(former, /"device":/)
  await run.readFiles(join(folder, 'export'), 'export')
  for (const node of [a, phone]) await askAll(run, node, space, words)

  // a new device of ben's from the words, after wrong ones
  const again = await run.node('--peer', a.ready.tcp)
  for (const typed of [swapped, words.replace(/ \w+$/, ' nonsense')])
    await run.once(again, ['id', 'restore'], typed)
  await run.once(again, ['id', 'restore'], words)
  await until(
    'the space is back',
    async () => (await again.json<{ spaces: unknown[] }>('space', 'list')).spaces.length > 0,
    60_000,
  )
  await run.look(again)

  run.secrets.add('passphrase', Buffer.from(PASSPHRASE))
  await run.once(again, ['id', 'passphrase', 'set'], PASSPHRASE)
  await run.once(again, ['id', 'passphrase', 'change'], `wrong\n${PASSPHRASE}`)
  await run.once(again, ['doctor'])

  // files of keys that are damaged are spoken of, and not quoted
  for (const damaged of ['keys.json', join('spaces', space, 'space.json')]) {
    const home = join(folder, `damaged-${damaged.length}`)
    await b.stop()
    await cp(b.home, home, { recursive: true })
    const text = await readFile(join(home, damaged), 'utf8')
    await writeFile(join(home, damaged), text.replaceAll('"', ''))
    const child = startNode(t, { home, args: TRACE })
    await child.then(
      async node => {
        await run.cli(node, ['doctor'])
        await run.cli(node, ['space', 'list'])
        await node.stop()
      },
      (error: Error) => run.secrets.say('up (stderr)', error.message),
    )
    await run.readFiles(home, 'damaged home', NO_SECRETS_ELSEWHERE)
  }
  for (const { home } of run.nodes) await run.readFiles(home, 'home', NO_SECRETS_ELSEWHERE)

  assert.deepEqual(run.secrets.kinds, [
    'blobs seed',
    'content key',
    'device',
    'device link',
    'encryption key',
    'entropy',
    'invitation',
    'passphrase',
    'rendezvous',
    'share',
    'token',
    'words',
    'writer seed',
  ])
  assert.deepEqual(run.leaks(), [])
  // what is shown on purpose was seen: the search finds what is there
  const seen = new Set(run.secrets.leaks().map(({ secret }) => secret))
  assert.deepEqual([...seen].sort(), ['device link', 'invitation', 'words'])
  await assertFinds(run, a)
})

/** Every secret in every form that it may be given out in is found. */
async function assertFinds(run: Run, { home }: NodeProcess): Promise<void> {
  const planted = new Secrets()
  await planted.addHome(home)
  const keys = JSON.parse(await readFile(join(home, 'keys.json'), 'utf8')) as {
    words: string
    device: { secretKey: string }
  }
  const device = Buffer.from(keys.device.secretKey, 'hex')
  const forms: Record<string, string | Buffer> = {
    hex: `{"level":10,"key":"${keys.device.secretKey}"}`,
    'hex in capitals': keys.device.secretKey.toUpperCase(),
    'a part of it': `Unexpected token at ...${keys.device.secretKey.slice(5, 25)}...`,
    base64: device.toString('base64'),
    'base64 in something longer': Buffer.concat([Buffer.from('secret'), device]).toString('base64'),
    'base64 one byte on': Buffer.concat([Buffer.from('s'), device]).toString('base64'),
    base64url: device.toString('base64url'),
    bytes: Buffer.concat([Buffer.from('log: '), device]),
    words: `bad words: ${keys.words.split(' ').slice(4, 7).join(', ')}`,
  }
  for (const [where, form] of Object.entries(forms)) planted.say(where, form)
  assert.deepEqual(
    planted.leaks().map(({ where }) => where),
    Object.keys(forms),
  )
  assert.deepEqual(run.leaks(), [])
}
