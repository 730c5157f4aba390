// Whether a device was taken out by its person, in any of this node's spaces: then it counts nowhere.
import type { Spaces } from './spaces.ts'

/**
 * `chain`: the devices that a proof names, each vouching for the next. The nearest one that a space knows decides there: one
 * that is in it stands for itself. Revoked in one space is revoked.
 */
export async function isRevokedSomewhere(spaces: Spaces, chain: readonly string[]): Promise<boolean> {
  for (const { space } of spaces.all()) {
    const present = new Set((await space.devices()).map(({ device }) => device))
    for (const device of [...chain].reverse()) {
      if (await space.read(view => space.membership.isRevoked(view, device))) return true
      if (present.has(device)) break
    }
  }
  return false
}
