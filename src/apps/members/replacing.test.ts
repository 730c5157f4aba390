// The rules of trustees and of identities that fell into other hands, told as stories. SPEC.md has the numbers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyOf, refused, type StorySpace, story } from '../../../test/support/app-harness.ts'
import { departed, invites, people, replaced, revoked, rotation, trustees, vaults, writers } from './view.ts'

const SET = '0123456789abcdef0123456789abcdef'
const SALT = keyOf('salt')

function naming(space: StorySpace, owner: string, who: string[], threshold: number, set = SET) {
  const hashes = who.map(one => keyOf('trustee', space.as(one).member, SALT))
  return { set, threshold, trustees: hashes, signature: keyOf('trustees', space.as(owner).member, set) }
}

/** Speaks for `fresh` in place of `old`. */
function speaking(space: StorySpace, who: string, old: string, fresh: string, set = SET) {
  const { member, device } = space.as(who)
  const signature = keyOf('speaks', member, set, space.as(old).member, space.as(fresh).member)
  return { trustee: member, salt: SALT, device, proof: 'proof', signature }
}

function replacing(space: StorySpace, old: string, fresh: string, speakers: string[], set = SET) {
  return {
    old: space.as(old).member,
    person: space.personBody(fresh),
    device: space.deviceBody(fresh),
    set,
    testimonies: speakers.map(one => speaking(space, one, old, fresh, set)),
  }
}

async function household(): Promise<StorySpace> {
  const space = await story().founded('anna')
  for (const one of ['ben', 'cleo', 'dora']) await space.admit(one, 'member')
  await space.as('ben').addDevice('phone')
  await space.as('ben').write('members.trustees', naming(space, 'ben', ['anna', 'cleo', 'dora'], 2))
  return space
}

test('[M29] a person names their trustees, signed by their identity', async () => {
  const space = await household()
  const ben = space.as('ben').member
  assert.equal((await space.view.get(trustees, ben))?.threshold, 2)
  await refused(
    'BAD_ATTESTATION',
    space.as('cleo').write('members.trustees', naming(space, 'ben', ['anna'], 1)),
  )
  await refused(
    'THRESHOLD_WRONG',
    space.as('ben').write('members.trustees', naming(space, 'ben', ['anna'], 2)),
  )
  const other = SET.replace('0', 'a')
  await space.as('ben').write('members.trustees', naming(space, 'ben', ['anna', 'dora'], 1, other))
  assert.equal((await space.view.get(trustees, ben))?.threshold, 1)
  // nothing that everybody sees tells who they are
  const told = JSON.stringify(await space.view.get(trustees, ben))
  for (const one of ['anna', 'dora']) assert.ok(!told.includes(space.as(one).member))
})

test('[M30] enough trustees speak: the new identity has name and role, the old devices are out, the keys change', async () => {
  const space = await household()
  await space.as('anna').role('ben', 'coordinator')
  await space.as('ben').write('members.vault', { vault: 'sealed' })
  await space.as('dora').write('members.replace', replacing(space, 'ben', 'benno', ['anna', 'cleo']))
  const [old, fresh] = [space.as('ben'), space.as('benno')]
  assert.deepEqual(
    [(await space.view.get(people, fresh.member))?.role, (await space.view.get(people, old.member))?.here],
    ['coordinator', false],
  )
  for (const one of ['ben', 'ben/phone']) {
    const { device } = space.as(one)
    assert.equal(await space.view.get(departed, device), old.member)
    assert.equal(await space.view.get(revoked, device), old.member)
    await refused('NOT_A_MEMBER', space.as(one).files.mkdir('by the thief'))
  }
  assert.ok(await space.view.get(rotation, 'due'))
  assert.equal(await space.view.get(vaults, old.member), null)
  assert.equal(await space.view.get(writers, fresh.writer), fresh.device)
  await space.as('benno').files.mkdir('by ben himself')
})

