// Words of these pages: members.
export const members = {
  title: 'Members',
  titleOf: 'Members of “{name}”',
  about: 'Who is in this space and with which devices, how people come in, and the space itself.',

  people: 'Who is here',
  readerHint: 'You can read here. Inviting, removing and settings are for coordinators.',
  since: 'since <when></when>',
  actionsFor: 'What you can do about {name}',
  thisDevice: 'this device',
  connected: 'connected',
  away: 'not connected',
  lastSeen: 'last seen <when></when>',
  renameMe: 'Change your name here',
  renameMeAbout: 'What the others in this space see. In other spaces it stays as it is.',
  renameDevice: 'Rename',
  renameDeviceOf: 'Rename {name}',
  renameDeviceAbout: 'How the device is called in this space.',

  role: 'Role',
  roleOf: 'Role of {name}',
  roleMay:
    '{role, select, coordinator {Reads and writes, invites and removes people, and looks after the space and its hosts.} member {Reads and writes files.} other {Reads, and changes nothing.}}',
  roleAbout: 'What was written before stays as it is.',
  roleMine: 'You cannot make yourself coordinator again: another coordinator has to.',
  changeRole: 'Change the role',

  remove: 'Remove from the space',
  removeTitle: 'Remove {name} from the space?',
  removeDoes:
    'All devices of {name} are taken out, and the space gets new keys that only those who remain have: {name} can read nothing that is written from now on.',
  removeKeeps:
    'What they had they keep, and can read. What they wrote stays in the space. The invitations that they made or came in by are revoked: make new ones for those who still need one.',
  removeUndo: 'This cannot be taken back, but you can invite them again.',
  revokeDevice: 'Revoke',
  revokeDeviceOf: 'Revoke {name}',
  revokeTitle: 'Revoke the device “{name}”?',
  revokeDoes:
    'It is taken out of this space, and the space gets new keys: it can read nothing that is written from now on.',
  revokeKeeps:
    'What it holds already it keeps, and can read. It cannot come back: to use it again, start it with an empty data folder and add it anew.',
  revokeEverywhere:
    'This is about this space alone. If the device is lost, revoke it on the page “Keys”: that does it in all your spaces.',

  requests: 'Who asks to come in',
  requestsAbout: 'They have an invitation, and a person is to look. Are they who you think? Ask them.',
  requestFrom: 'On “{device}”, key {key}, asked',
  letIn: 'Let in',
  letInWho: 'Let {name} in',
  decline: 'Decline',
  declineWho: 'Decline {name}',

  invites: 'Invitations',
  invitesAbout:
    'Whoever has the link can come in until it is used up or expires. A coordinator’s device must be on for that.',
  invitesArchived: 'In an archived space nobody is invited: bring it back first.',
  invitesNone: 'No invitation is open.',
  invitesAll: 'Show those that are over, too',
  inviteNew: 'Invite somebody',
  inviteClose: 'Done inviting',
  inviteRole: 'As what?',
  inviteExpires: 'Until when?',
  inviteExpiry:
    '{expiry, select, day {For a day} week {For seven days} month {For thirty days} date {Until a day that I choose} other {It does not expire}}',
  inviteDate: 'Until the end of',
  inviteDateWrong: 'Choose a day that is not over yet.',
  inviteUses: 'For how many?',
  inviteUse: '{uses, select, one {One person} several {Several people} other {Any number of people}}',
  inviteCount: 'How many people',
  inviteCountWrong: 'Type a whole number from 1.',
  inviteAsk: 'Ask a coordinator about each request',
  inviteAskAbout: 'Nobody comes in before one of you has looked. Good when the link may wander.',
  inviteMake: 'Make the invitation',
  inviteLink: 'Link of the invitation',
  inviteWho:
    '{uses, plural, =0 {Any number of people} one {One person} other {# people}} can join with it as {role, select, coordinator {coordinator} member {member} other {reader}}.',
  inviteUntil: 'It expires <when></when>.',
  inviteOver: 'It expired <when></when>.',
  inviteForever: 'It does not expire.',
  inviteHow:
    'Send it by a way that others do not read, or let them point their phone at the code. They paste it under “New or invited”. Somebody who coordinates has to be online for that.',
  inviteHowAsk:
    'Send it by a way that others do not read, or let them point their phone at the code. They paste it under “New or invited”; then you find their request on this page.',
  inviteAnother: 'Make another one',
  inviteFor:
    '{state, select, open {Open} used {Used up} expired {Expired} other {Revoked}}: for {role, select, coordinator {a coordinator} member {a member} other {a reader}}',
  inviteUsed: 'Used {uses, number} of {maxUses, plural, one {# time} other {# times}}.',
  inviteUsedMany: 'Used {uses, plural, one {# time} other {# times}}, for any number.',
  inviteAsks: 'A coordinator is asked.',
  inviteMadeAt: '{id}, made <when></when>',
  inviteRevoke: 'Revoke',
  inviteRevokeOf: 'Revoke the invitation {id}',
  inviteRevokeTitle: 'Revoke this invitation?',
  inviteRevokeDoes:
    'Nobody comes in with it any more. This cannot be taken back, but you can make another one.',
  inviteRevokeKeeps: 'Who came in with it stays.',

  audit: 'What happened',
  auditAbout:
    'Every change of the membership, so that all can see who did what. Times are those of their devices.',
  auditWhen: 'When',
  auditWhat: 'What',
  auditMore: 'Show more ({count, number} older)',
  auditFound: '{who} founded the space.',
  auditAdmit:
    '{who} let {whom} in as {role, select, coordinator {coordinator} member {member} reader {reader} other {{role}}} (invitation {invite}).',
  auditAdmitDevice: '{who} let {whom} in with another device, “{device}”.',
  auditAddDevice: '{who} added the device “{device}”.',
  auditReturnDevice: '{who} let in the new device “{device}” of {whom}.',
  auditRevokeDevice: '{who} revoked the device “{device}” of {whom}.',
  auditRevokeOwn: '{who} revoked their device “{device}”.',
  auditTrustees: '{who} named trustees: {need} of {of}.',
  auditReplace: '{who} let {whom} come in place of the identity {old}.',
  auditRole:
    '{who} made {whom} {role, select, coordinator {coordinator} member {member} reader {reader} other {{role}}}.',
  auditLeave: '{who} left.',
  auditRemove: '{who} removed {whom}.',
  auditInvite:
    '{who} made an invitation as {role, select, coordinator {coordinator} member {member} reader {reader} other {{role}}} ({invite}).',
  auditRevoke: '{who} revoked the invitation {invite}.',
  auditBegin: '{who} began generation {number}: new keys.',
  auditOther: '{who}: {what}',

  space: 'This space',
  rename: 'Rename',
  renameSpace: 'Name of the space',
  renameSpaceAbout: 'It changes for everybody.',
  archive: 'Archive',
  archiveAbout: 'When the work is done: everything can be read, and nothing changed.',
  archiveDo: 'Archive',
  archiveTitle: 'Archive “{name}”?',
  archiveDoes: 'For everybody: files stay as they are and can be read, and nobody is invited or let in.',
  archiveUndo: 'Nothing is deleted. A coordinator can bring the space back at any time.',
  unarchive: 'Bring back',
  unarchiveAbout: 'The space is archived. Brought back, it can be changed again, and people invited.',
  unarchiveDo: 'Bring the space back',
  rotate: 'New keys',
  rotateAbout:
    'After somebody is removed or leaves, or a device is revoked, this happens by itself. Do it by hand when keys may have got out.',
  rotateDo: 'Begin with new keys',
  rotateTitle: 'New keys for “{name}”?',
  rotateDoes:
    'Everything that is written from now on is under keys that only the present members’ devices get. Nothing is lost, and nobody has to do anything; devices that are away follow when they come back.',
  rotateKeeps:
    'Files that were written before are not encrypted anew: who had the old keys and the data can still read those. This cannot be taken back, and need not be.',
  rotateDone: 'The space has new keys.',
  export: 'Write everything out',
  exportAbout:
    'The way out: files as files, and the rest as JSON, into a folder of the computer that your node runs on. Nobody else is needed, only what is on this device.',
  exportDir: 'Folder',
  exportDirAbout:
    'The full path, like /home/ada/co-op-export. It must be empty, not there yet, or hold an earlier export of this space.',
  exportDo: 'Write out',
  leave: 'Leave',
  leaveAbout: 'You go, with all your devices. What is here stays readable.',
  leaveDo: 'Leave the space',
  leaveTitle: 'Leave “{name}”?',
  leaveDoes:
    'You go with all your devices: they neither get nor give anything of the space any more, and the others get new keys, which you do not have.',
  leaveReader:
    'This device stops taking part: it neither gets nor gives anything of the space any more. Ask a coordinator to remove you if the keys are to change.',
  leaveKeeps:
    'What is here stays readable, and on the disk. What you wrote stays with the others. To come back you need a new invitation.',
  leaveLast: 'If you are the last coordinator and others are here, make somebody else coordinator first.',
  leaveDone: 'You have left “{name}”. What is here stays until you delete it.',
  forget: 'Delete this device’s copy',
  forgetAbout: 'You have left: this frees the disk. What the others have stays.',
  forgetNotLeft: 'You have not left this space: its copy here may be the only one. Better leave first.',
  forgetDo: 'Delete the copy',
  forgetTitle: 'Delete “{name}” on this device?',
  forgetDoes:
    'All files of the space that are on this device are deleted. This cannot be undone here. What other devices and hosts have stays there.',
  forgetOnly:
    'You have not left the space. If no other device and no host has everything, files are gone for good.',
  forgetSure: 'I know that this may be the only copy',
  forgetDone: '“{name}” is deleted on this device.',
}
