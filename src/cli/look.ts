// What a view of an answer needs besides the answer.

export interface Look {
  /** ms since 1970. */
  now: number
  colour: boolean
  /** What was asked. */
  input: Record<string, unknown>
}
