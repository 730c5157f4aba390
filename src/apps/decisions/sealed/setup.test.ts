// The key of a poll: who made it, who can use it, and who is named when somebody cheats.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, must, seededRandom, tellersOf } from '../../../../test/support/sealed.ts'
import { dealOut } from './dealing.ts'
import { BASE, modulo, randomScalar, timesPublic } from './group.ts'
import {
  checkComplaint,
  checkConfirmation,
  checkDealing,
  checkSetup,
  checkTellerKey,
  type Dealing,
  keyState,
  makeComplaint,
  makeConfirmation,
  makeDealing,
  makeTellerKey,
  openShare,
  pollKey,
  type Setup,
  tellerShare,
  verificationKey,
} from './index.ts'
import { readPoints, readScalars, writePoints, writeScalars } from './schema.ts'
import { valueAt } from './setup.ts'
import { lagrangeAtZero } from './tally.ts'

const NAMES = ['ada', 'ben', 'cem', 'dia']
const random = seededRandom('setup')
const tellers = tellersOf(NAMES, 3, random)
const { setup, secrets, dealings } = tellers
const own = (teller: string) => ({ teller, secret: secrets[teller]! })

/** A dealing of somebody who deals one teller another share than they say in public. */
function falseDealing(dealer: string, victim: number): Dealing {
  const coefficients = [randomScalar(random), randomScalar(random), randomScalar(random)]
  const values = NAMES.map((_, i) => valueAt(coefficients, i + 1) + (i + 1 === victim ? 1n : 0n))
  return dealOut(setup, dealer, { coefficients, values }, random)
}

test('[S1] a teller’s key is taken from that teller, in that space, and from nobody else', () => {
  const { message } = makeTellerKey('house', 'ada', random)
  assert.equal(checkTellerKey('house', 'ada', message), null)
  const refused = { code: 'PROOF_WRONG', part: 'teller key', of: 'ben' }
  assert.deepEqual(checkTellerKey('house', 'ben', message), refused)
  assert.equal(checkTellerKey('garden', 'ada', message)?.code, 'PROOF_WRONG')
  const other = makeTellerKey('house', 'ada', random).message
  assert.equal(checkTellerKey('house', 'ada', { ...message, key: other.key })?.code, 'PROOF_WRONG')
})

test('[S2] tellers are all different, at most 32, and a threshold is from 1 to all of them', () => {
  assert.equal(checkSetup(setup), null)
  const many = Array.from({ length: 33 }, (_, i) => `teller ${i}`)
  const broken: [Partial<Setup>, string][] = [
    [{ threshold: 0 }, 'THRESHOLD_WRONG'],
    [{ threshold: 5 }, 'THRESHOLD_WRONG'],
    [{ threshold: 1.5 }, 'THRESHOLD_WRONG'],
    [{ tellers: [] }, 'TELLERS_WRONG'],
    [{ tellers: [...setup.tellers, setup.tellers[0]!] }, 'TELLERS_WRONG'],
    [{ tellers: [...setup.tellers, { teller: 'eve', key: setup.tellers[0]!.key }] }, 'TELLERS_WRONG'],
    [
      { tellers: [...setup.tellers, { teller: 'eve', key: { v: 1, key: '', proof: '' } }] },
      'NOT_WELL_FORMED',
    ],
    [
      { tellers: many.map(teller => ({ teller, key: makeTellerKey('house', teller, random).message })) },
      'TELLERS_WRONG',
    ],
  ]
  for (const [change, code] of broken) assert.equal(checkSetup({ ...setup, ...change })?.code, code)
  const alone = tellersOf(['ada'], 1, random)
  assert.equal(checkSetup(alone.setup), null)
})

test('[S3] the key is the sum of what all have dealt, and waits for all of them', () => {
  const constants = NAMES.map(name => readPoints(dealings[name]!.commitments, 3)![0]!)
  const sum = constants.reduce((all, one) => all.add(one))
  assert.equal(must(pollKey(setup, dealings)), writePoints([sum]))
  const { ada, ben } = dealings
  assert.deepEqual(keyState(setup, { dealings: { ada: ada!, ben: ben! } }), {
    state: 'waiting',
    missing: ['cem', 'dia'],
  })
})

test('[S3] nobody deals what they do not know, to cancel out the others', () => {
  // what would make the key one that dia knows alone
  const others = ['ada', 'ben', 'cem'].map(name => readPoints(dealings[name]!.commitments, 3)![0]!)
  const wished = timesPublic(BASE, 5n)
  const rogue = others.reduce((rest, one) => rest.subtract(one), wished)
  const [, ...rest] = readPoints(dealings.dia!.commitments, 3)!
  const dealing = { ...dealings.dia!, commitments: writePoints([rogue, ...rest]) }
  assert.deepEqual(checkDealing(setup, 'dia', dealing), { code: 'PROOF_WRONG', part: 'dealing', of: 'dia' })
  const state = keyState(setup, { dealings: { ...dealings, dia: dealing } })
  assert.deepEqual(state, {
    state: 'failed',
    faults: [{ code: 'PROOF_WRONG', part: 'dealing', of: 'dia' }],
  })
})

