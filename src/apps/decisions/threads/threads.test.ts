// The rules of threads and comments, told as stories. SPEC.md has the numbers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declined, refused, type StorySpace, story } from '../../../../test/support/app-harness.ts'

async function household(): Promise<StorySpace> {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await space.admit('cem', 'member')
  await space.admit('rea', 'reader')
  return space
}

const start = (space: StorySpace, who: string, title: string, more: object = {}) =>
  space.as(who).act('decisions.startThread', { title, ...more })
const say = (space: StorySpace, who: string, thread: string, text: string, more: object = {}) =>
  space.as(who).act('decisions.comment', { thread, text, ...more })

/** Texts of the comments as they are listed; `–` for a discarded one. */
async function texts(space: StorySpace, thread: string): Promise<string[]> {
  const { comments } = await space.ask('anna', 'decisions.comments', { thread })
  return comments.map(({ text, discarded }: { text: string; discarded: unknown }) => (discarded ? '–' : text))
}

async function titles(space: StorySpace, input: object = {}): Promise<string[]> {
  const { threads } = await space.ask('anna', 'decisions.threads', input)
  return threads.map(({ title }: { title: string }) => title)
}

const first = async (space: StorySpace, thread: string) =>
  (await space.ask('anna', 'decisions.comments', { thread })).comments[0]

test('[T1] members start threads, comment and react; readers read', async () => {
  const space = await household()
  const roof = await start(space, 'ben', 'The roof', { context: 'It **leaks**.', tags: ['house'] })
  const comment = await say(space, 'anna', roof, 'Let us look.')
  await space.as('cem').act('decisions.react', { to: comment, reaction: '👍' })
  for (const [type, body] of [
    ['startThread', { title: 'Mine', context: '', tags: [], files: [] }],
    ['comment', { thread: roof, text: 'I too', files: [] }],
    ['react', { to: comment, reaction: '👍' }],
    ['addTask', { text: 'Look', thread: null, assignees: [], due: null }],
  ] as const) {
    await refused('NOT_ALLOWED', space.as('rea').write(`decisions.${type}`, body))
    await refused('NOT_A_MEMBER', space.as('eve').write(`decisions.${type}`, body))
  }
  const seen = await space.ask('rea', 'decisions.thread', { thread: roof })
  assert.deepEqual(
    [seen.title, seen.context, seen.tags, seen.comments],
    ['The roof', 'It **leaks**.', ['house'], 1],
  )
  assert.deepEqual(await texts(space, roof), ['Let us look.'])
  await space.as('anna').act('members.archive', {})
  await refused('SPACE_ARCHIVED', say(space, 'ben', roof, 'Too late'))
})

test('[T1] the id of the action is the thread’s; a thread is named by its title too', async () => {
  const space = await household()
  const roof = await start(space, 'ben', 'The roof')
  assert.equal((await space.ask('anna', 'decisions.thread', { thread: 'The roof' })).thread, roof)
  await start(space, 'anna', 'The roof')
  await assert.rejects(space.ask('anna', 'decisions.thread', { thread: 'The roof' }), { code: 'AMBIGUOUS' })
})

test('[T2] what is too long, blank or made up is malformed', async () => {
  const space = await household()
  const { write } = space.as('ben')
  const whole = { title: 'T', context: '', tags: [], files: [] }
  for (const changes of [
    { title: '' },
    { title: ' \n ' },
    { title: 'x'.repeat(201) },
    { context: 'x'.repeat(30_001) },
    { tags: Array.from({ length: 11 }, (_, i) => `t${i}`) },
    { tags: ['a', 'a'] },
    { tags: ['a,b'] },
    { tags: [' a'] },
    { tags: ['x'.repeat(41)] },
    { tags: ['a\0b'] },
    { tags: 7 },
    { files: [{ path: 'a', version: 'x'.repeat(41) }] },
    { files: Array(21).fill({ path: 'a', version: 'v' }) },
    { closed: true },
  ])
    await refused('ACTION_MALFORMED', write('decisions.startThread', { ...whole, ...changes }))
  const roof = await write('decisions.startThread', {
    title: 'x'.repeat(200),
    context: 'x'.repeat(30_000),
    tags: Array.from({ length: 10 }, (_, i) => `tag ${i}`),
    files: [],
  })
  for (const text of ['', ' ', 'x'.repeat(10_001), 7])
    await refused('ACTION_MALFORMED', write('decisions.comment', { thread: roof, text, files: [] }))
  for (const thread of ['nothing', '../x', `${roof}\0`, null])
    await refused('ACTION_MALFORMED', write('decisions.comment', { thread, text: 'a', files: [] }))
})

