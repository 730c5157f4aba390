// How a command ends badly: what is said on standard error, and the exit status.
import { CommanderError } from 'commander'
import { CoboxError, toCoboxError } from '../errors/index.ts'
import { dim, oneLine } from './format.ts'
import { INTERRUPTED, type Io, wantsColour } from './io.ts'

/** An error as the node's answer holds it (`job.error`), or the verdict of a check: shown as it is. */
export class Failure extends Error {
  readonly code: string
  readonly hint: string
  readonly exitCode: number
  /** Long work that ended so, for programs. */
  readonly job: object | undefined

  constructor(error: { code: string; message: string; hint: string }, exitCode = 1, job?: object) {
    super(error.message)
    this.name = 'Failure'
    this.code = error.code
    this.hint = error.hint
    this.exitCode = exitCode
    this.job = job
  }
}

/** The end of work that Ctrl-C stopped. */
export function interrupted(
  error?: { code: string; message: string; hint: string } | null,
  job?: object,
): Failure {
  return new Failure(error ?? new CoboxError('CANCELLED'), INTERRUPTED, job)
}

/** A mistake in how the command was given: exit status 2. */
export function usage(reason: string): CoboxError {
  return new CoboxError('USAGE', { reason })
}

/** Says on standard error what went wrong, as text or as JSON, and gives the exit status. */
export function report(error: unknown, io: Io, json: boolean): number {
  if (error instanceof CommanderError && isHelp(error)) return error.exitCode === 0 ? 0 : 2
  const { code, message, hint, exitCode, job } = asFailure(error)
  const coloured = wantsColour(io, io.stderr)
  io.stderr.write(
    json
      ? `${JSON.stringify({ error: { code, message, hint, ...(job && { job }) } })}\n`
      : `cobox: ${oneLine(message)}${hint ? `  (${oneLine(hint)})` : ''}  ${dim(`[${code}]`, coloured)}\n`,
  )
  return exitCode
}

/** Help and version end the parsing by an exception too. Help that was not asked for has a status other than 0. */
function isHelp(error: CommanderError): boolean {
  return ['commander.help', 'commander.helpDisplayed', 'commander.version'].includes(error.code)
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const known = error instanceof CommanderError ? usage(sentence(error.message)) : toCoboxError(error)
  return new Failure(known, known.code === 'USAGE' || known.code === 'NOTHING_NAMED' ? 2 : 1)
}

/** Commander's message as ours are: no prefix, one line, a capital. */
function sentence(message: string): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean/, ' (did you mean')
    .trim()
  return text.charAt(0).toUpperCase() + text.slice(1)
}
