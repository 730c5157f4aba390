// Puts what the compiler has made into a few files, `dist/program`: a command would otherwise read four hundred, and take twice as long.
import { rmSync } from 'node:fs'
import { rolldown } from 'rolldown'

const dist = new URL('../dist/', import.meta.url).pathname

/** Libraries of many small files. All others stay where they are: some bring code for the machine, or are mended by ours. */
const TAKEN_IN = /^(@sinclair\/typebox|@noble\/curves|@noble\/hashes)(\/|$)/
const isOurs = id => id.startsWith('.') || id.startsWith('/')

/** Runs after the compiler. The files lie as deep as those of the compiler's that look for what is beside them (`import.meta.url`). */
export async function buildProgram() {
  rmSync(`${dist}program`, { recursive: true, force: true })
  const bundle = await rolldown({
    input: `${dist}cli/main.js`,
    platform: 'node',
    external: id => !isOurs(id) && !TAKEN_IN.test(id),
  })
  await bundle.write({ dir: `${dist}program`, format: 'es', chunkFileNames: '[name]-[hash].js' })
  await bundle.close()
}
