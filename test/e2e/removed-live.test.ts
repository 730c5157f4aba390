// Who was removed, and a device that was revoked, connect to the others again with all that they know: they are given nothing.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import BlindPairing from 'blind-pairing'
import c from 'compact-encoding'
import crypto, { type KeyPair } from 'hypercore-crypto'
import { invites } from '../../src/apps/members/index.ts'
import { attestDevice, type KeyFile, openSealed, type SealedToMany } from '../../src/keys/index.ts'
import { fromHex } from '../../src/lib/bytes.ts'
import { encodeCode } from '../../src/keys/index.ts'
import { openVault } from '../../src/node/vault-content.ts'
import type { CoboxError, ErrorBody } from '../../src/errors/index.ts'
import { JOIN_VERSION, Pairing, parseWelcome } from '../../src/node/pairing.ts'
import type { SpaceRecord } from '../../src/space/index.ts'
import { type NodeProcess, startNode, twoInASpace, until } from '../support/cobox.ts'
import { openNetwork, silent } from '../support/network.ts'
import { Replica } from '../support/replicas.ts'

const keysOf = async ({ home }: NodeProcess) =>
  JSON.parse(await readFile(join(home, 'keys.json'), 'utf8')) as KeyFile
const pairOf = ({ device }: KeyFile): KeyPair => ({
  publicKey: fromHex(device.publicKey),
  secretKey: fromHex(device.secretKey),
})
const generation = async (node: NodeProcess, space: string) =>
  (await node.json<{ generation: number }>('space', 'status', space)).generation

/** Another device of the same person, as any of their devices can make one. */
function attestedBy(keys: KeyFile): { keyPair: KeyPair; proof: string } {
  const keyPair = crypto.keyPair()
  const proof = attestDevice(pairOf(keys), Buffer.from(keys.proof, 'base64'), keyPair.publicKey)
  return { keyPair, proof: proof.toString('base64') }
}

/** Asks a node for the vaults of a person, as a device that can show a proof; `got` fills with what it gives. */
async function askForVaults(
  t: TestContext,
  node: NodeProcess,
  keyPair: KeyPair,
  { identity, proof }: { identity: string; proof: string },
): Promise<{ got: string[]; answered: Promise<void> }> {
  const got: string[] = []
  const network = await openNetwork(t, { keyPair, peers: [node.ready.tcp] })
  const answered = new Promise<void>(resolve =>
    network.on('connection', ({ mux }) => {
      const channel = mux.createChannel({
        protocol: 'cobox/vault/1',
        handshake: c.json as c.Encoding<object | null>,
        onopen: () => resolve(),
      })
      channel?.addMessage({
        encoding: c.string as c.Encoding<string>,
        onmessage: vault => void got.push(vault),
      })
      channel?.open({ identity, proof })
    }),
  )
  return { got, answered }
}

test('[M32] a removed coordinator lets nobody in by an invitation whose secret their device holds', {
  timeout: 180_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  await a.json('member', 'role', space, 'Ben', 'coordinator')
  await a.json('space', 'sync', space, '--wait')
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space, '--uses', 'many')
  await b.json('space', 'sync', space, '--wait')
  await b.stop()

  // what ben's own software can read in his copy of the space
  const replica = new Replica('ben', b.home, await keysOf(b))
  await replica.open()
  const links: string[] = []
  const device = pairOf(replica.keys)
  await replica.live.space.read(async view => {
    for await (const { value } of view.range(invites)) {
      const sealed = value.seeds?.[device.publicKey.toString('hex')]
      const seed = sealed === undefined ? null : openSealed(device, Buffer.from(sealed, 'base64'))
      if (seed)
        links.push(
          encodeCode(
            'cobox://join/',
            BlindPairing.createInvite(replica.live.space.pairingKey, { seed } as never).invite,
          ),
        )
    }
  })
  await replica.close()
  assert.ok(links.includes(invite), 'he can make the link again')

  const dora = await startNode(t, { args: ['--peer', a.ready.tcp, '--person-name', 'Dora'] })
  assert.deepEqual(await dora.json('join', invite), { space }, 'while he is there it lets people in')
  await a.json('member', 'remove', space, 'Ben')
  const mallory = await startNode(t, { args: ['--peer', a.ready.tcp, '--person-name', 'Mallory'] })
  for (const link of new Set(links)) assert.equal(await mallory.refusal('join', link), 'INVITE_REVOKED')
})