test('[M30] too few speak, or the same one twice, or for somebody else, or of another set: nothing happens', async () => {
  const space = await household()
  const attempt = (...speakers: string[]) =>
    space.as('dora').write('members.replace', replacing(space, 'ben', 'benno', speakers))
  await refused('SHARES_TOO_FEW', attempt('anna'))
  await refused('SHARES_TOO_FEW', attempt('anna', 'anna'))
  await refused('SHARES_TOO_FEW', attempt('anna', 'ben'))
  await refused('SHARES_TOO_FEW', attempt('anna', 'eve'))
  const forAnother = {
    ...replacing(space, 'ben', 'eve', []),
    testimonies: ['anna', 'cleo'].map(one => speaking(space, one, 'ben', 'benno')),
  }
  await refused('SHARES_TOO_FEW', space.as('dora').write('members.replace', forAnother))
  const other = SET.replace('0', 'f')
  await refused(
    'NO_TRUSTEES',
    space.as('dora').write('members.replace', replacing(space, 'ben', 'benno', ['anna', 'cleo'], other)),
  )
  await refused(
    'NO_TRUSTEES',
    space.as('dora').write('members.replace', replacing(space, 'cleo', 'clea', ['anna', 'dora'])),
  )
  const notTheirs = { ...replacing(space, 'ben', 'benno', ['anna', 'cleo']), device: space.deviceBody('eve') }
  await refused('BAD_ATTESTATION', space.as('dora').write('members.replace', notTheirs))
  await space.as('anna').write('members.remove', { member: space.as('ben').member })
  await refused('NOT_FOUND', attempt('anna', 'cleo'))
})

test('[M30] who came in with the new identity before keeps the stronger role', async () => {
  const space = await household()
  await space.admit('benno', 'reader')
  const body = {
    ...replacing(space, 'ben', 'benno', ['anna', 'cleo']),
    device: space.deviceBody('benno/phone'),
  }
  await space.as('dora').write('members.replace', body)
  assert.equal((await space.view.get(people, space.as('benno').member))?.role, 'member')
  await space.as('benno/phone').files.mkdir('back')
})

test('[M31] an identity that was replaced comes back by no way', async () => {
  const space = await household()
  await space.as('dora').write('members.replace', replacing(space, 'ben', 'benno', ['anna', 'cleo']))
  assert.equal(await space.view.get(replaced, space.as('ben').member), space.as('benno').member)
  const invite = await space.invite('anna')
  const comeIn = { invite, person: space.personBody('ben'), device: space.deviceBody('ben/tablet') }
  await refused('IDENTITY_REPLACED', space.as('anna').write('members.admit', comeIn))
  const comeBack = { member: space.as('ben').member, device: space.deviceBody('ben/tablet') }
  await refused('NOT_FOUND', space.as('anna').write('members.returnDevice', comeBack))
  // nor as the one that takes somebody's place
  await space.as('cleo').write('members.trustees', naming(space, 'cleo', ['anna'], 1))
  const again = { ...replacing(space, 'cleo', 'ben', ['anna']), device: space.deviceBody('ben/tablet') }
  await refused('IDENTITY_REPLACED', space.as('anna').write('members.replace', again))
})

test('[M29] nor who names the same set again, as one that nobody can speak for', async () => {
  const space = await household()
  await refused(
    'ACTION_MALFORMED',
    space.as('ben').write('members.trustees', naming(space, 'ben', ['eve', 'eve', 'eve'], 3)),
  )
  await space.as('ben').write('members.trustees', naming(space, 'ben', ['anna', 'cleo', 'dora'], 2))
  await space.as('dora').write('members.replace', replacing(space, 'ben', 'benno', ['anna', 'cleo']))
  assert.equal((await space.view.get(people, space.as('benno').member))?.here, true)
})

test('[M30] a device of a trustee that was revoked does not speak', async () => {
  const space = await household()
  await space.as('cleo').addDevice('phone')
  const body = replacing(space, 'ben', 'benno', ['anna', 'cleo/phone'])
  await space.as('cleo').write('members.revokeDevice', { device: space.as('cleo/phone').device })
  await refused('SHARES_TOO_FEW', space.as('dora').write('members.replace', body))
})

test('[M32] who takes a place and is removed later does not come back by the invitation that they came in with', async () => {
  const space = await household()
  const invite = await space.invite('anna', { maxUses: null })
  await space.as('anna').admit('benno', invite)
  const body = {
    ...replacing(space, 'ben', 'benno', ['anna', 'cleo']),
    device: space.deviceBody('benno/phone'),
  }
  await space.as('dora').write('members.replace', body)
  await space.as('anna').write('members.remove', { member: space.as('benno').member })
  assert.equal((await space.view.get(invites, invite))?.revoked, true)
})

test('[M29] a thief who names other trustees does not shut the real ones out', async () => {
  const space = await household()
  await space.admit('eve', 'member')
  const others = naming(space, 'ben', ['eve'], 1, SET.replace('0', 'f'))
  await space.as('ben').write('members.trustees', others)
  await space.as('dora').write('members.replace', replacing(space, 'ben', 'benno', ['anna', 'cleo']))
  assert.equal((await space.view.get(people, space.as('benno').member))?.here, true)
})
