// `cobox open`: the address of the node's page, with the key that lets a browser in; and the browser, when it is asked for.
import { spawn } from 'node:child_process'
import type { Command } from 'commander'
import { CoboxError } from '../errors/index.ts'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { findNode, homeOf, type RunFile } from './connection.ts'

/** What opens an address in the browser that the person uses. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  linux: ['xdg-open'],
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Adds `open`. */
export function register(program: Command, { io }: Context): void {
  const command = withJson(
    addCommand(program, 'open', 'The address of this node’s page, with the key that lets a browser in'),
  )
    .description(
      'Show the address of this node’s page, with its key. A browser that has opened it once keeps the key, and needs it no ' +
        'more. Whoever has the key can do on this node what you can: it is for browsers on this computer only.',
    )
    .option(
      '--browser',
      'open it in the browser; other users of this computer may see the address for a moment in the list of processes',
    )
  examples(command, ['cobox open', 'cobox open --browser'])
  command.action(async ({ browser, json }: { browser?: boolean; json?: boolean }) => {
    const home = homeOf(io)
    const run = await findNode(home)
    if (!run) throw new CoboxError('NOT_RUNNING', { home })
    const address = pageAddress(run)
    if (browser) await openInBrowser(address)
    answer(io, json, { address }, () => `${address}\n`)
  })
}

/** The key stands behind `#`: browsers send that to nobody. */
export function pageAddress({ url, token }: Pick<RunFile, 'url' | 'token'>): string {
  return `${url}/#${token}`
}

/** Throws NO_BROWSER. */
function openInBrowser(address: string): Promise<void> {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' })
    const failed = (reason: string) => reject(new CoboxError('NO_BROWSER', { reason }))
    child.once('error', error => failed(error.message))
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}
