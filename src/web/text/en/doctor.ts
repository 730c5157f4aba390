// Words of what the doctor finds. What it found is the sentence of the table of findings, or one that bends
// to its figures; here is what to do about it on the page.
import { findings, subjects } from '../../../errors/findings.ts'
import type { ErrorWords, Text } from '../shape.ts'

const words = {
  diskFull: {
    do: 'Free some space on this computer’s disk: nothing new can be stored until then. What is here stays readable.',
  },
  diskLow: { do: 'Free some space soon.' },
  diskFree: {},
  homeForeign: { do: 'Start CoBox as the user who owns the data folder.' },
  homeOpen: { do: 'Type in a terminal: chmod 700 {home}' },
  homeYours: {},
  keysReadable: { do: 'Type in a terminal: chmod 600 {file}' },
  keysClear: {
    do: 'Better, where somebody can type it at each start: set a passphrase under <keys>Keys</keys>.',
  },
  keysClearStill: { do: 'Start the node again, with room on the disk: it seals them then.' },
  keysSealed: {},
  keysSealedTyped: {},
  keysSealedPiped: {},
  keysSealedFile: {},
  keysSealedKeyring: {},
  keysSealedSince: {},
  vaultFull: { do: 'Under <keys>Keys</keys>, decline those that are no longer needed.' },
  devicesUnknown: {
    do: 'Look at your devices under <keys>Keys</keys>, and revoke again what you had revoked. Then delete that file.',
  },
  wordsUnconfirmed: {
    do: 'Write them down and confirm them under <keys>Keys</keys>: they are the way back after a loss.',
  },
  clockWrong: { do: 'Set the clock: times that you write would be wrong for everybody.' },
  clockSays: {},
  clockAhead: { do: 'Compare the clocks of the devices. Nothing is lost either way.' },
  clockAgrees: {},
  listening: {},
  peersConnected: {},
  nobodyConnected: { do: 'Nothing is wrong when you are alone or offline; what you do is handed on later.' },
  notRunning: { do: 'Start it; then more can be checked.' },
  spaceNewer: { do: 'Update CoBox. Until then the space can be read, and nothing is lost.' },
  spaceStopped: {
    do: 'Free some space or look at the disk: it goes on by itself then. What is here stays readable.',
  },
  spaceGone: { do: 'Write out what you need, then delete this copy: both on the page of its members.' },
  spaceNotCome: {
    do: 'Ask somebody who is in it to start their device. When it was removed or revoked meanwhile, nothing comes any more.',
  },
  contentMissing: {
    is: '{count, plural, one {# file is} other {# files are}} not here yet ({size})',
    do: 'They come when a device that has them is connected.',
  },
  spaceWell: {},
  contentSound: {},
  contentMended: { do: 'All is well again. If it comes back, the disk may be failing.' },
  contentDamaged: { do: 'Connect a device that has the others, then look again.' },
  agreementBroken: {
    do: 'Look at the disk and the permissions, then start the node again. What it keeps was not touched.',
  },
  keptForOthers: {
    is: '{size} are kept for others under {count, plural, one {# agreement} other {# agreements}}',
  },
  guestUnwritable: { do: 'Free some space or look at the disk.' },
  guestNoRoom: { do: 'Free some space: it goes on by itself then. What is here is served.' },
  guestOverQuota: {
    do: 'They see it too. Agree on more, if there is room: propose it under <hosting>Hosting</hosting>.',
  },
  guestClock: {
    do: 'Compare the clocks: by a wrong one a term is over too early or too late. No clock alone deletes anything.',
  },
  noHost: { do: 'If you want one, ask a co-op for an offer; it can read nothing of what it keeps.' },
  copiesAtRisk: {
    is: '{copies} of {wanted} wanted copies at hosts are proven',
    do: 'What to do is on the page of hosting of that space.',
  },
  copiesUnwanted: { is: 'no copy at hosts is wanted, proven: {copies}' },
  copiesProven: { is: '{copies} of {wanted} wanted copies at hosts are proven' },
  hostNotProven: { do: 'Talk to the people who run it, and do not count on this copy: find another host.' },
  hostNeverSeen: { do: 'Ask the people who run it whether it is on. It is looked for while this node runs.' },
  hostNotSeen: { do: 'Ask the people who run it whether it is on. It is looked for while this node runs.' },
  hostClock: {
    do: 'The clock was set back since: compare it. Proofs from the future do not count: a new one is due.',
  },
} satisfies { [Finding in keyof typeof findings]: { is?: string; do?: string } }

export const doctor = {
  subjects: subjects as Text<typeof subjects>,
  found: Object.fromEntries(
    Object.entries(words).map(([finding, more]) => [
      finding,
      { is: findings[finding as keyof typeof findings].message, ...more },
    ]),
  ) as ErrorWords<typeof words>,
}
