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
  for (const part of ['src/web', 'test/browser'])
    run(`types: ${part}`, tool('tsc'), ['-p', join(part, 'tsconfig.json')])
}
run('build', process.execPath, ['scripts/build.js'])

/** Small disks that run full have to be mounted. Whoever is not root may do that in a user namespace, where the kernel allows it. */
const asIs = process.getuid() === 0 || spawnSync('unshare', ['-rm', 'true']).status !== 0
const inNamespace = asIs ? [] : ['unshare', '-rm']

/** Files that one process of the test runner tells, one after the other. */
const PER_BATCH = 10
const LANES = 2
/** Much longer than any batch takes on two busy cores. What has not ended by then has hung, and is ended. */
const BATCH_LIMIT_MS = 12 * 60_000
/**
 * Real processes on two busy cores meet limits of time that one alone does not. So many failed end-to-end and browser tests are
 * told once more when all others have ended; one that passes then is named as unsteady, with what it had said, and is a fault to
 * be looked into. More than that is no accident.
 */
const TOLD_AGAIN = 3
/** Seeded stories watch over each seed themselves, and by the knob they may take hours. */
const SEEDED_LIMIT_MS = process.env.SEEDS ? 0 : 40 * 60_000

/**
 * Tells tests to their end, and gives what they said. `before`: what the command begins with; `limitMs`: how long they may
 * take, 0 for as long as they like.
 */
const tell = async ({ files, before, limitMs }) => {
  const [command, ...args] = [
    ...before,
    process.execPath,
    '--import',
    'tsx',
    '--test',
    '--test-concurrency=1',
    ...files,
  ]
  // a process group of its own, so that nodes that hung tests started end with them
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => said.push(chunk))
  groups.add(child.pid)
  let hung = false
  const limit =
    limitMs > 0 &&
    setTimeout(() => {
      hung = true
      endGroup(child.pid)
    }, limitMs)
  const status = await new Promise(resolve => child.once('close', resolve))
  clearTimeout(limit)
  groups.delete(child.pid)
  if (hung) said.push(Buffer.from(`\n# it had not ended after ${limitMs / 60_000} minutes\n`))
  return { passed: status === 0, said: Buffer.concat(said) }
}

/** Process groups of tests that run. */
const groups = new Set()
const endGroup = pid => {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const pid of groups) endGroup(pid)
    process.exit(1)
  })

const all = [...testsIn('src'), ...testsIn('test')]
const seeded = all.filter(name => readFileSync(join(root, name), 'utf8').includes('await testSeeds('))
const endToEnd = all.filter(name => name.startsWith(join('test', 'e2e')))
const inBrowser = all.filter(name => name.startsWith(join('test', 'browser')))
const unit = all.filter(name => ![...endToEnd, ...inBrowser, ...seeded].includes(name))
const batches = Array.from({ length: Math.ceil(unit.length / PER_BATCH) }, (_, i) =>
  unit.slice(i * PER_BATCH, (i + 1) * PER_BATCH),
)
// the longest first; each end-to-end test starts several nodes, so that two at a time are enough
const queue = [
  ...seeded.map(name => ({ files: [name], before: [], limitMs: SEEDED_LIMIT_MS })),
  ...endToEnd.map(name => ({ files: [name], before: inNamespace, limitMs: BATCH_LIMIT_MS, again: true })),
  ...inBrowser.map(name => ({ files: [name], before: [], limitMs: BATCH_LIMIT_MS, again: true })),
  ...batches.map(files => ({ files, before: [], limitMs: BATCH_LIMIT_MS })),
]
const total = queue.length
const failed = []
let done = 0

/** Tells one part, says how it went, and gives why it failed; null when it passed. `note` gives what is said beside its name, when it has ended. */
const tellPart = async (part, note) => {
  const started = performance.now()
  const { passed, said } = await tell(part)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`\n# ${note()}, ${seconds} s: ${nameOf(part)}${passed ? '' : ': FAILED'}`)
  process.stdout.write(said)
  return passed ? null : whyOf(said.toString())
}
const nameOf = ({ files }) => (files.length === 1 ? files[0] : `${files[0]} and ${files.length - 1} more`)
/** What a runner said of the tests that failed; of one that told of none, its last lines. */
const whyOf = said => {
  const lines = said.split('\n')
  let within = false
  const why = lines.filter(line => {
    if (/^\s*not ok /.test(line)) within = true
    else if (/^\s*(ok |# Subtest|\d+\.\.\d+)/.test(line)) within = false
    return within
  })
  return (why.length > 0 ? why : lines.slice(-40)).join('\n')
}
const lane = async () => {
  for (let part = queue.shift(); part; part = queue.shift()) {
    const why = await tellPart(part, () => `${++done} of ${total}`)
    if (why !== null) failed.push({ part, why })
  }
}
await Promise.all(Array.from({ length: LANES }, lane))

const unsteady = []
if (failed.length <= TOLD_AGAIN && failed.every(({ part }) => part.again))
  for (const one of [...failed])
    if ((await tellPart(one.part, () => 'once more, alone')) === null)
      unsteady.push(...failed.splice(failed.indexOf(one), 1))
// once more at the end, where whoever has the last of a long output alone finds it
for (const { part, why } of [...unsteady, ...failed]) console.log(`\n# why ${nameOf(part)} failed:\n${why}`)
const list = parts => parts.map(({ part }) => `#   ${nameOf(part)}`).join('\n')
if (unsteady.length > 0) console.log(`\n# unsteady, failed once and passed alone:\n${list(unsteady)}`)
if (failed.length > 0) {
  console.log(`\n# failed:\n${list(failed)}`)
  process.exit(1)
}
