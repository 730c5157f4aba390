// What becomes of a group export of Loomio, told as stories. ../imported/SPEC.md has the numbers.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { hashOf, refused, type StorySpace, story } from '../../../../test/support/app-harness.ts'
import { type ImportedRecord, idOf } from '../imported/index.ts'
import { type ImportReport, Mapping, Outline, readRow, STAGES, Tally } from './index.ts'
import { htmlToMarkdown, pieces } from './text.ts'

const OLD = lines('export-2024.jsonl')
const NEW = lines('export-2026.jsonl')

function lines(name: string): string[] {
  const path = new URL(`../../../../test/fixtures/loomio/${name}`, import.meta.url)
  return readFileSync(path, 'utf8').trimEnd().split('\n')
}

/** As a node does it, without what it does about files. */
function mapped(file: readonly string[]): { records: ImportedRecord[]; report: ImportReport } {
  const tally = new Tally()
  const outline = new Outline()
  for (const line of file) {
    const row = readRow(line)
    if (row) outline.note(row)
    else tally.count('?', { left: 'unreadable' })
  }
  outline.finish()
  const mapping = new Mapping(outline, what => tally.changed(what))
  const records: ImportedRecord[] = []
  for (const stage of STAGES)
    for (const line of file) {
      const row = readRow(line)
      const one = row && mapping.map(row, stage)
      if (!row || !one) continue
      records.push(...one.records)
      if (!(stage === 'threads' && row.table === 'polls')) tally.count(row.table, one.fate)
    }
  return { records, report: tally.report() }
}

async function household(): Promise<StorySpace> {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  return space
}

async function takeIn(space: StorySpace, who: string, records: readonly ImportedRecord[]): Promise<void> {
  for (let n = 0; n < records.length; n += 7)
    await space.as(who).write('decisions.importRecords', { from: 'loomio', records: records.slice(n, n + 7) })
}

const ask = (space: StorySpace, query: string, input: object = {}) =>
  space.ask('ben', `decisions.${query}`, input)
/** What the app holds; how far the logs are applied is not its. */
const kept = (space: StorySpace) =>
  JSON.stringify(
    (JSON.parse(space.print()) as [string, string][]).filter(([key]) => key.startsWith('decisions/')),
  )
const id = (origin: string) => idOf({ hash: hashOf }, 'loomio', origin)
const leftOf = ({ reasons }: ImportReport) =>
  Object.fromEntries(reasons.map(({ table, reason, count }) => [`${table} ${reason}`, count]))

test('[I1] coordinators take in; members do not', async () => {
  const space = await household()
  const { records } = mapped(OLD)
  await refused('NOT_ALLOWED', takeIn(space, 'ben', records))
  await takeIn(space, 'anna', records)
  const { origin } = await ask(space, 'origin', { id: id('comment dBoiler1 100') })
  assert.equal(origin.byName, 'anna')
  assert.equal(origin.author, 'Ben')
  assert.equal(origin.verifiable, false)
})

test('[I2] taken in twice, by one or by two who were apart, everything is there once', async () => {
  const space = await household()
  await space.admit('cem', 'coordinator')
  const { records } = mapped(OLD)
  const other = space.apart()
  await takeIn(space, 'anna', records)
  const once = kept(space)
  const counts = async (of: StorySpace) => [
    (await ask(of, 'threads')).threads.length,
    (await ask(of, 'comments', { thread: id('discussion dBoiler1') })).comments.length,
    (await ask(of, 'tasks', { state: 'all' })).tasks.length,
    (await ask(of, 'importedPolls')).polls.length,
    (await ask(of, 'importedPoll', { poll: 'Shall we buy it?' })).votes.length,
  ]
  const before = await counts(space)
  await takeIn(space, 'anna', records)
  assert.ok(kept(space) === once)
  await takeIn(other, 'cem', records)
  assert.deepEqual(await space.meet(other), [])
  assert.deepEqual(await counts(space), before)
  assert.equal((await ask(space, 'importedPoll', { poll: 'Shall we buy it?' })).byName, 'anna')
  assert.deepEqual(before, [1, 5, 2, 2, 4])
})

