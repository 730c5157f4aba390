// What a challenge is made of. All that a proof is about goes in, said without two readings, before the hash is taken:
// the strong form of Fiat and Shamir's transformation (Bernhard, Pereira and Warinschi 2012).
import { ristretto255_hasher } from '@noble/curves/ed25519.js'
import { concatBytes } from '@noble/curves/utils.js'
import type { Point } from './group.ts'

const utf8 = new TextEncoder()

export class Transcript {
  private readonly parts: Uint8Array[] = []
  private readonly tag: string

  /** `label` keeps the hashes of different uses apart. */
  constructor(label: string) {
    this.tag = `CoBox sealed v1 ${label}`
  }

  /** Its length goes before it, so that no two lists of texts look the same. */
  text(...texts: readonly string[]): this {
    for (const text of texts) {
      const bytes = utf8.encode(text)
      this.number(bytes.length).parts.push(bytes)
    }
    return this
  }

  /** Whole numbers, with sign. */
  number(...numbers: readonly number[]): this {
    for (const number of numbers) {
      const bytes = new Uint8Array(8)
      new DataView(bytes.buffer).setBigInt64(0, BigInt(number))
      this.parts.push(bytes)
    }
    return this
  }

  /** Encoded points or scalars; how many comes first. */
  elements(elements: readonly Uint8Array[]): this {
    this.number(elements.length).parts.push(...elements)
    return this
  }

  points(...points: readonly Point[]): this {
    return this.elements(points.map(point => point.toBytes()))
  }

  /** A scalar by SHA-512: `HashToScalar` of RFC 9497 for ristretto255 (`expand_message_xmd` of RFC 9380, reduced). */
  challenge(): bigint {
    return ristretto255_hasher.hashToScalar!(concatBytes(...this.parts), { DST: this.tag })
  }
}
