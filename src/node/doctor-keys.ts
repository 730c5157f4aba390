// Says how the keys of a data folder are kept; a running node also knows how the passphrase came.
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { passphraseFile, SecretFiles, type UnlockedBy } from '../keys/index.ts'
import type { Finding } from '../errors/findings.ts'
import { bad, type Check, ok, warning } from './doctor-checks.ts'
import type { Vault } from './vault.ts'
import { damagedFiles } from './known-devices.ts'

const SEALED = {
  prompt: 'keysSealedTyped',
  fd: 'keysSealedPiped',
  file: 'keysSealedFile',
  keyring: 'keysSealedKeyring',
  given: 'keysSealedSince',
} as const satisfies Record<UnlockedBy, Finding>

/** `unlockedBy` is null where no node runs, or there is no passphrase. */
export async function checkKeys(home: string, unlockedBy: UnlockedBy | null): Promise<Check[]> {
  const secrets = new SecretFiles(home)
  const files = await secrets.list()
  if (files.length === 0) return []
  for (const file of files) {
    const found = await stat(file).catch(() => null)
    if (found && (found.mode & 0o077) !== 0) return [bad('keys', 'keysReadable', { file })]
  }
  if (!existsSync(passphraseFile(home))) return [ok('keys', 'keysClear')]
  const clear = await secrets.inTheClear()
  if (clear.length > 0)
    return [warning('keys', 'keysClearStill', { clear: clear.length, files: files.length })]
  return [ok('keys', unlockedBy ? SEALED[unlockedBy] : 'keysSealed')]
}

/** Whether everything that belongs into the vault has room in it. */
export async function checkVault({ vault }: { vault: Vault }): Promise<Check[]> {
  const { leftOut } = await vault.status()
  if (leftOut === 0) return []
  return [warning('vault', 'vaultFull', { count: leftOut })]
}

/** Which devices this node alone knew as the person's own or as revoked, where that was lost. */
export function checkKnownDevices(home: string): Check[] {
  return damagedFiles(home)
    .filter(existsSync)
    .map(file => bad('devices', 'devicesUnknown', { file }))
}