test('[S3] a dealing is its dealer’s, for this poll, threshold and tellers', () => {
  const ada = dealings.ada!
  assert.equal(checkDealing(setup, 'ada', ada), null)
  assert.equal(checkDealing(setup, 'ben', ada)?.code, 'PROOF_WRONG')
  assert.equal(checkDealing(setup, 'eve', ada)?.code, 'UNKNOWN_TELLER')
  assert.equal(checkDealing(setup, 'ada', undefined)?.code, 'DEALING_MISSING')
  assert.equal(checkDealing({ ...setup, poll: 'cellar' }, 'ada', ada)?.code, 'PROOF_WRONG')
  assert.equal(checkDealing({ ...setup, space: 'garden' }, 'ada', ada)?.code, 'PROOF_WRONG')
  assert.equal(checkDealing({ ...setup, threshold: 2 }, 'ada', ada)?.code, 'NOT_WELL_FORMED')
  const turned = { ...setup, tellers: [...setup.tellers].reverse() }
  assert.equal(checkDealing(turned, 'ada', ada)?.code, 'PROOF_WRONG')
  assert.equal(codeOf(makeDealing(setup, 'eve', random)), 'UNKNOWN_TELLER')
})

test('[S3] whatever is changed in a dealing is seen by everybody', () => {
  for (const field of ['commitments', 'ephemeral', 'shares', 'proofs'] as const) {
    const bytes = Buffer.from(dealings.ada![field], 'base64')
    for (let at = 0; at < bytes.length; at += 32) {
      const changed = Buffer.from(bytes)
      changed[at + 1]! ^= 4
      const found = checkDealing(setup, 'ada', { ...dealings.ada!, [field]: changed.toString('base64') })
      assert.equal(found?.of, 'ada', `${field} ${at}`)
    }
  }
})

test('[S4] a share is read with the secret of its teller, and with no other', () => {
  const share = must(openShare(setup, 'ada', dealings.ada!, own('ben')))
  assert.equal(share > 0n, true)
  const stranger = { teller: 'ben', secret: secrets.cem! }
  assert.equal(codeOf(openShare(setup, 'ada', dealings.ada!, stranger)), 'SECRET_WRONG')
  const outsider = { teller: 'eve', secret: secrets.cem! }
  assert.equal(codeOf(openShare(setup, 'ada', dealings.ada!, outsider)), 'UNKNOWN_TELLER')
  assert.notEqual(share, must(openShare(setup, 'ada', dealings.ada!, own('cem'))))
  const inTheOpen = readScalars(dealings.ada!.shares, 8)!
  assert.equal(inTheOpen.includes(share), false)
})

test('[S5] the shares that tellers work out from their secret and the log are those of the key', () => {
  const shares = NAMES.map(
    name => readScalars(must(tellerShare(setup, dealings, name, secrets[name]!)), 1)![0]!,
  )
  const again = must(tellerShare(setup, dealings, 'ada', secrets.ada!))
  assert.equal(again, writeScalars([shares[0]!]))
  NAMES.forEach((name, i) => {
    const inPublic = must(verificationKey(setup, dealings, name))
    assert.equal(inPublic, writePoints([timesPublic(BASE, shares[i]!)]))
  })
  // numbers 1, 3 and 4, and the same with one too few
  const secretOf = (numbers: number[]) =>
    modulo(lagrangeAtZero(numbers).reduce((sum, factor, i) => sum + factor * shares[numbers[i]! - 1]!, 0n))
  assert.equal(writePoints([timesPublic(BASE, secretOf([1, 3, 4]))]), tellers.key)
  assert.notEqual(writePoints([timesPublic(BASE, secretOf([1, 3]))]), tellers.key)
  const { cem: _, ...without } = dealings
  assert.equal(codeOf(tellerShare(setup, without, 'ada', secrets.ada!)), 'DEALING_MISSING')
})

