// Going and what comes after, rule by rule: removal, revoked devices, generations, the audit log.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declined, keyOf, refused, type StorySpace, story, tools } from '../../../test/support/app-harness.ts'
import { type AuditRecord, audit, departed, devices, invites, people, rotation, vaults } from './view.ts'

const inviteBody = {
  publicKey: 'ab'.repeat(32),
  welcome: 'aGVsbG8=',
  role: 'coordinator',
  expires: null,
  maxUses: null,
  confirm: 'auto',
}

async function house(): Promise<StorySpace> {
  const space = await story().founded('anna')
  await space.admit('ben', 'member')
  await space.admit('cleo', 'coordinator')
  await space.admit('rae', 'reader')
  return space
}
const names = async (space: StorySpace) =>
  (await space.ask('anna', 'members.list')).members.map(({ name }: { name: string }) => name).sort()
const due = (space: StorySpace) => space.view.get(rotation, 'due')

test('[M17] a coordinator removes a member, and nobody else does', async () => {
  const space = await house()
  await refused('NOT_ALLOWED', space.as('ben').act('members.remove', { member: 'cleo' }))
  await refused('NOT_ALLOWED', space.as('rae').act('members.remove', { member: 'cleo' }))
  await refused('NOT_ONESELF', space.as('anna').act('members.remove', { member: 'anna' }))
  await declined('NOT_FOUND', space.as('anna').act('members.remove', { member: 'mallory' }))
  await space.as('anna').act('members.remove', { member: 'ben' })
  assert.deepEqual(await names(space), ['anna', 'cleo', 'rae'])
  await refused('NOT_A_MEMBER', space.as('ben').files.put('a.txt', 'late'))
  assert.equal(await space.view.get(departed, keyOf('device', 'ben', 'laptop')), keyOf('identity', 'ben'))
  // an invitation brings them back
  await space.admit('ben', 'member')
  assert.deepEqual(await names(space), ['anna', 'ben', 'cleo', 'rae'])
})

test('[M18] a device is revoked by its person or a coordinator, never comes back, and is not the last', async () => {
  const space = await house()
  await space.as('ben').addDevice('phone')
  const phone = keyOf('device', 'ben', 'phone')
  await refused(
    'NOT_ALLOWED',
    space.as('ben').write('members.revokeDevice', { device: keyOf('device', 'anna', 'laptop') }),
  )
  await refused(
    'LAST_DEVICE',
    space.as('anna').write('members.revokeDevice', { device: keyOf('device', 'rae', 'laptop') }),
  )
  await space.as('ben').act('members.revokeDevice', { device: phone })
  await refused('NOT_A_MEMBER', space.as('ben/phone').files.put('a.txt', 'stolen'))
  await refused('DEVICE_REVOKED', space.as('ben').addDevice('phone'))
  await space.as('cleo').addDevice('tablet')
  await space.as('anna').write('members.revokeDevice', { device: keyOf('device', 'cleo', 'tablet') })
  assert.equal(await space.view.get(devices, keyOf('device', 'cleo', 'tablet')), null)
})

test('[M19] people name their own devices', async () => {
  const space = await house()
  const device = keyOf('device', 'ben', 'laptop')
  await space.as('ben').act('members.renameDevice', { device, name: 'The old one' })
  assert.equal((await space.view.get(devices, device))!.name, 'The old one')
  await refused('NOT_ALLOWED', space.as('anna').write('members.renameDevice', { device, name: 'mine' }))
})

test('[M20] whoever goes makes a new generation due; a change of role does not', async () => {
  for (const go of [
    (space: StorySpace) => space.as('ben').leave(),
    (space: StorySpace) => space.as('anna').act('members.remove', { member: 'ben' }),
    async (space: StorySpace) => {
      await space.as('ben').addDevice('phone')
      await space.as('ben').act('members.revokeDevice', { device: keyOf('device', 'ben', 'phone') })
    },
  ]) {
    const space = await house()
    await space.as('anna').role('ben', 'reader')
    await space.as('anna').role('ben', 'member')
    assert.equal(await due(space), null)
    await go(space)
    assert.notEqual(await due(space), null)
  }
})

