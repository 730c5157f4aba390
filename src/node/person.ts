// The person and device that this node is: its key file, kept in memory while it runs.
import { createHash } from 'node:crypto'
import {
  compareWords,
  countTestimonies,
  createKeys,
  defaultPersonName,
  devicesOfProof,
  Identity,
  isCommitment,
  type KeyFile,
  keysFromWords,
  loadKeys,
  type SecretFiles,
  saveKeys,
  verifyAttestation,
} from '../keys/index.ts'
import { CoboxError } from '../errors/index.ts'
import { fromHex, toHex } from '../lib/bytes.ts'
import { generationCores, type Self, type Tools } from '../space/index.ts'

export class Person {
  readonly #secrets: SecretFiles
  #keys: KeyFile

  private constructor(secrets: SecretFiles, keys: KeyFile) {
    this.#secrets = secrets
    this.#keys = keys
  }

  /** Makes an identity at the first start. Throws BAD_KEYS, STORE_NEWER. */
  static async open(
    secrets: SecretFiles,
    names: { person?: string | undefined; device?: string | undefined },
  ): Promise<Person> {
    const there = await loadKeys(secrets)
    const keys = there ?? (await createKeys(names))
    if (!there) await saveKeys(secrets, keys)
    const person = new Person(secrets, keys)
    if (there && (names.person || names.device)) await person.rename(names.person, names.device)
    return person
  }

  get identity(): string {
    return this.#keys.identity
  }
  get device(): string {
    return this.#keys.device.publicKey
  }
  get deviceKeyPair(): { publicKey: Buffer; secretKey: Buffer } {
    return {
      publicKey: fromHex(this.#keys.device.publicKey),
      secretKey: fromHex(this.#keys.device.secretKey),
    }
  }
  /** That the identity attests this device, in base64. */
  get proof(): string {
    return this.#keys.proof
  }
  /** Secret that all devices of the person share, to find each other. */
  get rendezvous(): Buffer {
    return fromHex(this.#keys.rendezvous)
  }
  /** Of the identity itself; only a device that has the words has it. */
  async identityKeyPair(): Promise<{ publicKey: Buffer; secretKey: Buffer } | null> {
    return this.#keys.words === null ? null : (await Identity.restore(this.#keys.words)).keyPair
  }
  get personName(): string {
    return this.#keys.personName
  }
  /** False while it is what the computer calls its user. */
  get isNamed(): boolean {
    return this.#keys.personName !== defaultPersonName()
  }
  get deviceName(): string {
    return this.#keys.deviceName
  }
  /** Secret; null on a device that another one attested. */
  get words(): string | null {
    return this.#keys.words
  }
  get wordsConfirmed(): boolean {
    return this.#keys.wordsConfirmed
  }
  get hasWords(): boolean {
    return this.#keys.words !== null
  }

  show() {
    const { identity, personName, deviceName, wordsShown, wordsConfirmed } = this.#keys
    return {
      identity,
      device: this.device,
      personName,
      deviceName,
      wordsShown,
      wordsConfirmed,
      hasWords: this.hasWords,
    }
  }

  self(): Self {
    return { member: this.identity, device: this.device, deviceName: this.deviceName, now: Date.now() }
  }

  async rename(person?: string, device?: string): Promise<void> {
    await this.#set({ personName: person ?? this.personName, deviceName: device ?? this.deviceName })
  }

  /** The 24 words: the first time, and then only when asked for again. Throws WORDS_SHOWN, NO_WORDS. */
  async showWords(again: boolean): Promise<string> {
    const { words } = this.#keys
    if (words === null) throw new CoboxError('NO_WORDS')
    if (this.#keys.wordsShown && !again) throw new CoboxError('WORDS_SHOWN')
    await this.#set({ wordsShown: true })
    return words
  }

  /** Throws WORDS_DIFFER, BAD_WORDS, NO_WORDS. */
  async confirmWords(words: string | readonly { position: number; word: string }[]): Promise<void> {
    if (this.#keys.words === null) throw new CoboxError('NO_WORDS')
    compareWords(this.#keys.words, words)
    await this.#set({ wordsShown: true, wordsConfirmed: true })
  }

  /**
   * Becomes another person on the same device. `typed`: the person has the words, and not trustees who gave them back.
   * Throws BAD_WORDS.
   */
  async restore(words: string, typed: boolean): Promise<void> {
    await this.#set({
      ...(await keysFromWords(words, this.#keys.device.publicKey)),
      wordsShown: typed,
      wordsConfirmed: typed,
    })
  }

  /** Becomes a device of the person who attested it from another of their devices. */
  async become(other: {
    identity: string
    proof: string
    rendezvous: string
    personName: string
  }): Promise<void> {
    await this.#set({ ...other, words: null, wordsShown: false, wordsConfirmed: false })
  }

  async #set(changes: Partial<KeyFile>): Promise<void> {
    const keys = { ...this.#keys, ...changes }
    await saveKeys(this.#secrets, keys)
    this.#keys = keys
  }
}

const attests: Tools['attests'] = (proof, identity, device) =>
  verifyAttestation(Buffer.from(proof, 'base64'), { identity: fromHex(identity), device: fromHex(device) })

/** Cryptography for the rules of apps. */
export const tools: Tools = {
  attests,
  vouchers: proof => devicesOfProof(Buffer.from(proof, 'base64')).map(toHex),
  generationCores,
  commits: isCommitment,
  hash: text => createHash('sha256').update(text).digest('hex'),
  testimonies: (commitment, replacement, testimonies) =>
    countTestimonies(commitment, replacement, testimonies, attests),
}
