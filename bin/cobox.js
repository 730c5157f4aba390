#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist/program/main.js', import.meta.url)
if (!existsSync(program)) {
  console.error('cobox: This checkout is not built yet.  (Run `npm ci && npm run build` in it first.)')
  process.exit(1)
}
const { main } = await import(program.href)
process.exitCode = await main(process.argv.slice(2))
