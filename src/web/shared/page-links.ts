// The pages that sentences lead to: `<keys>Keys</keys>` in the words of an error is a link to the page of keys.

/** Each name that such a sentence may hold, and where it leads; null where no space is open to which it would belong. */
export const PAGES = {
  home: () => '/',
  hosting: () => '/hosting',
  network: () => '/network',
  keys: () => '/keys',
  settings: () => '/settings',
  files: (space?: string) => within(space, 'files'),
  members: (space?: string) => within(space, 'members'),
  spaceHosting: (space?: string) => within(space, 'hosting'),
  trash: (space?: string) => within(space, 'trash'),
} as const satisfies Record<string, (space?: string) => string | null>

const within = (space: string | undefined, page: string): string | null =>
  space === undefined ? null : `/spaces/${space}/${page}`
