// The door of the key layer: a person's words, the devices they attest, and the key file of a node.
export { attestDevice, devicesOfProof, Identity, MAX_PROOF_DEVICES, verifyAttestation } from './identity.ts'
export {
  createKeys,
  type IdentityPart,
  KEY_FILE_VERSION,
  type KeyFile,
  keyFilePath,
  keysFromWords,
  loadKeys,
  saveKeys,
} from './key-file.ts'
export { isShort, toPassphrase } from './passphrase.ts'
export { openSealed, openSealedToMany, type SealedToMany, sealTo, sealToMany } from './seal.ts'
export { combineShares, type GivenShare, type Recovered } from './recovery/combine.ts'
export {
  type Commitment,
  commitTo,
  countTestimonies,
  isCommitment,
  type Replacement,
  saltOf,
  type Testimony,
  testify,
  trusteeHash,
} from './recovery/replacement.ts'
export {
  parseRelease,
  parseRequest,
  RELEASE_PREFIX,
  REQUEST_PREFIX,
  releaseCode,
  requestCode,
  twoWords,
} from './recovery/request.ts'
export {
  checkProof,
  DEFAULT_THRESHOLD,
  DEFAULT_TRUSTEES,
  makeShares,
  openReleased,
  openShare,
  proveShare,
  readShare,
  releaseShare,
  type Share,
  type ShareContent,
  type ShareSet,
  strengthOf,
  type Trustee,
} from './recovery/share.ts'
export {
  type Attempt,
  type Attempts,
  passphraseFile,
  SecretFiles,
  type UnlockedBy,
} from './secret-files.ts'
export { checkWords, compareWords, entropyOf, normalizeWords, WORD_COUNT, wordsOf } from './words.ts'
