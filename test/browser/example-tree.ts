// A copy of this tree with one app more, built: what it takes to add an app, and that it takes no more.
import { execFile } from 'node:child_process'
import { cp, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Cleaner, tempFolder } from '../support/cobox.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const EXAMPLE = new URL('example-app/', import.meta.url).pathname
const COPIED = ['src', 'types', 'scripts', 'bin', 'package.json', 'tsconfig.json', 'tsconfig.build.json']

const runFile = promisify(execFile)

/** Its folder. The app is two folders and, for the node, a line in each of the two lists of apps. */
export async function treeWithExample(t: Cleaner): Promise<string> {
  const tree = await tempFolder(t, 'cobox-tree-')
  for (const name of COPIED) await cp(join(ROOT, name), join(tree, name), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  await cp(join(EXAMPLE, 'apps'), join(tree, 'src/apps'), { recursive: true })
  await cp(join(EXAMPLE, 'pages'), join(tree, 'src/web/pages'), { recursive: true })
  await edit(join(tree, 'src/apps/index.ts'), [
    ['import ', "import { kitty } from './kitty/index.ts'\nimport "],
    ['] as const', ', kitty] as const'],
  ])
  await edit(join(tree, 'src/client/apps.ts'), [
    ['import ', "import { kitty } from '../apps/kitty/index.ts'\nimport "],
    [' } as const', ', kitty } as const'],
  ])
  await inTree(tree, 'scripts/build.js')
  return tree
}

/** Runs a script in the tree; fails with what it says. */
export async function inTree(tree: string, ...args: string[]): Promise<void> {
  try {
    await runFile(process.execPath, args, { cwd: tree })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`${args.join(' ')}: ${stdout}${stderr}`)
  }
}

async function edit(file: string, places: readonly [string, string][]): Promise<void> {
  let text = await readFile(file, 'utf8')
  for (const [before, after] of places) text = text.replace(before, after)
  await writeFile(file, text)
}
