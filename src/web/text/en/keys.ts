// Words of the page of keys: identity, words, devices, passphrase.
export const keys = {
  title: 'Keys',
  about: 'Who you are, and what brings you back when a device is lost.',

  identityTitle: 'You',
  identityAbout: 'Your names are what others see in your spaces; your key is what they know you by.',
  personName: 'Your name',
  deviceName: 'Name of this device',
  namesSaved: 'Your names are saved.',
  identityKey: 'Your key',
  identityKeyAbout:
    'It is no secret. Others need it to name you as a trustee without sharing a space with you.',
  vault:
    'Your vault brings back {spaces, plural, =0 {no space yet} one {# space} other {# spaces}}, and is kept in {copies, plural, one {# space} other {# spaces}}.',
  vaultAbout:
    'It is a list of where everything is, which only you can open, and which the members of your spaces keep for you.',
  vaultLeftOut:
    '{count, plural, one {# share} other {# shares}} that you hold for others found no room in it: only this device has them.',

  wordsTitle: 'Your 24 words',
  wordsAbout:
    'Whoever has these words is you. When all your devices are gone, they alone bring you back, so keep them on paper.',
  wordsElsewhere:
    'This device was added later and does not hold the words. Show them on the device that made your identity.',
  wordsConfirmed: 'You have confirmed that you wrote them down.',
  wordsNotConfirmed: 'Not confirmed yet: write them down, then confirm a few of them.',
  wordsShow: 'Show the 24 words',
  wordsShowAgain: 'Show the 24 words again',
  wordsShowNow: 'Show them now',
  wordsHide: 'Hide the words',
  wordsAskTitle: 'Is nobody looking on?',
  wordsAsk: 'Have paper and a pen ready, and make sure that nobody and no camera sees your screen.',
  wordsAskAgain:
    'The words were shown before. Make sure that nobody and no camera sees your screen, then show them again.',
  wordsList: 'Your 24 words, in order',
  wordsKeep:
    'Write them on paper, in this order, and keep it where you keep what matters. No photo, no e-mail, no cloud: whoever reads them can be you.',
  print: 'Print',
  confirmStart: 'Confirm that I have written them down',
  confirmAgain: 'Check my paper once more',
  confirmAbout: 'Type these words from your paper, so that you know that it is right.',
  confirmAllAbout: 'Type all 24 words from your paper, in order.',
  confirmAll: 'Type all 24 instead',
  confirmDo: 'Check',
  confirmDone: 'They are right. Keep them safe.',
  wordNumber: 'Word {position}',
  allWords: 'The 24 words',
  wordsCounted: '{count} of {total} words',

  restoreTitle: 'Get your identity back from words',
  restoreAbout:
    'On a fresh node you become yourself again by your 24 words, and your spaces come by themselves.',
  restoreNotFresh:
    'This node is in {count, plural, one {# space} other {# spaces}}, so it stays who it is. To do this, start a node with an empty data folder: COBOX_HOME=…',
  restoreHint:
    'In order, with spaces between; numbers do not matter. They go to your own node on this computer, to nobody else.',
  restoreDo: 'Become this person',
  restored: 'This node is a device of {key}… now. Your spaces come as soon as a member of one is online.',
  restoredDo: 'Set a passphrase for it now',
  noWords: 'You do not have the words, but trustees?',
  noWordsDo: 'With their help',
  furtherDevice: 'Do you still have another device of yours? Then you need no words:',
  furtherDeviceDo: 'Make this node a further device',

  devicesTitle: 'Your devices',
  devicesAbout: 'Each of them speaks for you and holds your spaces, so take out what is lost or sold.',
  device: 'Device',
  seen: 'Seen',
  inSpaces: 'Spaces',
  actions: 'Actions',
  thisDevice: 'this device',
  here: 'you are using it',
  connected: 'connected',
  neverSeen: 'not seen from here yet',
  rename: 'Rename',
  renameNamed: 'Rename {name}',
  renameTitle: 'Rename a device',
  renameAbout: 'The members of all your spaces see this name.',
  newName: 'New name',
  revoke: 'Revoke',
  revokeNamed: 'Revoke {name}',
  revokeTitle: 'Revoke “{name}”?',
  revokeDoes:
    'In every space it is taken out, and new keys begin: it gets nothing that is written from now on.',
  revokeNot: 'What it holds already it keeps, and whoever has it can read that.',
  revokeReader: 'Where you only read, a coordinator has to do it; you are told in which spaces.',
  revokeForever:
    'This cannot be undone. To use the device again, start it with an empty data folder and add it anew.',
  revokeWords:
    'If it is the device that made your identity, it holds your 24 words: in other hands that is a theft, see “Get an identity back” below.',
  revokeDo: 'Revoke it',
  revoked: '“{name}” is revoked in {count, plural, one {# space} other {# spaces}}.',
  revokeThisAbout: 'The device that you are using can only be revoked from another one of yours.',

  addTitle: 'Add a device',
  addAbout:
    'A new device of yours gets all your spaces, so you compare a short code on both before it comes in.',
  addDo: 'Make a link for the new device',
  addAnew: 'Make a new link',
  addEnd: 'End the link',
  addLink:
    'On the new device, start CoBox with an empty data folder, choose “a further device of mine”, and enter this link or scan it. Give it to nobody else.',
  addLinkLabel: 'Link for the new device',
  expires: 'It ends',
  addOpenElsewhere: 'A link is open that was made before or elsewhere; it can still be used.',
  addWaiting: 'Waiting for the new device. Its name and a code will appear here.',
  addAtOnce: 'Let the device in at once, without comparing codes',
  addAtOnceAbout:
    'Only when you carry the link over yourself: whoever has it first is let in, and nobody sees who that was.',
  waitingTitle: '{count, plural, one {A device waits} other {# devices wait}} to be let in',
  waitingAbout:
    'Does your new device show the same name and code? Then type the code that you read there. If it differs, or the device is not yours, somebody else has got hold of the link: turn it away.',
  waitingCode: 'The code that the NEW device shows',
  waitingOther:
    'No device that waits here has this code. Look at the new device again; if it really shows another code, turn it away and make a new link.',
  letIn: 'Let it in',
  turnAway: 'Turn away and end the link',
  added: '“{name}” is a device of yours now.',

  passphraseTitle: 'Passphrase of this device',
  passphraseAbout:
    'It seals the keys on this disk: whoever takes the computer has nothing without it. Your other devices are not concerned.',
  passphraseSet: 'The keys on this device are under a passphrase.',
  passphraseNone:
    'No passphrase is set: the keys are in files that only your user of this computer can read.',
  passphraseCame:
    '{how, select, prompt {It was typed when the node started.} fd {It came through a file descriptor when the node started.} file {It came from a file when the node started.} keyring {It came from the keyring of this computer when the node started.} given {It was set since the node started.} other {}}',
  set: 'Set a passphrase',
  change: 'Change the passphrase',
  takeAway: 'Take the passphrase away',
  setAbout: 'Each start of the node needs it from then on. Nobody can tell it to you if you forget it.',
  removeAbout:
    'The keys will lie in the clear again, in files that only your user of this computer can read. You can set a passphrase again at any time.',
  newPassphrase: 'New passphrase',
  newPassphraseAbout: 'Five or six words that nobody would guess are good.',
  newPassphraseAgain: 'The same again',
  presentPassphrase: 'Present passphrase',
  seePassphrase: 'Show or hide what is typed',
  short: 'Under 12 characters: whoever has the disk could find it by trying.',
  differ: 'The two that you typed differ.',
  setDone:
    'The keys are sealed. {hasWords, select, true {If the passphrase is lost, your 24 words or another device of yours are the way back.} other {If the passphrase is lost, another device of yours is the way back, or your 24 words, which are not on this one.}}',
  changeDone:
    'The passphrase is changed. If the keyring of this computer had the old one, put the new one there.',
  removeDone: 'The keys on this device are in the clear again.',
  wasShort:
    'It has fewer than 12 characters: whoever has the disk could find it. Five or six words are better.',
  keyring: 'So that the keyring of this computer gives it when you log in, type in a terminal:',
}
