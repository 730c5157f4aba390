// What the doctor may find: each finding with its English, of which the page makes its words in other languages.

/** What was looked at. `{of}`: the name of the space, the guest or the agreement. */
export const subjects = {
  agreement: 'agreement {of}',
  clock: 'clock',
  clockIn: 'clock in {of}',
  content: 'content of {of}',
  copies: 'copies of {of}',
  devices: 'devices',
  disk: 'disk',
  guest: 'guest {of}',
  hosting: 'hosting',
  keys: 'keys',
  listening: 'listening',
  node: 'node',
  peers: 'peers',
  permissions: 'permissions',
  space: 'space {of}',
  vault: 'vault',
  words: 'words',
} as const
export type Subject = keyof typeof subjects

/** The only table of them. `hint`: what to do, where something is to be done; `{name}` is filled from the figures. */
export const findings = {
  // the data folder and its keys
  diskFull: {
    message: 'the disk is full: {free} free',
    hint: 'Free some space: nothing new can be stored until then. What is here stays readable.',
  },
  diskLow: { message: 'the disk is nearly full: {free} free', hint: 'Free some space soon.' },
  diskFree: { message: '{free} free' },
  homeForeign: {
    message: '{home} belongs to another user',
    hint: 'Start CoBox as the user who owns the data folder.',
  },
  homeOpen: {
    message: 'other users of this computer can look into {home}',
    hint: 'Run: chmod 700 {home}',
  },
  homeYours: { message: 'the data folder is yours alone' },
  keysReadable: {
    message: 'other users of this computer can read the keys',
    hint: 'Run: chmod 600 {file}',
  },
  keysClear: {
    message:
      'the keys are in files that only you can read, in the clear: whoever takes the disk has them. ' +
      'Better, where somebody can type it: `cobox id passphrase set`',
  },
  keysClearStill: {
    message: 'the keys are under a passphrase, but {clear} of {files} files with keys are in the clear still',
    hint: 'Start the node again, with room on the disk: it seals them then.',
  },
  keysSealed: { message: 'the keys are sealed under a passphrase' },
  keysSealedTyped: { message: 'the keys are sealed under a passphrase, which was typed at the start' },
  keysSealedPiped: {
    message: 'the keys are sealed under a passphrase, which came through a file descriptor at the start',
  },
  keysSealedFile: {
    message:
      'the keys are sealed under a passphrase, which came from a file at the start: whoever takes the disk with that file has the keys',
  },
  keysSealedKeyring: {
    message:
      'the keys are sealed under a passphrase, which came from the keyring of this computer at the start',
  },
  keysSealedSince: { message: 'the keys are sealed under a passphrase, which was set since the start' },
  vaultFull: {
    message: 'the vault has no room for {count} shares that you hold for others: only this device has them',
    hint: 'See whose: `cobox recovery held`; decline those that are no longer needed.',
  },
  devicesUnknown: {
    message: 'which of your devices are paired and revoked could not be read, and stands in {file} now',
    hint: 'Look at `cobox device list`, and revoke again what you had revoked. Then delete that file.',
  },
  wordsUnconfirmed: {
    message: 'the 24 words were not confirmed yet',
    hint: 'Write them down with `cobox id words`, then `cobox id confirm`: they are the way back after a loss.',
  },

  // clock and network
  clockWrong: {
    message: 'this computer’s clock says {time}',
    hint: 'Set the clock: times that you write would be wrong for everybody.',
  },
  clockSays: { message: '{time}' },
  clockAhead: {
    message: 'somebody’s clock is {minutes} minutes ahead of this one',
    hint: 'Compare the clocks of the devices. Nothing is lost either way.',
  },
  clockAgrees: { message: 'agrees with the others’' },
  listening: { message: '{address} ({ways})' },
  peersConnected: { message: '{count} connected' },
  nobodyConnected: {
    message: 'nobody is connected',
    hint: 'Nothing is wrong when you are alone or offline; what you do is handed on later.',
  },
  notRunning: {
    message: 'no node is running',
    hint: 'Start one with `cobox up`; then more can be checked.',
  },

  // spaces and their content
  spaceNewer: {
    message: '{reason}',
    hint: 'Update CoBox. Until then the space can be read, and nothing is lost.',
  },
  spaceStopped: {
    message: '{reason}',
    hint: 'Free some space or look at the disk: it goes on by itself then. What is here stays readable.',
  },
  spaceGone: {
    message: '{reason}',
    hint: 'Export what you need. To delete the copy here: cobox space forget {space} --force',
  },
  spaceNotCome: {
    message: 'it has not come yet: this device waits for one that has the space',
    hint: 'Ask somebody who is in it to start their device. When it was removed or revoked meanwhile, nothing comes any more.',
  },
  contentMissing: {
    message: '{files} not here yet ({size})',
    hint: 'They come when a device that has them is connected.',
  },
  spaceWell: { message: '{state}' },
  contentSound: { message: '{checked} contents hashed again, all sound' },
  contentMended: {
    message:
      '{damaged} of {checked} contents were damaged on this disk; {fetched} of them were fetched again',
    hint: 'All is well again. If it comes back, the disk may be failing.',
  },
  contentDamaged: {
    message:
      '{damaged} of {checked} contents were damaged on this disk; {fetched} of them were fetched again',
    hint: 'Connect a device that has the others, then run this again.',
  },

  // hosting, on both sides
  agreementBroken: {
    message: 'it could not be opened, and its guest is not served: {problem}',
    hint: 'Look at the disk and the permissions, then start the node again. What it keeps was not touched.',
  },
  keptForOthers: { message: '{size} are kept for others under {agreements}' },
  guestUnwritable: {
    message: 'what it has stored cannot be written: {reason}',
    hint: 'Free some space or look at the disk.',
  },
  guestNoRoom: {
    message: 'the disk has no room beyond its reserve: nothing new is taken',
    hint: 'Free some space: it goes on by itself then. What is here is served.',
  },
  guestOverQuota: {
    message: 'its quota is used up: {over} more do not fit',
    hint: 'They see it too. Agree on more, if there is room: cobox hosting change {agreement} --quota SIZE',
  },
  guestClock: {
    message: 'it began {minutes} minutes from now, by the clock of who accepted it',
    hint: 'Compare the clocks: by a wrong one a term is over too early or too late. No clock alone deletes anything.',
  },
  noHost: { message: 'no host keeps it: a co-op could, blindly. See: cobox hosting --help' },
  copiesAtRisk: {
    message: '{figures}: {reason}',
    hint: 'What to do: cobox hosting status "{of}"',
  },
  copiesUnwanted: { message: 'no copy at hosts is wanted, {proven} proven' },
  copiesProven: { message: '{state}: {figures}' },
  hostNotProven: {
    message: '{who} did not prove {failed} of {blocks} blocks',
    hint: 'Talk to the people who run it, and do not count on this copy: find another host.',
  },
  hostNeverSeen: {
    message: '{who} was never seen by this device',
    hint: 'Ask the people who run it whether it is on. It is looked for while this node runs.',
  },
  hostNotSeen: {
    message: '{who} was not seen for {days} days',
    hint: 'Ask the people who run it whether it is on. It is looked for while this node runs.',
  },
  hostClock: {
    message: '{who} was audited {minutes} minutes from now, by this computer’s clock',
    hint: 'The clock was set back since: compare it. Proofs from the future do not count: a new one is due.',
  },
} as const satisfies Record<string, { message: string; hint?: string }>
export type Finding = keyof typeof findings
