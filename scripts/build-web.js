// Builds the web page into dist/web. Runs after the compiler: the table of calls comes from what that has made.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = new URL('../src/web/', import.meta.url).pathname
const TABLE = 'virtual:call-table'
const ACTIONS = 'virtual:app-actions'
const CATALOGUE = 'virtual:error-catalogue'

/** The page gets the routes as data: the schemas and rules that they come from would be most of its code. */
async function callTableModule(apps) {
  const { callTable } = await import('../dist/client/call-table.js')
  return { [TABLE]: `export const table = ${JSON.stringify(callTable(apps))}` }
}

/** The schemas of actions, as data too: those of one app are loaded with the first form of it. */
function actionModules(apps) {
  const idOf = app => `${ACTIONS}/${app.name}`
  const loaders = apps.map(app => `${app.name}: () => import('${idOf(app)}')`)
  const modules = apps.map(app => {
    const offered = Object.entries(app.actions).filter(([, action]) => !action.internal)
    const schemas = Object.fromEntries(offered.map(([name, { input }]) => [name, input]))
    return [idOf(app), `export const schemas = ${JSON.stringify(schemas)}`]
  })
  return { [ACTIONS]: `export const actions = { ${loaders} }`, ...Object.fromEntries(modules) }
}

/**
 * The catalogue of errors, as data too. The node's answers bring their sentences with them: of those that the page does not make
 * itself it needs what they name, to say it in the reader's language.
 */
async function catalogueModule() {
  const { catalogue, clientErrors } = await import('../dist/errors/catalogue.js')
  const named = text => (text.match(/\{\w+\}/g) ?? []).join('')
  const entries = Object.entries(catalogue).map(([code, { status, message, hint }]) => [
    code,
    clientErrors.includes(code)
      ? { status, message, hint }
      : { status, message: named(message + hint), hint: '' },
  ])
  return { [CATALOGUE]: `export const catalogue = ${JSON.stringify(Object.fromEntries(entries))}` }
}

/** Modules that are no files. */
async function virtualPlugin() {
  const { apps } = await import('../dist/apps/index.js')
  const modules = {
    ...(await callTableModule(apps)),
    ...actionModules(apps),
    ...(await catalogueModule()),
  }
  return {
    name: 'cobox',
    enforce: 'pre',
    resolveId: (id, importer) => {
      const name = id === './catalogue.ts' && importer?.endsWith('/src/errors/index.ts') ? CATALOGUE : id
      return Object.hasOwn(modules, name) ? `\0${name}` : null
    },
    load: id => (id.startsWith('\0') ? (modules[id.slice(1)] ?? null) : null),
  }
}

/**
 * Read by the engine of Chromium when it is the first line: all of a file is then compiled while it is still coming, beside the
 * page, and not each function when it is called first (V8, “Explicit JavaScript Compile Hints”). Others take it for a comment.
 */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n'

/** What every page begins with is nearly all called at once. */
function hint(folder) {
  for (const name of readdirSync(folder).filter(name => /^index-.*\.js$/.test(name))) {
    const path = join(folder, name)
    writeFileSync(path, COMPILED_AT_ONCE + readFileSync(path, 'utf8'))
  }
}

/** Packed beside what is large: over a slow line it is a quarter. */
function pack(folder) {
  for (const name of readdirSync(folder))
    if (/\.(js|css)$/.test(name)) {
      const packed = gzipSync(readFileSync(join(folder, name)), { level: 9 })
      writeFileSync(join(folder, `${name}.gz`), packed)
    }
}

/** What the reader of PDFs asks for when one needs it: fonts, encodings, decoders; each with its licence. */
function copyPdfParts() {
  const from = new URL('../node_modules/pdfjs-dist/', import.meta.url).pathname
  const { version } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'))
  const to = new URL(`../dist/web/assets/pdf-${version}/`, import.meta.url).pathname
  mkdirSync(to, { recursive: true })
  for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
    for (const name of readdirSync(join(from, folder)))
      if (/\.(bcmap|pfb|ttf)$|^LICENSE|^(jbig2|openjpeg)\.wasm$/.test(name))
        cpSync(join(from, folder, name), join(to, name === 'LICENSE' ? `LICENSE_${folder}` : name))
}

/** Builds it; says nothing unless something is wrong. */
export async function buildWeb() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [await virtualPlugin()],
    build: {
      outDir: '../../dist/web',
      emptyOutDir: true,
      target: 'es2022',
      // inlined ones would be data: addresses, and hide what is loaded
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        output: {
          // what is loaded to begin is one file: each more costs the page some of its time
          codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] },
        },
        // marks of another framework in the components' files: hundreds of them, and nothing to do about them
        onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      },
    },
  })
  const assets = new URL('../dist/web/assets/', import.meta.url).pathname
  hint(assets)
  pack(assets)
  copyPdfParts()
}
