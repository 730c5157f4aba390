// Words of these pages: hosting of a space.
import { hostingTerms } from './hosting-terms.ts'
import { hostingRatio } from './hosting-ratio.ts'
import { hostingBoxes } from './hosting-boxes.ts'

export const hosting = {
  ...hostingTerms,
  ...hostingRatio,
  ...hostingBoxes,
  title: 'Hosting',
  about: 'Co-ops keep each other’s spaces, encrypted: whoever keeps one can read nothing of it.',
  spaceTitle: 'Hosting of “{name}”',
  spaceAbout:
    'A host keeps the whole space, encrypted: it is there when none of its members is, and comes back when they have lost everything.',
  onlyCoordinators: 'Only coordinators of the space agree with hosts. You can look, audit and rehearse.',
  stateOf:
    '{state, select, protected {“{name}” is protected.} catching_up {“{name}” is catching up.} at_risk {“{name}” is at risk.} not_hosted {“{name}” is not hosted, and no copy is wanted.} other {“{name}”}}',
  stateWord:
    '{state, select, protected {protected} catching_up {catching up} at_risk {at risk} not_hosted {not hosted} other {–}}',
  copies:
    '{copies, plural, one {# copy} other {# copies}} of {wanted} wanted {copies, plural, one {is} other {are}} proven.',
  copiesUnwanted:
    '{copies, plural, =0 {No copy is proven} one {# copy is proven} other {# copies are proven}}, and none is wanted.',
  why: 'Why: {reason}.',
  missingAtCopies: '{size} are missing at the wanted copies.',
  reasonNotWanted: 'no host is wanted',
  reasonNoHost: 'no host keeps it',
  reasonTooFew: 'it has hosts of {have} of {want} co-ops that it wants',
  reasonOf:
    '{kind, select, failed {not proven by: {coops}} full {no room left at: {coops}} ending {nothing new is taken by: {coops}} refuses {this device is not let in by: {coops}} away {not connected: {coops}} lacking {still getting what is lacking: {coops}} unproven {not proven yet by: {coops}} other {{coops}}}',
  someHost: 'a host',
  hostNoName: 'Host without a name',
  guestNoName: 'Guest without a name',
  noName: 'without a name',
  nextNotHosted: 'To have it hosted, say how many copies it is to have, and accept an offer.',
  nextProtected: 'Rehearse a loss now and then, with the drill below.',
  nextNoHost: 'Ask a co-op for an offer; a coordinator accepts it here.',
  nextTooFew: 'Accept an offer of another co-op, or want fewer copies.',
  nextByItself: 'It goes on by itself while this node runs. An audit proves what is there now.',
  nextRefused: 'Nothing comes from the hosts, and nothing goes there, until they let this device in.',
  nextWhenReached: 'It goes on by itself when the hosts below can be reached and have room.',
  wantTitle: 'Copies wanted',
  wantAbout:
    'A space is protected when hosts of so many different co-ops have proven, within a day, that they hold everything. Two hosts of one co-op are one copy; 0 is for a space that needs no host.',
  wantLabel: 'On how many co-ops’ hosts everything is to be',
  wantIs: '{wanted, plural, =0 {It wants no copy.} one {It wants # copy.} other {It wants # copies.}}',
  hostsTitle: 'Hosts',
  hostsNone:
    'No host keeps this space. A co-op that hosts makes an offer, a link, and a coordinator of this space accepts it.',
  endedCount: '{count, plural, one {# agreement has ended} other {# agreements have ended}}',
  agreementState:
    '{state, select, active {active} suspended {suspended} ending {ending} ended {ended} other {–}}',
  used: '{used} of {quota} are used ({percent}).',
  over: '{size} more do not fit: agree on more room. What is there stays.',
  connection: 'Connection',
  connected: 'connected',
  notConnected: 'not connected',
  seen: 'seen',
  letsNotIn: 'It does not let this device in.',
  lacks: 'It lacks',
  lacksItSays: 'It lacks, as it says itself',
  nothing: 'nothing',
  notKnown: 'not known',
  beingCounted: 'being counted',
  lastProof: 'Last proof',
  provenNow: 'everything that there is now is proven',
  notProvenNow: 'not everything that there is now is proven',
  lastAudit: 'Last audit',
  noAudit: 'none yet',
  until: 'End of the term',
  noEnd: 'without an end',
  notice: 'Days of notice',
  days: '{count, plural, one {# day} other {# days}}',
  words: 'Terms in words',
  inReturnFor: 'In return for',
  addresses: 'Addresses',
  noAddresses: 'none: it is found on the local network and the internet',
  agreementId: 'Agreement',
  hostFailed: 'It did not prove {failed} of {blocks} blocks,',
  hostFailedDo: 'Talk to the people who run it, and do not count on this copy.',
  ending: '{told, select, yes {It ends: {reason}} other {It ends.}}',
  keptUntil: 'Everything is kept until {day}, then deleted.',
  auditOne: 'Audit this host now',
  auditAll: 'Audit all hosts now',
  auditAbout:
    'An audit asks for some ninety random blocks, which a host has to answer from its own disk. Who has lost one block in twenty is found out in 99 of 100 audits. They run by themselves too, every six hours and when there is something new.',
  proofsLast:
    'All of this is as this device has seen it: each device audits for itself, and believes its own audits alone.',
  historyTitle: 'Proofs over time',
  historyAbout:
    'What audits by this device have shown, day by day. An audit without an answer proves nothing, and accuses nobody: the host was off or slow. A day without a mark is one on which this device was off, or had nothing to ask.',
  historyOf: 'Audits of {name}',
  historyFigures:
    'In the last {days} days: proven on {passed, plural, one {# day} other {# days}}, not proven on {failed, plural, one {# day} other {# days}}, without an answer on {unanswered, plural, one {# day} other {# days}}.',
  historyChart: 'Drawing of the audits of {name}. The table below says the same.',
  historyTable: '{count, plural, one {Table of # day} other {Table of # days}}',
  historyKind:
    '{kind, select, passed {proven} failed {something not proven} unanswered {no answer} other {nothing asked}}',
  historyDay: 'Day',
  historyPassed: 'Passed',
  historyFailed: 'Failed',
  historySilent: 'No answer',
  historyBlocks: 'Blocks proven',
  historyProven: '{proven, number} of {blocks, number}',
  auditRefused: 'no answer: it does not let this device in. That proves nothing.',
  auditSilent: 'no answer: it is off, or cannot be reached. That proves nothing, and accuses nobody.',
  auditFailed:
    '{failed} of {blocks, plural, one {# block} other {# blocks}} not proven: something is lost there.',
  auditNothing: 'there is nothing to prove yet.',
  auditPassed:
    '{blocks, plural, one {the one block asked for is proven} other {all # blocks asked for are proven}} ({seconds}).',
  acceptTitle: 'Accept an offer',
  acceptAbout:
    'A co-op that wants to host you sends a link. Once it is accepted, that host keeps everything in this space and whatever comes, encrypted; it can read nothing, not even the space’s name.',
  acceptTerms:
    'The link cannot be read here before it is accepted: ask who sent it how much room, until when and with what notice. Afterwards all of it stands above, and the agreement can be ended.',
  acceptLink: 'Link of the offer',
  acceptLinkAbout: 'It is good once. The host’s node must be on.',
  acceptLinkWrong: 'An offer begins with cobox://host/',
  acceptCoop: 'What the host shall call you',
  acceptCoopAbout: 'For example the name of your co-op. Empty: you are without a name there.',
  acceptDo: 'Accept',
  accepted:
    'Agreed: {coop} keeps “{name}” from now on, up to {size}. It gets everything while a device that has the space is on.',
  drillTitle: 'Rehearse the worst',
  drillAbout:
    'The drill restores the whole space from its hosts alone into a scratch folder and compares every hash; then the folder is deleted. It needs as much room as the space takes, and as much traffic. It goes on when this page is closed. Nothing of yours is changed.',
  drillNoHost: 'There is no host yet that it could come back from.',
  drillHours: 'Give up after so many hours',
  drillDo: 'Start the drill',
  drillCancelled: 'The last drill was ended, and the scratch folder is deleted.',
  drillRate: '{rate}/s.',
  drillLeft: 'About {minutes, plural, one {# minute} other {# minutes}} left.',
  drillBegun: 'Begun',
  drillEnded: 'Ended',
  drillCancel: 'End the drill',
  drillEqual: 'Everything came back, and every hash is the same.',
  drillNotEqual: 'Not everything came back.',
  drillFigures:
    '{files, plural, one {# content was} other {# contents were}} the same: {size}, from {hosts, plural, one {# host} other {# hosts}} alone, in {seconds}.',
  drillMissing:
    '{count, plural, one {This is missing, or another} other {These # are missing, or others}} (SHA-256). While a host is still getting what it lacks, try again later. What this device has is untouched.',
  blindTitle: 'Stock blind peers',
  blindAbout:
    'A stock blind-peer takes what anybody sends, and deletes what is old when it is full. It has no agreement with you and answers no audit, so it is never counted as a copy, and a drill does not ask it.',
  blindNone: 'This space has none.',
  blindNoName: 'Blind peer without a name',
  key: 'Key',
  blindRemove: 'Remove',
  blindRemoveTitle: 'Remove {name}?',
  blindRemoveAbout:
    'Nothing more is sent to it. What it has it may keep for good: it is encrypted, and nobody can make it delete that. You can add it again.',
  blindKey: 'Key of a blind peer',
  blindKeyAbout: 'In hex (64 characters) or z-base-32 (52). It is found by it on the internet.',
  blindKeyWrong: 'That is no such key.',
  blindName: 'Whose it is (optional)',
  blindAdd: 'Add the blind peer',
}
