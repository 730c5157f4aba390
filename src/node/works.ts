// The long work that there is, by the kinds of jobs.
import { exportTree } from './files/export-tree.ts'
import { importTree } from './files/import-tree.ts'
import type { Hosting } from './hosting/hosting.ts'
import type { Work } from './jobs.ts'
import { importLoomio } from './loomio-import.ts'
import { exportSpace } from './space-export.ts'
import type { Spaces } from './spaces.ts'

/** What each kind does. */
export function makeWorks(spaces: Spaces, hosting: Hosting) {
  const find = (space: string | undefined) => spaces.get(space!).space
  return {
    import: (control, { space, source, dest }) =>
      importTree({ space: find(space), known: spaces.known(spaces.get(space!)) }, source!, dest!, control),
    export: (control, { space, path, dir }) => exportTree(find(space), path!, dir!, control),
    'space-export': (control, { space, dir }) => exportSpace(find(space), dir!, control),
    'decisions-import': async (control, { space, source, report, name }) =>
      control.imported(await importLoomio(find(space), source!, report ?? '', control, name)),
    drill: async (control, { space, seconds }) =>
      control.drilled(await hosting.drill(spaces.get(space!), Number(seconds) * 1000, control)),
  } satisfies Record<string, Work>
}
