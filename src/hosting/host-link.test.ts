// What a host refuses is told in words that are about the host.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import crypto from 'hypercore-crypto'
import { until } from '../../test/support/cobox.ts'
import { connected } from '../../test/support/hosting-connection.ts'
import { newSigner } from '../../test/support/signers.ts'
import { toHex } from '../lib/bytes.ts'
import { openHosting, pairHosting, type ToGuest, type ToHost } from './channel.ts'
import { HostLink } from './host-link.ts'

test('what a host refuses in the words of hosting is told so; its own troubles are its own, and a host that goes refuses nothing', async t => {
  const [here, there] = await connected(t)
  const secret = toHex(crypto.randomBytes(32))
  const signer = await newSigner()
  const says = ['CLOSING', 'AGREEMENT_ENDED', 'DISK_FAILED', 'INTERNAL', 'no code at all', 'HOST_REFUSES']
  pairHosting(there, secret, () => {
    const host = openHosting<ToGuest, ToHost>(there, secret, null, {
      onOpen: () => {
        for (const code of says) host?.send({ is: 'refused', code })
      },
      onMessage: () => {},
      onClose: () => {},
    })
  })
  const link = new HostLink({ secret }, here, () => signer)
  const heard: string[] = []
  link.on('refused', code => heard.push(code))
  link.open()
  await until('all is heard', () => heard.at(-1) === 'HOST_REFUSES')
  assert.deepEqual(heard, ['AGREEMENT_ENDED', 'HOST_FAILED', 'HOST_FAILED', 'HOST_FAILED', 'HOST_REFUSES'])
  link.close()
})
