// The door of the key layer: a person's words, the devices they attest, and the key file of a node.
export { attestDevice, devicesOfProof, Identity, MAX_PROOF_DEVICES, verifyAttestation } from './identity.ts'
export {
  createKeys,
  defaultPersonName,
  type IdentityPart,
  KEY_FILE_VERSION,
  type KeyFile,
  keyFilePath,
  keysFromWords,
  loadKeys,
  saveKeys,
} from './key-file.ts'
export { decodeCode, encodeCode } from './code.ts'
export { openLetter, sealLetter } from './letter.ts'
export {
  type CodeParts,
  commitmentTo,
  DEVICE_LINK_PREFIX,
  type DeviceLink,
  decodeDeviceLink,
  encodeDeviceLink,
  isSameCode,
  pairingCode,
  topicOfLink,
} from './pairing.ts'
export { isShort, toPassphrase } from './passphrase.ts'
export { openSealed, openSealedToMany, type SealedToMany, sealTo, sealToMany } from './seal.ts'
export { combineShares, type GivenShare, type Owner, ownersOf, type Recovered } from './recovery/combine.ts'
export { bidFarewell, type Farewell, isFarewell } from './recovery/farewell.ts'
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
  openRelease,
  parseRelease,
  type Release,
  releaseCode,
  sealRelease,
} from './recovery/release.ts'
export {
  parseRequest,
  type Purpose,
  type RecoveryRequest,
  requestCode,
  twoWords,
} from './recovery/request.ts'
export {
  checkProof,
  DEFAULT_THRESHOLD,
  DEFAULT_TRUSTEES,
  makeShares,
  proveShare,
  readShare,
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
