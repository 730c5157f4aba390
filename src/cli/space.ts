// `cobox space sync` and `space export`: the commands of spaces that take long; the others derive from endpoints.
import type { Command } from 'commander'
import type { EndpointOutput } from '../api/endpoint.ts'
import type { Endpoints } from '../api/endpoints.ts'
import type { Client } from '../client/index.ts'
import { CoboxError } from '../errors/index.ts'
import { addCommand, answer, type Context, examples, localPath, withJson } from './command.ts'
import { formatBytes, formatDuration, plural } from './format.ts'
import { untilInterrupted } from './interrupt.ts'
import type { Io } from './io.ts'
import { finishJob, progressDisplay, sleep } from './progress.ts'
import { parseDuration } from './values.ts'

type Synced = EndpointOutput<Endpoints['spaceSync']>

/** Without `--wait` the node gets so long to compare itself with its peers, in seconds. */
const LOOK_SECONDS = 0.5
const PROGRESS_INTERVAL_MS = 500

/** Adds `space sync` and `space export`. */
export function register(program: Command, context: Context): void {
  addSync(program, context)
  addExport(program, context)
}

function addSync(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'space sync',
    'Wait until this device has all that its connected peers have',
  )
    .description(
      'Tell whether this device holds everything, content included, that its connected peers have. With --wait it ' +
        'returns when that is so. Without, it answers at once, with exit status 1 when something is missing. Right ' +
        'after a start, --wait gives other devices 5 s to be found. While content is missing and nobody is connected ' +
        'it goes on waiting, and says so; --timeout ends that. Content that nobody who is connected has, or that this ' +
        'device does not keep (`cobox space policy`), is not waited for.',
    )
    .argument('<space>', 'name of the space, or at least 6 characters of its id')
    .option('--wait', 'wait until everything is here')
    .option('--timeout <time>', 'with --wait: give up after this time, like 90s or 10m', parseDuration)
  examples(withJson(command), [
    'cobox space sync "Our co-op" --wait',
    'cobox space sync "Our co-op" --wait --timeout 10m --json',
  ])
  command.action(async (space: string, options: { wait?: boolean; timeout?: number; json?: boolean }) => {
    const client = await connect()
    const seconds = options.wait ? (options.timeout ?? 0) / 1000 : LOOK_SECONDS
    const synced = await untilInterrupted(io, signal =>
      sync(client, { space, wait: options.wait === true, seconds }, io, options.json === true, signal),
    )
    answer(io, options.json, synced, () => describeSync(synced))
  })
}

/** Waits, and shows meanwhile how much is still missing. `seconds`: 0 for no limit. Without `wait` the limit is not the person's. */
async function sync(
  client: Client,
  { space, wait, seconds }: { space: string; wait: boolean; seconds: number },
  io: Io,
  quiet: boolean,
  signal: AbortSignal,
): Promise<Synced> {
  const over = new AbortController()
  const watched = watchMissing(client, space, io, quiet, over.signal)
  try {
    return await client.spaceSync({ space, ...(seconds > 0 && { timeoutSeconds: seconds }) }, { signal })
  } catch (error) {
    if (!wait && error instanceof CoboxError && error.code === 'SYNC_TIMEOUT')
      throw new CoboxError('SYNC_INCOMPLETE')
    throw error
  } finally {
    over.abort()
    await watched
  }
}

async function watchMissing(
  client: Client,
  space: string,
  io: Io,
  quiet: boolean,
  over: AbortSignal,
): Promise<void> {
  const display = progressDisplay(io, quiet)
  const started = io.now()
  let before = 0
  try {
    for (;;) {
      await sleep(PROGRESS_INTERVAL_MS, over)
      if (over.aborted) return
      const { content, name, peers } = await client.spaceStatus({ space })
      const here = content.bytes - content.missingBytes
      before ||= here
      const bytesPerSecond = ((here - before) * 1000) / (io.now() - started)
      display.show({
        what: name,
        bytes: here,
        bytesTotal: content.bytes,
        files: content.files - content.missingFiles,
        filesTotal: content.files,
        bytesPerSecond,
        secondsLeft: bytesPerSecond > 0 ? content.missingBytes / bytesPerSecond : null,
        ...(peers === 0 && content.missingBytes > 0 && { waitingFor: somebodyWith(content.missingBytes) }),
      })
    }
  } catch {
    // the wait itself says what went wrong
  } finally {
    display.end()
  }
}

function somebodyWith(missingBytes: number): string {
  return `a device with the ${formatBytes(missingBytes)} of content that is missing here: nobody is connected`
}

/** The content is that of the whole space: how much of it is kept here is a matter of the policy. */
export function describeSync({ peers, actions, contentBytes, missingBytes, seconds }: Synced): string {
  const whole = `the space has ${plural(actions, 'action')} and ${formatBytes(contentBytes)} of content`
  const missing =
    missingBytes > 0
      ? ` ${formatBytes(missingBytes)} of content is missing, and nobody who is connected has it.`
      : ''
  if (peers === 0) return `Nobody of this space is connected. As this device knows it, ${whole}.${missing}\n`
  const who = plural(peers, 'connected device has', 'connected devices have')
  return `Everything that ${who} is here: ${whole} (${formatDuration(seconds * 1000)}).${missing}\n`
}

function addExport(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'space export',
    'Write everything in a space into a folder, in open formats',
  )
    .description(
      'The way out: writes files as files, and the rest as JSON, into a folder of this computer. No peer is needed, ' +
        'only the content that is here.',
    )
    .argument('<space>', 'name of the space, or at least 6 characters of its id')
    .argument(
      '<dir>',
      'folder of this computer: empty, not there yet, or with an earlier export of the same space',
    )
  examples(withJson(command), ['cobox space export "Our co-op" ~/co-op-export'])
  command.action(async (space: string, dir: string, { json }: { json?: boolean }) => {
    const client = await connect()
    const { job } = await client.spaceExport({ space, dir: localPath(io, dir) })
    await finishJob(client, job, io, json)
  })
}
