// `cobox dht`: runs a private bootstrap node, for places with no internet.
import type { Command } from 'commander'
import { addCommand, type Context, examples, withJson } from './command.ts'
import { untilSignalled } from './until-signalled.ts'
import { parsePort } from './values.ts'

/** Adds `dht`. */
export function register(program: Command, { io }: Context): void {
  const command = addCommand(program, 'dht', 'Run a meeting point of your own, for places with no internet')
    .description(
      'Run a private bootstrap node: devices that are started with `cobox up --bootstrap HOST:PORT` find one another ' +
        'through it, and nothing leaves your network. It holds no data, and runs until Ctrl-C.',
    )
    .option('--port <port>', 'UDP port (default: any free one)', parsePort)
    .option('--host <host>', 'address that the others reach this computer at')
  examples(withJson(command), ['cobox dht --port 49737 --host 192.168.1.5'])
  command.action(async (options: { port?: number; host?: string; json?: boolean }) => {
    const { port, host, json } = options
    await untilSignalled(io, async () => {
      const { startDht } = await import('../node/index.ts')
      const dht = await startDht({ ...(port !== undefined && { port }), ...(host !== undefined && { host }) })
      const { bootstrap } = dht
      io.stdout.write(
        json
          ? `${JSON.stringify({ bootstrap })}\n`
          : `The meeting point is at ${bootstrap}. Start nodes with:\n  cobox up --bootstrap ${bootstrap}\nCtrl-C stops it.\n`,
      )
      return dht
    })
  })
}
