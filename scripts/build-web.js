// Builds the web page into dist/web. Runs after the compiler: the table of calls comes from what that has made.
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  copyPdfParts()
}