test('[I3] an imported poll is no poll of the space, and says by whom it came and that nothing proves it', async () => {
  const space = await household()
  await takeIn(space, 'anna', mapped(OLD).records)
  assert.deepEqual((await ask(space, 'polls')).polls, [])
  const poll = id('poll pBoiler1')
  await assert.rejects(space.as('ben').act('decisions.vote', { poll, choices: ['agree'] }))
  await assert.rejects(space.as('anna').act('decisions.close', { poll }))
  for (const [type, body] of [
    ['vote', { poll, version: 'a'.repeat(64), prev: null, ballot: [[0, 1]], none: false, reason: '' }],
    ['close', { poll, cut: [] }],
    ['outcome', { poll, statement: 'Yes', option: null, review: null }],
  ] as const)
    await refused('NO_POLL', space.as('anna').write(`decisions.${type}`, body))
  const shown = await ask(space, 'importedPoll', { poll: 'Shall we buy it?' })
  assert.equal(shown.from, 'loomio')
  assert.equal(shown.byName, 'anna')
  assert.equal(shown.verifiable, false)
  assert.deepEqual(
    shown.options.map(({ name, score, voters }: { name: string; score: number; voters: number }) => [
      name,
      score,
      voters,
    ]),
    [
      ['agree', 1, 1],
      ['abstain', 0, 0],
      ['disagree', 1, 1],
      ['block', 0, 0],
    ],
  )
  const votes = shown.votes.map((vote: Record<string, never>) => {
    const { author, choices, latest, reason } = vote as never as {
      author: string
      choices: { name: string; value: number }[] | null
      latest: boolean
      reason: string
    }
    const given = choices === null ? null : choices.map(({ name, value }) => `${name}=${value}`).join()
    return [author, given, latest, reason]
  })
  assert.deepEqual(votes, [
    ['Cem', null, true, ''],
    ['Ada', 'agree=1', true, 'It is cold.'],
    ['Ben', 'agree=1', false, ''],
    ['Ben', 'disagree=1', true, 'Too dear'],
  ])
  assert.equal(shown.outcomes[0].statement, 'We **do** it.')
  assert.equal(shown.outcomes[0].option, 0)
  assert.deepEqual(
    shown.events.map(({ what, author }: { what: string; author: string }) => [what, author]),
    [['poll_closed_by_user', 'Ada']],
  )
})

test('[I4] what belongs to nothing here is refused as a whole', async () => {
  const space = await household()
  const { records } = mapped(OLD)
  for (const kind of ['comment', 'vote', 'outcome', 'event'])
    await refused(
      'IMPORT_ORPHAN',
      takeIn(
        space,
        'anna',
        records.filter(record => record.kind === kind),
      ),
    )
  const reply = records.find(record => record.kind === 'comment' && record.reply !== null)!
  const thread = records.find(record => record.kind === 'thread')!
  await refused('IMPORT_ORPHAN', takeIn(space, 'anna', [thread, reply]))
  assert.deepEqual((await ask(space, 'threads')).threads, [])
})

test('[I5] threads have their comments, answers, groups and tags, and say who wrote what, and when', async () => {
  const space = await household()
  await takeIn(space, 'anna', mapped(OLD).records)
  const thread = await ask(space, 'thread', { thread: 'A new boiler' })
  assert.equal(thread.context, '**Ada** · 2025-03-02 · Loomio\n\nThe old one <b>leaks</b>.\n\n📎 offer.pdf')
  assert.deepEqual(thread.tags, ['Sunny House', 'house'])
  assert.ok(thread.pinned)
  assert.equal(thread.closed, null)
  const { comments } = await ask(space, 'comments', { thread: thread.thread })
  const [cost, about, answer] = comments
  assert.equal(cost.text, '**Ben** · 2025-03-04 · Loomio\n\nWhat does it **cost**?\n\n❤️ Ada')
  assert.equal(about.reply, cost.comment)
  assert.equal(answer.reply, null)
  assert.match(answer.text, /^\*\*Cem\*\*.*Answer to a vote$/s)
  const { found } = await ask(space, 'searchThreads', { words: 'cost' })
  assert.ok(JSON.stringify(found).includes(thread.thread))
  // of new exports a topic says it
  const fresh = await household()
  await takeIn(fresh, 'anna', mapped(NEW).records)
  const again = await ask(fresh, 'thread', { thread: 'A new boiler' })
  assert.ok(again.closed)
  assert.equal(again.thread, thread.thread)
  const alone = await ask(fresh, 'thread', { thread: 'What first?' })
  assert.equal(alone.comments, 1)
  assert.equal((await ask(fresh, 'importedPolls', { thread: alone.thread })).polls[0].title, 'What first?')
  const key = 'ab'.repeat(32)
  const calling = mapped([
    ...OLD,
    JSON.stringify({
      table: 'comments',
      record: { id: 1000, user_id: 1, body: `@[${key}]`, body_format: 'md', discussion_id: 10 },
    }),
  ])
  assert.ok(!JSON.stringify(calling.records).includes(`@[${key}]`))
})

