// docs/guides/web-page.md says that the page can do everything that the command line can, or why not: each command is held to it.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Command } from 'commander'
import { appEndpoints } from '../src/api/app-endpoints.ts'
import type { Endpoint } from '../src/api/endpoint.ts'
import { endpoints } from '../src/api/endpoints.ts'
import { apps } from '../src/apps/index.ts'
import type { Context } from '../src/cli/command.ts'
import { commandModules } from '../src/cli/command-list.ts'
import { placesOf } from '../src/cli/completion-tree.ts'

const root = new URL('..', import.meta.url).pathname
const guide = readFileSync(join(root, 'docs/guides/web-page.md'), 'utf8')
const elsewhere = guide.slice(guide.indexOf('## What only the command line does'))

/** What commands that are written by hand ask of the node; those that derive from an endpoint ask that. */
const ASKED: Record<string, string> = {
  'box invite': 'boxInvite',
  'box offer': 'boxOffer',
  'box pair': 'boxPair',
  'device pair': 'devicePair',
  doctor: 'doctor',
  'files export': 'filesExport',
  'files import': 'filesImport',
  'hosting change': 'hostingChange',
  'hosting drill': 'hostingDrill',
  'hosting offer': 'hostingOffer',
  'hosting ratio': 'hostingRatio',
  'id confirm': 'idConfirm',
  'id passphrase change': 'passphraseChange',
  'id passphrase remove': 'passphraseRemove',
  'id passphrase set': 'passphraseSet',
  'id passphrase status': 'passphraseShow',
  'id restore': 'idRestore',
  'id words': 'idWords',
  'invite confirm': 'inviteDecide',
  'invite create': 'inviteCreate',
  'invite deny': 'inviteDecide',
  join: 'join',
  peers: 'peers',
  'recovery finish': 'recoveryFinish',
  'recovery hand': 'recoveryHand',
  'recovery release': 'recoveryRelease',
  'recovery setup': 'recoverySetup',
  'recovery start': 'recoveryStart',
  'recovery take': 'recoveryTake',
  'space export': 'spaceExport',
  status: 'status',
  // the page shows the same, of what another answer has with it
  'box agreements': 'boxStatus',
  'job show': 'jobList',
  'space list': 'status',
}
/** The bytes of files come and go by ways of their own in a browser; and some answers have with them what another one tells. */
const BY_OTHER_WAYS: Record<string, RegExp> = {
  'decisions export': /writePolls\(client\b/,
  'decisions import': /'\/api\/spaces\/:space\/decisions\/import'/,
  'decisions mentions': /decisions\.concerns\(/,
  'decisions task show': /decisions\.tasks\(/,
  'files get': /files\/ticket/,
  'files put': /XMLHttpRequest\(\)/,
}

/** All commands that do something, by their words. */
async function commands(): Promise<string[]> {
  const program = new Command('cobox')
  // nothing is run: what it would run with is not asked for
  for (const register of await commandModules(undefined)) register(program, {} as Context)
  return placesOf(program)
    .filter(({ words, commands: further }) => words !== '' && further.length === 0)
    .map(({ words }) => words)
}

/** How a call looks in the page's code, by the words of its command. */
function callsByCommand(): Map<string, RegExp> {
  const found = new Map<string, RegExp>()
  const called = (name: string) => new RegExp(`\\bclient\\.(${name})\\b`)
  for (const [name, { cli }] of Object.entries<Endpoint>(endpoints))
    if (cli?.command) found.set(cli.command, called(name))
  // which of two is done may be chosen by a name in quotes
  for (const { app, verb, cli } of appEndpoints(apps))
    if (cli?.command)
      found.set(
        cli.command,
        new RegExp(`\\b${app}\\??\\.${verb}\\(|\\b${app}\\[[^]*'${verb}'|'${verb}'[^]*\\b${app}\\[`),
      )
  for (const [words, name] of Object.entries(ASKED)) found.set(words, called(name))
  for (const [words, trace] of Object.entries(BY_OTHER_WAYS)) found.set(words, trace)
  return found
}

function sourcesOfThePage(): string[] {
  return readdirSync(join(root, 'src/web'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.tsx?$/.test(file) && !/\.test\.ts$/.test(file) && !file.startsWith('text/'))
    .map(file => readFileSync(join(root, 'src/web', file), 'utf8'))
}

test('each command is done by the page, or the guide says why it is not', async () => {
  const calls = callsByCommand()
  const sources = sourcesOfThePage()
  const all = await commands()
  assert.ok(all.length > 100)
  const missing = all.filter(words => {
    const call = calls.get(words)
    return !(call && sources.some(text => call.test(text))) && !elsewhere.includes(`\`cobox ${words}\``)
  })
  assert.deepEqual(missing, [])
})

test('the guide and this test name commands that there are', async () => {
  const all = await commands()
  const named = [...elsewhere.matchAll(/`cobox ([a-z -]+)`/g)].map(([, words]) => words!)
  for (const words of [...named, ...Object.keys(ASKED), ...Object.keys(BY_OTHER_WAYS)])
    assert.ok(all.includes(words.split(' --')[0]!), words)
})
