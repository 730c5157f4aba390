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
export { openSealed, openSealedToMany, type SealedToMany, sealTo, sealToMany } from './seal.ts'
export { checkWords, compareWords, normalizeWords, WORD_COUNT } from './words.ts'