test('[M21] a generation is begun by a coordinator, with the next number, and gives every device its log', async () => {
  const space = await house()
  await space.as('anna').act('members.remove', { member: 'rae' })
  const salt = keyOf('salt')
  const begin = (who: string, number: number) => {
    const { writer } = tools.generationCores(keyOf('device', who, 'laptop'), salt)
    return space.writeAs(writer, 'members.begin', { number, salt, contentKey: keyOf('content') })
  }
  await refused('NOT_ALLOWED', begin('ben', 2))
  await refused('NOT_A_MEMBER', begin('rae', 2))
  await refused('ACTION_MALFORMED', begin('anna', 3))
  await begin('cleo', 2)
  assert.equal(await due(space), null)
  for (const who of ['anna', 'ben', 'cleo']) {
    const cores = tools.generationCores(keyOf('device', who, 'laptop'), salt)
    const device = (await space.view.get(devices, keyOf('device', who, 'laptop')))!
    assert.deepEqual([device.writer, device.blobs], [cores.writer, cores.blobs])
    assert.deepEqual(device.formerBlobs, [keyOf('blobs', who, 'laptop')])
  }
  await refused('NOT_A_MEMBER', space.as('ben').files.put('a.txt', 'in the old log'))
})

test('[M22] that the space has moved is said by coordinators', async () => {
  const space = await house()
  const move = { number: 2, key: keyOf('key'), salt: keyOf('salt'), sealed: {} }
  await refused('NOT_ALLOWED', space.as('ben').write('members.move', move))
  await space.as('anna').write('members.move', move)
  await space.as('cleo').write('members.move', { ...move, key: keyOf('another') })
})

test('[M26] the audit log says who did what to whom, in order', async () => {
  const space = await house()
  const invite = await space.invite('anna')
  await space.as('anna').write('members.revoke', { invite })
  await space.as('anna').role('ben', 'coordinator')
  await space.as('ben').act('members.remove', { member: 'cleo' })
  await space.as('ben').leave()
  const { entries, next } = await space.ask('rae', 'members.audit')
  assert.equal(next, null)
  const told = entries.map((entry: { what: string; byName: string; whomName?: string }) =>
    [entry.what.slice('members.'.length), entry.byName, entry.whomName].filter(Boolean).join(' '),
  )
  assert.deepEqual(told, [
    'found anna',
    ...['ben', 'cleo', 'rae'].flatMap(who => ['invite anna', `admit anna ${who}`]),
    'invite anna',
    'revoke anna',
    'role anna ben',
    'remove ben cleo',
    // [M32] the invitation that cleo came in with
    'revoke ben',
    'leave ben',
  ])
  const page = await space.ask('rae', 'members.audit', { limit: 2 })
  assert.equal(page.entries.length, 2)
  const rest = await space.ask('rae', 'members.audit', { after: page.next })
  assert.equal(rest.entries.length, entries.length - 2)
  assert.ok(await space.view.get(audit, page.next))
})

test('[M27] the latest vault of a person counts, and everybody keeps their own', async () => {
  const space = await house()
  await space.as('ben').write('members.vault', { vault: 'one' })
  await space.as('cleo').write('members.vault', { vault: 'hers' })
  await space.as('ben').write('members.vault', { vault: 'two' })
  await refused('NOT_ALLOWED', space.as('rae').write('members.vault', { vault: 'three' }))
  assert.equal(await space.view.get(vaults, keyOf('identity', 'ben')), 'two')
  assert.equal(await space.view.get(vaults, keyOf('identity', 'cleo')), 'hers')
})

