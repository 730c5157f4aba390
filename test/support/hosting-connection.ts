// One encrypted connection between two devices, as the hosting layer sees it.
import type { OpenedSecretStream } from '@hyperswarm/secret-stream'
import Protomux from 'protomux'
import type { HostingConnection } from '../../src/hosting/channel.ts'
import { toHex } from '../../src/lib/bytes.ts'
import type { Cleaner } from './cobox.ts'
import { connect } from './stores.ts'

/** Both ends of one encrypted connection. */
export async function connected(t: Cleaner): Promise<[HostingConnection, HostingConnection]> {
  const ends: HostingConnection[] = []
  const take = (stream: OpenedSecretStream) => {
    ends.push({
      mux: Protomux.from(stream),
      stream,
      remoteDevice: toHex(stream.remotePublicKey),
      keep: false,
      close: () => stream.destroy(),
    })
  }
  await connect(t, take, take)
  return ends as [HostingConnection, HostingConnection]
}
