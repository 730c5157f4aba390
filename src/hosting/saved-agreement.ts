// The file of one agreement at its host: what was agreed and said, who is let in, and vaults that are kept for people.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CoboxError } from '../errors/index.ts'
import type { Agreement, Papers } from './agreement.ts'
import type { HostParts } from './host-parts.ts'
import type { Signature, Signed } from './signed.ts'

const FORMAT = 1
const FILE = 'agreement.json'
/** Of each person, as several members may hand them over: the newest ones. */
const MAX_VAULTS = 3
const MAX_VAULT = 200_000

export interface Saved {
  format: typeof FORMAT
  papers: Papers
  roster: Signed
  /** Identity → who gave it → the person’s vault, sealed. */
  vaults: Record<string, Record<string, string>>
  /** Other terms that one side has signed. */
  proposal: { text: string; by: 'host' | 'guest'; signature: Signature } | null
  /** [H6] For how long this host has run since the agreement began to end, in ms: clocks can be wrong. */
  endingMs: number
  /** When everything was deleted, or null. */
  deletedAt: number | null
  /** As it was last known. */
  usedBytes: number
}

export function newlySaved(agreement: Agreement, roster: Signed): Saved {
  return {
    format: FORMAT,
    papers: { agreement, notices: [] },
    roster,
    vaults: {},
    proposal: null,
    endingMs: 0,
    deletedAt: null,
    usedBytes: 0,
  }
}

/** Null when there is none. Throws STORE_NEWER, BAD_KEYS. */
export async function loadSaved({ folder, secrets }: HostParts, id: string): Promise<Saved | null> {
  const file = join(folder, id, FILE)
  const text = await secrets.read(file)
  if (text === null) return null
  let saved: Saved
  try {
    saved = JSON.parse(text) as Saved
  } catch {
    throw new CoboxError('BAD_KEYS', { file, reason: 'it is not JSON' })
  }
  if (saved.format > FORMAT) throw new CoboxError('STORE_NEWER', { found: saved.format, known: FORMAT })
  return saved
}

export async function writeSaved({ folder, secrets }: HostParts, id: string, saved: Saved): Promise<void> {
  await mkdir(join(folder, id), { recursive: true, mode: 0o700 })
  await secrets.write(join(folder, id, FILE), JSON.stringify(saved))
}

/** Keeps a person’s vault; `by`: identity of who gave it. False when there is nothing new. */
export function keepVault({ vaults }: Saved, identity: string, vault: string, by: string): boolean {
  const there = { ...vaults[identity] }
  if (vault.length > MAX_VAULT || there[by] === vault) return false
  // the person’s own is never pushed out by others
  delete there[by]
  const others = Object.entries(there).filter(([giver]) => giver !== identity)
  const own = there[identity] === undefined ? [] : [[identity, there[identity]] as const]
  vaults[identity] = Object.fromEntries([...own, ...others.slice(1 - MAX_VAULTS), [by, vault]])
  return true
}
