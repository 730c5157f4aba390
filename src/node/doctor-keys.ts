// Says how the keys of a data folder are kept; a running node also knows how the passphrase came.
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { passphraseFile, SecretFiles, type UnlockedBy } from '../keys/index.ts'
import { bad, type Check, ok, warning } from './doctor-checks.ts'
import type { Vault } from './vault.ts'
import { damagedFiles } from './known-devices.ts'

const CAME: Record<UnlockedBy, string> = {
  prompt: 'was typed at the start',
  fd: 'came through a file descriptor at the start',
  file: 'came from a file at the start: whoever takes the disk with that file has the keys',
  keyring: 'came from the keyring of this computer at the start',
  given: 'was set since the start',
}

/** `unlockedBy` is null where no node runs, or there is no passphrase. */
export async function checkKeys(home: string, unlockedBy: UnlockedBy | null): Promise<Check[]> {
  const secrets = new SecretFiles(home)
  const files = await secrets.list()
  if (files.length === 0) return []
  for (const file of files) {
    const found = await stat(file).catch(() => null)
    if (found && (found.mode & 0o077) !== 0)
      return [bad('keys', 'other users of this computer can read the keys', `Run: chmod 600 ${file}`)]
  }
  if (!existsSync(passphraseFile(home)))
    return [
      ok(
        'keys',
        'the keys are in files that only you can read, in the clear: whoever takes the disk has them. ' +
          'Better, where somebody can type it: `cobox id passphrase set`',
      ),
    ]
  const clear = await secrets.inTheClear()
  if (clear.length > 0)
    return [
      warning(
        'keys',
        `the keys are under a passphrase, but ${clear.length} of ${files.length} files with keys are in the clear still`,
        'Start the node again, with room on the disk: it seals them then.',
      ),
    ]
  const came = unlockedBy ? `, which ${CAME[unlockedBy]}` : ''
  return [ok('keys', `the keys are sealed under a passphrase${came}`)]
}

/** Whether everything that belongs into the vault has room in it. */
export async function checkVault({ vault }: { vault: Vault }): Promise<Check[]> {
  const { leftOut } = await vault.status()
  if (leftOut === 0) return []
  return [
    warning(
      'vault',
      `the vault has no room for ${leftOut} shares that you hold for others: only this device has them`,
      'See whose: `cobox recovery held`; decline those that are no longer needed.',
    ),
  ]
}

/** Which devices this node alone knew as the person's own or as revoked, where that was lost. */
export function checkKnownDevices(home: string): Check[] {
  return damagedFiles(home)
    .filter(existsSync)
    .map(file =>
      bad(
        'devices',
        `which of your devices are paired and revoked could not be read, and stands in ${file} now`,
        'Look at `cobox device list`, and revoke again what you had revoked. Then delete that file.',
      ),
    )
}
