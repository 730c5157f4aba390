// The keyring of this computer: Secret Service by `secret-tool` on Linux, Keychain by `security` on macOS.
// A passphrase is handed to a program on its standard input only: other programs can see arguments.
import { spawn } from 'node:child_process'
import { CoboxError } from '../errors/index.ts'
import type { Io } from './io.ts'

interface Done {
  /** Null when the program is not there. */
  code: number | null
  out: Buffer
  /** Its first line of complaint. */
  said: string
}

interface Keyring {
  lookup: [string, ...string[]]
  /** Null where it can be done by the person alone. */
  store: [string, ...string[]] | null
  clear: [string, ...string[]]
}

/** One entry for each data folder. */
function keyringOf(home: string, platform: NodeJS.Platform): Keyring | null {
  const place = ['application', 'cobox', 'home', home]
  if (platform === 'linux')
    return {
      lookup: ['secret-tool', 'lookup', ...place],
      store: ['secret-tool', 'store', `--label=CoBox passphrase (${home})`, ...place],
      clear: ['secret-tool', 'clear', ...place],
    }
  const entry = ['-s', 'CoBox', '-a', home]
  if (platform === 'darwin')
    return {
      lookup: ['security', 'find-generic-password', ...entry, '-w'],
      store: null,
      clear: ['security', 'delete-generic-password', ...entry],
    }
  return null
}

/** Null when there is none, or no keyring. */
export async function lookupPassphrase(
  io: Io,
  home: string,
  platform = process.platform,
): Promise<Buffer | null> {
  const keyring = keyringOf(home, platform)
  if (!keyring) return null
  const { code, out } = await run(io, keyring.lookup)
  return code === 0 && out.length > 0 ? out : null
}

/** Throws KEYRING_FAILED. */
export async function storePassphrase(
  io: Io,
  home: string,
  passphrase: string,
  platform = process.platform,
): Promise<void> {
  const keyring = keyringOf(home, platform)
  if (keyring?.store === null) {
    const command = `security add-generic-password -U -s CoBox -a '${home}' -w`
    const reason = `macOS takes a passphrase from another program only where others can see it. Let it ask you: ${command}`
    throw new CoboxError('KEYRING_FAILED', { reason })
  }
  check(keyring, keyring && (await run(io, keyring.store, passphrase)))
}

/** Nothing happens when there is none. Throws KEYRING_FAILED. */
export async function clearPassphrase(io: Io, home: string, platform = process.platform): Promise<void> {
  const keyring = keyringOf(home, platform)
  if ((await lookupPassphrase(io, home, platform)) === null) return
  check(keyring, keyring && (await run(io, keyring.clear)))
}

function check(keyring: Keyring | null, done: Done | null): void {
  if (done?.code === 0) return
  const program = keyring?.lookup[0]
  const reason = !program
    ? 'CoBox knows of none on this platform'
    : done?.code === null
      ? `there is no program “${program}”`
      : done?.said || `${program} ended with ${done?.code}`
  throw new CoboxError('KEYRING_FAILED', { reason })
}

function run({ env }: Io, [program, ...args]: [string, ...string[]], input = ''): Promise<Done> {
  return new Promise(resolve => {
    const child = spawn(program, args, { env, stdio: 'pipe' })
    const out: Buffer[] = []
    let said = ''
    child.stdout.on('data', chunk => out.push(chunk))
    child.stderr.on('data', chunk => {
      said += chunk
    })
    child.on('error', () => resolve({ code: null, out: Buffer.alloc(0), said }))
    child.on('close', code =>
      resolve({ code: code ?? 1, out: Buffer.concat(out), said: said.split('\n')[0]!.trim() }),
    )
    // one that ends without reading has said why
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
