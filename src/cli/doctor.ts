// `cobox doctor`: checks whether everything is well, and says what to do; works without a running node too.
import type { Command } from 'commander'
import type { DoctorReport } from '../api/endpoints.ts'
import { CoboxError } from '../errors/index.ts'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { homeOf } from './connection.ts'
import { clean, plural } from './format.ts'
import { untilInterrupted } from './interrupt.ts'
import { type Io, wantsColour } from './io.ts'

interface Options {
  verify?: boolean
  json?: boolean
}

const MARKS = { ok: '✓', warning: '!', bad: '✗' } as const
const COLOURS = { ok: 32, warning: 33, bad: 31 } as const

/** Adds `doctor`. */
export function register(program: Command, context: Context): void {
  const { io } = context
  const command = addCommand(
    program,
    'doctor',
    'Check disk, permissions, clock, ports and stores, and say what to do',
  )
    .description(
      'Check whether everything is well: disk, permissions, clock, ports, and the stores of all spaces. With --verify all ' +
        'content on this disk is read and hashed again, which takes long; what is damaged is fetched from devices that ' +
        'have it. The exit status is 1 when something is bad. Without a running node only the data folder is checked.',
    )
    .option('--verify', 'hash all content again')
  examples(withJson(command), ['cobox doctor', 'cobox doctor --verify'])
  command.action(async (options: Options) => {
    const report = await examine(context, options)
    answer(io, options.json, report, () => describeReport(report, wantsColour(io)))
    if (report.ok) return
    const bad = report.checks.filter(({ state }) => state === 'bad')
    const names = bad.map(({ check }) => check).join(', ')
    throw new CoboxError('UNWELL', { reason: `${plural(bad.length, 'check')} failed (${names})` })
  })
}

async function examine({ io, connect }: Context, { verify, json }: Options): Promise<DoctorReport> {
  try {
    const client = await connect()
    if (verify && !json) io.stderr.write('Hashing all content; this takes a while…\n')
    return await untilInterrupted(io, signal => client.doctor(verify ? { verify } : {}, { signal }))
  } catch (error) {
    // content can be verified by the node only: it has the store open
    if (!(error instanceof CoboxError && error.code === 'NOT_RUNNING') || verify) throw error
    return offline(io)
  }
}

async function offline(io: Io): Promise<DoctorReport> {
  const { offlineDoctor } = await import('../node/index.ts')
  return offlineDoctor(homeOf(io))
}

/** One line a check, and below it what to do where it is not well. */
export function describeReport({ checks }: DoctorReport, colour: boolean): string {
  return checks
    .map(({ check, state, message, hint }) => {
      const mark = colour ? `\u001b[${COLOURS[state]}m${MARKS[state]}\u001b[39m` : MARKS[state]
      const advice = state === 'ok' || !hint ? '' : `    ${clean(hint)}\n`
      return `${mark} ${clean(check)}: ${clean(message)}\n${advice}`
    })
    .join('')
}
