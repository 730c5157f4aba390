// Words about errors: trustees and recovery.
export const errorsRecovery = {
  THRESHOLD_WRONG: { do: 'Choose a number between 1 and the number of trustees; 3 of 5 is a good start.' },
  SHARE_DAMAGED: { kept: 'Other shares are not affected.', do: 'Ask that trustee to release it again.' },
  SHARE_NOT_YOURS: { do: 'Ask for it with the request code that this device shows under <keys>Keys</keys>.' },
  SHARE_OTHER_SET: {
    kept: 'Nothing is lost by it.',
    do: 'Ask the trustees for the shares of the newest set; all must be of the same.',
  },
  OWNERS_DIFFER: {
    kept: 'Nothing was restored.',
    do: 'Somebody gave you shares of another identity, perhaps to make you theirs. Ask your trustees, by voice, for whom they hold a share, then choose that person.',
  },
  SHARES_TOO_FEW: {
    kept: 'Those that you have are kept.',
    do: 'Ask more trustees, and put in all shares that you have got.',
  },
  REQUEST_MALFORMED: { do: 'Copy it again as a whole; it begins with cobox://recover/.' },
  NO_SHARE: { do: 'What you hold for others is under <keys>Keys</keys>.' },
  SHARE_ARRIVED: { do: 'Nothing needs to be done.' },
  SHARE_ELSEWHERE: { kept: 'It is not lost.', do: 'Hand it over from that device.' },
  NO_TRUSTEES: { do: 'Choose some while all is well, under <keys>Keys</keys>.' },
  TRUSTEE_UNFIT: { kept: 'Nothing was sent.', do: 'Choose somebody else.' },
  IDENTITY_REPLACED: { do: 'Come in with the new identity.' },
  LETTERS_FULL: {
    kept: 'Those that are on their way stay.',
    do: 'They go when they are read. Wait until the devices of those whom they are for have been on.',
  },
  NO_LETTER: { do: 'Copy it again as a whole; it begins with cobox://letter/.' },
  LETTER_NOT_YOURS: { do: 'Open it on a device of the person whom it is for.' },
  REQUEST_WORDS_DIFFER: {
    kept: 'Nothing was released.',
    do: 'Do not release anything. Talk to the person, by voice or face to face, and let them read the words again.',
  },
  NO_RECOVERY: { do: 'Begin one under <keys>Keys</keys>.' },
  RECOVERY_UNDER_WAY: {
    kept: 'What was released for it is kept until you end it.',
    do: 'End it first under <keys>Keys</keys>; what was released for it is given up then.',
  },
  NOT_THE_HEIR: {
    kept: 'Nothing was released.',
    do: 'Under <keys>Keys</keys>, what you hold says who is to inherit.',
  },
  RECOVERY_WAITS: { kept: 'Nothing was released yet.', do: 'Release it after that, in the same way.' },
  RECOVERY_OBJECTED: {
    kept: 'Nothing was released.',
    do: 'Talk to them. After a loss or theft, when somebody else holds that device, choose “Release it anyway”.',
  },
  RECOVERY_UNHEARD: {
    kept: 'Nothing was released, and the waiting time has not begun.',
    do: 'Go online first, and try again. If that cannot be, make sure by other ways that they do not object, then choose “Release it anyway”.',
  },
}
