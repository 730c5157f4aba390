// Words about errors: members, invitations, identity and devices.
export const errorsPeople = {
  INVITE_MALFORMED: { do: 'Copy the whole link again, from its beginning to its end, or ask for a new one.' },
  INVITE_EXPIRED: { do: 'Ask whoever invited you for a new one.' },
  INVITE_USED: { do: 'Ask whoever invited you for a new one.' },
  INVITE_REVOKED: { do: 'Ask whoever invited you for a new one.' },
  INVITE_UNKNOWN: { do: 'Ask whoever invited you for a new one.' },
  INVITE_DENIED: { do: 'Talk to the person who invited you.' },
  BAD_SPACE_KEYS: {
    kept: 'Nothing was taken over.',
    do: 'Ask for a new invitation, from somebody you know.',
  },
  JOIN_TIMEOUT: {
    kept: 'It goes on while the node runs.',
    do: 'Ask a coordinator of the space to switch their device on.',
  },
  LAST_COORDINATOR: {
    kept: 'Nothing was changed.',
    do: 'First make somebody else coordinator, under <members>Members</members>.',
  },
  NOT_ONESELF: {
    kept: 'Nothing was done.',
    do: 'To go yourself, leave the space under <members>Members</members>.',
  },
  THIS_DEVICE: {
    kept: 'Nothing was done.',
    do: 'Revoke it from another device of yours, or leave your spaces and delete its data folder.',
  },
  DEVICE_REVOKED: {
    do: 'To use it again, start it with an empty data folder and add it anew under <keys>Keys</keys>.',
  },
  REVOKED_IN_PART: {
    kept: 'Until a coordinator has done it there, that device reads on in those spaces.',
    do: 'Ask a coordinator of each of them to revoke it under Members.',
  },
  LAST_DEVICE: {
    kept: 'Nothing was done.',
    do: 'Remove the member instead, or, if it is you, leave the space: <members>Members</members>.',
  },
  BAD_ATTESTATION: { kept: 'It was not let in.', do: 'Add the device again under <keys>Keys</keys>.' },
  DEVICE_KNOWN: { do: 'Nothing needs to be done.' },
  ALREADY_FOUNDED: { do: 'Nothing needs to be done.' },
  NO_REQUEST: { do: 'Somebody may have answered it. See who waits under <members>Members</members>.' },
  BAD_WORDS: {
    kept: 'Nothing was changed.',
    do: 'Check spelling and order. All words are from a fixed list of English words.',
  },
  WORDS_DIFFER: {
    kept: 'Nothing was changed.',
    do: 'Compare with what you wrote down, or show the words again under <keys>Keys</keys>.',
  },
  WORDS_SHOWN: { do: 'Make sure that nobody looks on, then show them again under <keys>Keys</keys>.' },
  NO_WORDS: { do: 'Show them on the device that made your identity.' },
  PAIRING_CODE_WRONG: {
    kept: 'No device was let in, and the link is over.',
    do: 'Make a new link under <keys>Keys</keys>. When the codes differ again, somebody else has got hold of the link.',
  },
  PAIRING_DECLINED: { do: 'Make a new link there, under Keys, and compare the codes.' },
  PAIRING_REPLACED: { do: 'Use the newest link.' },
  PAIRING_BROKEN: {
    kept: 'No device was let in.',
    do: 'Make a new link, and hand it over by a way that others do not read.',
  },
  NOBODY_WAITS: { do: 'Make a link under <keys>Keys</keys>, and use it on the new device.' },
  IDENTITY_IN_USE: {
    kept: 'Nothing was changed.',
    do: 'Only a fresh node can become a device of somebody: start one with an empty data folder.',
  },
}
