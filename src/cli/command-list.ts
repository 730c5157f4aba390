// Which module holds which command: only those of the first word are loaded, so that the program starts fast.
import type { Register } from './command.ts'

type Load = () => Promise<{ register: Register }>

/** Verbs that derive from endpoints and apps. */
const derived: Load = () => import('./derived.ts')

/** By first word, in the order of the help. */
const loadsByWord: Record<string, readonly Load[]> = {
  up: [() => import('./up.ts')],
  open: [() => import('./open.ts')],
  status: [() => import('./status.ts')],
  space: [() => import('./space.ts'), derived],
  invite: [() => import('./invite.ts'), derived],
  join: [() => import('./join.ts')],
  files: [
    () => import('./files-tree.ts'),
    () => import('./files-put.ts'),
    () => import('./files-get.ts'),
    derived,
  ],
  decisions: [
    () => import('./decisions-tally.ts'),
    () => import('./decisions-import.ts'),
    () => import('./decisions-export.ts'),
    () => import('./decisions-template.ts'),
    derived,
  ],
  member: [derived],
  device: [() => import('./device.ts'), derived],
  recovery: [() => import('./recovery.ts'), derived],
  hosting: [
    () => import('./hosting.ts'),
    () => import('./hosting-drill.ts'),
    () => import('./hosting-ratio.ts'),
    derived,
  ],
  box: [() => import('./box.ts'), derived],
  reminders: [derived],
  peers: [() => import('./peers.ts')],
  job: [derived],
  id: [() => import('./id.ts'), () => import('./passphrase.ts'), derived],
  doctor: [() => import('./doctor.ts')],
  dht: [() => import('./dht.ts')],
  completions: [() => import('./completions.ts')],
}

/** The modules that a command line needs: those of its first word, or all of them for help and for unknown words. */
export async function commandModules(firstWord: string | undefined): Promise<Register[]> {
  const known =
    firstWord !== undefined && firstWord !== 'completions' && Object.hasOwn(loadsByWord, firstWord)
      ? loadsByWord[firstWord]!
      : Object.values(loadsByWord).flat()
  const modules = await Promise.all([...new Set(known)].map(load => load()))
  return modules.map(({ register }) => register)
}

/** Puts the commands in the order above: own and derived ones come from different modules. */
export function commandOrder(name: string): number {
  const index = Object.keys(loadsByWord).indexOf(name)
  return index === -1 ? Number.MAX_SAFE_INTEGER : index
}
