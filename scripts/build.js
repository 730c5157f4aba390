// Compiles src/ to dist/, the program to dist/program/, the web page to dist/web/, when a source is newer than the last build; `npm start` and the tests call it.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildProgram } from './build-program.js'
import { buildWeb } from './build-web.js'

const root = new URL('..', import.meta.url).pathname
const stamp = join(root, 'dist', '.built')

const newestIn = folder =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0)

const newest = Math.max(
  ...['src', 'types', 'scripts'].map(newestIn),
  ...['package.json', 'tsconfig.json', 'tsconfig.build.json'].map(file => statSync(join(root, file)).mtimeMs),
)
if (!existsSync(stamp) || statSync(stamp).mtimeMs < newest) {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
  await buildProgram()
  await buildWeb()
  writeFileSync(stamp, '')
}