test('[M28] any member passes on that an identity attests a new device, and nobody makes one up', async () => {
  const space = await house()
  const back = (member: string, device: string) => ({
    member: keyOf('identity', member),
    device: space.deviceBody(device),
  })
  await refused('NOT_ALLOWED', space.as('rae').write('members.returnDevice', back('ben', 'ben/new')))
  await refused('BAD_ATTESTATION', space.as('cleo').write('members.returnDevice', back('ben', 'anna/new')))
  await refused('NOT_FOUND', space.as('cleo').write('members.returnDevice', back('mallory', 'mallory/new')))
  await space.as('cleo').write('members.returnDevice', back('ben', 'ben/new'))
  await space.as('ben/new').files.put('a.txt', 'from the new one')
  // the old one is revoked, and does not come back that way
  await space.as('ben/new').act('members.revokeDevice', { device: keyOf('device', 'ben', 'laptop') })
  await refused('DEVICE_REVOKED', space.as('cleo').write('members.returnDevice', back('ben', 'ben')))
})

test('[M32] invitations that who has gone could let anybody in with are revoked with them, and no others', async () => {
  const open = async (space: StorySpace, invite: string) => !(await space.view.get(invites, invite))!.revoked
  const make = (space: StorySpace, by: string, invite: string, sealedTo: string[]) =>
    space.as(by).write('members.invite', {
      ...inviteBody,
      invite,
      seeds: Object.fromEntries(sealedTo.map(device => [device, 'AAAA'])),
    })
  const laptop = keyOf('device', 'cleo', 'laptop')
  const phone = keyOf('device', 'cleo', 'phone')
  const furnished = async () => {
    const space = await house()
    await space.as('cleo').addDevice('phone')
    await make(space, 'anna', 'onlyannas', [])
    await make(space, 'anna', 'answeredbycleo', [laptop])
    await make(space, 'anna', 'answeredbyphone', [phone])
    await make(space, 'cleo', 'madebycleo', [])
    return space
  }
  const stay = async (space: StorySpace) => {
    const names = ['onlyannas', 'answeredbycleo', 'answeredbyphone', 'madebycleo']
    const kept = await Promise.all(names.map(name => open(space, name)))
    return names.filter((_, i) => kept[i])
  }
  const removed = await furnished()
  await removed.as('anna').act('members.remove', { member: 'cleo' })
  assert.deepEqual(await stay(removed), ['onlyannas'])
  const left = await furnished()
  await left.as('cleo').leave()
  assert.deepEqual(await stay(left), ['onlyannas'])
  const robbed = await furnished()
  await robbed.as('anna').write('members.revokeDevice', { device: phone })
  assert.deepEqual(await stay(robbed), ['onlyannas', 'answeredbycleo'])
  // [M26] each is noted, once, by whoever acted
  const noted = async (space: StorySpace) => {
    const { entries } = await space.ask('anna', 'members.audit')
    return (entries as AuditRecord[])
      .filter(({ what }) => what === 'members.revoke')
      .map(({ byName, detail }) => `${byName} ${detail}`)
  }
  const of = (name: string, ...ids: string[]) => ids.map(id => `${name} ${id}`)
  const cleos = ['answeredbycleo', 'answeredbyphone', 'madebycleo']
  const cameInWith = (await removed.view.get(people, keyOf('identity', 'cleo')))!.invites!
  const names = [
    of('anna', ...cleos, ...cameInWith).sort(),
    of('cleo', ...cleos),
    of('anna', 'answeredbyphone', 'madebycleo'),
  ]
  assert.deepEqual([(await noted(removed)).sort(), await noted(left), await noted(robbed)], names)

  // the one that somebody came in with: closed when they are removed, not when they leave
  for (const [go, remains] of [
    [(space: StorySpace) => space.as('anna').act('members.remove', { member: 'ben' }), false],
    [(space: StorySpace) => space.as('ben').leave(), true],
  ] as const) {
    const space = await house()
    const [invite] = (await space.view.get(people, keyOf('identity', 'ben')))!.invites!
    await go(space)
    assert.equal(await open(space, invite!), remains)
  }
})
