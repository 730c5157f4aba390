// Where the local page is served: at the port of the last time, so that a bookmark and an open page find it again.
import { toCoboxError } from '../errors/index.ts'

/** The first time: easily typed, and in no list of well-known services. */
const FIRST_PORT = 4242

/**
 * Starts a server at the port that is wanted (0: any free one), or, when none is, at the usual one; if another program has
 * that now, at any that is free. Throws PORT_TAKEN when it is the wanted one that is taken.
 */
export async function serveAt<Server>(
  wanted: number | undefined,
  usual: number,
  serve: (port: number) => Promise<Server>,
): Promise<Server> {
  if (wanted !== undefined) return serve(wanted)
  try {
    return await serve(usual || FIRST_PORT)
  } catch (error) {
    if (toCoboxError(error).code !== 'PORT_TAKEN') throw error
    return serve(0)
  }
}
