// Where the pages of threads and tasks are found.

const within = (space: string) => `/spaces/${space}/decisions`

/** As strings: the router knows its own pages, and these are an app's. */
export const threadsAt = (space: string): string => `${within(space)}/threads`
export const threadAt = (space: string, thread: string): string => `${threadsAt(space)}/${thread}`
export const tasksAt = (space: string): string => `${within(space)}/tasks`
export const loomioAt = (space: string): string => `${within(space)}/loomio`
export const forYouAt = (space: string): string => `${within(space)}/for-you`

/** Of a comment, in the page of its thread. */
export const anchorOf = (comment: string): string => `comment-${comment}`
