// ristretto255 and its hash once more, written from RFC 9496 and RFC 9380 with nothing but big integers: so that what the
// program does is checked by something that shares no code with it. Slow, and never for secrets.
import { createHash } from 'node:crypto'

const P = 2n ** 255n - 19n
export const L = 2n ** 252n + 27742317777372353535851937790883648493n
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n
const SQRT_M1 = 19681161376707505956807079304988542015446066515923890162744021073123829784752n
const INVSQRT_A_MINUS_D = 54469307008909316920995813868745141605393597292927456921205312896311721017578n

/** Extended coordinates. */
export type Point = readonly [bigint, bigint, bigint, bigint]
export const ZERO: Point = [0n, 1n, 1n, 0n]

const mod = (value: bigint, by = P) => ((value % by) + by) % by
const isOdd = (value: bigint) => (value & 1n) === 1n
const absolute = (value: bigint) => (isOdd(value) ? P - value : value)

export function power(base: bigint, exponent: bigint, by: bigint): bigint {
  let [result, square] = [1n, mod(base, by)]
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (isOdd(rest)) result = (result * square) % by
    square = (square * square) % by
  }
  return result
}

export function fromLittleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
}

export function toLittleEndian(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse()
}

/** RFC 9496, 4.2. */
function sqrtRatio(u: bigint, v: bigint): { isSquare: boolean; root: bigint } {
  const candidate = mod(u * v ** 3n * power(mod(u * v ** 7n), (P - 5n) / 8n, P))
  const check = mod(v * candidate * candidate)
  const isFlipped = check === mod(-u)
  const isFlippedI = check === mod(-u * SQRT_M1)
  const root = isFlipped || isFlippedI ? mod(candidate * SQRT_M1) : candidate
  return { isSquare: check === mod(u) || isFlipped, root: absolute(root) }
}

/** RFC 9496, 4.3.1. */
export function decode(bytes: Uint8Array): Point {
  const s = fromLittleEndian(bytes)
  const [u1, u2] = [mod(1n - s * s), mod(1n + s * s)]
  const v = mod(-D * u1 * u1 - u2 * u2)
  const { isSquare, root } = sqrtRatio(1n, mod(v * u2 * u2))
  const denX = mod(root * u2)
  const x = absolute(mod(2n * s * denX))
  const y = mod(u1 * mod(root * denX * v))
  const t = mod(x * y)
  if (s >= P || isOdd(s) || !isSquare || isOdd(t) || y === 0n) throw new Error('no point')
  return [x, y, 1n, t]
}

/** RFC 9496, 4.3.2. */
export function encode([x0, y0, z0, t0]: Point): Buffer {
  const u1 = mod((z0 + y0) * (z0 - y0))
  const u2 = mod(x0 * y0)
  const { root } = sqrtRatio(1n, mod(u1 * u2 * u2))
  const [den1, den2] = [mod(root * u1), mod(root * u2)]
  const zInverse = mod(den1 * den2 * t0)
  const isRotated = isOdd(mod(t0 * zInverse))
  const x = isRotated ? mod(y0 * SQRT_M1) : x0
  const turned = isRotated ? mod(x0 * SQRT_M1) : y0
  const denominator = isRotated ? mod(den1 * INVSQRT_A_MINUS_D) : den2
  const y = isOdd(mod(x * zInverse)) ? mod(-turned) : turned
  return toLittleEndian(absolute(mod(denominator * (z0 - y))))
}

export const BASE = decode(
  Buffer.from('e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76', 'hex'),
)

export function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const [a, b] = [mod((y1 - x1) * (y2 - x2)), mod((y1 + x1) * (y2 + x2))]
  const [c, d] = [mod(2n * t1 * t2 * D), mod(2n * z1 * z2)]
  const [e, f, g, h] = [b - a, d - c, d + c, b + a]
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)]
}

export const negate = ([x, y, z, t]: Point): Point => [mod(-x), y, z, mod(-t)]

export function times(scalar: bigint, point: Point): Point {
  let [result, double] = [ZERO, point]
  for (let rest = mod(scalar, L); rest > 0n; rest >>= 1n) {
    if (isOdd(rest)) result = add(result, double)
    double = add(double, double)
  }
  return result
}

/** RFC 9496, 4.3.3. */
export function equal([x1, y1]: Point, [x2, y2]: Point): boolean {
  return mod(x1 * y2 - y1 * x2) === 0n || mod(y1 * y2 - x1 * x2) === 0n
}

/** `HashToScalar` of RFC 9497 for ristretto255 with SHA-512: one block of `expand_message_xmd`. */
export function hashToScalar(message: Uint8Array, tag: string): bigint {
  const sha512 = (...parts: Uint8Array[]) => createHash('sha512').update(Buffer.concat(parts)).digest()
  const end = Buffer.concat([Buffer.from(tag), Buffer.from([tag.length])])
  const first = sha512(Buffer.alloc(128), message, Buffer.from([0, 64, 0]), end)
  return mod(fromLittleEndian(sha512(first, Buffer.from([1]), end)), L)
}
