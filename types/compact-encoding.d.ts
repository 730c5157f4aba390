// Ambient types for what CoBox uses of compact-encoding 3.5.2, written from its source.
// compact-encoding ships its own, which say Uint8Array; on node it encodes into a Buffer, and what it
// decodes out of a Buffer is a Buffer (a view on the input, not a copy).

declare module 'compact-encoding' {
  export interface State {
    start: number
    end: number
    buffer: Buffer | null
  }

  export interface Encoding<T, Out = T> {
    preencode(state: State, value: T): void
    encode(state: State, value: T): void
    /** Throws when the input is too short. */
    decode(state: State): Out
  }

  export type Encoder<T, Out = T> = Encoding<T, Out>

  export interface StringEncoding extends Encoding<string> {
    fixed(n: number): Encoding<string>
  }

  export interface Address {
    host: string
    port: number
  }

  export interface FamilyAddress extends Address {
    family: 4 | 6
  }

  export interface RawEncoding extends Encoding<Uint8Array, Buffer> {
    buffer: Encoding<Uint8Array, Buffer>
    binary: Encoding<Uint8Array | string, Buffer>
    string: Encoding<string>
    utf8: Encoding<string>
    ascii: Encoding<string>
    hex: Encoding<string>
    base64: Encoding<string>
    json: Encoding<unknown>
    ndjson: Encoding<unknown>
    array<T, Out>(enc: Encoding<T, Out>): Encoding<readonly T[], Out[]>
  }

  /** An abstract codec: its values take the rest of the buffer. */
  export interface Codec<T, Out = T> {
    encode(value: T): Uint8Array
    decode(buffer: Buffer): Out
  }

  export type EncodingName =
    | 'ascii'
    | 'utf-8'
    | 'utf8'
    | 'hex'
    | 'base64'
    | 'utf16-le'
    | 'utf16le'
    | 'ucs-2'
    | 'ucs2'
    | 'ndjson'
    | 'json'
    | 'binary'

  /** The names that give a T. A T of its own for 'json' is a promise, not a check. */
  export type NamedEncoding<T> = [T] extends [Uint8Array]
    ? 'binary'
    : [T] extends [string]
      ? EncodingName
      : 'json' | 'ndjson'

  /** Decodes to T; what it encodes may be wider. */
  export type Decoding<T> = Encoding<never, T>

  export const raw: RawEncoding
  export const uint: Encoding<number>
  export const uint8: Encoding<number>
  export const uint16: Encoding<number>
  export const uint24: Encoding<number>
  export const uint32: Encoding<number>
  export const uint32be: Encoding<number>
  export const uint40: Encoding<number>
  export const uint48: Encoding<number>
  export const uint56: Encoding<number>
  export const uint64: Encoding<number>
  export const uint64be: Encoding<number>
  export const int: Encoding<number>
  export const int8: Encoding<number>
  export const int16: Encoding<number>
  export const int24: Encoding<number>
  export const int32: Encoding<number>
  export const int40: Encoding<number>
  export const int48: Encoding<number>
  export const int56: Encoding<number>
  export const int64: Encoding<number>
  export const lexint: Encoding<number>
  export const float32: Encoding<number>
  export const float64: Encoding<number>
  export const port: Encoding<number>
  export const biguint64: Encoding<bigint>
  export const bigint64: Encoding<bigint>
  export const biguint: Encoding<bigint>
  export const bigint: Encoding<bigint>
  export const buffer: Encoding<Uint8Array, Buffer>
  export const optionalBuffer: Encoding<Uint8Array | null | undefined, Buffer | null>
  export const binary: Encoding<Uint8Array | string, Buffer>
  export const arraybuffer: Encoding<ArrayBuffer>
  export const bitarray: Encoding<readonly (boolean | 0 | 1)[], boolean[]>
  export const uint8array: Encoding<Uint8Array>
  export const uint16array: Encoding<Uint16Array>
  export const uint32array: Encoding<Uint32Array>
  export const int8array: Encoding<Int8Array>
  export const int16array: Encoding<Int16Array>
  export const int32array: Encoding<Int32Array>
  export const biguint64array: Encoding<BigUint64Array>
  export const bigint64array: Encoding<BigInt64Array>
  export const float32array: Encoding<Float32Array>
  export const float64array: Encoding<Float64Array>
  export const string: StringEncoding
  export const utf8: StringEncoding
  export const ascii: StringEncoding
  export const hex: StringEncoding
  export const base64: StringEncoding
  export const ucs2: StringEncoding
  export const utf16le: StringEncoding
  export const bool: Encoding<boolean>
  export const fixed8: Encoding<Uint8Array, Buffer>
  export const fixed16: Encoding<Uint8Array, Buffer>
  export const fixed24: Encoding<Uint8Array, Buffer>
  export const fixed32: Encoding<Uint8Array, Buffer>
  export const fixed64: Encoding<Uint8Array, Buffer>
  export const date: Encoding<Date>
  export const json: Encoding<unknown>
  export const ndjson: Encoding<unknown>
  export const any: Encoding<unknown>
  export const none: Encoding<unknown, null>
  export const ipv4: Encoding<string>
  export const ipv6: Encoding<string>
  export const ip: Encoding<string>
  export const ipv4Address: Encoding<Address, FamilyAddress>
  export const ipv6Address: Encoding<Address, FamilyAddress>
  export const ipAddress: Encoding<Address, FamilyAddress>
  export const stringRecord: Encoding<Readonly<Record<string, string>>, Record<string, string>>

