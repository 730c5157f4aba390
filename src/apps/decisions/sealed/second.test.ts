// The known answers, checked by a second implementation: equations and hashes as docs/design/sealed-ballots.md has them, on
// other arithmetic. It shares no code with the program but the types of its messages.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  add,
  BASE,
  decode,
  encode,
  equal,
  fromLittleEndian,
  hashToScalar,
  L,
  negate,
  type Point,
  power,
  times,
  toLittleEndian,
  ZERO,
} from '../../../../test/support/ristretto.ts'
import type { Dealing, SealedRecord, Setup } from './index.ts'

const file = fileURLToPath(new URL('../../../../test/fixtures/sealed/v1.json', import.meta.url))
const known: { secrets: Record<string, string>; records: SealedRecord[] } = JSON.parse(
  readFileSync(file, 'utf8'),
)

const elementsOf = (text: string) => {
  const bytes = Buffer.from(text, 'base64')
  return Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(32 * i, 32 * i + 32))
}
const pointsOf = (text: string) => elementsOf(text).map(decode)
const scalarsOf = (text: string) => elementsOf(text).map(fromLittleEndian)
const sum = (points: readonly Point[]) => points.reduce(add, ZERO)

// what is hashed
const numbers = (...all: number[]) =>
  Buffer.concat(
    all.map(number => {
      const bytes = Buffer.alloc(8)
      bytes.writeBigInt64BE(BigInt(number))
      return bytes
    }),
  )
const texts = (...all: string[]) =>
  Buffer.concat(all.flatMap(text => [numbers(Buffer.byteLength(text)), Buffer.from(text)]))
const elements = (all: readonly Uint8Array[]) => Buffer.concat([numbers(all.length), ...all])
const points = (all: readonly Point[]) => elements(all.map(encode))
const hash = (use: string, ...parts: Uint8Array[]) =>
  hashToScalar(Buffer.concat(parts), `CoBox sealed v1 ${use}`)

/** Challenge and response that the same number is behind all images. */
function holds(
  use: string,
  context: Uint8Array,
  [bases, images]: [Point[], Point[]],
  proof: bigint[],
): boolean {
  const [challenge, response] = proof as [bigint, bigint]
  const commitments = bases.map((base, i) => add(times(response, base), negate(times(challenge, images[i]!))))
  return hash(use, context, points(bases), points(images), points(commitments)) === challenge
}

const setupPart = ({ space, poll, threshold, tellers }: Setup) =>
  Buffer.concat([
    texts(space, poll, ...tellers.map(({ teller }) => teller)),
    numbers(threshold),
    elements(tellers.map(({ key }) => elementsOf(key.key)[0]!)),
  ])

/** What a teller’s number makes of the public coefficients of a dealing. */
const inPublic = ({ commitments }: Dealing, number: number) =>
  sum(pointsOf(commitments).map((point, k) => times(BigInt(number ** k), point)))

function pollPart({ space, poll, version, key, form }: SealedRecord['poll']): Buffer {
  const limits = form.kind === 'dots' ? [0, form.budget] : [form.min, form.max]
  return Buffer.concat([texts(space, poll, version, key, form.kind), numbers(form.options, ...limits)])
}

/** 1, 2, 4, … and what is missing. */
function weightsTo(most: number): number[] {
  const bits = Math.ceil(Math.log2(most + 1))
  const doubling = Array.from({ length: Math.max(0, bits - 1) }, (_, i) => 2 ** i)
  return bits === 0 ? [] : [...doubling, most - (2 ** (bits - 1) - 1)]
}

function shapeOf({ form }: SealedRecord['poll']) {
  switch (form.kind) {
    case 'choose':
      return { weights: [1], slack: weightsTo(form.max - form.min), total: form.max, offset: 0 }
    case 'dots':
      return { weights: weightsTo(form.budget), slack: weightsTo(form.budget), total: form.budget, offset: 0 }
    case 'score':
      return { weights: weightsTo(form.max - form.min), slack: [], total: null, offset: form.min }
  }
}

/** Checks the proofs of a ballot, and gives R and S of each bit. */
function bitsOf({ poll }: SealedRecord, { voter, ballot }: SealedRecord['ballots'][number]): Point[] {
  const { weights, slack, total } = shapeOf(poll)
  const counts = [...Array.from({ length: poll.form.options }, () => weights).flat(), ...slack]
  const [sealed, committed] = [elementsOf(ballot.ciphertexts), elementsOf(ballot.commitments)]
  const c = hash('ballot', pollPart(poll), texts(voter), elements(sealed), elements(committed))
  const [bits, commitments, answers] = [sealed.map(decode), committed.map(decode), scalarsOf(ballot.answers)]
  const key = pointsOf(poll.key)[0]!
  const check = (A: Point, B: Point, challenge: bigint, s: bigint, R: Point, S: Point) => {
    assert.equal(equal(add(A, times(challenge, R)), times(s, BASE)), true)
    assert.equal(equal(add(B, times(challenge, S)), times(s, key)), true)
  }
  counts.forEach((_, i) => {
    const [R, S] = [bits[2 * i]!, bits[2 * i + 1]!]
    const [A0, B0, A1, B1] = commitments.slice(4 * i) as [Point, Point, Point, Point]
    const [c0, s0, s1] = answers.slice(3 * i) as [bigint, bigint, bigint]
    check(A0, B0, c0, s0, R, S)
    check(A1, B1, c - c0, s1, R, add(S, negate(BASE)))
  })
  if (total !== null) {
    const all = (of: 0 | 1) => sum(counts.map((count, i) => times(BigInt(count), bits[2 * i + of]!)))
    const [A, B] = commitments.slice(-2) as [Point, Point]
    check(A, B, c, answers.at(-1)!, all(0), add(all(1), negate(times(BigInt(total), BASE))))
  }
  return bits
}