test('[T3] nothing is said in a thread that is not there', async () => {
  const space = await household()
  const nowhere = `${'ab'.repeat(8)}:1`
  await declined('NO_THREAD', say(space, 'ben', nowhere, 'Hello?'))
  const { write } = space.as('anna')
  await refused('NO_THREAD', write('decisions.comment', { thread: nowhere, text: 'a', files: [] }))
  for (const type of ['closeThread', 'reopenThread', 'pinThread', 'unpinThread'])
    await refused('NO_THREAD', write(`decisions.${type}`, { thread: nowhere }))
  await refused('NO_THREAD', write('decisions.editThread', { thread: nowhere, base: nowhere, title: 'a' }))
  await refused('NO_THREAD', write('decisions.tagThread', { thread: nowhere, tags: [] }))
  await assert.rejects(space.ask('ben', 'decisions.comments', { thread: nowhere }), { code: 'NO_THREAD' })
})

test('[T4] a reply stays in the thread of what it answers', async () => {
  const space = await household()
  const [roof, garden] = [await start(space, 'ben', 'The roof'), await start(space, 'ben', 'The garden')]
  const said = await say(space, 'anna', roof, 'It leaks')
  const answer = await say(space, 'ben', roof, 'Where?', { reply: said })
  await say(space, 'anna', roof, 'By the chimney', { reply: answer })
  await refused('NO_COMMENT', say(space, 'ben', garden, 'Across', { reply: said }))
  await refused('NO_COMMENT', say(space, 'ben', garden, 'To the thread', { reply: garden }))
  await refused('NO_COMMENT', say(space, 'ben', roof, 'To nobody', { reply: `${'ab'.repeat(8)}:9` }))
  await space.as('anna').act('decisions.discardComment', { comment: said })
  await say(space, 'cem', roof, 'I saw it', { reply: said })
  const { comments } = await space.ask('ben', 'decisions.comments', { thread: roof })
  assert.deepEqual(
    comments.map(({ reply }: { reply: string | null }) => reply),
    [null, said, answer, said],
  )
})

test('[T5] a closed thread takes no comments, changes and reactions, also none written apart', async () => {
  const space = await household()
  const roof = await start(space, 'ben', 'The roof')
  const said = await say(space, 'anna', roof, 'It leaks')
  const cems = space.apart()
  await say(cems, 'cem', roof, 'I did not know')
  await space.as('ben').act('decisions.closeThread', { thread: roof, reason: 'Mended' })
  assert.deepEqual(await space.meet(cems), ['THREAD_CLOSED'])
  await refused('THREAD_CLOSED', say(space, 'anna', roof, 'More'))
  await refused('THREAD_CLOSED', space.as('anna').act('decisions.editComment', { comment: said, text: 'b' }))
  await refused('THREAD_CLOSED', space.as('ben').act('decisions.editThread', { thread: roof, title: 'b' }))
  for (const type of ['react', 'unreact'])
    await refused('THREAD_CLOSED', space.as('anna').act(`decisions.${type}`, { to: said, reaction: '👍' }))
  await space.as('cem').act('decisions.tagThread', { thread: roof, tags: ['done'] })
  await space.as('anna').act('decisions.pinThread', { thread: roof })
  await space.as('cem').act('decisions.addTask', { text: 'Pay the roofer', thread: roof })
  await space.as('anna').act('decisions.discardComment', { comment: said })
  const { closed } = await space.ask('rea', 'decisions.thread', { thread: roof })
  assert.deepEqual([closed.by, closed.reason], [space.as('ben').member, 'Mended'])
})

