// The shape that all languages share.

/** The same keys, in another language. */
export type Text<Of> = { [K in keyof Of]: Of[K] extends string ? string : Text<Of[K]> }
