// What an app is to a space: the types of actions, views, rules and queries. `defineApp` in src/apps checks them.
import type { Static, TSchema } from '@sinclair/typebox'
import type { ErrorCode, ErrorDetails } from '../errors/index.ts'
import type { Commitment, Replacement, Testimony } from '../keys/index.ts'

export type { Commitment, Replacement, Testimony }

export type Role = 'coordinator' | 'member' | 'reader'

/** A named set of records in the view; `T` is what a record holds. Make one with `collection()`. */
export interface Collection<T> {
  /** `app/name`, unique in a space. */
  readonly name: string
  /** Never present: carries the record's type. */
  readonly record?: T
}

export interface Range {
  gt?: string
  gte?: string
  lt?: string
  lte?: string
  reverse?: boolean
  limit?: number
}

export interface ViewRecord<T> {
  key: string
  value: T
}

/** The state that every device computes from the same log, for reading. Keys are ordered by their UTF-8 bytes. */
export interface ReadView {
  get<T>(collection: Collection<T>, key: string): Promise<T | null>
  range<T>(collection: Collection<T>, range?: Range): AsyncIterable<ViewRecord<T>>
}

/** The view inside `apply`, its only writer. */
export interface WriteView extends ReadView {
  put<T>(collection: Collection<T>, key: string, value: T): void
  remove(collection: Collection<unknown>, key: string): void
}

/** What `apply` may ask of the log itself. Nothing happens in a trial run. */
export interface LogControl {
  /** Key of the generation whose log this is, in hex. */
  readonly generation: string
  /** `writer`: key of a device's log, in hex. Indexers decide what is final: keep them few. */
  addWriter(writer: string, options: { indexer: boolean }): Promise<void>
}

/** Who wrote an action, looked up at the action's place in the log. */
export interface Actor {
  /** The identity's public key, in hex. */
  member: string
  name: string
  role: Role
  /** The device's public key, in hex. */
  device: string
  deviceName: string
  /** Keys, in hex, of the device's content core in this generation, and of those that it had in earlier ones. */
  blobs: string
  formerBlobs: readonly string[]
}

/** One entry of a space's log, decoded, with what its place in the log says about it. */
export interface Action<Body = unknown> {
  /** `writer:seq`, shortened: the same on every device, never chosen by the author. */
  id: string
  /** `app.name`. */
  type: string
  body: Body
  /** Key of the log that it stands in, in hex, and its place there. */
  writer: string
  seq: number
  /** What the author's clock said, in ms since 1970. A claim. */
  at: number
  /** Null only where an action may come before its author is a member (founding a space). */
  actor: Actor | null
  /** True when its author wrote it in an earlier generation. */
  carried: boolean
}

/** A refusal: the code alone, or the code with what fills its message. */
export type Refusal = ErrorCode | { code: ErrorCode; details: ErrorDetails }

/** Cryptography that rules may ask for; pure, given by the space. */
export interface Tools {
  /** True when the identity attests the device; keys in hex, the proof in base64. */
  attests(proof: string, identity: string, device: string): boolean
  /** The devices, in hex, by which the proof vouches for its last one. */
  vouchers(proof: string): string[]
  /** Keys, in hex, of a device's log and content core in the generation with this salt. */
  generationCores(device: string, salt: string): { writer: string; blobs: string }
  /** True when the owner (identity, in hex) has named these trustees. */
  commits(commitment: Commitment, owner: string): boolean
  /** SHA-256 of the text in UTF-8, in hex. */
  hash(text: string): string
  /** How many different trustees speak for a replacement. */
  testimonies(commitment: Commitment, replacement: Replacement, testimonies: readonly Testimony[]): number
}

/** A named sentence, like `onlyCoordinatorsMayInvite`: null when it holds. Pure: the same on every device. */
export type Rule<Body = unknown> = (
  view: ReadView,
  action: Action<Body>,
  tools: Tools,
) => Promise<Refusal | null> | Refusal | null

/** What `prepare` and queries know about this device. */
export interface Self {
  member: string
  device: string
  deviceName: string
  /** ms since 1970. */
  now: number
}

/** How the command line says an action or query: `cobox <command> SPACE <positional…> [--option …]`. */
export interface CommandLine {
  /** Words of the command, like `files move`. Default: app and name. */
  command?: string
  /** Names of input fields that are given by position. A trailing `?` makes one optional. */
  positional?: string[]
}

