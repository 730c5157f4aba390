// Why something was refused, where an error says so in its `reason`: the phrases that a person may meet on the page. What the
// operating system says is not here. The page knows a phrase again by its English, also one that another node has written.

/** The only table of them: `{name}` is filled. Each ends without a full stop. */
export const reasons = {
  // the disk
  noSpaceLeft: 'no space left on the device',
  storeUnwritable: 'the store could not be written',
  // paths and files
  empty: 'it is empty',
  nulByte: 'it holds a NUL byte',
  illFormed: 'it is not well-formed text',
  notNfc: 'it is not in Unicode form NFC',
  emptyName: 'it has an empty name',
  dotName: 'it has the name “{name}”',
  nameNotUtf8: 'its name is not UTF-8',
  sameName: 'another name beside it is the same text, written with other Unicode characters',
  notAbsolute: '{path} is not an absolute path',
  notFileNorFolder: 'it is neither file nor folder',
  notFileFolderNorLink: 'it is neither file, folder nor link',
  browserMayNot: 'the browser may not read it',
  bytesArrived: '{received} of {announced} bytes arrived',
  connectionBroke: 'the connection broke before everything had arrived',
  notFromCobox: 'the answer {status} does not come from CoBox',
  // passphrase and words
  passphraseLong: 'it is longer than {limit} characters',
  passphraseNotUtf8: 'it is not text in UTF-8',
  wordsCounted: 'there are {count} words',
  wordsApart: 'each is in the list, but they do not belong together: one is another, or two are swapped',
  wordUnknown: 'word {number} is not in the list',
  // trustees and shares
  isYou: 'that is you',
  namedTwice: 'they are named twice',
  unreadable: 'it cannot be read',
  ownerDidNotSign: 'its owner’s signature does not hold',
  releaserDidNotSign: 'it is not signed by who is said to have released it',
  codeIncomplete: 'a part of its code is missing, or a letter is wrong',
  openNothing: 'together they open nothing',
  otherPurpose: 'it was released for something else',
  // links, offers and agreements
  ownLink: 'this very node made that link; it is for another one',
  wouldHaveExpired: 'it would have expired already',
  wouldBeOver: 'it would be over already',
  signedAnother: 'the host has signed another one',
  notAsOffered: 'it is not what was offered',
  noCoordinatorSigned: 'no coordinator of the space has signed it',
  newerAgreement: 'a newer CoBox made it: update this one',
  endsBeforeItBegins: 'it ends before it begins',
  wordsTooLong: 'its words are too long',
  noticeNoDays: 'the notice is no number of days',
  hostRefuses: 'the host refuses it',
  onlyGuestAtOnce: 'only the guest may have everything deleted at once',
  // polls and votes
  optionsFew: 'it needs at least {least} option(s)',
  optionsNone: 'a question has no options',
  optionNameUnfit: 'an option has no name, or one that begins or ends with a space',
  optionTwice: 'the option “{name}” is there twice',
  slotUnfit: '“{name}” is no day or time like 2026-12-05 or 2026-12-05T18:30+01:00',
  standUnfit: 'only the options of a proposal agree, abstain, disagree or block',
  thresholdUnfit: 'this type of poll has no thresholds',
  choicesUnfit: 'how many may be chosen does not fit its {count} options',
  scoresUnfit: 'the lowest score is not below the highest',
  ranksUnfit: 'it asks for more ranks than its {count} options',
  seatsUnfit: 'there must be fewer seats than its {count} options',
  titleUnfit: 'it has no title',
  tagUnfit: 'a tag begins or ends with a space',
  noneUnfit: 'this type of poll has no “none of the above”',
  answerUnfit: 'a question needs an answer in words',
  reasonUnfit: 'a reason is asked for an option that it does not have',
  votersUnfit: 'it does not say who may vote',
  weightsUnfit: 'votes of this type cannot have weights',
  weightTwice: 'somebody has two weights',
  neverEnds: 'it has no closing date, and nobody may close it',
  timeUnreadable: '“{given}” is no time like 2026-12-31T18:00',
  weightUnreadable: '“{given}” is no weight from 0.001 to 1000, like Ben=2.5',
  thresholdUnreadable: '“{given}” is no threshold like agree>=66.67 or agree>=50 voters',
  valueMissing: '“{choice}” needs a number behind a “=”',
  sealingUnfit: 'who counts sealed votes, or how many of them are needed, does not fit',
  sealedDelegation: 'nobody can speak for others in a sealed poll',
  sealedNone: 'a sealed poll has no “none of the above”: give it an option of that name',
  sealedReason: 'a sealed poll cannot ask a reason of some alone: it would show what they chose',
  sealedVoters: 'a sealed poll of this type, or with weights, does not tell how many people chose an option',
  sealedForm: 'it has too many options, dots or scores to be sealed',
  sealedWeights: 'with these weights the totals of a sealed poll could become too large',
} as const

export type Reason = keyof typeof reasons

/** The phrase, filled. */
export function because(why: Reason, values: Record<string, string | number> = {}): string {
  return reasons[why].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'))
}

/** Which phrase that is, and what it is filled with; null for words that are not in the table. */
export function reasonIn(text: string): { why: Reason; values: Record<string, string> } | null {
  for (const [why, pattern] of patterns()) {
    const found = pattern.exec(text)
    if (found) return { why, values: { ...found.groups } }
  }
  return null
}

const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&')

let made: [Reason, RegExp][] | null = null

function patterns(): [Reason, RegExp][] {
  made ??= Object.entries(reasons).map(([why, phrase]) => {
    const pattern = escaped(phrase).replace(/\{(\w+)\}/g, '(?<$1>[^]+)')
    return [why as Reason, new RegExp(`^${pattern}$`)]
  })
  return made
}
