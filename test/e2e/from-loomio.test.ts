// A group export of Loomio, taken in by a node from the command line: told line by line, twice, in part, and with lines that are no rows.
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readRunFile } from '../../src/node/home.ts'
import { type NodeProcess, startNode, until } from '../support/cobox.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/loomio/${name}`, import.meta.url))

interface Report {
  lines: number
  carried: number
  within: number
  already: number
  left: number
  reasons: { table: string; reason: string; count: number }[]
}

async function house(t: TestContext): Promise<{ node: NodeProcess; space: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'cobox-from-loomio-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const node = await startNode(t, { args: ['--person-name', 'Anna'] })
  const { space } = await node.json<{ space: string }>('space', 'create', 'House')
  return { node, space, folder }
}

const sum = ({ carried, within, already, left }: Report) => carried + within + already + left

test('[I6] [I2] a group export is taken in, every line is told, and the same file again adds nothing', {
  timeout: 120_000,
}, async t => {
  const { node, space, folder } = await house(t)
  const file = fixture('export-2026.jsonl')
  const list = join(folder, 'left.jsonl')
  const take = ['decisions', 'import', space, file, '--from', 'loomio', '--report', list]
  const first = await node.json<Report>(...take)
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  assert.equal(first.lines, lines.length)
  assert.equal(sum(first), lines.length)
  assert.equal(first.already, 0)
  const told = (await readFile(list, 'utf8'))
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.equal(told.length, first.left)
  assert.equal(new Set(told.map(({ line }) => line)).size, first.left)
  const { threads } = await node.json<{ threads: { title: string; comments: number }[] }>(
    'decisions',
    'thread',
    'list',
    space,
  )
  assert.deepEqual(threads.map(({ title, comments }) => [title, comments]).sort(), [
    ['A new boiler', 5],
    ['What first?', 1],
  ])
  const { polls } = await node.json<{ polls: unknown[] }>('decisions', 'poll', 'list', space)
  assert.deepEqual(polls, [])
  const imported = await node.json<{ polls: { byName: string; verifiable: boolean }[] }>(
    'decisions',
    'imported',
    'list',
    space,
  )
  assert.equal(imported.polls.length, 3)
  assert.ok(imported.polls.every(({ byName, verifiable }) => byName === 'Anna' && !verifiable))
  const again = await node.json<Report>(...take)
  assert.equal(sum(again), lines.length)
  assert.equal(again.carried, 0)
  assert.equal(again.already, first.carried)
  assert.equal(again.left, first.left)
})

test('[I2] an export that is handed over itself is taken in like one that is named, and is not kept', {
  timeout: 120_000,
}, async t => {
  const { node, space } = await house(t)
  const bytes = await readFile(fixture('export-2026.jsonl'))
  const handOver = async (body: Buffer, query = 'from=loomio&name=export.json') => {
    const { url, token } = readRunFile(node.home)!
    const answer = await fetch(`${url}/api/spaces/${space}/decisions/import?${query}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}` },
      body: new Uint8Array(body),
    })
    return { status: answer.status, json: (await answer.json()) as { job: string; error?: { code: string } } }
  }
  const kept = join(node.home, 'handed-over')
  const { job } = (await handOver(bytes)).json
  const ended = await node.client().jobShow({ job, wait: true })
  assert.equal(ended.state, 'done')
  assert.match(ended.what, /export\.json/)
  assert.equal(sum(ended.imported!), bytes.toString().trimEnd().split('\n').length)
  await until('the file is gone', async () => (await readdir(kept)).length === 0)
  const { threads } = await node.json<{ threads: unknown[] }>('decisions', 'thread', 'list', space)
  assert.equal(threads.length, 2)

  const other = await node
    .client()
    .jobShow({ job: (await handOver(Buffer.from('a,b'))).json.job, wait: true })
  assert.deepEqual([other.state, other.error?.code], ['failed', 'NOT_LOOMIO'])
  await until('that one too', async () => (await readdir(kept)).length === 0)
  assert.equal((await handOver(bytes, 'from=discourse&name=export.json')).status, 400)
  // as a crash leaves it behind in the middle of being handed over
  await writeFile(join(kept, 'half'), 'half')
  await node.restart()
  assert.deepEqual(await readdir(kept), [])
})

