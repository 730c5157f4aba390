// A member whose software lies in sealed polls, as a teller and as a voter: whatever it appends is judged alike by everybody, with
// its code, and no key and no result is another one for it.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import {
  sealedPollOf,
  sealedBallots,
  sealings,
  setupOf,
  wordsIn,
} from '../src/apps/decisions/polls/sealing/view.ts'
import { countingOf } from '../src/apps/decisions/polls/sealing/counting.ts'
import { definitionOf, pollAt } from '../src/apps/decisions/polls/view.ts'
import { dealOut } from '../src/apps/decisions/sealed/dealing.ts'
import { BASE, timesPublic } from '../src/apps/decisions/sealed/group.ts'
import {
  type Counting,
  makeBallot,
  makeDealing,
  makeDecryptionShare,
  makeTellerKey,
  sumBallots,
} from '../src/apps/decisions/sealed/index.ts'
import { readPoints, writePoints } from '../src/apps/decisions/sealed/schema.ts'
import { skippedActions } from '../src/space/apply.ts'
import { until } from './support/cobox.ts'
import { actAs, askOf } from './support/poll-replicas.ts'
import { rawEntry, rawLogOf } from './support/raw-log.ts'
import { type OwnSecrets, tellersAt, untilItWaitsFor, wordBy } from './support/replica-tellers.ts'
import type { Replica } from './support/replicas.ts'
import { all, converge, three } from './support/three-replicas.ts'

type Json = Record<string, unknown>
/** What it is, its entry, and the code with which it is skipped; null for what is in order. */
type Said = [what: string, entry: Buffer, code: string | null]

const random = (size: number) => new Uint8Array(randomBytes(size))
const flipped = (text: string) => {
  const bytes = Buffer.from(text, 'base64')
  bytes[bytes.length - 7]! ^= 1
  return bytes.toString('base64')
}

/** What one replica’s view holds of a sealed poll. */
function papersOf({ live: { space } }: Replica, poll: string) {
  return space.read(async view => {
    const [record, sealing] = [(await pollAt(view, poll))!, (await view.get(sealings, poll))!]
    const words = await wordsIn(view, sealing)
    const sealedPoll = sealedPollOf(sealing, record, await definitionOf(view, record))!
    return { record, sealing, words, sealedPoll, setup: setupOf(sealing, words)! }
  })
}