test('[M33] who was removed gets no key by the invitation that they came in with, as whomever they ask', {
  timeout: 180_000,
}, async t => {
  const a = await startNode(t, { args: ['--person-name', 'Anna'] })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space)
  const b = await startNode(t, { args: ['--peer', a.ready.tcp, '--person-name', 'Ben'] })
  await b.json('join', invite)
  await a.json('member', 'remove', space, 'Ben')
  await until('the keys are new', async () => (await generation(a, space)) === 2, 60_000)
  await b.stop()

  const [anna, ben] = [await keysOf(a), await keysOf(b)]
  const record = JSON.parse(await readFile(join(a.home, 'spaces', space, 'space.json'), 'utf8'))
  const secrets = (record as SpaceRecord).generations.map(one => one.encryptionKey)
  assert.equal(secrets.length, 2)
  // what he knows of her is told to every member
  const person = { identity: anna.identity, name: 'Anna' }
  const device = { device: anna.device.publicKey, name: anna.deviceName, writer: '', blobs: '', proof: '' }
  for (const keyPair of [pairOf(ben), crypto.keyPair()])
    for (const version of [1, JOIN_VERSION]) {
      const network = await openNetwork(t, { keyPair, peers: [a.ready.tcp] })
      const pairing = new Pairing(network.pairingSwarm, keyPair, silent, () => {})
      t.after(() => pairing.close())
      const asked = pairing.join(
        invite,
        { version, person, device },
        AbortSignal.timeout(version === JOIN_VERSION ? 60_000 : 4000),
      )
      const got = await asked.catch((error: CoboxError) => error.code)
      if (version !== JOIN_VERSION) {
        assert.equal(got, 'CANCELLED')
        continue
      }
      assert.ok(typeof got === 'object', 'he is answered, as she would be')
      assert.throws(() => parseWelcome(got, keyPair), { code: 'INVITE_MALFORMED' })
      assert.equal(got.encryptionKey, null)
      const told = Buffer.concat([got.key, got.data!])
      for (const secret of secrets) {
        assert.ok(!told.includes(fromHex(secret)))
        assert.ok(!told.toString().includes(secret))
      }
      // and it is the present key that she, who asks by her device, can open
      assert.equal(parseWelcome(got, pairOf(anna)).encryptionKey, secrets[1])
    }
})

test('who was removed does not come back by the invitation that they came in with, under another name', {
  timeout: 180_000,
}, async t => {
  const a = await startNode(t, { args: ['--person-name', 'Anna'] })
  const { space } = await a.json<{ space: string }>('space', 'create', 'House')
  const { invite } = await a.json<{ invite: string }>('invite', 'create', space, '--uses', 'many')
  for (const name of ['Ben', 'Cleo']) {
    const node = await startNode(t, { args: ['--peer', a.ready.tcp, '--person-name', name] })
    assert.deepEqual(await node.json('join', invite), { space })
  }
  await a.json('member', 'remove', space, 'Ben')
  const again = await startNode(t, { args: ['--peer', a.ready.tcp, '--person-name', 'Somebody'] })
  assert.equal(await again.refusal('join', invite), 'INVITE_REVOKED')
})

test('a device that is revoked while it is connected is offered no space and no key any more', {
  timeout: 240_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const own: NodeProcess[] = []
  for (const name of ['phone', 'tablet']) {
    const { link } = await b.json<{ link: string }>('device', 'pair', '--no-compare')
    const node = await startNode(t, {
      args: ['--peer', b.ready.tcp, '--peer', a.ready.tcp, '--device-name', name],
    })
    await node.json('device', 'pair', link)
    await until(
      `the ${name} is in the space`,
      async () => (await node.run('files', 'mkdir', space, `by-${name}`)).code === 0,
      60_000,
    )
    own.push(node)
  }
  const [phone, tablet] = own as [NodeProcess, NodeProcess]
  await b.json('device', 'revoke', 'phone')
  await until('the keys are new', async () => (await generation(b, space)) === 2, 60_000)
  const { space: second } = await b.json<{ space: string }>('space', 'create', 'A new one')
  await until(
    'the tablet is in it',
    async () => (await tablet.run('files', 'mkdir', second, 'by-tablet')).code === 0,
    60_000,
  )
  const { spaces } = await phone.json<{ spaces: { space: string }[] }>('space', 'list')
  assert.deepEqual(
    spaces.map(one => one.space),
    [space],
  )
  assert.equal(await generation(phone, space), 1)

  // with its keys, and with those of a device that it vouches for, it asks another member for the vault
  await until('the vault is in the space', async () => {
    const { copies } = await b.json<{ copies: number }>('id', 'vault')
    return copies === 2
  })
  for (const one of [b, a]) await one.json('space', 'sync', space, '--wait')
  const stolen = await keysOf(phone)
  await phone.stop()
  const made = attestedBy(stolen)
  const asked = [
    await askForVaults(t, a, pairOf(stolen), stolen),
    await askForVaults(t, a, made.keyPair, { ...made, identity: stolen.identity }),
  ]
  for (const { answered } of asked) await answered
  const fresh = attestedBy(await keysOf(b))
  const good = await askForVaults(t, a, fresh.keyPair, { ...fresh, identity: stolen.identity })
  await until('who is not revoked is given it', () => good.got.length > 0)
  assert.deepEqual(
    asked.map(({ got }) => got),
    [[], []],
  )
})