/** R and S of each option, and what the weights come to. */
function sumsOf(record: SealedRecord): { sums: [Point, Point][]; weight: number } {
  const { weights } = shapeOf(record.poll)
  const ballots = record.ballots.map(one => ({ weight: one.weight, bits: bitsOf(record, one) }))
  const of = (option: number, half: number) =>
    sum(
      ballots.flatMap(({ weight, bits }) =>
        weights.map((count, i) =>
          times(BigInt(count * weight), bits[2 * (option * weights.length + i) + half]!),
        ),
      ),
    )
  const sums = Array.from({ length: record.poll.form.options }, (_, o): [Point, Point] => [
    of(o, 0),
    of(o, 1),
  ])
  return { sums, weight: ballots.reduce((all, { weight }) => all + weight, 0) }
}

test('[S22] the second implementation finds all proofs of the known ballots, and the same totals', () => {
  for (const record of known.records) {
    const { setup, dealings, poll, shares } = record
    const { sums, weight } = sumsOf(record)
    const counted = [numbers(record.ballots.length, weight), points(sums.flat())]
    const digest = toLittleEndian(hash('tally', pollPart(poll), ...counted))
    const opened = shares.map(({ teller, share }) => {
      const number = setup.tellers.findIndex(one => one.teller === teller) + 1
      const own = sum(Object.values(dealings).map(dealing => inPublic(dealing, number)))
      const parts = pointsOf(share.points)
      assert.equal(share.tally, digest.toString('base64'))
      const context = Buffer.concat([pollPart(poll), texts(teller), elements([digest])])
      const statement: [Point[], Point[]] = [
        [BASE, ...sums.map(([R]) => R)],
        [own, ...parts],
      ]
      assert.equal(holds('decryption share', context, statement, scalarsOf(share.proof)), true)
      return { number: BigInt(number), parts }
    })
    const totals = sums.map(([, S], option) => {
      const masks = opened.map(({ number, parts }) => {
        const others = opened.map(one => one.number).filter(other => other !== number)
        const factor = others.reduce((all, other) => all * other * power(other - number, L - 2n, L), 1n)
        return times(factor, parts[option]!)
      })
      return totalOf(add(S, negate(sum(masks)))) + shapeOf(poll).offset * weight
    })
    assert.deepEqual(totals, record.totals)
    const key = sum(Object.values(dealings).map(dealing => pointsOf(dealing.commitments)[0]!))
    assert.equal(encode(key).toString('base64'), poll.key)
  }
})

function totalOf(point: Point): number {
  let reached = ZERO
  for (let total = 0; total < 100; total++) {
    if (equal(point, reached)) return total
    reached = add(reached, BASE)
  }
  return assert.fail('no total')
}

test('[S22] the second implementation finds the proofs of the known keys and dealings, and opens the shares', () => {
  const { setup, dealings } = known.records[0]!
  for (const { teller, key } of setup.tellers) {
    const statement: [Point[], Point[]] = [[BASE], pointsOf(key.key)]
    assert.equal(holds('teller key', texts(setup.space, teller), statement, scalarsOf(key.proof)), true)
  }
  const secret = scalarsOf(known.secrets.ben!)[0]!
  for (const [dealer, dealing] of Object.entries(dealings)) {
    const ephemeral = pointsOf(dealing.ephemeral)[0]!
    const said = [dealing.commitments, dealing.ephemeral, dealing.shares]
    const proofs = scalarsOf(dealing.proofs)
    const isKnown = (what: string, image: Point, proof: bigint[]) => {
      const context = Buffer.concat([setupPart(setup), texts(dealer, what, ...said)])
      return holds('dealing', context, [[BASE], [image]], proof)
    }
    assert.equal(isKnown('constant', pointsOf(dealing.commitments)[0]!, proofs.slice(0, 2)), true)
    assert.equal(isKnown('ephemeral', ephemeral, proofs.slice(2)), true)
    // ben is the second teller
    const [sealed, tag] = scalarsOf(dealing.shares).slice(2, 4) as [bigint, bigint]
    const pad = (what: string) =>
      hash(
        'share',
        setupPart(setup),
        texts(dealer, 'ben', what),
        points([ephemeral, times(secret, ephemeral)]),
      )
    const tagged = elements([pad('tag'), sealed].map(toLittleEndian))
    assert.equal(hash('share tag', tagged), tag)
    assert.equal(equal(times(sealed - pad('mask'), BASE), inPublic(dealing, 2)), true)
  }
})