test('[T6] who started it, or a coordinator, closes and reopens; of two closings apart the earlier counts', async () => {
  const space = await household()
  const roof = await start(space, 'ben', 'The roof')
  await refused('AUTHOR_OR_COORDINATOR', space.as('cem').act('decisions.closeThread', { thread: roof }))
  await refused('THREAD_OPEN', space.as('ben').act('decisions.reopenThread', { thread: roof }))
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').act('decisions.closeThread', { thread: roof })
  await bens.as('ben').act('decisions.closeThread', { thread: roof })
  assert.deepEqual(await space.meet(annas, bens), ['THREAD_CLOSED'])
  assert.equal(
    (await space.ask('ben', 'decisions.thread', { thread: roof })).closed.by,
    space.as('anna').member,
  )
  await refused('AUTHOR_OR_COORDINATOR', space.as('cem').act('decisions.reopenThread', { thread: roof }))
  await space.as('ben').act('decisions.reopenThread', { thread: roof })
  await say(space, 'cem', roof, 'Good')
  const { history } = await space.ask('ben', 'decisions.threadHistory', { thread: roof })
  assert.deepEqual(
    history.map(({ what }: { what: string }) => what),
    ['reopened', 'closed'],
  )
})

test('[T7] coordinators pin, others do not; twice is as once', async () => {
  const space = await household()
  const [roof] = [await start(space, 'ben', 'The roof'), await start(space, 'ben', 'The garden')]
  await refused('NOT_ALLOWED', space.as('ben').act('decisions.pinThread', { thread: roof }))
  for (let i = 0; i < 2; i++) await space.as('anna').act('decisions.pinThread', { thread: roof })
  assert.deepEqual(await titles(space), ['The roof', 'The garden'])
  await refused('NOT_ALLOWED', space.as('ben').act('decisions.unpinThread', { thread: roof }))
  for (let i = 0; i < 2; i++) await space.as('anna').act('decisions.unpinThread', { thread: roof })
  assert.deepEqual(await titles(space), ['The garden', 'The roof'])
  const { history } = await space.ask('ben', 'decisions.threadHistory', { thread: roof })
  assert.deepEqual(
    history.map(({ what }: { what: string }) => what),
    ['unpinned', 'pinned'],
  )
})

test('[T8] anybody who may write changes title, context and tags; what is not named stays', async () => {
  const space = await household()
  const roof = await start(space, 'ben', 'The roof', { context: 'It leaks', tags: ['house'] })
  await space.as('cem').act('decisions.editThread', { thread: roof, context: 'It leaks by the chimney' })
  await space.as('anna').act('decisions.editThread', { thread: roof, title: 'The leaking roof' })
  await space.as('cem').act('decisions.tagThread', { thread: roof, tags: ['house', 'urgent'] })
  await declined('NOTHING_NAMED', space.as('cem').act('decisions.editThread', { thread: roof }))
  const seen = await space.ask('rea', 'decisions.thread', { thread: roof })
  assert.deepEqual(
    [seen.title, seen.context, seen.tags, seen.edits, seen.apart],
    ['The leaking roof', 'It leaks by the chimney', ['house', 'urgent'], 2, false],
  )
  const { tags } = await space.ask('rea', 'decisions.threadTags')
  assert.deepEqual(tags, [
    { tag: 'house', threads: 1 },
    { tag: 'urgent', threads: 1 },
  ])
})

test('[T9] a comment is changed by its author alone, from any of their devices', async () => {
  const space = await household()
  const roof = await start(space, 'anna', 'The roof')
  const said = await say(space, 'ben', roof, 'It leaks')
  for (const other of ['anna', 'cem'])
    await refused(
      'NOT_THE_AUTHOR',
      space.as(other).act('decisions.editComment', { comment: said, text: 'It does not' }),
    )
  await space.as('ben').addDevice('phone')
  await space.as('ben/phone').act('decisions.editComment', { comment: said, text: 'It leaks a lot' })
  await refused(
    'NO_COMMENT',
    space.as('ben').write('decisions.editComment', { comment: roof, base: roof, text: 'a' }),
  )
  await declined('NO_COMMENT', space.as('ben').act('decisions.editComment', { comment: 'none', text: 'a' }))
  assert.deepEqual(await texts(space, roof), ['It leaks a lot'])
  const { history } = await space.ask('cem', 'decisions.commentHistory', { comment: said })
  assert.deepEqual(
    history.map(({ what, before }: { what: string; before: { text: string } }) => [what, before.text]),
    [['edited', 'It leaks']],
  )
})