test('[S6] who was dealt a wrong share proves it, and the key fails with the name of the dealer', () => {
  const dealing = falseDealing('ada', 2)
  assert.equal(checkDealing(setup, 'ada', dealing), null, 'nobody but ben can see it yet')
  assert.equal(openShare(setup, 'ada', dealing, own('cem')).ok, true)
  assert.equal(codeOf(openShare(setup, 'ada', dealing, own('ben'))), 'SHARE_WRONG')
  const complaint = must(makeComplaint(setup, 'ada', dealing, own('ben'), random))
  assert.equal(checkComplaint(setup, 'ada', dealing, 'ben', complaint), null)
  const state = keyState(setup, {
    dealings: { ...dealings, ada: dealing },
    complaints: [{ by: 'ben', against: 'ada', complaint }],
  })
  assert.deepEqual(state, { state: 'failed', faults: [{ code: 'SHARE_WRONG', part: 'dealing', of: 'ada' }] })
})

test('[S7] a sound share cannot be complained of, and a forged complaint changes nothing', () => {
  const just = makeComplaint(setup, 'ada', falseDealing('ada', 2), own('ben'), random)
  const sound = dealings.ada!
  assert.equal(codeOf(makeComplaint(setup, 'ada', sound, own('ben'), random)), 'SHARE_IS_SOUND')
  // one that was just, said of another dealing, and by another teller
  assert.equal(checkComplaint(setup, 'ada', sound, 'ben', must(just))?.code, 'PROOF_WRONG')
  assert.deepEqual(checkComplaint(setup, 'ada', falseDealing('ada', 2), 'cem', must(just)), {
    code: 'PROOF_WRONG',
    part: 'complaint',
    of: 'cem',
  })
  assert.equal(checkComplaint(setup, 'ada', sound, 'eve', must(just))?.code, 'UNKNOWN_TELLER')
  const complaints = [{ by: 'ben', against: 'ada', complaint: must(just) }]
  assert.equal(keyState(setup, { dealings, complaints }).state, 'ready')
})

test('[S7] the true secret of a sound share shows that the complaint is unjust', () => {
  // two dealings that differ in ben’s share alone, so that what ben proves of the one is true of the other
  const coefficients = [3n, 4n, 5n]
  const values = NAMES.map((_, i) => valueAt(coefficients, i + 1))
  const off = values.map((value, i) => (i === 1 ? value + 1n : value))
  const sound = dealOut(setup, 'ada', { coefficients, values }, seededRandom('twins'))
  const wrong = dealOut(setup, 'ada', { coefficients, values: off }, seededRandom('twins'))
  const complaint = must(makeComplaint(setup, 'ada', wrong, own('ben'), random))
  assert.equal(checkComplaint(setup, 'ada', wrong, 'ben', complaint), null)
  assert.equal(checkComplaint(setup, 'ada', sound, 'ben', complaint)?.code, 'SHARE_IS_SOUND')
})

test('[S8] a teller who confirms holds their share, and who has not is named', () => {
  const confirmation = must(makeConfirmation(setup, dealings, 'ada', secrets.ada!, random))
  assert.equal(checkConfirmation(setup, dealings, 'ada', confirmation), null)
  assert.equal(checkConfirmation(setup, dealings, 'ben', confirmation)?.code, 'PROOF_WRONG')
  assert.equal(checkConfirmation(setup, dealings, 'eve', confirmation)?.code, 'UNKNOWN_TELLER')
  const state = keyState(setup, { dealings, confirmations: { ada: confirmation, ben: confirmation } })
  assert.deepEqual(state, { state: 'ready', key: tellers.key, unconfirmed: ['ben', 'cem', 'dia'] })
  const broken = { ...dealings, cem: falseDealing('cem', 1) }
  assert.equal(codeOf(makeConfirmation(setup, broken, 'ada', secrets.ada!, random)), 'SHARE_WRONG')
})

test('[S8] who has confirmed cannot complain any more: no key fails after its poll has opened', () => {
  // ada deals ben a wrong share, and whispers the right one to him
  const coefficients = [7n, 8n, 9n]
  const values = NAMES.map((_, i) => valueAt(coefficients, i + 1))
  const off = values.map((value, i) => (i === 1 ? value + 1n : value))
  const sound = dealOut(setup, 'ada', { coefficients, values }, seededRandom('whisper'))
  const wrong = dealOut(setup, 'ada', { coefficients, values: off }, seededRandom('whisper'))
  const complaint = must(makeComplaint(setup, 'ada', wrong, own('ben'), random))
  const complaints = [{ by: 'ben', against: 'ada', complaint }]
  const confirmation = must(makeConfirmation(setup, { ...dealings, ada: sound }, 'ben', secrets.ben!, random))
  const published = { dealings: { ...dealings, ada: wrong }, complaints }
  assert.equal(keyState(setup, published).state, 'failed')
  assert.equal(keyState(setup, { ...published, confirmations: { ben: confirmation } }).state, 'ready')
  assert.equal(keyState(setup, { ...published, confirmations: { cem: confirmation } }).state, 'failed')
})
