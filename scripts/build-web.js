// Builds the web page into dist/web. Runs after the compiler: the table of calls comes from what that has made.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = new URL('../src/web/', import.meta.url).pathname
const TABLE = 'virtual:call-table'

/** The page gets the routes as data: the schemas and rules that they come from would be most of its code. */
async function callTablePlugin() {
  const { callTable } = await import('../dist/client/call-table.js')
  const { apps } = await import('../dist/apps/index.js')
  const code = `export const table = ${JSON.stringify(callTable(apps))}`
  return {
    name: 'call-table',
    resolveId: id => (id === TABLE ? `\0${TABLE}` : null),
    load: id => (id === `\0${TABLE}` ? code : null),
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

/** Builds it; says nothing unless something is wrong. */
export async function buildWeb() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [await callTablePlugin()],
    build: {
      outDir: '../../dist/web',
      emptyOutDir: true,
      target: 'es2022',
      // inlined ones would be data: addresses, and hide what is loaded
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        // marks of another framework in the components' files: hundreds of them, and nothing to do about them
        onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      },
    },
  })
  pack(new URL('../dist/web/assets/', import.meta.url).pathname)
}
