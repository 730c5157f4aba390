// Tells of every block that comes from another device or goes to one, of all cores of a store: once each, in bytes as it is stored.
import type Corestore from 'corestore'
import type { Peer } from 'hypercore'

export type Way = 'download' | 'upload'

/**
 * A core tells each of its sessions, less what encryption takes of a block in that one; here it tells one that is none, from the
 * moment that it is opened.
 */
export function watchTraffic(
  store: Corestore,
  tell: (way: Way, bytes: number, device: Buffer) => void,
): void {
  store.watch(core =>
    core.addMonitor({
      _monitorIndex: -1,
      padding: 0,
      extensions: new Map<string, never>(),
      emit: (name, _, bytes, peer) => {
        if (name === 'download' || name === 'upload')
          tell(name, bytes as number, (peer as Peer).remotePublicKey)
      },
    }),
  )
}
