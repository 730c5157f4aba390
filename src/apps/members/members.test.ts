// The rules of membership, told as stories. SPEC.md has the numbers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declined, keyOf, refused, type StorySpace, story } from '../../../test/support/app-harness.ts'
import { departed, devices, invites, membership, people } from './view.ts'

const DAY = 24 * 60 * 60 * 1000

async function rolesIn(space: StorySpace): Promise<Record<string, string>> {
  const { members } = await space.ask('anna', 'members.list')
  return Object.fromEntries(members.map(({ name, role }: { name: string; role: string }) => [name, role]))
}

async function devicesIn(space: StorySpace): Promise<string[]> {
  return (await membership.devices(space.view)).map(({ deviceName }) => deviceName).sort()
}

test('[M1] a space is founded once, and its founder is a coordinator', async () => {
  const space = await story().founded('anna')
  assert.deepEqual(await rolesIn(space), { anna: 'coordinator' })
  await refused('ALREADY_FOUNDED', space.found('anna'))
  await refused('ALREADY_FOUNDED', space.found('eve'))
  assert.deepEqual(await rolesIn(space), { anna: 'coordinator' })
})

test('[M1] before it is founded, nobody can do anything', async () => {
  const space = story().unfounded()
  await refused('NOT_A_MEMBER', space.as('anna').files.put('a.txt', 'hello'))
  await refused('NOT_A_MEMBER', space.invite('anna'))
})

test('[M2] the founder names the log that it stands in', async () => {
  const space = story().unfounded()
  const device = { ...space.deviceBody('anna'), writer: keyOf('another log') }
  const body = { space: 'The house', person: space.personBody('anna'), device }
  await refused('BAD_ATTESTATION', space.as('anna').write('members.found', body))
})

test('[M3] no founder without the proof of their device', async () => {
  const space = story().unfounded()
  const device = { ...space.deviceBody('anna'), proof: 'bm90aGluZw==' }
  const body = { space: 'The house', person: space.personBody('anna'), device }
  await refused('BAD_ATTESTATION', space.as('anna').write('members.found', body))
})

test('[M3] nobody is admitted under an identity that does not attest their device', async () => {
  const space = await story().founded('anna')
  const invite = await space.invite('anna')
  const body = { invite, person: space.personBody('anna'), device: space.deviceBody('eve') }
  await refused('BAD_ATTESTATION', space.as('anna').write('members.admit', body))
  assert.deepEqual(await devicesIn(space), ['Anna’s laptop'])
  assert.equal((await space.view.get(invites, invite))?.uses, 0)
})

test('[M3] a member adds only a device that their own identity attests', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await refused(
    'BAD_ATTESTATION',
    space.as('ben').write('members.addDevice', { device: space.deviceBody('eve') }),
  )
})

test('[M4] a device, a log or a content core that is here does not come in again', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  const { device, writer, blobs } = space.as('ben')
  const invite = await space.invite('anna', { maxUses: null })
  await refused('DEVICE_KNOWN', space.as('anna').admit('ben', invite))
  const person = space.personBody('eve')
  for (const taken of [{ writer }, { blobs }]) {
    const body = { invite, person, device: { ...space.deviceBody('eve'), ...taken } }
    await refused('DEVICE_KNOWN', space.as('anna').write('members.admit', body))
  }
  await refused('DEVICE_KNOWN', space.as('ben').addDevice('laptop'))
  assert.equal((await space.view.get(devices, device))?.member, space.as('ben').member)
})

test('[M5] an invitation that nobody made lets nobody in', async () => {
  const space = await story().founded('anna')
  await refused('INVITE_UNKNOWN', space.as('anna').admit('eve', 'inventedbyeve'))
})

test('[M5] who shows an open invitation comes in with its role and may write', async () => {
  const space = await story().founded('anna')
  await space.admit('cem', 'coordinator')
  await space.admit('ben', 'member')
  assert.deepEqual(await rolesIn(space), { anna: 'coordinator', ben: 'member', cem: 'coordinator' })
  assert.ok(space.writers.has(space.as('ben').writer))
  await space.as('ben').files.put('a.txt', 'hello')
})