test('[M27] [M18] a device that is revoked in one space, and still in another one whose reader its person is, is in no vault', {
  timeout: 240_000,
}, async t => {
  const { a, b, space } = await twoInASpace(t)
  const { space: library } = await a.json<{ space: string }>('space', 'create', 'Library')
  const invite = async () =>
    (await a.json<{ invite: string }>('invite', 'create', library, '--role', 'reader')).invite
  // ben only reads there, so that his own word takes no device out
  await b.json('join', await invite())
  const { link } = await b.json<{ link: string }>('device', 'pair', '--no-compare')
  const phone = await startNode(t, {
    args: ['--peer', b.ready.tcp, '--peer', a.ready.tcp, '--device-name', 'phone'],
  })
  await phone.json('device', 'pair', link)
  await until(
    'the phone is in the house',
    async () => (await phone.run('files', 'mkdir', space, 'by-phone')).code === 0,
    60_000,
  )
  const keys = await keysOf(phone)
  await phone.json('join', await invite(), '--timeout', '0').catch(() => {})
  await b.json('space', 'sync', library, '--wait')
  const phoneIsIn = async (one: string) =>
    (await a.json<{ members: { devices: { device: string }[] }[] }>('member', 'list', one)).members.some(
      ({ devices }) => devices.some(({ device }) => device === keys.device.publicKey),
    )
  await until('the phone is in the library', () => phoneIsIn(library), 60_000)
  await b.json('space', 'sync', library, '--wait')

  const revoked = await b.run('device', 'revoke', 'phone', '--json')
  const { error } = JSON.parse(revoked.stderr) as { error: ErrorBody }
  assert.equal(error.code, 'REVOKED_IN_PART')
  assert.match(error.message, /revoked in 1 of its spaces, and not in “Library”/)
  await until('the keys are new', async () => (await generation(b, space)) === 2, 60_000)
  assert.equal(await phoneIsIn(library), true)
  assert.equal(await phoneIsIn(space), false)
  const ben = await keysOf(b)
  let recipients: string[] = []
  await until(
    'the vault holds the new key',
    async () => {
      await b.json('space', 'sync', space, '--wait')
      await a.json('space', 'sync', space, '--wait')
      const fresh = attestedBy(ben)
      const { got } = await askForVaults(t, a, fresh.keyPair, { ...fresh, identity: ben.identity })
      await until('it is given', () => got.length > 0)
      const now = got.find(vault => {
        const content = openVault(vault, pairOf(ben), ben.identity)
        return content?.spaces.some(one => one.space === space && one.number === 2)
      })
      if (now !== undefined) recipients = Object.keys((JSON.parse(now) as SealedToMany).keys)
      return now !== undefined
    },
    60_000,
  )
  assert.deepEqual(recipients.sort(), [ben.identity, ben.device.publicKey].sort())

  // a coordinator does what he is told to ask for
  const [, command] = /`cobox ([^`]+)`/.exec(error.hint)!
  await a.json(...command!.split(' ').map(word => (word === 'SPACE' ? library : word)))
  assert.equal(await phoneIsIn(library), false)
  await until('the keys are new there too', async () => (await generation(a, library)) === 2, 60_000)
  await b.json('space', 'sync', library, '--wait')
  assert.equal(await b.refusal('device', 'revoke', 'phone'), 'NOT_FOUND', 'it is nowhere any more')
})
