// docs/guides/decisions.md does what it says: each of its commands is run as it stands there.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { freePort, type NodeProcess, startNode, tempFolder, until } from '../support/cobox.ts'

const root = new URL('../..', import.meta.url).pathname
const guide = readFileSync(join(root, 'docs/guides/decisions.md'), 'utf8')

/** Commands of the guide, each as a line of a shell. */
const commands = [...guide.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block]) => block!.replace(/\\\n\s*/g, ' ').split('\n'))
  .filter(line => line.trim() !== '')

test('every command of the guide does what it is for', { timeout: 300_000 }, async t => {
  const port = await freePort()
  const anna = await startNode(t, { args: ['--listen', `127.0.0.1:${port}`, '--person-name', 'Anna'] })
  const { space } = await anna.json<{ space: string }>('space', 'create', 'House')
  const others: Record<string, NodeProcess> = {}
  for (const name of ['Ada', 'Ben', 'Dora']) {
    const node = await startNode(t, { args: ['--peer', `tcp://127.0.0.1:${port}`, '--person-name', name] })
    const { invite } = await anna.json<{ invite: string }>('invite', 'create', space)
    await node.json('join', invite)
    others[name] = node
  }
  const folder = await tempFolder(t)
  const cobox = join(folder, 'cobox')
  await writeFile(cobox, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/cobox.js')}" "$@"\n`)
  await chmod(cobox, 0o755)
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}`, COBOX_HOME: anna.home }
  assert.ok(commands.length > 25)
  for (const line of commands) {
    if (line.startsWith('cobox decisions close House Lunch')) await voteAndLeave(others['Dora']!, anna, space)
    const { stdout } = await promisify(execFile)('sh', ['-c', line], { env, cwd: folder }).catch(error => {
      throw new Error(`${line}\n${error.stderr}`)
    })
    const [, written] = / > (\S+)$/.exec(line) ?? []
    assert.notEqual(written ? await readFile(join(folder, written), 'utf8') : stdout, '', line)
  }
  const { polls } = await anna.json<{ polls: { title: string; voted: number }[] }>(
    'decisions',
    'poll',
    'list',
    space,
  )
  const unvoted = polls.filter(
    ({ title, voted }) => voted === 0 && !['Pets', 'A new boiler', 'Ben as treasurer'].includes(title),
  )
  assert.deepEqual(unvoted, [])
})

/** Whose vote is struck in the guide has voted, and left. */
async function voteAndLeave(dora: NodeProcess, anna: NodeProcess, space: string): Promise<void> {
  const voted = async (node: NodeProcess, least: number) => {
    const { polls } = await node.json<{ polls: { title: string; voted: number }[] }>(
      'decisions',
      'poll',
      'list',
      space,
    )
    return polls.some(({ title, voted }) => title === 'Lunch' && voted >= least)
  }
  await until('Dora knows the poll', () => voted(dora, 1))
  await dora.json('decisions', 'vote', space, 'Lunch', 'Soup')
  await until('Anna knows her vote', () => voted(anna, 2))
  await dora.json('space', 'leave', space)
  await until('she is gone', async () => {
    const { members } = await anna.json<{ members: { name: string }[] }>('member', 'list', space)
    return !members.some(({ name }) => name === 'Dora')
  })
}
