// The group that sealed ballots are made in: ristretto255 (RFC 9496), of prime order, by @noble/curves.
import { mulAddUnsafe, pippenger } from '@noble/curves/abstract/curve.js'
import { ristretto255 } from '@noble/curves/ed25519.js'
import { toBase64 } from '../../../lib/bytes.ts'

const { Point: Group } = ristretto255

export type Point = InstanceType<typeof Group>
/** Bytes that nobody can guess. Given by the caller: what is in this folder is pure. */
export type Random = (size: number) => Uint8Array

/** The generator, and the number of elements, which is prime. */
export const BASE: Point = Group.BASE
export const ZERO: Point = Group.ZERO
export const ORDER: bigint = Group.Fn.ORDER
/** Of a point and of a scalar, each in its one encoding. */
export const ELEMENT_BYTES = 32
/** From as many points on, sorting them into buckets is quicker than a table for each. */
const MANY_POINTS = 200
/** Tables that are kept, and for how many keys. A key is used for a whole poll. */
const TABLE_WINDOW = 8
const TABLES = 4

/** In 0..ORDER−1, whatever the sign. */
export function modulo(value: bigint): bigint {
  const rest = value % ORDER
  return rest < 0n ? rest + ORDER : rest
}

/** 1 / value. The order is prime: value^(ORDER−2), by Fermat. `value` is not 0. */
export function inverse(value: bigint): bigint {
  return Group.Fn.inv(modulo(value))
}

/** Even among 1..ORDER−1, but for less than 2^-250: 64 bytes are reduced. */
export function randomScalar(random: Random): bigint {
  const bytes = random(64)
  if (bytes.length !== 64) throw new Error('random gave another number of bytes than it was asked for')
  return (littleEndian(bytes) % (ORDER - 1n)) + 1n
}

/** scalar · point, with the same steps whatever the scalar is. For secrets. */
export function times(point: Point, scalar: bigint): Point {
  const reduced = modulo(scalar)
  return reduced === 0n ? ZERO : point.multiply(reduced)
}

/** scalar · point, quickly. For what everybody may know. */
export function timesPublic(point: Point, scalar: bigint): Point {
  return point.multiplyUnsafe(modulo(scalar))
}

/** Σ scalars · points, for what everybody may know. By Straus for few points, by Pippenger for many. */
export function sumOfProducts(points: Point[], scalars: bigint[]): Point {
  if (points.length === 0) return ZERO
  return points.length < MANY_POINTS
    ? mulAddUnsafe(Group, points, scalars)
    : pippenger(Group, points, scalars)
}

/**
 * The point of these 32 bytes. Null when they are none, or not its one encoding, or the neutral element: none of what
 * peers send is ever that, unless somebody wants to cancel something out.
 */
export function readPoint(bytes: Uint8Array): Point | null {
  try {
    const point = Group.fromBytes(bytes)
    return point.is0() ? null : point
  } catch {
    return null
  }
}

/** The number of these 32 bytes, the smallest first. Null when it is not below the order. */
export function readScalar(bytes: Uint8Array): bigint | null {
  const value = littleEndian(bytes)
  return value < ORDER ? value : null
}

export function scalarBytes(scalar: bigint): Uint8Array {
  return Group.Fn.toBytes(scalar)
}

function littleEndian(bytes: Uint8Array): bigint {
  let hex = ''
  for (let i = bytes.length - 1; i >= 0; i--) hex += bytes[i]!.toString(16).padStart(2, '0')
  return BigInt(`0x${hex}`)
}

const tables = new Map<string, Point>()

/** A point that much is multiplied with, like the key of a poll: with a table that makes this several times quicker. */
export function withTable(bytes: Uint8Array): Point | null {
  const name = toBase64(bytes)
  const known = tables.get(name)
  if (known) return known
  const point = readPoint(bytes)
  if (!point) return null
  point.precompute(TABLE_WINDOW)
  for (const oldest of tables.keys()) if (tables.size >= TABLES) tables.delete(oldest)
  tables.set(name, point)
  return point
}
