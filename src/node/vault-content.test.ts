// Tests of what is inside a vault: nobody but a device of the person has written it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import { createKeys, sealToMany } from '../keys/index.ts'
import { fromHex } from '../lib/bytes.ts'
import { openVault, sealVault, VAULT_FORMAT, type VaultContent } from './vault-content.ts'

const KEY = 'ab'.repeat(32)

async function device(person: string) {
  const { identity, device, proof } = await createKeys({ person, device: person })
  const pair = { publicKey: fromHex(device.publicKey), secretKey: fromHex(device.secretKey) }
  return { identity, pair, author: { device: pair, proof } }
}

const content = (changes: Partial<VaultContent> = {}): VaultContent => ({
  format: VAULT_FORMAT,
  personName: 'Olga',
  spaces: [{ space: 'a space', name: 'House', number: 3, key: KEY, encryptionKey: KEY }],
  kept: { name: { at: 5, value: 'Olga' } },
  ...changes,
})

test('a vault opens as it was sealed, by whom it was sealed to', async () => {
  const [olga, eve] = [await device('Olga'), await device('Eve')]
  const sealed = sealVault(
    content(),
    [olga.identity, olga.author.device.publicKey.toString('hex')],
    olga.author,
  )
  assert.deepEqual(openVault(sealed, olga.pair, olga.identity), content())
  assert.equal(openVault(sealed, eve.pair, olga.identity), null)
  const altered = sealed.replace(/"box":"(.)/, (_, first) => `"box":"${first === 'A' ? 'B' : 'A'}`)
  assert.equal(openVault(altered, olga.pair, olga.identity), null)
})

test('what somebody else sealed to the keys of the person is no vault of theirs', async () => {
  const [olga, eve] = [await device('Olga'), await device('Eve')]
  const to = [olga.pair.publicKey.toString('hex')]
  assert.equal(openVault(sealVault(content(), to, eve.author), olga.pair, olga.identity), null)
  const borrowed = { device: eve.pair, proof: olga.author.proof }
  assert.equal(openVault(sealVault(content(), to, borrowed), olga.pair, olga.identity), null)
  assert.equal(openVault('{}', olga.pair, olga.identity), null)
  assert.equal(openVault('', olga.pair, olga.identity), null)
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(3, 2), Buffer.alloc(4096, 2), crypto.randomBytes(500)]) {
    const noise = JSON.stringify(sealToMany([olga.pair.publicKey], bytes))
    assert.equal(openVault(noise, olga.pair, olga.identity), null)
  }
})

test('one of before they were signed counts where a log says who wrote it, and nowhere else', async () => {
  const olga = await device('Olga')
  const old = JSON.stringify(content({ format: 1, kept: undefined as never }))
  const sealed = JSON.stringify(sealToMany([olga.pair.publicKey], Buffer.from(old.padEnd(4096))))
  assert.equal(openVault(sealed, olga.pair, olga.identity), null)
  assert.deepEqual(openVault(sealed, olga.pair, olga.identity, true), content({ format: 1, kept: {} }))
})

test('what is no space is left out', async () => {
  const olga = await device('Olga')
  const [good] = content().spaces as [VaultContent['spaces'][number]]
  const wrong = [
    { ...good, number: '../../..' },
    { ...good, number: 0 },
    { ...good, key: 'x' },
    { ...good, space: 7 },
  ] as never[]
  const sealed = sealVault(
    content({ spaces: [...wrong, good] }),
    [olga.pair.publicKey.toString('hex')],
    olga.author,
  )
  assert.deepEqual(openVault(sealed, olga.pair, olga.identity)!.spaces, [good])
})
