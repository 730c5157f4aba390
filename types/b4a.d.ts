// Ambient types for what CoBox uses of b4a 1.9.0, written from its source.
// b4a ships its own, which say Uint8Array; on node every buffer it makes is a Buffer.

declare module 'b4a' {
  type Encoding = BufferEncoding

  export function isBuffer(value: unknown): value is Buffer | Uint8Array
  export function isEncoding(encoding: string): encoding is BufferEncoding
  export function alloc(size: number, fill?: string | Uint8Array | number, encoding?: Encoding): Buffer
  export function allocUnsafe(size: number): Buffer
  export function allocUnsafeSlow(size: number): Buffer
  export function byteLength(
    string: string | NodeJS.ArrayBufferView | ArrayBuffer,
    encoding?: Encoding,
  ): number
  export function compare(a: Uint8Array, b: Uint8Array): -1 | 0 | 1
  export function concat(buffers: readonly Uint8Array[], totalLength?: number): Buffer
  export function copy(
    source: Uint8Array,
    target: Uint8Array,
    targetStart?: number,
    start?: number,
    end?: number,
  ): number
  export function equals(a: Uint8Array, b: Uint8Array): boolean
  export function fill(
    buffer: Uint8Array,
    value: string | Uint8Array | number,
    offset?: number,
    end?: number,
    encoding?: Encoding,
  ): Buffer
  export function from(value: string, encoding?: Encoding): Buffer
  export function from(value: Uint8Array | readonly number[]): Buffer
  export function from(value: ArrayBuffer | SharedArrayBuffer, byteOffset?: number, length?: number): Buffer
  export function includes(
    buffer: Uint8Array,
    value: string | Uint8Array | number,
    byteOffset?: number,
    encoding?: Encoding,
  ): boolean
  export function indexOf(
    buffer: Uint8Array,
    value: string | Uint8Array | number,
    byteOffset?: number,
    encoding?: Encoding,
  ): number
  export function lastIndexOf(
    buffer: Uint8Array,
    value: string | Uint8Array | number,
    byteOffset?: number,
    encoding?: Encoding,
  ): number
  export function swap16(buffer: Uint8Array): Buffer
  export function swap32(buffer: Uint8Array): Buffer
  export function swap64(buffer: Uint8Array): Buffer
  /** The same memory, not a copy. */
  export function toBuffer(buffer: Uint8Array): Buffer
  function text(buffer: Uint8Array, encoding?: Encoding, start?: number, end?: number): string
  export function toHex(buffer: Uint8Array, start?: number, end?: number): string
  export function write(buffer: Uint8Array, string: string, encoding?: Encoding): number
  export function write(buffer: Uint8Array, string: string, offset: number, encoding?: Encoding): number
  export function write(
    buffer: Uint8Array,
    string: string,
    offset: number,
    length: number,
    encoding?: Encoding,
  ): number
  export function readDoubleBE(buffer: Uint8Array, offset?: number): number
  export function readDoubleLE(buffer: Uint8Array, offset?: number): number
  export function readFloatBE(buffer: Uint8Array, offset?: number): number
  export function readFloatLE(buffer: Uint8Array, offset?: number): number
  export function readInt32BE(buffer: Uint8Array, offset?: number): number
  export function readInt32LE(buffer: Uint8Array, offset?: number): number
  export function readUInt32BE(buffer: Uint8Array, offset?: number): number
  export function readUInt32LE(buffer: Uint8Array, offset?: number): number
  export function writeDoubleBE(buffer: Uint8Array, value: number, offset?: number): number
  export function writeDoubleLE(buffer: Uint8Array, value: number, offset?: number): number
  export function writeFloatBE(buffer: Uint8Array, value: number, offset?: number): number
  export function writeFloatLE(buffer: Uint8Array, value: number, offset?: number): number
  export function writeInt32BE(buffer: Uint8Array, value: number, offset?: number): number
  export function writeInt32LE(buffer: Uint8Array, value: number, offset?: number): number
  export function writeUInt32BE(buffer: Uint8Array, value: number, offset?: number): number
  export function writeUInt32LE(buffer: Uint8Array, value: number, offset?: number): number

  const b4a: {
    isBuffer: typeof isBuffer
    isEncoding: typeof isEncoding
    alloc: typeof alloc
    allocUnsafe: typeof allocUnsafe
    allocUnsafeSlow: typeof allocUnsafeSlow
    byteLength: typeof byteLength
    compare: typeof compare
    concat: typeof concat
    copy: typeof copy
    equals: typeof equals
    fill: typeof fill
    from: typeof from
    includes: typeof includes
    indexOf: typeof indexOf
    lastIndexOf: typeof lastIndexOf
    swap16: typeof swap16
    swap32: typeof swap32
    swap64: typeof swap64
    toBuffer: typeof toBuffer
    toString: typeof text
    toHex: typeof toHex
    write: typeof write
    readDoubleBE: typeof readDoubleBE
    readDoubleLE: typeof readDoubleLE
    readFloatBE: typeof readFloatBE
    readFloatLE: typeof readFloatLE
    readInt32BE: typeof readInt32BE
    readInt32LE: typeof readInt32LE
    readUInt32BE: typeof readUInt32BE
    readUInt32LE: typeof readUInt32LE
    writeDoubleBE: typeof writeDoubleBE
    writeDoubleLE: typeof writeDoubleLE
    writeFloatBE: typeof writeFloatBE
    writeFloatLE: typeof writeFloatLE
    writeInt32BE: typeof writeInt32BE
    writeInt32LE: typeof writeInt32LE
    writeUInt32BE: typeof writeUInt32BE
    writeUInt32LE: typeof writeUInt32LE
  }
  export { text as toString }
  export default b4a
}