test('[D34] [D35] [D37] [S3] [S11] [S18] [S19] what no honest device would append to sealed polls is skipped alike by all, with its code, and what was voted is counted', {
  timeout: 180_000,
}, async t => {
  const { anna, ben, mallory } = await three(t)
  const everybody = [anna, ben, mallory]
  for (const replica of [anna, ben]) {
    const tellers = tellersAt(replica)
    t.after(() => tellers.close())
  }
  const option = ['Soup', 'Salad']
  const persons = (...those: Replica[]) => those.map(({ keys }) => keys.identity)
  const sealed = (title: string, tellers: Replica[], more: object = {}) =>
    actAs(anna, 'createPoll', {
      type: 'choose',
      title,
      option,
      sealed: true,
      teller: persons(...tellers),
      ...more,
    })
  const roof = await sealed('Roof', everybody)
  const cellar = await sealed('Cellar', everybody)
  const others = await sealed('Not hers', [anna, ben], { voter: persons(anna, ben) })
  const never = await sealed('Never ready', everybody)
  await converge(everybody)

  const log = await rawLogOf(mallory)
  const own: OwnSecrets = new Map()
  const expected: string[] = []
  const word = async (poll: string) => {
    const made = await wordBy(mallory, poll, own)
    assert.ok(made)
    return made
  }
  const hers = (body: Json, type: string) => rawEntry(`decisions.${type}`, body)
  const entryOf = ({ type, body }: { type: string; body: unknown }) => rawEntry(type, body)
  /** Appends all of it, and looks whether each replica skips what it has to skip. */
  const say = async (said: readonly Said[]) => {
    await log.append(said.map(([, entry]) => entry))
    expected.push(...said.flatMap(([what, , code]) => (code ? [`${what}: ${code}`] : [])))
    await converge(everybody)
    for (const replica of everybody) {
      const found = (await all(replica.live.space, skippedActions)).map(({ value }) => value.code)
      assert.deepEqual(
        found.map((code, i) => `${expected[i]?.split(': ')[0]}: ${code}`),
        expected,
        replica.name,
      )
      assert.equal(replica.live.space.stop, null)
    }
  }
  /** Until Anna’s and Ben’s devices have said this. */
  const untilOthersSaid = async (poll: string, field: 'key' | 'dealing' | 'confirmation') => {
    await until(
      `the others’ ${field}`,
      async () => {
        await converge(everybody)
        const { words } = await papersOf(mallory, poll)
        return [anna, ben].every(({ keys }) => words.get(keys.device.publicKey)?.[field])
      },
      60_000,
    )
  }
  const device = mallory.keys.device.publicKey
  const wordsOfBen = async (poll: string) =>
    (await papersOf(mallory, poll)).words.get(ben.keys.device.publicKey)!

  // keys
  await untilOthersSaid(roof, 'key')
  await untilOthersSaid(cellar, 'key')
  const { place } = (await papersOf(mallory, roof)).sealing
  const key = await word(roof)
  const keyBody = key.body['key'] as { key: string; proof: string }
  const bensKey = (await wordsOfBen(roof)).key!
  await say([
    [
      'a key with a broken proof',
      hers({ poll: roof, key: { ...keyBody, proof: flipped(keyBody.proof) } }, 'tellerKey'),
      'SEALED_UNSOUND',
    ],
    [
      'a key that is proven for another space',
      hers({ poll: roof, key: makeTellerKey('another', device, random).message }, 'tellerKey'),
      'SEALED_UNSOUND',
    ],
    ['Ben’s key as hers', hers({ poll: roof, key: bensKey }, 'tellerKey'), 'TELLER_OUT_OF_TURN'],
    ['a key where she does not count', hers({ poll: others, key: keyBody }, 'tellerKey'), 'NOT_A_TELLER'],
    ['her key', entryOf(key), null],
    [
      'a second key',
      hers({ poll: roof, key: makeTellerKey(place, device, random).message }, 'tellerKey'),
      'TELLER_OUT_OF_TURN',
    ],
    ['her key of the other poll', entryOf(await word(cellar)), null],
  ])

  // dealings
  await untilOthersSaid(roof, 'dealing')
  await untilOthersSaid(cellar, 'dealing')
  const { setup, words } = await papersOf(mallory, roof)
  const elsewhere = makeDealing((await papersOf(mallory, cellar)).setup, device, random)
  const again = makeDealing(setup, device, random)
  assert.ok(elsewhere.ok && again.ok)
  const dealing = await word(roof)
  const dealt = dealing.body['dealing'] as { commitments: string }
  const constantsOfOthers = [anna, ben].map(
    ({ keys }) => readPoints(words.get(keys.device.publicKey)!.dealing!.commitments, setup.threshold)![0]!,
  )
  const rogue = constantsOfOthers.reduce((rest, one) => rest.subtract(one), timesPublic(BASE, 5n))
  const rest = readPoints(dealt.commitments, setup.threshold)!.slice(1)
  const cancelling = { ...dealt, commitments: writePoints([rogue, ...rest]) }
  const fewer = dealOut(setup, device, { coefficients: [3n], values: [3n, 3n, 3n] }, random)
  const confirmationOfBen = { poll: roof, confirmation: { v: 1, proof: (await wordsOfBen(roof)).key!.proof } }
  await say([
    [
      'a confirmation before she has dealt',
      hers(confirmationOfBen, 'tellerConfirmation'),
      'TELLER_OUT_OF_TURN',
    ],
    [
      'Ben’s dealing as hers',
      hers({ poll: roof, dealing: (await wordsOfBen(roof)).dealing }, 'tellerDealing'),
      'SEALED_UNSOUND',
    ],
    [
      'a dealing of the other poll',
      hers({ poll: roof, dealing: elsewhere.value }, 'tellerDealing'),
      'SEALED_UNSOUND',
    ],
    [
      'a dealing that leaves only what she knows',
      hers({ poll: roof, dealing: cancelling }, 'tellerDealing'),
      'SEALED_UNSOUND',
    ],
    [
      'a dealing for another threshold',
      hers({ poll: roof, dealing: fewer }, 'tellerDealing'),
      'SEALED_UNSOUND',
    ],
    ['her dealing', entryOf(dealing), null],
    ['another dealing', hers({ poll: roof, dealing: again.value }, 'tellerDealing'), 'TELLER_OUT_OF_TURN'],
    ['her dealing of the other poll', entryOf(await word(cellar)), null],
  ])

  // confirmations, and complaints about nothing
  assert.deepEqual((await papersOf(mallory, roof)).words.get(device)!.dealing, dealt)
  await untilOthersSaid(roof, 'confirmation')
  const confirmation = await word(roof)
  const complaint = {
    poll: roof,
    against: ben.keys.device.publicKey,
    complaint: { v: 1, secret: keyBody.key, proof: keyBody.proof },
  }
  const bensConfirmation = (await wordsOfBen(roof)).confirmation
  await say([
    [
      'Ben’s confirmation as hers',
      hers({ poll: roof, confirmation: bensConfirmation }, 'tellerConfirmation'),
      'SEALED_UNSOUND',
    ],
    ['a complaint about a sound share', hers(complaint, 'tellerComplaint'), 'SEALED_UNSOUND'],
    ['her confirmation', entryOf(confirmation), null],
    ['a complaint after she has confirmed', hers(complaint, 'tellerComplaint'), 'TELLER_OUT_OF_TURN'],
    ['her confirmation in the other poll', entryOf(await word(cellar)), null],
  ])
  for (const replica of everybody)
    for (const poll of [roof, cellar]) await untilItWaitsFor(replica, poll, 'closing')
  const keys = new Set<string | null>()
  for (const replica of everybody) keys.add((await papersOf(replica, roof)).sealing.key)
  assert.equal(keys.size, 1)
  assert.ok(![...keys].includes(null))

  // ballots
  for (const replica of [anna, ben])
    for (const poll of [roof, cellar]) await actAs(replica, 'vote', { poll, choices: ['Soup'] })
  await untilItWaitsFor(mallory, others, 'closing')
  await converge(everybody)
  const sealedPoll = (await papersOf(mallory, roof)).sealedPoll
  const me = mallory.keys.identity
  const seal = (choices: number[], of: Partial<typeof sealedPoll> = {}) => {
    const made = makeBallot({ ...sealedPoll, ...of }, me, choices, random)
    assert.ok(made.ok)
    return made.value
  }
  const ballot = seal([0, 1])
  const annas = (await all(mallory.live.space, sealedBallots)).find(({ key: of }) =>
    of.startsWith(`${roof}\0${anna.live.space.writer.slice(0, 16)}`),
  )!.value
  const versions = new Map<string, string>()
  for (const poll of [roof, cellar, others, never])
    versions.set(poll, (await papersOf(mallory, poll)).record.version)
  const voting = (poll: string, more: Json) =>
    hers(
      { poll, version: versions.get(poll), prev: null, ballot: [], none: false, reason: '', ...more },
      'vote',
    )
  const madeUp = {
    v: 1,
    tally: ballot.answers.slice(0, 43).concat('='),
    points: keyBody.key,
    proof: keyBody.proof,
  }
  const both = { kind: 'choose', options: 2, min: 0, max: 2 } as const
  await say([
    ['Anna’s ballot, copied', voting(roof, { sealed: annas }), 'SEALED_UNSOUND'],
    ['Anna’s ballot in the other poll', voting(cellar, { sealed: annas }), 'SEALED_UNSOUND'],
    ['her own ballot in the other poll', voting(cellar, { sealed: ballot }), 'SEALED_UNSOUND'],
    [
      'Anna’s ballot, in Anna’s name',
      voting(roof, { sealed: annas, member: anna.keys.identity }),
      'ACTION_MALFORMED',
    ],
    ['a ballot with both options', voting(roof, { sealed: seal([1, 1], { form: both }) }), 'SEALED_UNSOUND'],
    [
      'a ballot with a broken proof',
      voting(roof, { sealed: { ...ballot, answers: flipped(ballot.answers) } }),
      'SEALED_UNSOUND',
    ],
    [
      'a ballot for a key of her own',
      voting(roof, { sealed: seal([0, 1], { key: keyBody.key }) }),
      'SEALED_UNSOUND',
    ],
    ['a ballot that anybody can read', voting(roof, { ballot: [[1, 1]] }), 'ACTION_MALFORMED'],
    [
      'a ballot of another version',
      voting(roof, { sealed: ballot, version: 'f'.repeat(64) }),
      'POLL_CHANGED',
    ],
    ['a vote where she is no voter', voting(others, { sealed: ballot }), 'NOT_A_VOTER'],
    ['a vote before the key stands', voting(never, { sealed: ballot }), 'TELLERS_AWAITED'],
    ['a share before the closing', hers({ poll: roof, share: madeUp }, 'tellerShare'), 'TELLER_OUT_OF_TURN'],
    ['her ballot', voting(roof, { sealed: ballot }), null],
    [
      'her ballot of the other poll',
      voting(cellar, { sealed: seal([0, 1], (await papersOf(mallory, cellar)).sealedPoll) }),
      null,
    ],
  ])

  // shares
  for (const poll of [roof, cellar]) await actAs(anna, 'close', { poll })
  for (const replica of everybody)
    for (const poll of [roof, cellar]) await untilItWaitsFor(replica, poll, null)
  await converge(everybody)
  const results = () =>
    Promise.all(everybody.flatMap(replica => [roof, cellar].map(poll => askOf(replica, 'result', poll))))
  const before = await results()
  for (const { result, sealing } of before) {
    assert.deepEqual(
      [result.options.map(({ score }: { score: number }) => score), sealing.shares],
      [[2, 1], 2],
    )
  }
  const counting = async (poll: string) =>
    mallory.live.space.read(async view => {
      const { sealing, words: said, record } = await papersOf(mallory, poll)
      return countingOf(sealing, said, record, await definitionOf(view, record))!
    })
  const opened = await counting(roof)
  const open = (of: Counting, secret: string) => {
    const made = makeDecryptionShare(of, { teller: device, secret, earlier: [] }, random)
    assert.ok(made.ok)
    return made.value
  }
  const cast = (await all(mallory.live.space, sealedBallots)).filter(({ key: of }) => of.startsWith(roof))
  const weighed = cast.map(({ value }, i) => ({
    voter: [anna, ben, mallory].map(({ keys: { identity } }) => identity)[i]!,
    ballot: value,
    weight: 1 + i,
  }))
  const other = sumBallots(opened.poll, weighed)
  assert.ok(other.ok)
  const good = open(opened, own.get(roof)!)
  const sharing = (body: unknown) => hers({ poll: roof, share: body }, 'tellerShare')
  await say([
    ['Ben’s share', sharing((await wordsOfBen(roof)).share), 'SEALED_UNSOUND'],
    [
      'her share of the other poll',
      sharing(open(await counting(cellar), own.get(cellar)!)),
      'SEALED_UNSOUND',
    ],
    [
      'a share of other sums',
      sharing(open({ ...opened, sums: other.value }, own.get(roof)!)),
      'SEALED_UNSOUND',
    ],
    ['a share with a broken proof', sharing({ ...good, proof: flipped(good.proof) }), 'SEALED_UNSOUND'],
    [
      'a share with other points',
      sharing({ ...good, points: writePoints(readPoints(good.points, 2)!.reverse()) }),
      'SEALED_UNSOUND',
    ],
    ['a ballot after the closing', voting(roof, { sealed: seal([1, 0]) }), 'POLL_CLOSED'],
    [
      'a dealing after the closing',
      hers({ poll: roof, dealing: again.value }, 'tellerDealing'),
      'POLL_CLOSED',
    ],
    ['her share', sharing(good), null],
    ['her share once more', sharing(open(opened, own.get(roof)!)), 'TELLER_OUT_OF_TURN'],
  ])
  for (const [i, after] of (await results()).entries()) assert.deepEqual(after.result, before[i].result)
  for (const replica of everybody)
    for (const poll of [roof, cellar]) {
      const { ok, checks } = await askOf(replica, 'verify', poll)
      assert.ok(ok, JSON.stringify(checks))
    }
})
