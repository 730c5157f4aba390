// The hosting app: which hosts keep a space, and how many copies it wants. What an agreement says, src/hosting knows.
import type { Static } from '@sinclair/typebox'
import { action, collection, defineApp } from '../contract.ts'
import { AddBlindPeerBody, PapersBody, RemoveBlindPeerBody, WantBody } from './schema.ts'

/** [A2] What a space wants when nobody has said anything. */
export const DEFAULT_COPIES = 2

export type HostRecord = Omit<Static<typeof PapersBody>, 'agreement'>

/** Agreement → its papers. */
export const hosts = collection<HostRecord>('hosting/hosts')
/** [A4] Key of a stock blind peer → whose it is. */
export const blindPeers = collection<{ name: string }>('hosting/blind-peers')
/** `copies` → how many are wanted. */
export const wanted = collection<number>('hosting/wanted')

export const hostingApp = defineApp({
  name: 'hosting',
  summary: 'Which hosts keep the space, and how many copies it wants',
  viewVersion: 1,
  collections: { hosts, blindPeers, wanted },
  actions: {
    note: action({
      summary: 'Note what was agreed with a host, or what became of it',
      permission: 'hosting.manage',
      internal: true,
      input: PapersBody,
      rules: [],
      async apply(view, { body: { agreement, ...record } }) {
        const there = await view.get(hosts, agreement)
        const older =
          there &&
          (record.sequence < there.sequence ||
            (record.sequence === there.sequence && record.notices < there.notices))
        if (!older) view.put(hosts, agreement, record)
      },
    }),
    addBlindPeer: action({
      summary: 'Send a copy to a stock Holepunch blind-peer too; it is never counted as a proven copy',
      description:
        'A blind-peer takes what anybody sends, and deletes what is old when it is full. It has no agreement with you and proves nothing, so that ' +
        '`copies` does not count it. Found by its key, on the internet.',
      permission: 'hosting.manage',
      input: AddBlindPeerBody,
      cli: { command: 'hosting add-blind-peer', positional: ['key'] },
      rules: [],
      apply: (view, { body: { key, name = '' } }) => view.put(blindPeers, key, { name }),
    }),
    removeBlindPeer: action({
      summary: 'Send nothing more to a stock blind-peer; what it has it may keep',
      permission: 'hosting.manage',
      input: RemoveBlindPeerBody,
      cli: { command: 'hosting remove-blind-peer', positional: ['key'] },
      rules: [],
      apply: (view, { body }) => view.remove(blindPeers, body.key),
    }),
    want: action({
      summary: 'Say on how many co-ops’ hosts everything in this space is to be',
      description:
        'A space is “protected” when so many hosts of different co-ops hold everything in it and have proven that within a day. ' +
        'It is two when nothing else is said; 0 for a space that needs no host.',
      permission: 'hosting.manage',
      input: WantBody,
      cli: { command: 'hosting want', positional: ['copies'] },
      rules: [],
      apply: (view, { body }) => view.put(wanted, 'copies', body.copies),
    }),
  },
  queries: {},
})
