// `npm test`: format and lint, types, then unit and end-to-end tests, as CI does. `npm test -- NAME…` runs the test files
// whose paths contain one of the names.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const names = process.argv.slice(2)

const run = (what, command, args) => {
  console.log(`\n# ${what}`)
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
const tool = name => join(root, 'node_modules', '.bin', name)
const testsIn = folder =>
  readdirSync(join(root, folder), { recursive: true })
    .map(name => join(folder, name))
    .filter(
      name => name.endsWith('.test.ts') && (names.length === 0 || names.some(part => name.includes(part))),
    )
    .sort()
const test = (what, files, flags, before = []) => {
  if (files.length === 0) return
  const [command, ...args] = [...before, process.execPath, '--import', 'tsx', '--test', ...flags, ...files]
  run(what, command, args)
}

if (names.length === 0) {
  run('format and lint', tool('biome'), ['check', '.'])
  run('types', tool('tsc'), ['-p', 'tsconfig.json'])
}
run('build', process.execPath, ['scripts/build.js'])
const all = [...testsIn('src'), ...testsIn('test')]
const endToEnd = all.filter(name => name.startsWith(join('test', 'e2e')))
test(
  'unit tests',
  all.filter(name => !endToEnd.includes(name)),
  ['--test-concurrency=2'],
)

/** Small disks that run full have to be mounted. Whoever is not root may do that in a user namespace, where the kernel allows it. */
const asIs = process.getuid() === 0 || spawnSync('unshare', ['-rm', 'true']).status !== 0
// each of these starts several nodes: one file at a time leaves the two cores to them
test('end-to-end tests', endToEnd, ['--test-concurrency=1'], asIs ? [] : ['unshare', '-rm'])