test('[I13] a list says what came of each imported poll, in short, and which belong to no thread', async () => {
  const space = await household()
  await takeIn(space, 'anna', mapped(NEW).records)
  const { polls } = await ask(space, 'importedPolls')
  const short = (title: string) => polls.find((one: { title: string }) => one.title === title)
  const { highest, outcome } = short('Shall we buy it?')
  assert.deepEqual(highest, [
    { name: 'agree', score: 1 },
    { name: 'disagree', score: 1 },
    { name: 'abstain', score: 0 },
  ])
  assert.equal(outcome, 'We **do** it.')
  assert.equal(short('What first?').outcome, null)
  const { polls: alone } = await ask(space, 'importedPolls', { alone: true })
  assert.deepEqual(
    alone.map(({ title }: { title: string }) => title),
    ['Who is to be on the board?'],
  )
})

test('[I6] each line of both exports is carried, within another, or left with a reason: nothing is dropped', () => {
  for (const file of [OLD, NEW]) {
    const { report } = mapped(file)
    assert.equal(report.lines, file.length)
    assert.equal(report.carried + report.within + report.already + report.left, file.length)
    for (const of of ['carried', 'within', 'already', 'left'] as const)
      assert.equal(
        report.tables.reduce((sum, one) => sum + one[of], 0),
        report[of],
      )
    assert.equal(
      report.reasons.reduce((sum, { count }) => sum + count, 0),
      report.left,
    )
    // the counts by table are those of the file
    for (const { table, carried, within, already, left } of report.tables)
      assert.equal(
        carried + within + already + left,
        file.filter(line => (readRow(line)?.table ?? '?') === table).length,
        table,
      )
  }
  const left = leftOf(mapped(NEW).report)
  assert.equal(left['a_table_of_tomorrow unknown_table'], 1)
  assert.equal(left['? unreadable'], 2)
  assert.equal(left['stances orphan'], 1)
  assert.equal(left['stances never_voted'], 1)
  assert.equal(left['comments orphan'], 1)
  assert.equal(left['comments empty'], 1)
})

test('[I7] of an anonymous poll nobody is named, whatever the file says', async () => {
  const space = await household()
  const { records } = mapped(NEW)
  await takeIn(space, 'anna', records)
  const shown = await ask(space, 'importedPoll', { poll: 'Who is to be on the board?' })
  assert.deepEqual(shown.votes, [])
  assert.deepEqual(
    shown.ballots.map(({ choices, count }: { choices: { name: string }[]; count: number }) => [
      choices[0]!.name,
      count,
    ]),
    [
      ['Ada', 2],
      ['Ben', 1],
    ],
  )
  const told = OLD.map(line =>
    line.replace('"poll_type":"proposal","anonymous":false', '"poll_type":"proposal","anonymous":true'),
  )
  const votes = mapped(told).records.filter(
    record => record.kind === 'vote' && record.poll === 'poll pBoiler1',
  )
  assert.equal(votes.length, 4)
  for (const { author, at } of votes) assert.deepEqual([author, at], [null, null])
})

test('[I8] what was discarded in Loomio is left, and what belongs to it', () => {
  const { records, report } = mapped(OLD)
  const left = leftOf(report)
  assert.equal(left['discussions discarded'], 1)
  assert.equal(left['comments discarded'], 1)
  assert.equal(left['tasks discarded'], 1)
  assert.ok(!JSON.stringify(records).includes('Sorry'))
  const all = OLD.map(line =>
    line.replace('"key":"dBoiler1","discarded_at":null', '"key":"dBoiler1","discarded_at":"2025-04-01"'),
  )
  const kinds = mapped(all).records.map(({ kind }) => kind)
  assert.deepEqual([...new Set(kinds)].sort(), ['poll', 'task', 'vote'])
})