test('[M5] an invitation is used as often as it says', async () => {
  const space = await story().founded('anna')
  const invite = await space.invite('anna', { maxUses: 2 })
  await space.as('anna').admit('ben', invite)
  await space.as('anna').admit('cem', invite)
  await refused('INVITE_USED', space.as('anna').admit('dora', invite))
})

test('[M5] an invitation without a number is used by any number', async () => {
  const space = await story().founded('anna')
  const invite = await space.invite('anna', { maxUses: null })
  for (const who of ['ben', 'cem', 'dora', 'ed']) await space.as('anna').admit(who, invite)
})

test('[M5] an expired invitation lets nobody in, by the clock of who admits', async () => {
  const space = await story().founded('anna')
  const invite = await space.invite('anna', { expires: space.cast.now + DAY, maxUses: 2 })
  await space.as('anna').admit('ben', invite)
  space.cast.now += 2 * DAY
  await refused('INVITE_EXPIRED', space.as('anna').admit('cem', invite))
})

test('[M5] of two admissions apart with the last use of an invitation, the later does not count', async () => {
  const space = await story().founded('anna')
  await space.admit('cem', 'coordinator')
  const invite = await space.invite('anna')
  const [annas, cems] = [space.apart(), space.apart()]
  await annas.as('anna').admit('ben', invite)
  await cems.as('cem').admit('dora', invite)
  assert.deepEqual(await space.meet(annas, cems), ['INVITE_USED'])
  assert.deepEqual(await rolesIn(space), { anna: 'coordinator', cem: 'coordinator', ben: 'member' })
})

test('[M6] an invitation’s id is used once', async () => {
  const space = await story().founded('anna')
  const invite = await space.invite('anna')
  const {
    uses: _,
    revoked: __,
    createdAt: ___,
    createdBy: ____,
    ...body
  } = (await space.view.get(invites, invite))!
  await refused('INVITE_USED', space.as('anna').write('members.invite', { ...body, role: 'coordinator' }))
  assert.equal((await space.view.get(invites, invite))?.role, 'member')
})

test('[M6] a revoked invitation lets nobody in, also where it was used apart', async () => {
  const space = await story().founded('anna')
  await space.admit('cem', 'coordinator')
  const invite = await space.invite('anna')
  const cems = space.apart()
  await space.as('anna').write('members.revoke', { invite })
  await cems.as('cem').admit('ben', invite)
  assert.deepEqual(await space.meet(cems), ['INVITE_REVOKED'])
  await refused('INVITE_UNKNOWN', space.as('anna').write('members.revoke', { invite: 'neverheardof' }))
})

test('[M7] a role is given to who is here', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  const { member } = space.as('ben')
  await space.as('ben').leave()
  await refused('NOT_FOUND', space.as('anna').write('members.role', { member, role: 'reader' }))
  await refused(
    'NOT_FOUND',
    space.as('anna').write('members.role', { member: keyOf('nobody'), role: 'reader' }),
  )
  await declined('NOT_FOUND', space.as('anna').role('ben', 'reader'))
})

test('[M8] the last coordinator is not made something else', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await refused('LAST_COORDINATOR', space.as('anna').role('anna', 'member'))
  await space.as('anna').role('ben', 'coordinator')
  await space.as('anna').role('anna', 'member')
  assert.deepEqual(await rolesIn(space), { anna: 'member', ben: 'coordinator' })
})

test('[M8] when both coordinators step down apart, the later remains one', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'coordinator')
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').role('anna', 'member')
  await bens.as('ben').role('ben', 'member')
  assert.deepEqual(await space.meet(annas, bens), ['LAST_COORDINATOR'])
  assert.deepEqual(await rolesIn(space), { anna: 'member', ben: 'coordinator' })
})

test('[M8] the last coordinator does not leave the others; who is alone may', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await refused('LAST_COORDINATOR', space.as('anna').leave())
  await space.as('ben').leave()
  await space.as('anna').leave()
  assert.deepEqual(await rolesIn(space), {})
})

