// Who is to be trusted in a generation that was begun apart: not who has gone from where this device is, and nobody whom
// they let in there.
import type { Membership } from './contract.ts'
import type { Log } from './log.ts'

interface Present {
  devices: ReadonlySet<string>
  members: ReadonlySet<string>
}

/** The devices in `there` that nobody who is in `here` stands for. */
export async function strangers(membership: Membership, here: Log, there: Log): Promise<string[]> {
  const found: string[] = []
  for (const device of (await presentIn(membership, there)).devices)
    if (!(await isVouched(membership, device, here, there))) found.push(device)
  return found
}

/**
 * Whether a device in `there` is in `here` too, or was let in by one that is, or by one that was let in by one that is. Who
 * has gone from `here` stands for nobody, unless they were put out of `there` as well and let in again.
 */
export async function isVouched(
  membership: Membership,
  device: string,
  here: Log,
  there: Log,
): Promise<boolean> {
  const known = await presentIn(membership, here)
  const present = await presentIn(membership, there)
  const seen = new Set<string>()
  for (let one = device; !known.devices.has(one); ) {
    const gone = await here.read(view => membership.hasDeparted(view, one))
    const again = present.devices.has(one) && (await there.read(view => membership.everDeparted(view, one)))
    const voucher = await there.read(view => membership.voucher(view, one))
    if ((gone && !again) || !voucher || seen.has(one)) return false
    if (voucher.by === null) return known.members.has(voucher.member)
    seen.add(one)
    one = voucher.by
  }
  return true
}

async function presentIn(membership: Membership, log: Log): Promise<Present> {
  const devices = await log.read(view => membership.devices(view))
  return {
    devices: new Set(devices.map(({ device }) => device)),
    members: new Set(devices.map(({ member }) => member)),
  }
}
