// Random numbers for one purpose. Who proves two different things with the same random number gives the secret away; a copy of a
// running machine can get the same bytes from its system as the original. So what they are for is mixed in.
import { ELEMENT_BYTES, type Random, scalarBytes } from './group.ts'
import { Transcript } from './transcript.ts'

/**
 * As hard to guess as the bytes that `random` gives, and, should those come again, the same for the same purpose alone. `purpose`:
 * all that is to be said with them, and the secret, if there is one.
 */
export function hedged(random: Random, ...purpose: readonly string[]): Random {
  const name = scalarBytes(new Transcript('purpose').text(...purpose).challenge())
  let drawn = 0
  return size => {
    const fresh = random(size)
    const bytes = new Uint8Array(size)
    // each hash is even among the scalars, and so is what is made of them
    for (let at = 0; at < size; at += ELEMENT_BYTES) {
      const hash = new Transcript('random').elements([name, fresh]).number(drawn++).challenge()
      bytes.set(scalarBytes(hash).subarray(0, size - at), at)
    }
    return bytes
  }
}
