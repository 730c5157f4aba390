// The shape of the code: which layer may import which, no cycles, no long files, and the few rules of style that a
// linter does not check. ARCHITECTURE.md has the same table in words.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const src = join(root, 'src')
const MAX_LINES = 400

/** Layer → layers that it may import, besides itself. */
const layers: Record<string, readonly string[]> = {
  lib: [],
  errors: [],
  keys: ['lib', 'errors'],
  store: ['lib', 'errors'],
  space: ['store', 'keys', 'lib', 'errors'],
  // never space or apps: a host sees ciphertext only, and its imports show it
  hosting: ['store', 'keys', 'lib', 'errors'],
  apps: ['lib', 'errors'],
  api: ['apps', 'errors', 'lib'],
  node: ['keys', 'space', 'hosting', 'apps', 'api', 'lib', 'errors'],
  http: ['api', 'apps', 'lib', 'errors'],
  client: ['api', 'apps', 'lib', 'errors'],
  cli: ['client', 'api', 'apps', 'errors', 'lib'],
  // a program of its own, which starts a node and speaks to it
  demo: ['client', 'api', 'apps', 'node', 'errors', 'lib'],
  web: ['client', 'api', 'apps', 'errors', 'lib'],
}

/** The one place where the types of spaces meet the apps. */
const SPACE_CONTRACT = 'space/contract.ts'
/** The parts that move beneath us: only the layers that hide them know them. */
const ENGINE = ['autobase', 'hyperbee', 'hypercore', 'corestore']
const ENGINE_LAYERS = ['store', 'space', 'hosting']
const NOT_IN_APPS = ['fastify', 'react', 'react-dom', 'preact']

interface Import {
  from: string
  /** Path below src, or the name of a module. */
  to: string
  inside: boolean
  typeOnly: boolean
  dynamic: boolean
}

/** Text without comments, strings kept: good enough for code that a formatter has written. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

function importsOf(file: string, text: string): Import[] {
  const code = withoutComments(text)
  const found: Import[] = []
  const add = (specifier: string, typeOnly: boolean, dynamic: boolean) => {
    const inside = specifier.startsWith('.')
    const to = inside ? relative(src, join(src, dirname(file), specifier)) : specifier
    found.push({ from: file, to, inside, typeOnly, dynamic })
  }
  for (const [, kind, clause, specifier] of code.matchAll(
    /^\s*(import|export)\s+([^'";]*?)\s*from\s*'([^']+)'/gm,
  ))
    add(specifier!, isTypeOnly(kind!, clause!), false)
  for (const [, specifier] of code.matchAll(/^\s*import\s*'([^']+)'/gm)) add(specifier!, false, false)
  for (const [, specifier] of code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)) add(specifier!, false, true)
  return found
}

function isTypeOnly(kind: string, clause: string): boolean {
  if (clause.startsWith('type ')) return true
  const names = /^\{([\s\S]*)\}$/.exec(clause)?.[1]
  return (
    kind !== 'export' &&
    names !== undefined &&
    names
      .split(',')
      .map(name => name.trim())
      .filter(Boolean)
      .every(name => name.startsWith('type '))
  )
}

const files = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map(name => [name, readFileSync(join(src, name), 'utf8')] as const),
)
const imports = [...files].flatMap(([file, text]) => importsOf(file, text))
const layerOf = (path: string) => path.slice(0, path.indexOf('/'))
const say = ({ from, to }: Import) => `${from} imports ${to}`

function assertNone(found: readonly string[]): void {
  assert.deepEqual([...new Set(found)], [])
}

/** What the build of the page takes in besides code. */
function isStyle(path: string): boolean {
  return path.endsWith('.css') && existsSync(join(src, path))
}

/** Exceptions to the table, each with its reason. */
function isAllowed({ from, to, typeOnly, dynamic }: Import): boolean {
  // apps are made with the types of spaces, and get them by one door
  if (layerOf(from) === 'apps' && to === SPACE_CONTRACT) return typeOnly && from === 'apps/contract.ts'
  // the composition root puts the surfaces on
  if (from === 'node/node.ts' && to === 'http/server.ts') return true
  // surfaces are written against what a node can do, not against the node
  if (layerOf(from) === 'http' && to === 'node/service.ts') return typeOnly
  // the command line starts a node only when it is asked to
  if (layerOf(from) === 'cli' && layerOf(to) === 'node') return dynamic
  return false
}

