// What a peer sends on a channel, decoded so that nothing it can be ends this process.
import c from 'compact-encoding'

/** Bytes of one message, when nothing else is said. */
const MAX_MESSAGE = 1024 * 1024

/** JSON of at most so many bytes. For anything else the connection ends, and nothing more. */
export function peerJson<T>(most = MAX_MESSAGE): c.Encoding<T> {
  return limited(c.json as c.Encoding<T>, most)
}

/** Refuses what is larger; the engine then ends the connection. */
export function limited<T>(encoding: c.Encoding<T>, most: number): c.Encoding<T> {
  return {
    preencode: (state, value) => encoding.preencode(state, value),
    encode: (state, value) => encoding.encode(state, value),
    decode: state => {
      if (state.end - state.start > most) throw new Error('a message is too large')
      return contained(() => encoding.decode(state))()
    },
  }
}

/**
 * What a peer sent may be anything. The engine ends the connection for an error, but the whole process for a SyntaxError or a
 * TypeError (safety-catch), like those of a text that is no JSON, or of a field of nothing.
 */
export function contained<In extends unknown[], Out>(work: (...args: In) => Out): (...args: In) => Out {
  return (...args) => {
    try {
      return work(...args)
    } catch (error) {
      throw new Error(`what a peer sent cannot be used: ${(error as Error)?.message}`, { cause: error })
    }
  }
}