test('[T10] two devices change one comment apart: the later is shown as such, both are in the history', async () => {
  const space = await household()
  await space.as('ben').addDevice('phone')
  const roof = await start(space, 'anna', 'The roof')
  const said = await say(space, 'ben', roof, 'It leaks')
  const [laptop, phone] = [space.apart(), space.apart()]
  await phone.as('ben/phone').act('decisions.editComment', { comment: said, text: 'from the phone' })
  await laptop.as('ben').act('decisions.editComment', { comment: said, text: 'from the laptop' })
  assert.deepEqual(await space.meet(phone, laptop), [])
  const shown = await first(space, roof)
  assert.deepEqual([shown.text, shown.apart, shown.edits], ['from the laptop', true, 2])
  const { history } = await space.ask('cem', 'decisions.commentHistory', { comment: said })
  assert.deepEqual(
    history.map(({ apart, before }: { apart: boolean; before: { text: string } }) => [apart, before.text]),
    [
      [true, 'from the phone'],
      [false, 'It leaks'],
    ],
  )
  await space.as('ben').act('decisions.editComment', { comment: said, text: 'both' })
  assert.equal((await first(space, roof)).apart, false)
})

test('[T10] two people change a context apart; who changed the title alone takes nothing from it', async () => {
  const space = await household()
  const roof = await start(space, 'anna', 'The roof', { context: 'start' })
  const [bens, cems] = [space.apart(), space.apart()]
  await bens.as('ben').act('decisions.editThread', { thread: roof, context: 'by Ben' })
  await cems.as('cem').act('decisions.editThread', { thread: roof, title: 'Our roof' })
  assert.deepEqual(await space.meet(bens, cems), [])
  const seen = await space.ask('anna', 'decisions.thread', { thread: roof })
  assert.deepEqual([seen.title, seen.context, seen.apart], ['Our roof', 'by Ben', true])
  const { history, people } = await space.ask('anna', 'decisions.threadHistory', { thread: roof })
  assert.deepEqual(
    history.map(({ before }: { before: { title: string; text: string } }) => [before.title, before.text]),
    [
      ['The roof', undefined],
      [undefined, 'start'],
    ],
  )
  assert.deepEqual(people.map(({ name }: { name: string }) => name).sort(), ['ben', 'cem'])
})

test('[T11] a comment is discarded by its author or a coordinator, told as such, with its history kept', async () => {
  const space = await household()
  const roof = await start(space, 'ben', 'The roof')
  const one = await say(space, 'cem', roof, 'Nonsense about chimneys')
  const two = await say(space, 'cem', roof, 'Sorry', { reply: one })
  await refused('AUTHOR_OR_COORDINATOR', space.as('ben').act('decisions.discardComment', { comment: one }))
  await space.as('anna').act('decisions.discardComment', { comment: one, reason: 'Not kind' })
  await space.as('cem').act('decisions.discardComment', { comment: two })
  await refused('COMMENT_DISCARDED', space.as('anna').act('decisions.discardComment', { comment: two }))
  await refused(
    'COMMENT_DISCARDED',
    space.as('cem').act('decisions.editComment', { comment: two, text: 'a' }),
  )
  await refused('COMMENT_DISCARDED', space.as('ben').act('decisions.react', { to: one, reaction: '👎' }))
  await refused('NO_COMMENT', space.as('anna').act('decisions.discardComment', { comment: roof }))
  const { comments } = await space.ask('ben', 'decisions.comments', { thread: roof })
  assert.deepEqual(
    comments.map(({ text, reply, discarded }: { text: string; reply: unknown; discarded: object }) => [
      text,
      reply,
      discarded,
    ]),
    [
      ['', null, { by: space.as('anna').member, at: comments[0].discarded.at, reason: 'Not kind' }],
      ['', one, { by: space.as('cem').member, at: comments[1].discarded.at }],
    ],
  )
  assert.equal((await space.ask('ben', 'decisions.thread', { thread: roof })).comments, 0)
  const { history } = await space.ask('ben', 'decisions.commentHistory', { comment: one })
  assert.deepEqual([history[0].what, history[0].before.text], ['discarded', 'Nonsense about chimneys'])
  assert.deepEqual((await space.ask('ben', 'decisions.searchThreads', { words: 'chimneys' })).found, [])
})