test('the parser sees all kinds of imports', () => {
  const text = [
    "import a from 'a'",
    "import type { B } from './b.ts'",
    "import { type C, type D } from './c.ts'",
    'import {',
    '  type E,',
    '  f,',
    "} from '../space/d.ts'",
    "export * from './e.ts'",
    "export type * from './f.ts'",
    "export { g, type H } from './g.ts'",
    "import './h.ts'",
    "// import i from './i.ts'",
    "const j = () => import('./j.ts')",
    "import k, { type L } from './k.ts'",
  ].join('\n')
  const seen = importsOf('apps/x.ts', text).map(({ to, typeOnly, dynamic }) => [to, typeOnly, dynamic])
  assert.deepEqual(seen, [
    ['a', false, false],
    ['apps/b.ts', true, false],
    ['apps/c.ts', true, false],
    ['space/d.ts', false, false],
    ['apps/e.ts', false, false],
    ['apps/f.ts', true, false],
    ['apps/g.ts', false, false],
    ['apps/k.ts', false, false],
    ['apps/h.ts', false, false],
    ['apps/j.ts', false, true],
  ])
})

test('every file is in a layer', () => {
  assertNone([...files.keys()].filter(file => !layers[layerOf(file)]))
})

test('imports inside the program name files that are there', () => {
  assertNone(imports.filter(({ inside, to }) => inside && !files.has(to) && !isStyle(to)).map(say))
})

test('layers import only what the table allows', () => {
  const wrong = imports.filter(one => {
    if (!one.inside) return false
    const [from, to] = [layerOf(one.from), layerOf(one.to)]
    return from !== to && !layers[from]?.includes(to) && !isAllowed(one)
  })
  assertNone(wrong.map(say))
})

test('apps do not import one another, and other layers come in by their doors', () => {
  const appOf = (path: string) => /^apps\/([^/]+)\//.exec(path)?.[1]
  const wrong = imports.filter(({ from, to, inside }) => {
    const app = inside && appOf(to)
    if (!app || appOf(from) === app) return false
    return appOf(from) !== undefined || !to.endsWith('/index.ts')
  })
  assertNone(wrong.map(say))
})

test('apps import nothing of Node and no framework', () => {
  const wrong = imports.filter(
    ({ from, to, inside }) =>
      layerOf(from) === 'apps' &&
      !inside &&
      (isBuiltin(to) ||
        NOT_IN_APPS.some(name => to === name || to.startsWith(`${name}/`) || to.startsWith('@fastify/'))),
  )
  assertNone(wrong.map(say))
})

test('only the layers that hide it know the engine', () => {
  const wrong = imports.filter(
    ({ from, to }) => ENGINE.includes(to) && !ENGINE_LAYERS.includes(layerOf(from)),
  )
  assertNone(wrong.map(say))
})

test('no import cycles, types included', () => {
  const next = new Map<string, string[]>()
  for (const { from, to, inside } of imports) if (inside) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    else if (!done.has(file)) {
      for (const to of next.get(file) ?? []) visit(to, [...path, file])
      done.add(file)
    }
  }
  for (const file of files.keys()) visit(file, [])
  assertNone(cycles)
})

test(`no file has more than ${MAX_LINES} lines`, () => {
  const long = [...files].map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }))
  assertNone(long.filter(({ lines }) => lines > MAX_LINES).map(({ file, lines }) => `${file}: ${lines}`))
})

test('every file opens with a line that says what it is for', () => {
  assertNone([...files].filter(([, text]) => !/^(#!.*\n)?\/\/ \S/.test(text)).map(([file]) => file))
})

test('no default exports', () => {
  assertNone(
    [...files].filter(([, text]) => /^export default|\bas default\b/m.test(text)).map(([file]) => file),
  )
})

test('nothing is left to do in a comment', () => {
  assertNone([...files].filter(([, text]) => /\b(TODO|FIXME|XXX)\b/.test(text)).map(([file]) => file))
})
