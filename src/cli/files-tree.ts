// `cobox files import` and `files export`: whole folders, in and out, with progress.
import type { Command } from 'commander'
import { addCommand, type Context, examples, localPath, withJson } from './command.ts'
import { finishJob } from './progress.ts'

const SPACE = 'name of the space, or at least 6 characters of its id'

/** Adds the commands. */
export function register(program: Command, context: Context): void {
  addImport(program, context)
  addExport(program, context)
}

function addImport(program: Command, { io, connect }: Context): void {
  const command = addCommand(program, 'files import', 'Take a folder of this computer into a space')
    .description(
      'Take what is in a folder into a space, with times, modes and symbolic links. What is there already and unchanged ' +
        'is left alone, so an import that was interrupted goes on where it was when it is given again. Entries that ' +
        'cannot be taken in are listed, the others are in, and the exit status is 1. Names are in Unicode form NFC in a ' +
        'space: those that this computer writes otherwise, as Macs do, are counted. What a symbolic link points to is ' +
        'left as it is.',
    )
    .argument('<space>', SPACE)
    .argument('<dir>', 'folder of this computer')
    .argument('[dest]', 'folder in the space (default: the top)')
  examples(withJson(command), [
    'cobox files import "Our co-op" ~/Documents/co-op',
    'cobox files import "Our co-op" ./photos pictures/2026',
  ])
  command.action(
    async (space: string, dir: string, dest: string | undefined, { json }: { json?: boolean }) => {
      const client = await connect()
      const { job } = await client.filesImport({
        space,
        source: localPath(io, dir),
        ...(dest !== undefined && { dest }),
      })
      await finishJob(client, job, io, json)
    },
  )
}

function addExport(program: Command, { io, connect }: Context): void {
  const command = addCommand(
    program,
    'files export',
    'Write a file or folder of a space into a folder of this computer',
  )
    .description(
      'Write a file, or what is in a folder, into a folder of this computer. Content that is not on this device is ' +
        'fetched from one that has it.',
    )
    .argument('<space>', SPACE)
    .argument('<path>', 'file or folder in the space; / for everything')
    .argument('<dir>', 'folder of this computer; made when it is not there')
  examples(withJson(command), [
    'cobox files export "Our co-op" minutes/2026 ~/minutes',
    'cobox files export "Our co-op" / ~/everything',
  ])
  command.action(async (space: string, path: string, dir: string, { json }: { json?: boolean }) => {
    const client = await connect()
    const { job } = await client.filesExport({ space, path, dir: localPath(io, dir) })
    await finishJob(client, job, io, json)
  })
}