test('[T11] discarded and changed apart: whichever comes first, it is discarded and nothing is lost', async () => {
  for (const order of ['change first', 'discard first']) {
    const space = await household()
    const roof = await start(space, 'ben', 'The roof')
    const said = await say(space, 'cem', roof, 'one')
    const [annas, cems] = [space.apart(), space.apart()]
    await annas.as('anna').act('decisions.discardComment', { comment: said })
    await cems.as('cem').act('decisions.editComment', { comment: said, text: 'two' })
    const changeFirst = order === 'change first'
    const codes = await space.meet(...(changeFirst ? [cems, annas] : [annas, cems]))
    assert.deepEqual(codes, changeFirst ? [] : ['COMMENT_DISCARDED'])
    assert.deepEqual(await texts(space, roof), ['–'])
    const { history } = await space.ask('ben', 'decisions.commentHistory', { comment: said })
    assert.deepEqual(
      history.map(({ before }: { before: { text: string } }) => before.text),
      changeFirst ? ['two', 'one'] : ['one'],
    )
  }
})

test('[T12] each reaction once by each person, and taken back by them alone', async () => {
  const space = await household()
  const roof = await start(space, 'ben', 'The roof')
  const said = await say(space, 'anna', roof, 'It leaks')
  const react = (who: string, reaction: string, to = said, type = 'react') =>
    space.as(who).act(`decisions.${type}`, { to, reaction })
  for (const who of ['ben', 'cem', 'cem']) await react(who, '👍')
  await react('cem', '🎉')
  await react('cem', '💧', roof)
  await react('ben', '🎉', said, 'unreact')
  const [ben, cem] = [space.as('ben').member, space.as('cem').member]
  const byKey = (members: string[]) => [...members].sort()
  const { reactions } = await first(space, roof)
  assert.deepEqual(
    reactions.map((one: { reaction: string; members: string[] }) => [one.reaction, byKey(one.members)]),
    [
      ['👍', byKey([ben, cem])],
      ['🎉', [cem]],
    ],
  )
  assert.deepEqual((await space.ask('rea', 'decisions.thread', { thread: roof })).reactions, [
    { reaction: '💧', members: [cem] },
  ])
  await react('cem', '🎉', said, 'unreact')
  await react('cem', '🎉', said, 'unreact')
  assert.equal((await first(space, roof)).reactions.length, 1)
  for (const reaction of ['', 'two words', 'x'.repeat(17), '\ud83d', 'a\0b'])
    await refused('ACTION_MALFORMED', react('ben', reaction))
  await refused('NO_COMMENT', react('ben', '👍', `${'ab'.repeat(8)}:77`))
  for (const one of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await react('ben', one)
  await refused('TOO_MANY_REACTIONS', react('ben', 'h'))
  await react('ben', 'a')
})

test('[T13] mentions are stored as keys, and told to whom they name', async () => {
  const space = await household()
  const [ben, cem] = [space.as('ben').member, space.as('cem').member]
  const roof = await start(space, 'anna', 'The roof', {
    context: 'For @[ben], see [this](https://a) and @[it](b)',
  })
  const said = await say(space, 'ben', roof, `@[${cem}] and @[cem], @[${ben}], @[${'e'.repeat(64)}]`)
  assert.equal(
    (await space.ask('rea', 'decisions.thread', { thread: roof })).context,
    `For @[${ben}], see [this](https://a) and @[it](b)`,
  )
  await declined('NOT_FOUND', say(space, 'anna', roof, 'What does @[dora] say?'))
  const of = async (who: string) =>
    (await space.ask(who, 'decisions.mentions')).mentions.map(
      ({ title, comment }: { title: string; comment: string | null }) => [title, comment],
    )
  assert.deepEqual(await of('ben'), [['The roof', null]])
  assert.deepEqual(await of('cem'), [['The roof', said]])
  assert.deepEqual(await of('anna'), [])
  const { people } = await space.ask('anna', 'decisions.comments', { thread: roof })
  assert.deepEqual(people.map(({ name }: { name: string }) => name).sort(), ['ben', 'cem'])
  await say(space, 'anna', roof, '@[cem] again')
  await space.as('ben').act('decisions.editComment', { comment: said, text: '@[anna] instead' })
  assert.equal((await of('cem')).length, 1)
  assert.deepEqual(await of('anna'), [['The roof', said]])
  await space.as('ben').act('decisions.discardComment', { comment: said })
  assert.deepEqual(await of('anna'), [])
})

test('[T13] a text that mentions a crowd is refused, whoever sends it', async () => {
  const space = await household()
  const key = (i: number) => String(i).padStart(64, '0')
  const crowd = (n: number) => Array.from({ length: n }, (_, i) => `@[${key(i)}]`).join(' ')
  const roof = await start(space, 'anna', 'The roof')
  const said = await say(space, 'ben', roof, crowd(20))
  await refused('TOO_MANY_MENTIONS', say(space, 'ben', roof, crowd(21)))
  await refused('TOO_MANY_MENTIONS', start(space, 'ben', 'Spam', { context: crowd(100) }))
  await refused(
    'TOO_MANY_MENTIONS',
    space.as('ben').act('decisions.editComment', { comment: said, text: crowd(21) }),
  )
  await declined('TOO_MANY_MENTIONS', say(space, 'ben', roof, `${crowd(20)} @[cem]`))
})

test('[T14] files are attached as they are, and stay named when they have gone', async () => {
  const space = await household()
  const version = await space.as('ben').files.put('plans/roof.pdf', 'a plan')
  const roof = await start(space, 'ben', 'The roof', { files: ['/plans/roof.pdf'] })
  await declined('NO_FILE', say(space, 'ben', roof, 'See', { files: ['plans/none.pdf'] }))
  await say(space, 'ben', roof, 'See', { files: ['plans/roof.pdf'] })
  await space.as('anna').files.remove('plans')
  await space.as('anna').files.purge({ olderThanDays: 0 })
  const named = [{ path: 'plans/roof.pdf', version }]
  assert.deepEqual((await space.ask('rea', 'decisions.thread', { thread: roof })).files, named)
  assert.deepEqual((await first(space, roof)).files, named)
  await space.as('cem').act('decisions.editThread', { thread: roof, files: [] })
  const { history } = await space.ask('rea', 'decisions.threadHistory', { thread: roof })
  assert.deepEqual(history[0].before.files, named)
})

test('[T15] the thread in which something happened last stands first, pinned ones before all', async () => {
  const space = await household()
  const [a, b, c] = [
    await start(space, 'ben', 'a'),
    await start(space, 'ben', 'b', { tags: ['house'] }),
    await start(space, 'ben', 'c'),
  ]
  const said = await say(space, 'cem', a, 'here')
  assert.deepEqual(await titles(space), ['a', 'c', 'b'])
  await space.as('ben').act('decisions.editThread', { thread: b, context: 'more' })
  assert.deepEqual(await titles(space), ['b', 'a', 'c'])
  await space.as('cem').act('decisions.react', { to: said, reaction: '👍' })
  await space.as('cem').act('decisions.editComment', { comment: said, text: 'there' })
  await space.as('cem').act('decisions.tagThread', { thread: c, tags: ['x'] })
  await space.as('cem').act('decisions.discardComment', { comment: said })
  assert.deepEqual(await titles(space), ['b', 'a', 'c'])
  await space.as('ben').act('decisions.closeThread', { thread: c })
  await space.as('anna').act('decisions.pinThread', { thread: a })
  assert.deepEqual(await titles(space), ['a', 'c', 'b'])
  assert.deepEqual(await titles(space, { state: 'open' }), ['a', 'b'])
  assert.deepEqual(await titles(space, { state: 'closed' }), ['c'])
  assert.deepEqual(await titles(space, { tag: 'house' }), ['b'])
})

test('[T16] threads go on page by page, whatever is written meanwhile', async () => {
  const space = await household()
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await start(space, 'ben', name)
  await space.as('anna').act('decisions.pinThread', { thread: 'b' })
  const found: string[] = []
  let after: string | undefined
  for (;;) {
    const page = await space.ask('cem', 'decisions.threads', { limit: 2, after })
    found.push(...page.threads.map(({ title }: { title: string }) => title))
    await start(space, 'ben', `new ${found.length}`)
    await say(space, 'ben', found[0]!, 'on')
    if (page.next === null) break
    after = page.next
  }
  assert.deepEqual(found, ['b', 'f', 'e', 'd', 'c', 'a'])
})

test('[T16] comments go on page by page, and from a mark on', async () => {
  const space = await household()
  const roof = await start(space, 'ben', 'The roof')
  for (let i = 1; i <= 7; i++) await say(space, 'ben', roof, `${i}`)
  const { mark } = await space.ask('cem', 'decisions.threads')
  for (let i = 8; i <= 9; i++) await say(space, 'anna', roof, `${i}`)
  const pages = async (input: object) => {
    const found: string[] = []
    let after: string | undefined
    for (let page = 0; page < 9; page++) {
      const { comments, next } = await space.ask('cem', 'decisions.comments', {
        thread: roof,
        limit: 2,
        after,
        ...input,
      })
      found.push(...comments.map(({ text }: { text: string }) => text))
      if (next === null) return found.join('')
      after = next
      await say(space, 'ben', roof, '+')
    }
    return found.join('')
  }
  assert.equal((await pages({})).slice(0, 9), '123456789')
  assert.match(await pages({ newest: true, since: mark }), /^\+*98$/)
  assert.match(await pages({ since: mark, limit: 3 }), /^89\++$/)
  assert.deepEqual(await titles(space, { since: mark }), ['The roof'])
  const { mark: now } = await space.ask('cem', 'decisions.threads')
  assert.deepEqual(await titles(space, { since: now }), [])
  assert.equal(await pages({ since: now }), '')
  await assert.rejects(space.ask('cem', 'decisions.comments', { thread: roof, after: 'none' }), {
    code: 'NO_COMMENT',
  })
})

test('[T19] the history of a thread goes on page by page', async () => {
  const space = await household()
  const roof = await start(space, 'ben', '0')
  for (let i = 1; i <= 4; i++)
    await space.as('cem').act('decisions.editThread', { thread: roof, title: `${i}` })
  const found: string[] = []
  let after: string | undefined
  do {
    const { history, next } = await space.ask('anna', 'decisions.threadHistory', {
      thread: roof,
      limit: 3,
      after,
    })
    found.push(...history.map(({ before }: { before: { title: string } }) => before.title))
    after = next ?? undefined
  } while (after)
  assert.deepEqual(found, ['3', '2', '1', '0'])
})

test('[T25] what a peer makes up is skipped with its code, and nothing else changes', async () => {
  const space = await household()
  const [roof, garden] = [await start(space, 'anna', 'The roof'), await start(space, 'anna', 'The garden')]
  const said = await say(space, 'anna', roof, 'It leaks')
  const { write } = space.as('ben')
  const comment = { thread: roof, text: 'a', files: [] }
  const before = await space.ask('anna', 'decisions.comments', { thread: roof })
  for (const [code, type, body] of [
    ['NOT_THE_AUTHOR', 'editComment', { comment: said, base: said, text: 'It does not' }],
    ['AUTHOR_OR_COORDINATOR', 'discardComment', { comment: said }],
    ['AUTHOR_OR_COORDINATOR', 'closeThread', { thread: roof }],
    ['NOT_ALLOWED', 'pinThread', { thread: roof }],
    ['NO_COMMENT', 'comment', { ...comment, thread: garden, reply: said }],
    ['ACTION_MALFORMED', 'comment', { ...comment, by: space.as('anna').member }],
    ['ACTION_MALFORMED', 'comment', { ...comment, reply: '__proto__' }],
    ['ACTION_MALFORMED', 'comment', { ...comment, files: {} }],
    ['ACTION_MALFORMED', 'comment', null],
    ['ACTION_MALFORMED', 'editThread', { thread: roof, base: roof, tags: ['x'] }],
    ['ACTION_MALFORMED', 'react', { to: said, reaction: { length: 1 } }],
  ] as const)
    await refused(code, write(`decisions.${type}`, body))
  assert.deepEqual(await space.ask('anna', 'decisions.comments', { thread: roof }), before)
})
