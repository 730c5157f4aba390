// Words of these pages: welcome.
export const welcome = {
  title: 'Welcome to CoBox',
  about: 'Five small steps. You can stop after any of them: this page goes on where you were.',
  titleMore: 'A further space',
  aboutMore:
    'You have spaces already, so this begins with the third step. The others are there if you want them.',
  steps: 'Steps',
  stepName:
    '{number, number}. {step, select, name {Name} words {Words} space {Space} files {Files} other {Invite}}',
  stepTitle:
    '{step, select, name {Who are you?} words {Write down 24 words} space {Make a space, or come into one} files {Put something in} other {Invite somebody}}',
  stepWhy:
    '{step, select, name {The others see these names, so that they know who wrote what.} words {They are the way back if all your devices are lost: nobody else can give your keys back to you.} space {A space is what a group shares, so everything begins with one.} files {A space is of use when something is in it.} other {A space is for a group, and each copy on another device makes it safer.}}',

  person: 'Your name',
  personAbout: 'As the others know you. It can be changed later.',
  device: 'Name of this device',
  deviceAbout: 'So that you know your devices apart, like “kitchen laptop”.',
  nameInSpaces: 'In the spaces where you are already your name stays: change it there, under “Members”.',
  nameLost:
    'Have you been here before, and are all your devices gone? Then you need neither a new name nor new words.',
  nameLostDo: 'Get your identity back',

  wordsCare:
    'Whoever reads these words can be you: no photo, no e-mail, no cloud. Write them on paper, in this order, and keep it where you keep what matters. Nobody will ever ask you for all of them, except this node when you get your identity back.',
  wordsShow: 'Show the words (nobody looks on)',
  wordsHide: 'Hide',
  wordsPrint: 'Print',
  wordsList: 'Your 24 words',
  wordsWritten: 'I have written them down',
  wordsLater: 'Later',
  wordsLaterAbout: 'If you do it later, a reminder stays on top of every page.',
  wordsConfirmed: 'You have written your words down. You can see them again under “Keys”.',
  wordsElsewhere: 'This device was added to your others: the words are on the one that made your identity.',
  proofAbout: 'Type these words from your paper. That shows that you wrote them down right.',
  proofWord: 'Word {position, number}',
  proofDo: 'Check',

  haveSpaces: '{count, plural, one {You have a space already.} other {You have # spaces already.}}',
  haveSpacesSee: 'See your spaces',
  way: 'What do you want to do?',
  wayName:
    '{way, select, create {Make a new space} join {Come into a space by an invitation} device {Make this a further device of mine} other {Get my identity back}}',
  wayAbout:
    '{way, select, create {You become its coordinator, and invite the others.} join {Somebody has sent you a link, or shown you a code.} device {You use CoBox on another device: all your spaces come here, too.} other {Your devices are lost, and you have your 24 words or your trustees.}}',
  spaceName: 'Name of the space',
  spaceNameAbout: 'What the group sees, like “Our house”. It can be changed later.',
  createDo: 'Make the space',
  joinLink: 'Invitation',
  joinLinkAbout: 'The whole link; it begins with cobox://join/.',
  joinName: 'Your name in this space',
  joinNameAbout: 'What the others there see.',
  joinDo: 'Join',
  joinWaits: 'Waiting for a device that can let you in…',
  joinWaitsAbout:
    'Somebody who coordinates the space must be online, and perhaps looks at your request first. You can close this page: your node goes on asking, and the space appears by itself.',
  joinStop: 'Do not wait here',
  joinStopped:
    'You do not wait here any more. Your node goes on asking as long as it runs; the space then appears by itself.',
  linkIsDevice: 'This link adds a device of yours. Choose “Make this a further device of mine” above.',
  linkIsHost: 'This is an offer to host a space. Accept it on the page “Hosting” of a space of yours.',
  linkIsJoin: 'This is an invitation to a space. Choose “Come into a space by an invitation” above.',
  deviceLink: 'Link of your other device',
  deviceLinkAbout:
    'On the device that you have: open “Keys” and add a device, or type “cobox device pair”. It shows a link, good for a quarter of an hour.',
  deviceDo: 'Ask the other device',
  deviceWaits: 'Waiting for the device that made the link…',
  deviceCode: 'This device, “{name}”, shows the code:',
  deviceCompare:
    'Is it the same on the other device? Then say yes there. If not, say no: somebody else has got hold of the link.',
  deviceStop: 'Stop',
  deviceStopped: 'Stopped: this device was not added.',
  deviceDone: 'This is a device of {name} now. The spaces come by themselves.',
  restoreDo: 'Go on under “Keys”: with the 24 words, or with your trustees',

  filesAbout: 'Open “{name}” and drop files and folders there. They go to everybody who is in the space.',
  filesRead: 'You can read in “{name}”: open it and look around.',
  filesOpen: 'Open the files',
  filesBack: 'When you come back to this page, it goes on with inviting.',

  inviteNot: 'Inviting is for coordinators of the space.',
  inviteMore: 'You can invite people at any time, under “Members”.',
}
