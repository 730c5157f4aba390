// Sealed ballots: encrypted to tellers, added up unopened, and counted so that anybody can check it. Pure; see SPEC.md.
export { makeBallot, type SealedPoll } from './ballot.ts'
export { type CastBallot, checkBallot, checkBallots } from './check.ts'
export { checkComplaint, checkDealing, makeComplaint, makeDealing, openShare } from './dealing.ts'
export { type Fault, type FaultCode, type Part, type Result, sayFault } from './fault.ts'
export { checkForm, type Form } from './form.ts'
export type { Random } from './group.ts'
export { hedged } from './hedged.ts'
export {
  checkConfirmation,
  type Dealings,
  type KeyState,
  keyState,
  makeConfirmation,
  pollKey,
  type SaidComplaint,
  tellerShare,
  verificationKey,
} from './keys.ts'
export {
  Ballot,
  Complaint,
  Confirmation,
  Dealing,
  DecryptionShare,
  MAX_TELLERS,
  TellerKey,
} from './schema.ts'
export { checkSetup, checkTellerKey, makeTellerKey, type Setup, type Teller } from './setup.ts'
export { type CountedBallot, MOST_TOTAL, type Sums, sumBallots } from './sums.ts'
export {
  type Counting,
  checkDecryptionShare,
  type GivenShare,
  LEAST_BALLOTS,
  makeDecryptionShare,
  mayOpen,
  openTally,
  type SealedRecord,
  verifyTally,
} from './tally.ts'
