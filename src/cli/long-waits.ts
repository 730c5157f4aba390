// Derived commands that may take long: they say that they go on, and Ctrl-C ends them at the node too.
import { clean, cut, formatDuration } from './format.ts'
import { untilInterrupted } from './interrupt.ts'
import { type Io, isTerminal } from './io.ts'

type Input = Record<string, unknown>

/** Mostly it is done at once; waiting is worth a word after so long, in ms. */
const PATIENCE_MS = 1500
const TICK_MS = 1000

const quoted = (text: unknown) => `“${clean(String(text))}”`

/** By the words of the command: what goes on. */
const WAITS: Record<string, (input: Input) => string> = {
  'hosting accept': () => 'Looking for the host, which has to be on: for 20 s at most',
  'hosting audit': ({ space }) => `The hosts of ${quoted(space)} read random blocks from their disks`,
}

/** Runs the work; on a terminal the time that it takes is shown, elsewhere one line, and nothing when `quiet`. */
export async function longWait<T>(
  io: Io,
  words: string,
  input: Input,
  quiet: boolean,
  work: (signal?: AbortSignal) => Promise<T>,
): Promise<T> {
  if (!Object.hasOwn(WAITS, words)) return work()
  const what = WAITS[words]!(input)
  const { stderr } = io
  const terminal = isTerminal(stderr, io.env)
  const started = io.now()
  let shown = false
  const show = () => {
    shown = true
    const time = formatDuration(io.now() - started)
    // a line that wraps cannot be taken away again
    if (terminal)
      stderr.write(`\r\u001b[K${cut(`${what}…`, (stderr.columns ?? 80) - time.length - 2)} ${time}`)
    else if (!quiet) stderr.write(`${what}…\n`)
  }
  const timers = [setTimeout(show, PATIENCE_MS)]
  if (terminal) timers.push(setInterval(() => shown && show(), TICK_MS))
  try {
    return await untilInterrupted(io, work)
  } finally {
    for (const timer of timers) clearTimeout(timer)
    if (terminal && shown) stderr.write('\r\u001b[K')
  }
}
