// Words of the page of settings.
export const settings = {
  title: 'Settings',
  titleAbout: 'How this node is, how this page looks, and whether all is well.',
  toPassphrase: 'Passphrase of this device',
  toNetwork: 'Network and address',

  lookTitle: 'This page',
  lookAbout: 'Kept in this browser alone.',

  nodeTitle: 'This node',
  nodeAbout: 'The program on this computer that holds your data and speaks with the others.',
  version: 'Version',
  runsSince: 'Started',
  home: 'Data folder',
  diskFree: 'Free on its disk',
  memory: 'Memory that it takes',
  url: 'Address of this page',
  tcp: 'Address for other devices',
  log: 'Log',

  doctorTitle: 'Is all well?',
  doctorAbout: 'Looks at disk, permissions, clock, ports and the stores of all spaces, and says what to do.',
  doctorDo: 'Look now',
  examining: 'Looking…',
  verify: 'Verify all content too',
  verifyAbout:
    'Verifying reads all content on this disk and hashes it again, which takes long; what is damaged is fetched from devices that have it. It can be cancelled.',
  verifying: 'Reading and hashing all content. This takes a while; you can go on with other things.',
  allWell: 'Nothing is bad.',
  notWell: 'Something is bad: see what to do.',
  check_bad: 'Bad ({count})',
  check_warning: 'Worth a word ({count})',
  check_ok: 'Well ({count})',

  jobsTitle: 'Long work',
  jobsAbout: 'What this node imports and exports, running and ended since it started.',
  jobsNone: 'No long work since the start. Imports and exports of folders appear here with their progress.',
  jobState: '{state, select, running {running} done {done} failed {failed} other {cancelled}}',
  jobFar:
    '{counting, select, true {{files} files, {bytes} so far; still counting.} other {{files} of {filesTotal} files, {bytes} of {bytesTotal}.}}',
  jobUnchanged: '{count, plural, one {# was there already.} other {# were there already.}}',
  jobRenamed: '{count, plural, one {# name} other {# names}} written in another Unicode form.',
  jobProblems: '{count, plural, one {# could not be done} other {# could not be done}}',
  jobCancel: 'Cancel',
  jobCancelNamed: 'Cancel: {what}',
  jobCancelAbout: 'What was finished stays.',

  elsewhereTitle: 'What only a terminal can do',
  elsewhereAbout:
    'This page lives as long as the node runs, so what starts, ends or prepares a node is done with commands.',
  elsewhereWhat: 'What',
  elsewhereCommand: 'Command',
  startStop: 'Start the node; Ctrl-C there stops it, and nothing is lost',
  startOptions: 'Start it otherwise: ports, network, relays, as a box, with a passphrase from a file',
  openAgain: 'Open this page in a browser that has no access yet',
  keyring: 'Let the keyring of this computer give the passphrase',
  offlineDoctor: 'Check the data folder while the node does not run',
  dht: 'Run a meeting point of your own, for places with no internet',
  completions: 'Complete commands in your shell with the tab key',

  accessTitle: 'Access of this browser',
  accessAbout: 'This browser keeps a key with which it may do everything on your node.',
  forget: 'Forget this browser’s access',
  forgetTitle: 'Forget this browser’s access?',
  forgetDoes: 'This browser can no longer speak to your node, in none of its tabs.',
  forgetNot: 'Nothing of your data is deleted, and the node goes on. Other browsers keep their access.',
  forgetBack: 'To come back, type “cobox open” in a terminal of this computer.',

  apiTitle: 'For programs',
  apiAbout:
    'All that this page does, programs can do too. The description of the interface is an OpenAPI file.',
  apiSave: 'Save the description',

  aboutTitle: 'About CoBox',
  aboutWhat:
    'CoBox is a cooperative’s own cloud: encrypted spaces that live on the devices and boxes of their members, and of co-ops that keep copies for each other without being able to read them. It needs no company in the middle, and works on without the internet.',
  aboutLicence:
    'It is free software under the GNU Affero General Public License, version 3 or later (AGPL-3.0-or-later): you may use, study, share and change it; whoever offers a changed one to others gives them its source.',
}
