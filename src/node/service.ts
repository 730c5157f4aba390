// What a running node offers to its surfaces (HTTP today): the handlers of every endpoint, file content, and events.
import type { Readable } from 'node:stream'
import type { NodeEvent } from '../api/endpoints.ts'
import type { EndpointInput, EndpointOutput } from '../api/endpoint.ts'
import type { Endpoints } from '../api/endpoints.ts'

/** One handler for each endpoint of the catalogue in `src/api/endpoints.ts`. Throws `CoboxError`. */
export type Handlers = {
  [K in keyof Endpoints]: (
    input: EndpointInput<Endpoints[K]>,
    signal?: AbortSignal,
  ) => Promise<EndpointOutput<Endpoints[K]>>
}

/** A file of a space, opened for reading. */
export interface OpenedFile {
  path: string
  /** Whole size in bytes. */
  size: number
  /** SHA-256 of the content, in hex: the entity tag. */
  hash: string
  /** ms since 1970. */
  mtime: number
  mode: number
  /** Bytes `start` to `end` (exclusive); streams from a peer what is not here, first byte first. */
  read(range: { start: number; end: number }, signal?: AbortSignal): Readable
}

export interface PutOptions {
  /** Announced size in bytes, when known: checked against the free disk before the first byte. */
  size?: number
  mtime?: number
  mode?: number
  signal?: AbortSignal
}

/** A file that is handed over as it is: for work of the node, not for a space. */
export interface HandOverOptions {
  /** Announced size in bytes, when known. */
  size?: number
  signal?: AbortSignal
}

export interface NodeService {
  readonly handlers: Handlers
  /** Does an app's action, or answers its query. */
  call(space: string, app: string, verb: string, input: unknown): Promise<unknown>
  /** `version`: one of the file's; default the present one. */
  openFile(space: string, path: string, version?: string): Promise<OpenedFile>
  putFile(
    space: string,
    path: string,
    content: Readable,
    options: PutOptions,
  ): Promise<{ id: string; size: number; hash: string }>
  /** Takes in what another program exported, from the file itself; `name`: what it is called where it comes from. */
  importDecisions(
    space: string,
    content: Readable,
    options: HandOverOptions & { name: string },
  ): Promise<{ job: string }>
  /** Calls back with each event; returns what ends it. */
  onEvent(listener: (event: NodeEvent) => void): () => void
}