test('[M8] when both coordinators leave apart, the later is here still', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'coordinator')
  await space.admit('cem', 'member')
  const [annas, bens] = [space.apart(), space.apart()]
  await annas.as('anna').leave()
  await bens.as('ben').leave()
  assert.deepEqual(await space.meet(annas, bens), ['LAST_COORDINATOR'])
  assert.deepEqual(await rolesIn(space), { ben: 'coordinator', cem: 'member' })
})

test('[M9] members and readers do only what the table allows', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await space.admit('rae', 'reader')
  await refused('NOT_ALLOWED', space.invite('ben'))
  await refused('NOT_ALLOWED', space.as('ben').role('rae', 'member'))
  await refused('NOT_ALLOWED', space.as('ben').admit('eve', 'whatever'))
  await refused('NOT_ALLOWED', space.as('ben').act('members.renameSpace', { name: 'Ben’s' }))
  await refused('NOT_ALLOWED', space.as('ben').act('members.archive', {}))
  await refused('NOT_ALLOWED', space.as('rae').files.put('a.txt', 'hello'))
  await refused('NOT_ALLOWED', space.as('rae').act('members.rename', { name: 'Rae R.' }))
  await refused('NOT_A_MEMBER', space.as('eve').files.put('a.txt', 'hello'))
})

test('[M9] what comes after a change of role in the log is refused, although it was written before', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'coordinator')
  const bens = space.apart()
  await bens.invite('ben')
  await space.as('anna').role('ben', 'member')
  assert.deepEqual(await space.meet(bens), ['NOT_ALLOWED'])
})

test('[M9] the author of an action is who its log belongs to, whatever it says', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await refused('ACTION_MALFORMED', space.as('ben').write('members.rename', { name: 'Ben', member: 'anna' }))
  await refused('ACTION_MALFORMED', space.as('ben').write('members.leave', null))
  assert.deepEqual(await rolesIn(space), { anna: 'coordinator', ben: 'member' })
})

test('[M10] who left is no longer a member, on none of their devices', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await space.as('ben').addDevice('phone')
  const phone = space.apart()
  await space.as('ben').leave()
  await refused('NOT_A_MEMBER', space.as('ben').files.put('a.txt', 'hello'))
  await phone.as('ben/phone').files.put('b.txt', 'written before I knew')
  assert.deepEqual(await space.meet(phone), ['NOT_A_MEMBER'])
  assert.deepEqual(await devicesIn(space), ['Anna’s laptop'])
  for (const who of ['ben', 'ben/phone']) {
    assert.ok(await membership.hasDeparted(space.view, space.as(who).device))
  }
  assert.ok(!(await membership.hasDeparted(space.view, space.as('anna').device)))
})

test('[M10] what they wrote keeps its author', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await space.as('ben').files.put('a.txt', 'hello')
  await space.as('ben').leave()
  const { member } = await space.ask('anna', 'files.stat', { path: 'a.txt' })
  assert.equal((await space.view.get(people, member))?.name, 'ben')
})

test('[M11] who left comes back with the new invitation’s role, and with the device that asks', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'coordinator')
  await space.as('ben').addDevice('phone')
  await space.as('ben').leave()
  await space.admit('ben', 'member')
  assert.deepEqual(await rolesIn(space), { anna: 'coordinator', ben: 'member' })
  assert.deepEqual(await devicesIn(space), ['Anna’s laptop', 'Ben’s laptop'])
  assert.equal(await space.view.get(departed, space.as('ben').device), null)
  assert.ok(await membership.hasDeparted(space.view, space.as('ben/phone').device))
  await space.as('ben').files.put('a.txt', 'back again')
  await refused('NOT_A_MEMBER', space.as('ben/phone').files.put('b.txt', 'not yet'))
})

