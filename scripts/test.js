// `npm test`: format and lint, types, then unit and end-to-end tests, as CI does. `npm test -- NAME…` runs the test files
// whose paths contain one of the names.
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
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

if (names.length === 0) {
  run('format and lint', tool('biome'), ['check', '.'])
  run('types', tool('tsc'), ['-p', 'tsconfig.json'])
}
run('build', process.execPath, ['scripts/build.js'])

/** Small disks that run full have to be mounted. Whoever is not root may do that in a user namespace, where the kernel allows it. */
const asIs = process.getuid() === 0 || spawnSync('unshare', ['-rm', 'true']).status !== 0
const inNamespace = asIs ? [] : ['unshare', '-rm']

// two of these run side by side, and end-to-end tests start several nodes each
const CONCURRENCY = ['--test-concurrency=1']

/** Runs tests to their end, whatever others do; true when all have passed. `quietly`: what they say is said when they have ended. */
const test = async (what, files, { before = [], quietly = false } = {}) => {
  if (files.length === 0) return true
  const [command, ...args] = [
    ...before,
    process.execPath,
    '--import',
    'tsx',
    '--test',
    ...CONCURRENCY,
    ...files,
  ]
  if (!quietly) console.log(`\n# ${what}`)
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', quietly ? 'pipe' : 'inherit', 'inherit'],
  })
  const said = []
  child.stdout?.on('data', chunk => said.push(chunk))
  const status = await new Promise(resolve => child.once('close', resolve))
  if (quietly) process.stdout.write(Buffer.concat([Buffer.from(`\n# ${what}\n`), ...said]))
  return status === 0
}
const all = [...testsIn('src'), ...testsIn('test')]
const seeded = all.filter(name => readFileSync(join(root, name), 'utf8').includes('await testSeeds('))
const endToEnd = all.filter(name => name.startsWith(join('test', 'e2e')))
const unit = all.filter(name => !endToEnd.includes(name) && !seeded.includes(name))
// the stories with seeds keep one core busy for as long as all others need
const stories = test('stories from seeds', seeded, { quietly: unit.length + endToEnd.length > 0 })
const passed = [
  await test('unit tests', unit),
  await test('end-to-end tests', endToEnd, { before: inNamespace }),
  await stories,
]
if (passed.includes(false)) process.exit(1)
