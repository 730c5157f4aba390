// Words of the page of keys: trustees and recovery.
export const recovery = {
  title: 'Trustees and recovery',
  about:
    'Trustees are people who together can bring you back. Each holds a share; fewer than the number that you choose can do nothing.',

  noticesTitle: 'Your trustees have something to tell you',
  noticesOlder: '{count, plural, one {# older notice} other {# older notices}}',
  noticeReleased:
    '{name} released their {former, select, true {former share} other {share}} of your identity ({purpose, select, loss {all devices lost} theft {identity in other hands} other {inheritance}}). Was that you? If not, talk to them at once.',
  noticeAgreed: '{name} agreed that your heir inherits from you.',
  objectUntil: 'You can object until',
  objected: 'You objected:',
  object: 'Object to the inheritance',
  objectTitle: 'Object to the inheritance?',
  objectDoes: 'No trustee lets anybody inherit from you, and they are told as soon as their devices are on.',
  objectNot: 'Getting your own identity back after a loss stays possible. Call your trustees too.',
  objectForever:
    'It stays so for these trustees. To let somebody inherit after all, choose trustees anew later.',
  objectDone: '{count, plural, one {# trustee hears} other {# trustees hear}} of it. Call them too.',

  ownTitle: 'Your trustees',
  ownAbout: 'When all your devices are lost and nobody has your 24 words, only they can bring you back.',
  ownNone:
    'You have no trustees yet. Choose people who would recognise your voice and do not all live in one place: 3 of 5 is right for most.',
  ownElsewhere:
    'Trustees are chosen on the device that made your identity: this one does not hold the words.',
  choose: 'Choose trustees',
  replace: 'Choose anew',
  replaceAbout:
    'A fresh set takes the place of this one. The old shares open nothing together with new ones, and are deleted. Nobody can bring you back until enough of the new ones have arrived.',
  needed: '{threshold, plural, one {Any one of {total} is needed.} other {Any # of {total} are needed.}}',
  strength: 'Protection: {strength, select, weak {weak} fair {fair} good {good} other {–}}.',
  labelIs: 'Label: {label}',
  instructionsAre: 'Instructions: {instructions}',
  theyKnow: 'The trustees know of each other.',
  theyKnowNot: 'The trustees do not learn from CoBox who the others are.',
  heirIs: '{name} inherits, after {days, plural, one {# day} other {# days}} in which the owner can object.',
  made: 'Made on',
  state:
    '{state, select, waiting {waits for a way to them} sent {sent} arrived {arrived, no answer yet} accepted {accepted} declined {declined} other {–}}',
  wasAsked: 'Asked',
  notProved: 'No proof yet: their device answers when it is on',
  proved: 'Last proved',
  ask: 'Do you still have it?',
  askNamed: 'Ask {name}: do you still have it?',
  askAll: 'Ask all: do you still have it?',
  asked:
    '{count, plural, one {# trustee is} other {# trustees are}} asked. Their devices prove it when they are on, without showing the share.',
  hand: 'Hand over as a letter',
  handNamed: 'Hand the share of {name} over as a letter',
  handTitle: 'Letter for {name}',
  handAbout:
    'Only {name} can open it. Send it as a file or by mail, or let them scan the code; they take it in on their page of keys.',
  letter: 'Letter with a share',
  saveLetter: 'Save as a file',
  sentDone: 'The shares are on their way. Talk to each of your trustees: they still have to accept.',

  step1: 'Step 1 of 3: the people',
  step2: 'Step 2 of 3: the rules',
  step3: 'Step 3 of 3: a last look',
  peopleAbout:
    'Who would recognise your voice, does not live where you live, and will still be around in five years?',
  peopleNone: 'You share no space with anybody yet. Invite somebody into a space first, or give a key below.',
  peopleLabel: 'People who share a space with you',
  personSpaces: 'In {count, plural, =0 {no space} other {{spaces}}} with you.',
  personSince: 'Since {since}.',
  personDevices:
    '{count, plural, one {# device} other {# devices}}, {connected, select, true {connected now} other {not connected now}}.',
  personReader: 'Only reads: you will not see whether they accepted, so ask them.',
  othersLabel: 'Others, by their keys',
  othersAbout:
    'For people who share no space with you: their whole key, from the top of their page of keys. You hand them their share over as a letter.',
  threshold: 'How many of them are needed',
  thresholdAbout:
    'Enough that none of them can do it alone with one other; few enough that some may be lost.',
  thresholdOf: '{threshold} of {total}',
  hintAlone: 'One person alone holds everything, and could become you. Choose more people.',
  hintOne: 'Any one of them alone could become you.',
  hintAll: 'All {total} are needed: when one loses their share, or dies, nothing comes back.',
  hintSome:
    '{spare, plural, one {One may lose their share} other {# may lose their shares}}, and {fewer, plural, one {one alone} other {# together}} can do nothing.',
  label: 'Label',
  labelAbout: 'What it is; told to whoever puts the shares together.',
  instructions: 'Instructions',
  instructionsAbout:
    'What is to be done then, such as whom to call first; told only to whoever puts the shares together.',
  nameOthers: 'The trustees learn of each other',
  nameOthersAbout: 'Then they can talk with each other when it matters, and also against you.',
  heir: 'Who inherits',
  heirAbout:
    'When enough trustees agree and you do not object in time, this person gets your 24 words and your instructions.',
  nobody: 'Nobody',
  waitDays: 'Days in which you can object',
  waitDaysAbout: 'Your devices are told. 30 days are right for most.',
  sendAbout:
    'Nothing has been sent yet. Each share is sealed to its trustee and goes through a space that you share. You can choose anew at any time.',
  send: 'Send the shares',

  heldTitle: 'What you hold for others',
  heldAbout:
    'As a trustee you keep a share for somebody. Nothing is ever released by itself: only you do it, after you have heard them.',
  heldNone: 'You hold nothing for others. When somebody names you as a trustee, their share appears here.',
  heldFor: 'A share of {name}',
  heldState:
    '{state, select, arrived {arrived: accept or decline it} accepted {you keep it} declined {given back} superseded {replaced by a newer set} other {–}}',
  heldSince: 'You hold it since',
  heldWith: 'The other trustees: {names}',
  heldAsked: 'Asked whether you still have it, and answered: {when}',
  heldObjected: 'The owner objected to an inheritance: {when}',
  heldWaits: 'You agreed to an inheritance; the share may be released from {when} on.',
  heldReleased:
    'Released {when} ({purpose, select, loss {all devices lost} theft {identity in other hands} other {inheritance}})',
  accept: 'Accept: I will keep it',
  acceptNamed: 'Accept the share of {name}',
  decline: 'Decline',
  declineNamed: 'Decline the share of {name}',
  declineTitle: 'Give the share of {name} back?',
  declineAbout:
    'It is deleted here for good, and {name} is told, so that they can choose somebody else. Only {name} can give you a new one.',
  declineDo: 'Delete the share',
  accepted: 'You keep it. Release it only to the person themselves: by voice, never by mail alone.',
  declined: 'The share is deleted here.',
  notTold: 'They are not told, as you only read in the spaces that you share: tell them yourself.',
  takeTitle: 'Take a letter in',
  takeAbout: 'Somebody gave you their share as a text or a file? It begins with cobox://letter/.',
  take: 'Take it in',
  takeFile: 'Open a file',
  taken: 'You hold a share of {name} now. Say above that you will keep it.',

  releaseTitle: 'Release a share',
  releaseAbout:
    'Somebody whom you keep a share for asks you for help? Paste the code that they sent you; it begins with cobox://recover/. Looking releases nothing.',
  releaseNothing: 'There is no share here that you could release.',
  requestCode: 'Request code',
  whoseShare: 'Whose share',
  choosePerson: 'Choose a person',
  look: 'See what it asks for',
  whatFor:
    '{purpose, select, loss {{name} has lost all their devices, and wants to be themselves again on a new one.} theft {{name} says that their identity is in other hands: a new one is to take its place everywhere.} other {{name} has died or can no longer act, and somebody inherits.}}',
  ownerObjected: 'A device of {name} objected:',
  checkVoice:
    'Call the person, or meet them. Do you recognise the voice, and do they say the same by themselves? A code can be swapped on its way, a voice hardly.',
  checkHeir:
    'Call the heir, or meet them. Do you recognise the voice? Are you sure, by other ways too, that the owner has died or can no longer act?',
  heard: 'I have heard their voice, and I am sure that it is them',
  twoWords: 'The two words that they read to you',
  twoWordsAbout: 'Only as you heard them. If they do not fit, it is not the code that they sent.',
  anyway: 'Release it anyway',
  anywayObjected:
    'A device of the owner has objected. Only tick this when you have talked to them and somebody else holds that device.',
  anywayUnheard:
    'Nobody is connected who could pass an objection on. Go online first if you can; only tick this when you have made sure by other ways that the owner does not object.',
  release: 'Release the share',
  agree: 'Agree',
  agreed: 'You have agreed. {name} can object until',
  agreedDo: 'After that, paste the code here again and release.',
  released: 'You have released your share of {name}. Their new device gets it when yours and it meet.',
  releasedGiven: 'You have released your share of {name}, and their new device has it.',
  releaseCodeShow: 'Show the code that does the same by another way',
  releaseCodeAbout: 'If the two do not meet, send them this code. Only their new device can use it.',
  releaseCode: 'Release code',

  recoverTitle: 'Get an identity back',
  recoverAbout:
    'With the help of trustees: after a loss, after a theft, or as an heir. You send them a code, and read them two words.',
  why: 'What has happened?',
  why_loss: 'All my devices are gone.',
  whyAbout_loss: 'This fresh node becomes you again, and your spaces come.',
  why_theft: 'My identity is in other hands.',
  whyAbout_theft:
    'Stolen words or a stolen laptop without a passphrase: the new identity of this node takes the place of the old one in every space.',
  why_inheritance: 'Somebody who named me as their heir has died.',
  whyAbout_inheritance: 'You get what they left to say, and their 24 words. You stay who you are.',
  notFresh:
    'This node is in {count, plural, one {# space} other {# spaces}}. To be yourself again after a loss, start a node with an empty data folder: COBOX_HOME=…',
  onlyDevice:
    'If only one device is gone, and you have another one of yours, it is simpler to revoke it there, under “Your devices”.',
  start: 'Begin',
  begun: 'Begun',
  replaced:
    'The new identity has taken the place of the old one in {done, plural, one {# space} other {# spaces}}; {open, plural, =0 {no more are open} one {# is still to come} other {# are still to come}}. It goes on by itself as soon as somebody of each is connected.',
  seeking:
    'Put together: this node has the identity {key}… now, and looks for what it had. One member of one of your spaces has to be online.',
  readWords: 'Two words, by voice only',
  readWordsAbout:
    'Read them to each trustee on the telephone or face to face. Never write them: by them they know that the code is from you.',
  giveCode: 'A code for your trustees',
  giveCodeAbout: 'Send it by any way; it is no secret. They paste it under “Release a share”.',
  howFar: 'How far it is',
  haveNeed:
    '{known, select, true {{have} of {need} shares that are needed are here.} other {{have, plural, =0 {No share is here yet} one {# share is here} other {# shares are here}}; how many are needed, the first one tells.}}',
  sharesOf: 'Shares of {name}, key {key}…, from {from}',
  finishTitle: 'Put it together',
  finishAgain: 'Were they the shares of somebody else? Put it together again',
  releases: 'Codes that trustees sent you',
  releasesAbout:
    'If any; one a line. They begin with cobox://share/. What was released to this device is here already.',
  whichOwner: 'These are shares of different people. Which key is yours?',
  whichOwnerAbout:
    'Somebody gave you shares of another identity, perhaps to make you theirs. Ask your trustees, by voice, for which key they hold a share.',
  sealFirst: 'Keys come to this device now. First choose a passphrase that keeps them from whoever takes it:',
  sealNot: 'Set no passphrase: this is a box that must start by itself',
  finish: 'Put the shares together',
  notEnough: 'Not enough shares yet.',
  cancelRecovery: 'Give the recovery up',
  cancelTitle: 'Give the recovery up?',
  cancelAbout:
    'What was released to this device is deleted. Your trustees keep their shares: you can begin again, with a new code and new words.',
  finished: 'The shares are put together',
  finishedWhat: '{label}, of {name}.',
  finished_loss:
    'This node has the identity {key}… now, and your spaces come by themselves. If they are not yours, you were given shares of somebody else.',
  finished_theft:
    'The new identity takes the place of the old one, {key}…, in every space, as soon as somebody of each is connected.',
  finished_inheritance: 'These are the 24 words of the identity {key}…',
  heirWords:
    'Write them down. A new node with a data folder of its own (COBOX_HOME=…) becomes a device of theirs with them, and finds their spaces.',
  nextSteps: 'What to do next',
  nextPassphrase: 'See whether this device has a passphrase',
  nextDevices: 'Revoke the devices that are gone, or whoever finds one goes on reading',
  nextTrustees: 'Choose trustees anew: the old shares were shown to this device',
}