test('[M12] a member who comes in with another device keeps name and role', async () => {
  const space = await story().founded('anna')
  await space.admit('anna/phone', 'reader')
  assert.deepEqual(await rolesIn(space), { anna: 'coordinator' })
  assert.deepEqual(await devicesIn(space), ['Anna’s laptop', 'Anna’s phone'])
  await space.as('anna/phone').act('members.renameSpace', { name: 'Our house' })
})

test('[M13] who becomes a reader keeps the log, and is told that what they write does not count', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await space.as('anna').role('ben', 'reader')
  assert.ok(space.writers.has(space.as('ben').writer))
  await refused('NOT_ALLOWED', space.as('ben').files.put('a.txt', 'hello'))
})

test('[M13] a reader has no log; who ceases to be one gets it, on all devices', async () => {
  const space = await story().founded('anna')
  await space.admit('rae', 'reader')
  await space.admit('rae/phone', 'reader')
  const logs = [space.as('rae').writer, space.as('rae/phone').writer]
  assert.ok(logs.every(log => !space.writers.has(log)))
  await space.as('anna').role('rae', 'member')
  assert.ok(logs.every(log => space.writers.has(log)))
})

test('[M13] a reader’s devices are served', async () => {
  const space = await story().founded('anna')
  await space.admit('rae', 'reader')
  assert.deepEqual(await devicesIn(space), ['Anna’s laptop', 'Rae’s laptop'])
})

test('[M13] a reader cannot leave by an action', async () => {
  const space = await story().founded('anna')
  await space.admit('rae', 'reader')
  await refused('NOT_ALLOWED', space.as('rae').leave())
})

test('[M14] an archived space takes no files and no people', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  const invite = await space.invite('anna')
  const bens = space.apart()
  await bens.as('ben').files.put('a.txt', 'hello')
  await space.as('anna').act('members.archive', {})
  assert.deepEqual(await space.meet(bens), ['SPACE_ARCHIVED'])
  await refused('SPACE_ARCHIVED', space.as('anna').admit('cem', invite))
  await refused('SPACE_ARCHIVED', space.invite('anna'))
  await refused('SPACE_ARCHIVED', space.as('anna').write('members.revoke', { invite }))
})

test('[M14] in an archived space one can still name oneself, add a device, change roles, leave, and bring it back', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await space.admit('cem', 'member')
  await space.as('anna').act('members.archive', {})
  await space.as('ben').act('members.rename', { name: 'Ben B.' })
  await space.as('ben').addDevice('phone')
  await space.as('anna').role('cem', 'coordinator')
  await space.as('ben').leave()
  await refused('NOT_A_MEMBER', space.as('ben').act('members.unarchive', {}))
  await space.as('cem').act('members.unarchive', {})
  await space.as('cem').files.put('a.txt', 'hello')
})

test('[M15] people name themselves, and a name that fits two is asked about', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await space.admit('cem', 'member')
  await space.as('anna').act('members.role', { member: 'ben', role: 'reader' })
  await space.as('anna').act('members.role', { member: 'ben', role: 'member' })
  await space.as('cem').act('members.rename', { name: 'ben' })
  await declined('AMBIGUOUS', space.as('anna').act('members.role', { member: 'ben', role: 'reader' }))
  await space.as('anna').act('members.role', { member: space.as('cem').member.slice(0, 12), role: 'reader' })
  const { members } = await space.ask('anna', 'members.list')
  const cem = members.find(({ member }: { member: string }) => member === space.as('cem').member)
  assert.equal(cem.role, 'reader')
})

test('[M15] coordinators name the space', async () => {
  const space = await story().founded('anna')
  await space.as('anna').act('members.renameSpace', { name: 'Our house' })
  await refused('ACTION_MALFORMED', space.as('anna').act('members.renameSpace', { name: '' }))
})

test('[M16] a member adds devices without an invitation; a reader does not', async () => {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await space.admit('rae', 'reader')
  await space.as('ben').addDevice('phone')
  await space.as('ben/phone').files.put('a.txt', 'from the phone')
  await refused('NOT_ALLOWED', space.as('rae').addDevice('phone'))
  await space.admit('rae/phone', 'reader')
})