test('[I11] a line that is too long or no row is left, the others are carried, and a file of something else is refused', {
  timeout: 120_000,
}, async t => {
  const { node, space, folder } = await house(t)
  const file = join(folder, 'odd.jsonl')
  const rows = (await readFile(fixture('export-2024.jsonl'), 'utf8')).trimEnd().split('\n')
  const long = JSON.stringify({ table: 'comments', record: { id: 1, body: 'x'.repeat(5_000_000) } })
  await writeFile(file, [...rows, '', long, '[]', '{"table":"constructor","record":{}}'].join('\r\n'))
  const report = await node.json<Report>('decisions', 'import', space, file, '--from', 'loomio')
  assert.equal(report.lines, rows.length + 3)
  assert.equal(sum(report), rows.length + 3)
  const left = Object.fromEntries(
    report.reasons.map(({ table, reason, count }) => [`${table} ${reason}`, count]),
  )
  assert.equal(left['? too_long'], 1)
  assert.equal(left['? unreadable'], 1)
  assert.equal(left['constructor unknown_table'], 1)
  const other = join(folder, 'other.csv')
  await writeFile(other, 'a,b\n1,2\n')
  assert.equal(await node.refusal('decisions', 'import', space, other, '--from', 'loomio'), 'NOT_LOOMIO')
})

const THREADS = 6
const COMMENTS = 2500

/** A group with much talk: each comment answers the one before, and a poll has many votes. */
function longExport(): string {
  const at = '2025-03-02T10:00:00.000Z'
  const line = (table: string, record: object) =>
    JSON.stringify({ table, record: { created_at: at, ...record } })
  const each = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))
  return [
    line('groups', { id: 1, name: 'Sunny House', key: 'gSunny01' }),
    line('users', { id: 1, name: 'Ada' }),
    ...each(THREADS, n =>
      line('discussions', { id: n + 1, key: `d${n}`, group_id: 1, author_id: 1, title: `Thread ${n}` }),
    ),
    line('polls', { id: 1, key: 'p1', author_id: 1, title: 'What?', poll_type: 'poll', discussion_id: 1 }),
    line('poll_options', { id: 1, poll_id: 1, name: 'This' }),
    ...each(COMMENTS, n => {
      const before = n >= THREADS ? { parent_type: 'Comment', parent_id: n + 1 - THREADS } : {}
      return line('comments', {
        id: n + 1,
        user_id: 1,
        body: `No. ${n}`,
        discussion_id: (n % THREADS) + 1,
        ...before,
      })
    }),
    ...each(300, n =>
      line('stances', { id: n + 1, poll_id: 1, participant_id: 1, cast_at: at, option_scores: { 1: 1 } }),
    ),
  ].join('\n')
}

/** All that is there of it: threads, their comments, and the poll with its votes. */
async function contents(node: NodeProcess, space: string) {
  const { decisions } = node.client().space(space)
  const { threads } = await decisions.threads({ limit: 500 })
  const found: [title: string, comments: string[]][] = []
  for (const { thread, title } of threads) {
    const texts: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: {
        comments: { comment: string; reply: string | null; text: string }[]
        next: string | null
      } = await decisions.comments({ thread, limit: 500, ...(after && { after }) })
      texts.push(...page.comments.map(({ comment, reply, text }) => `${comment} ${reply} ${text}`))
      after = page.next
    }
    found.push([title, texts.sort()])
  }
  const { polls } = await decisions.importedPolls({})
  const votes: unknown[] = []
  for (const { poll } of polls) votes.push((await decisions.importedPoll({ poll })).votes)
  return { threads: found.sort(), polls: polls.length, votes }
}

