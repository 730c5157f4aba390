// What is drawn at random when the system gives the same bytes again, as it can on a copy of a running machine.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  codeOf,
  countingOf,
  cast,
  must,
  pollOf,
  seededRandom,
  tellersOf,
} from '../../../../test/support/sealed.ts'
import { inverse, modulo, ORDER, randomScalar } from './group.ts'
import { hedged } from './hedged.ts'
import { checkBallot, type DecryptionShare, makeBallot, makeDecryptionShare, type Random } from './index.ts'
import { readScalars } from './schema.ts'

const tellers = tellersOf(['ada', 'ben'], 2, seededRandom('hedged'))
const poll = pollOf(tellers, { kind: 'choose', options: 2, min: 1, max: 1 })
/** The same bytes each time it is made: a machine that was copied. */
const copied = () => seededRandom('a copied machine')
const draw = (random: Random) => Array.from({ length: 4 }, () => randomScalar(random))

test('[S23] the same bytes for another purpose give other numbers, and for the same one the same', () => {
  const one = draw(hedged(copied(), 'vote', 'roof'))
  assert.deepEqual(draw(hedged(copied(), 'vote', 'roof')), one)
  const all = [one, draw(hedged(copied(), 'vote', 'cellar')), draw(hedged(copied(), 'voter', 'oof'))].flat()
  assert.equal(new Set(all).size, 12)
  for (const scalar of all) assert.ok(scalar > 0n && scalar < ORDER)
  // and other bytes for the same purpose give others, also from a source that stands still
  assert.notDeepEqual(draw(hedged(seededRandom('another machine'), 'vote', 'roof')), one)
  assert.equal(new Set(draw(hedged(size => new Uint8Array(size), 'vote'))).size, 4)
  assert.equal(hedged(copied())(40).length, 40)
})

test('[S23] two proofs that a copied machine makes of two statements do not give the secret away', () => {
  const votes = [
    { voter: 'eve', choices: [1, 0] },
    { voter: 'fay', choices: [1, 0] },
    { voter: 'gus', choices: [0, 1] },
    { voter: 'hal', choices: [0, 1] },
  ]
  const ballots = cast(poll, votes, seededRandom('votes'))
  const own = { teller: 'ada', secret: tellers.secrets.ada!, earlier: [] }
  const shares = (purpose: (of: string) => Random) =>
    [ballots, ballots.slice(1)].map((some, i) =>
      must(makeDecryptionShare(countingOf(tellers, poll, some), own, purpose(`${i}`))),
    )
  /** From two answers to two challenges: right when both proofs used one number. */
  const guess = ([one, other]: DecryptionShare[]) => {
    const [c, s] = readScalars(one!.proof, 2)!
    const [d, t] = readScalars(other!.proof, 2)!
    return modulo((s! - t!) * inverse(c! - d!))
  }
  const bare = guess(shares(copied))
  assert.equal(bare, guess(shares(() => seededRandom('any other'))), 'that is how it is given away')
  assert.notEqual(guess(shares(purpose => hedged(copied(), own.secret, purpose))), bare)
})

test('[S23] a ballot of a copied machine that is sealed again with another choice has nothing in common with the first', () => {
  const sealed = (choices: number[]) =>
    must(makeBallot(poll, 'eve', choices, hedged(copied(), JSON.stringify([poll, 'eve', choices]))))
  const [one, other] = [sealed([1, 0]), sealed([0, 1])]
  for (const ballot of [one, other]) assert.equal(checkBallot(poll, 'eve', ballot), null)
  const elements = ({ ciphertexts }: { ciphertexts: string }) =>
    Buffer.from(ciphertexts, 'base64').toString('hex').match(/.{64}/g)!
  assert.equal(
    elements(one).some(part => elements(other).includes(part)),
    false,
  )
  assert.equal(codeOf(makeBallot(poll, 'eve', [1, 1], hedged(copied()))), 'CHOICE_NOT_ALLOWED')
})
