// The shape that all languages share.

/** The same keys, in another language. */
export type Text<Of> = { [K in keyof Of]: Of[K] extends string ? string : Text<Of[K]> }

/** Words about errors, by their codes. In English they lack what happened, which is the catalogue's; in others it is with them. */
export type ErrorWords<Of> = { [Code in keyof Of]: Text<Of[Code]> & { is: string } }