export interface ActionDefinition<Input extends TSchema = TSchema, Body extends TSchema = TSchema> {
  summary: string
  /** What happens, what does not, what to do next: for those about which people wonder. */
  description?: string
  /** Row of the permission table (`src/apps/members/permissions.ts`). */
  permission: string
  /** What a person sends: the HTTP body and the command line's arguments. */
  input: Input
  /** What the log holds and a peer may send. Default: the input. */
  body?: Body
  /** Version of the body. A greater one met in the log stops the space until CoBox is updated. Default 1. */
  version?: number
  /** No surface offers it: only the node makes it. */
  internal?: boolean
  /** Field of the answer that names what the action made by its id, like `poll`; `id` is the action's, and the same. */
  answers?: string
  cli?: CommandLine
  /** Only on the author's device: makes the body, like the version that a change is based on. May throw. */
  prepare?(view: ReadView, input: Static<Input>, self: Self): Promise<Static<Body>> | Static<Body>
  rules: Rule<Static<Body>>[]
  apply(view: WriteView, action: Action<Static<Body>>, log: LogControl, tools: Tools): Promise<void> | void
}

/** What a query may ask of the space besides the view that it is given. */
export interface QuerySpace {
  /** Reads the part of the view that can no longer be reordered: what a query has to call final. */
  final<T>(read: (view: ReadView) => Promise<T>): Promise<T>
  tools: Tools
}

export interface QueryDefinition<Input extends TSchema = TSchema, Output extends TSchema = TSchema> {
  summary: string
  /** What happens, what does not, what to do next: for those about which people wonder. */
  description?: string
  input: Input
  output: Output
  cli?: CommandLine
  run(view: ReadView, input: Static<Input>, self: Self, space: QuerySpace): Promise<Static<Output>>
}

/** One capability inside a space. */
export interface App {
  name: string
  summary: string
  /** Version of what its collections hold; written into the view. A newer one met stops the space. */
  viewVersion: number
  actions: Record<string, ActionDefinition>
  queries: Record<string, QueryDefinition>
  collections: Record<string, Collection<unknown>>
}

/** What a space must know of its members to serve and check them. The `members` app gives it. */
export interface Membership {
  /** The author of a log, or null when no member has it. */
  actor(view: ReadView, writer: string): Promise<Actor | null>
  /** Null when a person of this role may do what needs this permission, in the space as it is. */
  refuses(view: ReadView, role: Role, permission: string): Promise<Refusal | null>
  /** True for the device (hex) of a person who left: it is no longer served. */
  hasDeparted(view: ReadView, device: string): Promise<boolean>
  /** True for a person (identity, in hex) who left or was removed. */
  hasGone(view: ReadView, member: string): Promise<boolean>
  /** True for a device that was not served at some time, though it may be now. */
  everDeparted(view: ReadView, device: string): Promise<boolean>
  /** All devices of members that are in the space now. */
  devices(view: ReadView): Promise<SpaceDevice[]>
  /** The device whose log this was in an earlier generation, or null. */
  formerDevice(view: ReadView, writer: string): Promise<string | null>
  /**
   * Key, in hex, that a content core is encrypted with; `present` is that of this generation. Null when the view
   * does not know the core; not `sure` when it cannot know it, because nobody noted it at the time.
   */
  contentKeyOf(view: ReadView, core: string, present: string): Promise<{ key: string; sure: boolean } | null>
  /** Keys, in hex, of the content of the generations that led to this one. */
  lineage(view: ReadView): Promise<string[]>
  /** What all devices' cores in this generation follow from, in hex; null in the first one. */
  salt(view: ReadView): Promise<string | null>
  /** Content cores, in hex, of earlier generations and of those who have gone. */
  formerCores(view: ReadView): Promise<string[]>
  /** Keys, in hex, of the logs of earlier generations. */
  formerLogs(view: ReadView): Promise<string[]>
  /** Where the space has moved to, in the order that counts: the first one is followed. */
  moves(view: ReadView): Promise<Move[]>
  /** Id of the action because of which a new generation has to begin: somebody has gone who holds the keys. Or null. */
  rotationDue(view: ReadView): Promise<string | null>
  /** By whose word a device came in the last time: another device’s, or null when it was its identity’s own. */
  voucher(view: ReadView, device: string): Promise<{ member: string; by: string | null } | null>
  /** True for a device (hex) that was revoked: it never comes back, and vouches for none. */
  isRevoked(view: ReadView, device: string): Promise<boolean>
}

/** That a space goes on in another generation; see `members.move`. */
export interface Move {
  number: number
  key: string
  salt: string
  /** Device → the encryption key, sealed to it, in base64. */
  sealed: Record<string, string>
  /** Of the device that made it. */
  device: string
}

export interface SpaceDevice {
  /** The device's public key, in hex: what it shows when it connects. */
  device: string
  deviceName: string
  member: string
  memberName: string
  role: Role
  /** Keys, in hex, of its log and of its content core. */
  writer: string
  blobs: string
}

/** An action that was refused when it was applied: recorded with its code and shown to its author. */
export interface Skipped {
  id: string
  type: string
  code: ErrorCode
  /** The author's claim, in ms. */
  at: number
  member: string | null
}
