// Words of what has happened, what waits, and what one wants to be told about.
export const activity = {
  title: 'Activity',
  titleIn: 'Activity in {space}',
  about: 'What waits for you, what happened in your spaces, and what you want to be told about.',
  aboutSpace:
    'Who came, went or was given another role, the long work of this device, and what of yours did not count. Changes of files stand with each file, under “Versions”.',
  empty: 'Nothing has happened yet. As soon as somebody is invited, joins or leaves, it is noted here.',
  today: 'Today',
  yesterday: 'Yesterday',
  older: 'Show older ones',
  found: '{who} founded the space.',
  admit: '{who} let {whom} in. Role: {role}.',
  admitDevice: '{who} let {whom} in with another device, {device}.',
  addDevice: '{who} added a device of their own, {device}.',
  returnDevice:
    '{own, select, yes {{who} came back with a new device, {device}.} other {{who} let a new device of {whom} in, {device}.}}',
  revokeDevice:
    '{own, select, yes {{who} revoked a device of their own, {device}.} other {{who} revoked a device of {whom}, {device}.}}',
  trustees: '{who} named trustees: {threshold} of {count} are needed.',
  replace: '{whom} is here with a new identity, in the place of {old}. Entered by {who}.',
  role: '{who} changed the role of {whom}. Now: {role}.',
  leave: '{who} left the space.',
  remove: '{who} removed {whom}.',
  invite: '{who} made an invitation ({invite}). Role: {role}.',
  revoke: '{who} revoked the invitation {invite}.',
  begin: 'Generation {number} began, with new keys for those who are here. Begun by a device of {who}.',
  unknown: '{who}: {what}',
  skipped:
    'It did not count that you wanted to {type, select, files_put {write a file} files_mkdir {make a folder} files_move {move or rename something} files_copy {copy something} files_remove {move something to the trash} files_restore {bring something back} files_purge {delete something for good} members_admit {let somebody in} members_addDevice {add a device} members_returnDevice {bring a new device in} members_vault {keep your vault here} members_trustees {name trustees} members_replace {enter a new identity} members_role {change a role} members_rename {change your name} members_leave {leave} members_remove {remove somebody} members_revokeDevice {revoke a device} members_renameDevice {rename a device} members_invite {make an invitation} members_revoke {revoke an invitation} members_renameSpace {rename the space} members_archive {archive the space} members_unarchive {bring the space back from the archive} members_begin {begin a generation} members_move {begin a generation} members_arrive {enter a generation} letters_send {send a letter} letters_takeBack {take a letter back} hosting_note {note an agreement} hosting_want {say how many copies are wanted} hosting_addBlindPeer {add a blind peer} hosting_removeBlindPeer {remove a blind peer} other {do something ({raw})}}.',
  job: '{kind, select, import {Taking files in} export {Writing files out} space_export {Writing out the whole space} decisions_import {Taking in what Loomio exported} drill {Rehearsing a loss} other {Long work}}: {state, select, running {goes on} done {done} failed {failed} cancelled {cancelled} other {–}}',
  jobDid: '{files, number} of {total, plural, one {# file} other {# files}}, {bytes}',
  jobProblems:
    '{count, plural, one {One entry could not be done:} other {# entries could not be done, the first:}}',
  waiting: 'Waiting for you',
  waitingNothing: 'Nothing waits for you.',
  waitsRequest: '{name} wants to be let into {space}',
  waitsDevice: 'The device {name} wants to become one of yours',
  waitsRisk:
    '{space} is at risk: {copies, plural, =0 {no proven copy} one {# proven copy} other {# proven copies}} at hosts, and {wanted, number} wanted',
  waitsAudit:
    '{coop} did not prove everything that it should hold of {space}: {failed, number} of {blocks, number} blocks failed',
  notices: 'What to be told about',
  noticesLabel: 'Tell me when',
  noticesAbout:
    'This browser tells it on every page, as long as one is open. The choice holds for this browser.',
  noticeKind:
    '{kind, select, reminder {somebody mentions me, or a poll or a task of mine is due} request {somebody, or a new device of mine, wants to be let in} conflict {files were changed in two places} risk {a host did not prove what it holds, or a space is at risk} box {a box has an alarm} recovery {trustees, or those whose trustee I am, have something to say} job {long work has ended} other {–}}',
  outside: 'Also by the browser, while I look elsewhere',
  outsideAbout:
    'The browser shows it as it shows the news of other programs. It can be seen by whoever sees your screen.',
  outsideAsk: 'Also by the browser, while I look elsewhere',
  outsideDenied:
    'This browser was told not to show news of this page. You can allow it in the browser’s settings for this address.',
  noticeLook: 'Look',
  noticeRequest: '{name} wants to be let into {space}.',
  noticeDevice: 'The device {name} wants to become one of yours.',
  noticeConflicts:
    '{count, plural, one {A file in {space} was changed in two places. Both versions are there.} other {# files in {space} were changed in two places. Both versions of each are there.}}',
  noticeAudit:
    'A host did not prove everything that it should hold of {space}: {failed, number} of {blocks, number} blocks failed.',
  noticeRisk:
    '{space} is at risk: {copies, plural, =0 {no proven copy} one {# proven copy} other {# proven copies}} at hosts, and {wanted, number} wanted.',
  noticeReminder:
    '{what, select, mention {You are mentioned in {space}: {title}} task {A task of yours in {space} is due: {title}} overdue {A task of yours in {space} is overdue: {title}} opened {You can vote in {space}: {title}} closing {A poll in {space} closes soon, and you have not voted: {title}} nudged {You are asked to vote in {space}: {title}} open {A poll that you began in {space} was to open by now: {title}} close {A poll that you began in {space} is over, and waits to be closed: {title}} review {A decision of {space} is to be looked at again: {title}} other {{space}: {title}}}',
  noticeBox:
    'The box {name}: {alarm, select, disk_low {its disk is filling up.} disk_full {its disk is full, and nothing new is taken.} overcommitted {more was promised than its disk can hold.} other {it has an alarm.}}',
  noticeReleased:
    '{what, select, agreed {{name} agreed that your heir gets your words. If that is wrong, object.} other {{name} released their share of your identity. If that was not for you, act at once.}}',
  noticeShare: '{name} asks you to be a trustee.',
  noticeObjected: '{name} objects to an inheritance: do not release your share.',
  noticeAnswered:
    '{state, select, accepted {{name} has agreed to be your trustee.} other {{name} does not want to be your trustee, and has given the share back.}}',
  noticeJob:
    '{kind, select, import {Taking files in} export {Writing files out} space_export {Writing out the whole space} decisions_import {Taking in what Loomio exported} drill {Rehearsing a loss} other {Long work}} ({space}): {state, select, done {done.} other {failed.}} {problems, plural, =0 {} one {One entry could not be done.} other {# entries could not be done.}}',
}
