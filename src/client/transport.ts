// What the client needs of the platform that it runs on: Node has one transport, a browser will have another.

/** One request. `Stream` is what the platform streams bytes with. */
export interface TransportRequest<Stream> {
  method: string
  /** Path and query, percent-encoded. */
  path: string
  headers?: Record<string, string>
  /** A body of JSON, or … */
  json?: string
  /** … one that is streamed, of this many bytes when that is known. */
  stream?: Stream
  size?: number
  signal?: AbortSignal
}

export interface TransportResponse<Stream> {
  status: number
  /** Null for a header that is not there. */
  header(name: string): string | null
  /** Take one of these three. */
  body: Stream
  chunks(): AsyncIterable<Uint8Array>
  text(): Promise<string>
}

/** Carries requests to one node, with its token. Has no time limit of its own. */
export interface Transport<Stream> {
  /** Throws `CoboxError`: NOT_RUNNING when nothing answers, CLOSING when the connection breaks, CANCELLED by the signal. */
  request(request: TransportRequest<Stream>): Promise<TransportResponse<Stream>>
}
