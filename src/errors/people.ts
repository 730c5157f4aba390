// Errors about people: members and invitations, identity and devices, recovery. A part of the catalogue.
import { entry } from './entry.ts'

export const peopleErrors = {
  // members and invitations
  INVITE_MALFORMED: entry(
    400,
    'This is not a CoBox invitation, or it was damaged on the way.',
    'Copy the whole link again, or ask for a new one.',
  ),
  INVITE_EXPIRED: entry(410, 'This invitation has expired.', 'Ask for a new one.'),
  INVITE_USED: entry(410, 'This invitation has been used already.', 'Ask for a new one.'),
  INVITE_REVOKED: entry(410, 'This invitation was revoked.', 'Ask for a new one.'),
  INVITE_UNKNOWN: entry(
    404,
    'Nobody here knows this invitation.',
    'Ask for a new one. Those that there are: `cobox invite list`.',
  ),
  INVITE_DENIED: entry(
    403,
    'A coordinator declined the request to join.',
    'Talk to the person who invited you.',
  ),
  BAD_SPACE_KEYS: entry(
    400,
    'What was given for a space are not its keys: {reason}.',
    'Ask for a new invitation, from somebody you know.',
  ),
  JOIN_TIMEOUT: entry(
    504,
    'Nobody who can let you in has answered yet.',
    'It goes on while the node runs. Ask a coordinator to start theirs.',
  ),
  LAST_COORDINATOR: entry(
    409,
    'A space needs a coordinator, and this is the last one.',
    'Make somebody else coordinator first.',
  ),
  NOT_ONESELF: entry(409, 'That is you.', 'To go yourself, leave the space: `cobox space leave`.'),
  THIS_DEVICE: entry(
    409,
    'That is this device, “{name}”.',
    'Revoke it from another device of yours, or leave the spaces and delete its data folder.',
  ),
  DEVICE_REVOKED: entry(
    403,
    'That device was revoked, or is vouched for by one that was.',
    'Add the device anew as another: start it with an empty data folder.',
  ),
  REVOKED_IN_PART: entry(
    403,
    'The device is revoked in {done} of its spaces, and not in {spaces}: {reason}',
    'A coordinator there has to do it: `cobox member revoke-device SPACE {device}`. Until then that device reads there on.',
  ),
  LAST_DEVICE: entry(
    409,
    'That is the person’s last device in this space.',
    'Remove the member, or leave, instead of revoking the last device.',
  ),
  BAD_ATTESTATION: entry(
    403,
    'The device is not attested by the identity that it claims.',
    'Pair the device again.',
  ),
  DEVICE_KNOWN: entry(409, 'That device is in this space already.', 'Nothing needs to be done.'),
  ALREADY_FOUNDED: entry(409, 'This space has been founded already.', 'Nothing needs to be done.'),
  NO_REQUEST: entry(404, 'There is no such request to join.', 'See `cobox invite requests SPACE`.'),

  // identity and devices
  BAD_WORDS: entry(
    400,
    'These are not the 24 words of an identity: {reason}.',
    'Check spelling and order. The words are from a fixed English list.',
  ),
  WORDS_DIFFER: entry(
    400,
    'Those are not the words of this identity (word {position} differs).',
    'Compare with what you wrote down, or show the words again.',
  ),
  WORDS_SHOWN: entry(
    409,
    'The words were shown before.',
    'Make sure that nobody looks on, then say `--again`.',
  ),
  NO_WORDS: entry(
    409,
    'This device was paired: it does not hold the words.',
    'Show them on the device that made the identity.',
  ),
  PAIRING_CODE_WRONG: entry(
    403,
    'No device that waits shows that code, so none was let in, and the link is over.',
    'Make a new one with `cobox device pair`. When the codes differ again, somebody else has got hold of the link.',
  ),
  PAIRING_DECLINED: entry(
    403,
    'The other device did not let this one in.',
    'Make a new link there with `cobox device pair`, and compare the codes.',
  ),
  PAIRING_REPLACED: entry(
    410,
    'A newer link was made after this one, and only the newest works.',
    'Use the newest link.',
  ),
  PAIRING_BROKEN: entry(
    502,
    'The two devices did not agree on a code: one of them changed what it said.',
    'Make a new link, and hand it over by a way that others do not read.',
  ),
  NOBODY_WAITS: entry(
    404,
    'No device waits to be let in.',
    'Make a link with `cobox device pair`, and use it on the new device.',
  ),
  IDENTITY_IN_USE: entry(
    409,
    'This node’s identity is in use by {count} space(s).',
    'Only a fresh node can become a device of somebody: set COBOX_HOME to a new folder.',
  ),

  // recovery
  THRESHOLD_WRONG: entry(
    400,
    'Of {total} trustees, {threshold} cannot be needed.',
    'Choose a number between 1 and the number of trustees; 3 of 5 is a good start.',
  ),
  SHARE_DAMAGED: entry(
    422,
    'The share of {who} is damaged: {reason}.',
    'Ask that trustee to release it again.',
  ),
  SHARE_NOT_YOURS: entry(
    403,
    'That share is sealed to somebody else, or to another device.',
    'Ask for it with the request code of this device: `cobox recovery start`.',
  ),
  SHARE_OTHER_SET: entry(
    409,
    'The share of {who} is of another set: the owner has replaced the one or the other.',
    'Ask the trustees for the shares of the newest set; all must be of the same.',
  ),
  OWNERS_DIFFER: entry(
    409,
    'The shares are of different people: {owners}.',
    'Somebody gave you shares of another identity, perhaps to make you theirs. Ask your trustees, by voice, for whom they hold a share (its key is in `cobox recovery held --json`), then finish with `--owner KEY`.',
  ),
  SHARES_TOO_FEW: entry(
    409,
    'Not enough shares yet: {have} of {need} that are needed.',
    'Ask more trustees, and give all that you have got.',
  ),
  REQUEST_MALFORMED: entry(
    400,
    'That is not a request code.',
    'Copy it again as a whole; it begins with cobox://recover/.',
  ),
  NO_SHARE: entry(404, 'You hold no share of {who}.', 'See what you hold: `cobox recovery held`.'),
  SHARE_ARRIVED: entry(
    409,
    '{who} {has} the share already, so there is nothing to hand over.',
    'See `cobox recovery status`.',
  ),
  SHARE_ELSEWHERE: entry(
    409,
    'The share of {who} waits on the device of yours that made it.',
    'Hand it over from there.',
  ),
  NO_TRUSTEES: entry(
    404,
    'No trustees are named.',
    'Name some while all is well: `cobox recovery setup`. Without them a coordinator can remove and invite.',
  ),
  TRUSTEE_UNFIT: entry(
    400,
    '{who} cannot be a trustee: {reason}.',
    'See whom you could ask: `cobox recovery people`.',
  ),
  IDENTITY_REPLACED: entry(
    403,
    'That identity had fallen into other hands, and another one took its place.',
    'Come in with the new identity.',
  ),
  LETTERS_FULL: entry(
    429,
    'You have {limit} sealed letters in this space already.',
    'They go when they are read. Wait until the devices of those whom they are for have been on.',
  ),
  NO_LETTER: entry(
    400,
    'That is no letter, or it was damaged on the way.',
    'Copy it again as a whole; it begins with cobox://letter/.',
  ),
  LETTER_NOT_YOURS: entry(
    403,
    'That letter is for somebody else.',
    'Open it on a device of the person whom it is for.',
  ),
  REQUEST_WORDS_DIFFER: entry(
    409,
    'Those are not the two words of this request code.',
    'Do not release anything. Talk to the person, by voice or face to face, and let them read the words again.',
  ),
  NO_RECOVERY: entry(404, 'No recovery is under way on this device.', 'Begin one: `cobox recovery start`.'),
  RECOVERY_UNDER_WAY: entry(
    409,
    'Another recovery is under way on this device.',
    'End it first: `cobox recovery cancel`. What was released for it is given up.',
  ),
  NOT_THE_HEIR: entry(
    403,
    '{who} has named somebody else to inherit, or nobody.',
    'What you hold says whom: `cobox recovery held`.',
  ),
  RECOVERY_WAITS: entry(
    425,
    'You have agreed. {who} may object until {until}.',
    'Release it after that, with the same command.',
  ),
  RECOVERY_OBJECTED: entry(
    409,
    '{who} has objected, from a device of theirs.',
    'Talk to them. After a loss or theft, when somebody else holds that device, say `--anyway`.',
  ),
  RECOVERY_UNHEARD: entry(
    409,
    'Nobody who could pass on an objection of {who} is connected.',
    'Go online first, and try again: the waiting time begins when they can be told. If that cannot be, make sure by other ways that they do not object, then add `--anyway`.',
  ),
} as const
