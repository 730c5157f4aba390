// Words of these pages: home.
export const home = {
  welcome: 'Welcome to CoBox',
  title: 'Your spaces',
  about: 'Whether each is safe, who is here now, and what waits for you.',
  more: 'Another space',
  empty:
    'There is no space here yet. A space is a folder that a group shares: it lies on your own computers, and nobody else can read it.',
  emptyDo: 'Begin',

  protected: 'Protected',
  catchingUp: 'Hosts are catching up',
  atRisk: 'At risk',
  notHosted: 'No copies at hosts are wanted',
  noHosts: 'No hosts yet: if all your computers were lost, so would this space be.',
  copies: '{copies, number} of {wanted, plural, one {# wanted copy} other {# wanted copies}} proven',
  hostingSee: 'See its hosts',
  hostingFind: 'Find a host',
  whyNoHost: 'No host keeps it.',
  whyFewCoops: 'It has hosts of {places, number} of the {wanted, number} co-ops that it wants.',
  whyNotProven: '{who}: did not prove what it should hold.',
  whyFull: '{who}: has no room left.',
  whyTakesNothing: '{who}: takes nothing new.',
  whyRefuses: '{who}: does not let this device in.',
  whyAway: '{who}: is not connected.',
  whyLacking: '{who}: is still getting what it lacks.',
  whyWaiting: '{who}: has not proven it yet.',

  members: '{count, plural, one {# member.} other {# members.}}',
  here: 'Here now: {who}.',
  mine: 'another device of yours',
  nobodyHere: 'Nobody else is here now.',
  missing:
    '{count, plural, one {# file is} other {# files are}} not on this device yet ({size}); they come when a device that has them is here.',
  nothingMissing:
    '{count, plural, =0 {No files yet.} one {# file ({size}): nothing is missing on this device.} other {# files ({size}): nothing is missing on this device.}}',
  disk: '{size} on this disk',
  diskCounting: 'What it takes on this disk is being counted.',

  stateTitle:
    '{state, select, archived {Archived} left {You have left} removed {This device is not in it any more} update {It needs a newer CoBox} stopped {It has stopped here} joining {It has not come yet} shutOut {{by} lets this device in no further} other {The disk is full}}',
  stateDo:
    '{state, select, archived {Everything can be read, and nothing changed. A coordinator can bring it back.} left {What is here stays readable, and nothing new comes. You can write it out, or delete this copy.} removed {You or this device were removed. What is here stays readable, and nothing new comes. Write out what you need; then you can delete this copy.} update {Somebody used something that this version does not know. Update CoBox: until then you can read everything, and nothing is lost.} stopped {This computer could not write to its disk. Free some space, or look at the disk: it goes on by itself then. What is here stays readable.} joining {This device waits for one that has the space. Ask somebody who is in it to switch theirs on. If you were removed meanwhile, nothing comes any more.} shutOut {{by}’s device says that this one is not in it any more. What you write stays here until somebody lets it in. Ask another member, or whoever coordinates.} other {Files are fetched again as soon as there is room. What is here stays readable.}}',
  stateWhere: 'What you can do',

  waits: 'Waiting for you',
  waitsRequest: '{name} asks to come into “{space}”.',
  waitsRequestDo: 'Let them in, or decline',
  waitsDevice: 'The device “{name}” wants to become one of yours.',
  waitsDeviceDo: 'Compare the code',
  waitsShare: '{name} asks you to be a trustee: you would keep a share of their keys.',
  waitsShareDo: 'Accept or decline',
  waitsHostTerms: '{coop} proposes other terms for keeping “{space}”.',
  waitsGuestTerms: '{coop}, for whom you keep a space, proposes other terms.',
  waitsTermsDo: 'See the terms',
  waitsAlarm:
    'Box “{name}”: {alarm, select, disk_full {its disk is full, so it takes nothing new.} disk_low {its disk is filling up.} overcommitted {more was promised than its disk can hold.} other {something is wrong.}}',
  waitsAlarmDo: 'See the box',
  someHost: 'A host',
  someGuest: 'A co-op',

  running: 'Running',
  jobTitle:
    '{kind, select, import {Taking files into “{name}”} export {Writing files of “{name}” out} space_export {Writing all of “{name}” out} decisions_import {Taking what Loomio exported into “{name}”} drill {Restoring “{name}” from its hosts, to rehearse} other {Work on “{name}”}}',
  jobCounting: '{files, plural, one {# file} other {# files}}, {size} so far; still counting.',
  jobProgress:
    '{files, number} of {filesTotal, plural, one {# file} other {# files}}, {size} of {sizeTotal}.',
  jobLeft: 'About {minutes, plural, one {# minute} other {# minutes}} left.',
  jobEnded:
    '{state, select, done {Done} failed {Did not work: what was finished stays} cancelled {Cancelled: what was finished stays} other {Ended}}; {files, plural, one {# file} other {# files}}, {size}.',
  jobCancel: 'Stop',
  jobCancelOf: 'Stop: {what}',
  jobProblems: '{count, plural, one {# file was left out} other {# files were left out}}',
}
