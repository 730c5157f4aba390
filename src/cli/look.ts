// What a view of an answer needs besides the answer.

export interface Look {
  /** ms since 1970. */
  now: number
  colour: boolean
  /** What was asked. */
  input: Record<string, unknown>
  /** Members of the space, by key, for the views that name them. */
  names?: ReadonlyMap<string, string>
}
