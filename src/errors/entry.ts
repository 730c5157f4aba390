// One error of the catalogue.

export interface CatalogueEntry {
  /** HTTP status that the API answers with. */
  status: number
  message: string
  /** One sentence: what a person can do about it. */
  hint: string
}

/** Makes one. */
export const entry = (status: number, message: string, hint: string): CatalogueEntry => ({
  status,
  message,
  hint,
})
