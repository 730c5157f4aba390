// Makes the commands that follow from endpoints and apps: a new app gets its verbs without a line here.
import type { Command } from 'commander'
import { appEndpoints } from '../api/app-endpoints.ts'
import type { Endpoint } from '../api/endpoint.ts'
import { endpoints } from '../api/endpoints.ts'
import { apps } from '../apps/index.ts'
import type { Client } from '../client/index.ts'
import { askBack, withYes } from './ask-back.ts'
import { addCommand, answer, type Context, examples, withJson } from './command.ts'
import { EXAMPLES } from './examples.ts'
import { addFields, type Schema } from './fields.ts'
import { wantsColour } from './io.ts'
import { longWait } from './long-waits.ts'
import type { Look } from './look.ts'
import { verdict } from './verdicts.ts'
import { NAMES_MEMBERS, show } from './views.ts'

type Output = Record<string, unknown>

/** All endpoints that say how the command line says them. */
export function derivedEndpoints(): Endpoint[] {
  return [...Object.values<Endpoint>(endpoints), ...appEndpoints(apps)].filter(({ cli }) => cli?.command)
}

/** Adds the derived commands. */
export function register(program: Command, context: Context): void {
  for (const endpoint of derivedEndpoints()) addDerived(program, endpoint, context)
}

function addDerived(program: Command, endpoint: Endpoint, context: Context): void {
  const { io } = context
  const words = endpoint.cli!.command!
  const command = addCommand(program, words, endpoint.summary)
  if (endpoint.description) command.description(`${endpoint.summary}.\n\n${endpoint.description}`)
  const toInput = addFields(command, endpoint.input as Schema, endpoint.cli!.positional ?? [])
  const paged = isPaged(endpoint)
  if (paged) command.option('--all', 'all pages, not just the first')
  withYes(command, words)
  withJson(command)
  examples(command, EXAMPLES[words] ?? [])
  command.action(async (...args: unknown[]) => {
    const options = args.at(-2) as Record<string, unknown>
    const input = toInput(args.slice(0, -2), options)
    const client = await context.connect()
    await askBack(io, words, input, options)
    const output = options['all']
      ? await allPages(client, endpoint, input)
      : await longWait(io, words, input, options['json'] === true, signal =>
          call(client, endpoint, input, signal),
        )
    const names = options['json'] || !NAMES_MEMBERS.has(words) ? undefined : await namesIn(client, input)
    const look: Look = { now: io.now(), colour: wantsColour(io), input, ...(names && { names }) }
    answer(io, options['json'] === true, output, () => show(words, output, endpoint.output as Schema, look))
    if (paged && output['next'] && !options['json'])
      io.stderr.write(`There is more: add --all, or --after ${JSON.stringify(output['next'])}\n`)
    const found = verdict(words, output)
    if (found) throw found
  })
}

function call(client: Client, endpoint: Endpoint, input: Output, signal?: AbortSignal): Promise<Output> {
  return client.endpoint(endpoint, input, signal ? { signal } : {}) as Promise<Output>
}

/** Names are a help to people: where they cannot be had, keys do. */
async function namesIn(client: Client, { space }: Output): Promise<Map<string, string>> {
  const { members } = await client
    .space(String(space))
    .members.list({})
    .catch(() => ({ members: [] }))
  return new Map(members.map(({ member, name }) => [member, name]))
}

/** A query in pages takes `after` and answers `next`. */
export function isPaged({ input, output }: Endpoint): boolean {
  return 'after' in ((input as Schema).properties ?? {}) && 'next' in ((output as Schema).properties ?? {})
}

/** One answer that holds the items of all pages. */
async function allPages(client: Client, endpoint: Endpoint, input: Output): Promise<Output> {
  const whole = await call(client, endpoint, input)
  for (let after = whole['next']; after; after = whole['next']) {
    const page = await call(client, endpoint, { ...input, after })
    for (const [name, items] of Object.entries(page))
      if (Array.isArray(items)) for (const item of items) (whole[name] as unknown[]).push(item)
    whole['next'] = page['next']
  }
  return whole
}