test('[I2] cancelled in the middle, killed in the middle, and given again: everything is there, and once', {
  timeout: 300_000,
}, async t => {
  const { node, space, folder } = await house(t)
  const file = join(folder, 'long.jsonl')
  await writeFile(file, longExport())
  const take = async () => (await node.client().decisionsImport({ space, source: file, from: 'loomio' })).job
  const commentsNow = async () => {
    const { threads } = await node.client().space(space).decisions.threads({ limit: 500 })
    return threads.reduce((sum, { comments }) => sum + comments, 0)
  }
  const untilMoreThan = (count: number) => until('comments come', async () => (await commentsNow()) > count)

  const cancelled = await take()
  await untilMoreThan(0)
  await node.client().jobCancel({ job: cancelled })
  await until('it has ended', async () => {
    const { jobs } = await node.client().jobList()
    return jobs.some(({ job, state }) => job === cancelled && state === 'cancelled')
  })
  const before = await commentsNow()
  assert.ok(before > 0 && before < COMMENTS, `${before} comments`)

  await take()
  await untilMoreThan(before)
  await node.kill('SIGKILL')
  await node.restart()
  const after = await commentsNow()
  assert.ok(after >= before && after < COMMENTS, `${after} comments`)

  const words = ['decisions', 'import', space, file, '--from', 'loomio']
  const report = await node.json<Report>(...words)
  assert.equal(sum(report), report.lines)
  // people are not taken in
  assert.equal(report.left, 1)
  assert.equal(report.carried + report.already, THREADS + 1 + COMMENTS + 300)
  assert.ok(report.already >= THREADS + after)
  const again = await node.json<Report>(...words)
  assert.deepEqual([again.carried, again.already], [0, THREADS + 1 + COMMENTS + 300])

  // as if nothing had come between
  const { threads, polls, votes } = await contents(node, space)
  assert.deepEqual([threads.length, polls, (votes[0] as unknown[]).length], [THREADS, 1, 300])
  assert.equal(
    threads.reduce((all, [, comments]) => all + new Set(comments).size, 0),
    COMMENTS,
  )
  const other = await house(t)
  await other.node.json('decisions', 'import', other.space, file, '--from', 'loomio')
  assert.deepEqual(await contents(other.node, other.space), { threads, polls, votes })
})

test('[E2] [E3] [E4] polls are written out from the command line, one or all', {
  timeout: 120_000,
}, async t => {
  const { node, space } = await house(t)
  await node.json('decisions', 'import', space, fixture('export-2024.jsonl'), '--from', 'loomio')
  const { poll } = await node.json<{ poll: string }>(
    ...['decisions', 'poll', 'create', space, '--type', 'ranked_choice', '--title', 'The board'],
    ...['--option', 'Ada', '--option', 'Ben'],
  )
  await node.json('decisions', 'vote', space, poll, 'Ben', 'Ada')
  const written = async (...words: string[]) => {
    const { code, stdout } = await node.run('decisions', 'export', ...words)
    assert.equal(code, 0)
    return stdout
  }
  assert.match(
    await written(space, poll, '--format', 'csv'),
    /^poll\r\n.*\r\nvotes\r\n.*,Ada,Ben\r\n.*,2,1\r\n$/s,
  )
  assert.match(await written(space, '--format', 'md'), /^# The board\n/)
  assert.equal(
    await written(space, 'The board', '--format', 'blt'),
    '2 1\n1 2 1 0\n0\n"Ada"\n"Ben"\n"The board"\n',
  )
  const all = JSON.parse(await written(space, '--format', 'json'))
  assert.equal(all.polls.length, 1)
  assert.equal(all.polls[0].stances.length, 1)
  assert.equal(all.imported.length, 2)
  const { code, stderr } = await node.run('decisions', 'export', space, '--format', 'blt')
  assert.equal(code, 1)
  assert.match(stderr, /POLL_MISSING/)
})
