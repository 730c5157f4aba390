// The long work that there is, by the kinds of jobs.
import { exportTree } from './files/export-tree.ts'
import { importTree } from './files/import-tree.ts'
import type { Hosting } from './hosting/hosting.ts'
import type { Work } from './jobs.ts'
import { importLoomio } from './loomio-import.ts'
import type { Space } from '../space/index.ts'
import { exportSpace } from './space-export.ts'
import type { Spaces } from './spaces.ts'
import { sayingWhy } from './why-stopped.ts'

/** What each kind does. */
export function makeWorks(spaces: Spaces, hosting: Hosting) {
  const within = (space: string | undefined, work: (space: Space) => Promise<void>) =>
    sayingWhy(spaces.get(space!).space, work)
  return {
    import: (control, { space, source, dest }) =>
      within(space, there =>
        importTree({ space: there, known: spaces.known(spaces.get(space!)) }, source!, dest!, control),
      ),
    export: (control, { space, path, dir }) =>
      within(space, there => exportTree(there, path!, dir!, control)),
    'space-export': (control, { space, dir }) => within(space, there => exportSpace(there, dir!, control)),
    'decisions-import': (control, { space, source, report, name }) =>
      within(space, async there =>
        control.imported(await importLoomio(there, source!, report ?? '', control, name)),
      ),
    drill: async (control, { space, seconds }) =>
      control.drilled(await hosting.drill(spaces.get(space!), Number(seconds) * 1000, control)),
  } satisfies Record<string, Work>
}