  export function state(start?: number, end?: number, buffer?: Buffer | null): State
  /** Exactly n bytes: throws for a buffer of any other size. */
  export function fixed(n: number): Encoding<Uint8Array, Buffer>
  /** At most 0x100000 entries when decoding. */
  export function array<T, Out>(enc: Encoding<T, Out>): Encoding<readonly T[], Out[]>
  export function frame<T, Out>(enc: Encoding<T, Out>): Encoding<T, Out>
  export function record<T, Out>(
    keyEncoding: Encoding<string>,
    valueEncoding: Encoding<T, Out>,
  ): Encoding<Readonly<Record<string, T>>, Record<string, Out>>
  export function from<T, Out>(enc: Encoding<T, Out>): Encoding<T, Out>
  export function from<T, Out>(enc: Codec<T, Out>): Encoding<T, Out>
  export function from(name: 'json' | 'ndjson'): Encoding<unknown>
  export function from(name: 'binary'): Encoding<Uint8Array | string, Buffer>
  export function from(name: Exclude<EncodingName, 'json' | 'ndjson' | 'binary'>): Encoding<string>
  export function encode<T, Out>(enc: Encoding<T, Out>, value: T): Buffer
  /** Bytes left over after the value are ignored. */
  export function decode<T, Out>(enc: Encoding<T, Out>, buffer: Buffer): Out

  type EncodingOf<T, Out> = Encoding<T, Out>
  type StateOf = State

  namespace c {
    type Encoding<T, Out = T> = EncodingOf<T, Out>
    type State = StateOf
  }

  const c: {
    raw: RawEncoding
    uint: Encoding<number>
    uint8: Encoding<number>
    uint16: Encoding<number>
    uint24: Encoding<number>
    uint32: Encoding<number>
    uint32be: Encoding<number>
    uint40: Encoding<number>
    uint48: Encoding<number>
    uint56: Encoding<number>
    uint64: Encoding<number>
    uint64be: Encoding<number>
    int: Encoding<number>
    int8: Encoding<number>
    int16: Encoding<number>
    int24: Encoding<number>
    int32: Encoding<number>
    int40: Encoding<number>
    int48: Encoding<number>
    int56: Encoding<number>
    int64: Encoding<number>
    lexint: Encoding<number>
    float32: Encoding<number>
    float64: Encoding<number>
    port: Encoding<number>
    biguint64: Encoding<bigint>
    bigint64: Encoding<bigint>
    biguint: Encoding<bigint>
    bigint: Encoding<bigint>
    buffer: Encoding<Uint8Array, Buffer>
    optionalBuffer: Encoding<Uint8Array | null | undefined, Buffer | null>
    binary: Encoding<Uint8Array | string, Buffer>
    arraybuffer: Encoding<ArrayBuffer>
    bitarray: Encoding<readonly (boolean | 0 | 1)[], boolean[]>
    uint8array: Encoding<Uint8Array>
    uint16array: Encoding<Uint16Array>
    uint32array: Encoding<Uint32Array>
    int8array: Encoding<Int8Array>
    int16array: Encoding<Int16Array>
    int32array: Encoding<Int32Array>
    biguint64array: Encoding<BigUint64Array>
    bigint64array: Encoding<BigInt64Array>
    float32array: Encoding<Float32Array>
    float64array: Encoding<Float64Array>
    string: StringEncoding
    utf8: StringEncoding
    ascii: StringEncoding
    hex: StringEncoding
    base64: StringEncoding
    ucs2: StringEncoding
    utf16le: StringEncoding
    bool: Encoding<boolean>
    fixed8: Encoding<Uint8Array, Buffer>
    fixed16: Encoding<Uint8Array, Buffer>
    fixed24: Encoding<Uint8Array, Buffer>
    fixed32: Encoding<Uint8Array, Buffer>
    fixed64: Encoding<Uint8Array, Buffer>
    date: Encoding<Date>
    json: Encoding<unknown>
    ndjson: Encoding<unknown>
    any: Encoding<unknown>
    none: Encoding<unknown, null>
    ipv4: Encoding<string>
    ipv6: Encoding<string>
    ip: Encoding<string>
    ipv4Address: Encoding<Address, FamilyAddress>
    ipv6Address: Encoding<Address, FamilyAddress>
    ipAddress: Encoding<Address, FamilyAddress>
    stringRecord: Encoding<Readonly<Record<string, string>>, Record<string, string>>
    state: typeof state
    fixed: typeof fixed
    array: typeof array
    frame: typeof frame
    record: typeof record
    from: typeof from
    encode: typeof encode
    decode: typeof decode
  }
  export default c
}
