// The times and numbers that the network keeps to, in one place so that tests can shorten them.

export interface Limits {
  /** From the first byte to both sides knowing each other, dialling included, in ms. */
  handshakeMs: number
  /** Handshakes from outside under way at once; the oldest gives way. */
  maxPending: number
  /** A connection that nothing here has a use for is closed after this long, in ms. */
  unwantedMs: number
  /** A node on the local network that had no use for us is left alone for this long, in ms. */
  holdMs: number
  /** First and longest pause between attempts to reach an address, in ms. */
  redialMinMs: number
  redialMaxMs: number
  /** How long the higher instance on the local network waits for the lower one to dial, in ms. */
  yieldMs: number
  /** An idle stream says that it is alive this often, in ms. */
  keepAliveMs: number
  /** Nothing heard for this long loses against a newer connection, in ms. */
  staleMs: number
  /** Nothing heard for this long is dead, in ms. */
  deadMs: number
  /** How often all connections are looked at for the above, in ms. */
  sweepMs: number
}

export const defaultLimits: Limits = {
  handshakeMs: 10_000,
  maxPending: 64,
  unwantedMs: 10_000,
  holdMs: 5 * 60_000,
  redialMinMs: 500,
  redialMaxMs: 30_000,
  yieldMs: 15_000,
  keepAliveMs: 5000,
  staleMs: 12_000,
  deadMs: 30_000,
  sweepMs: 1000,
}
