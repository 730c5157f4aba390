// Where the pages of polls that were held in Loomio are found.

/** As strings: the router knows its own pages, and these are an app's. */
export const importedAt = (space: string): string => `/spaces/${space}/decisions/imported`
export const importedPollAt = (space: string, poll: string): string => `${importedAt(space)}/${poll}`
