// A new passphrase while it is typed, twice.
export interface TypedTwice {
  first: string
  second: string
}

export const NOTHING_TYPED: TypedTwice = { first: '', second: '' }

/** As the node counts. */
const SHORT = 12

export const isShort = ({ first }: TypedTwice): boolean => first !== '' && [...first].length < SHORT
export const differs = ({ first, second }: TypedTwice): boolean => first !== second