test('[I9] HTML becomes Markdown, and long texts go on in further comments', async () => {
  assert.equal(
    htmlToMarkdown(
      '<p>Hi <a href="https://example.org">you</a> &amp; <em>me</em></p><ul><li><p>one</p></li><li><p>two</p></li></ul><script>x()</script>',
    ),
    'Hi [you](https://example.org) & *me*\n\n- one\n\n- two',
  )
  assert.equal(htmlToMarkdown('<a href="javascript:x()">no</a> <constructor>1 &lt; 2'), 'no 1 < 2')
  const text = 'word '.repeat(5000)
  const parts = pieces(text, 9600)
  assert.ok(parts.length > 1 && parts.every(part => part.length <= 9600))
  assert.equal(parts.join(' ').trim(), text.trim())
  const { records, report } = mapped(OLD)
  const long = records.filter(
    record => record.kind === 'comment' && record.origin.startsWith('comment dBoiler1 105'),
  )
  assert.equal(long.length, 2)
  const counted = Object.fromEntries(report.changed.map(({ what, count }) => [what, count]))
  assert.equal(counted['split'], 1)
  assert.equal(counted['html'], 3)
})

test('[I10] tasks come with their day, whether they are done, and who was to do them', async () => {
  const space = await household()
  await takeIn(space, 'anna', mapped(OLD).records)
  const { tasks } = await ask(space, 'tasks', { state: 'all' })
  assert.deepEqual(
    tasks.map(
      ({
        text,
        due,
        done,
        assignees,
      }: {
        text: string
        due: string | null
        done: unknown
        assignees: string[]
      }) => [text, due, done !== null, assignees],
    ),
    [
      ['Ask for an offer (Ben, Cem)', '2025-04-01', false, []],
      ['Measure the pump', null, true, []],
    ],
  )
})

test('[I12] reactions and names of files stand below what they belong to, with who reacted', async () => {
  const reaction = (id: number, type: string, of: number, user: number | null, sign: unknown) =>
    row('reactions', { id, reactable_type: type, reactable_id: of, user_id: user, reaction: sign })
  const row = (table: string, record: object) => JSON.stringify({ table, record })
  const comment = { user_id: 1, body_format: 'md', discussion_id: 10 }
  const { records, report } = mapped([
    ...OLD,
    reaction(900, 'Comment', 100, 1, ':heart:'),
    reaction(901, 'Comment', 100, 3, '👍'),
    reaction(902, 'Comment', 100, 1, '+1'),
    // the same once more, of somebody whom the file does not name, and one that this CoBox has no sign for
    reaction(903, 'Comment', 100, 1, '+1'),
    reaction(904, 'Comment', 100, 999, ':party_parrot:'),
    reaction(905, 'Discussion', 10, 2, '🎉'),
    reaction(906, 'Comment', 103, 1, ':heart:'),
    reaction(907, 'Comment', 99_999, 1, ':heart:'),
    reaction(908, 'Comment', 100, 1, '<img src=x>'),
    row('comments', { ...comment, id: 1000, body: '', attachments: [{ filename: 'a [plan].pdf' }, null, 7] }),
    row('documents', { id: 1, title: 'Roof', model_type: 'Comment', model_id: 1000 }),
  ])
  const space = await household()
  await takeIn(space, 'anna', records)
  const thread = await ask(space, 'thread', { thread: 'A new boiler' })
  const { comments } = await ask(space, 'comments', { thread: thread.thread })
  const texts = comments.map(({ text }: { text: string }) => text)
  assert.match(texts[0], /What does it \*\*cost\*\*\?\n\n❤️ Ada · 👍 Cem, Ada · :party_parrot: \?$/)
  assert.ok(texts.some((text: string) => text.endsWith('Loomio\n\n📎 a plan .pdf, Roof')))
  assert.ok(thread.context.endsWith('\n\n🎉 Ben\n\n📎 offer.pdf'))
  const left = leftOf(report)
  assert.deepEqual(
    ['discarded', 'orphan', 'reactions'].map(why => left[`reactions ${why}`]),
    [1, 1, 1],
  )
  assert.equal(left['documents files'], 2)
  assert.equal(report.tables.find(({ table }) => table === 'reactions')!.within, 7)
})

test('[I12] [I7] of a vote of an anonymous poll it is told how often, and not by whom', () => {
  const { records } = mapped([
    ...OLD.map(line => line.replaceAll('"anonymous":false', '"anonymous":true')),
    JSON.stringify({
      table: 'reactions',
      record: { id: 1, reactable_type: 'Stance', reactable_id: 400, user_id: 2, reaction: ':heart:' },
    }),
  ])
  const vote = records.find(({ origin, kind }) => kind === 'vote' && origin.endsWith(' 400'))
  assert.ok(vote?.kind === 'vote')
  assert.match(vote.reason, /❤️ 1$/)
})
