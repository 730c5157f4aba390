// The apps by name: what `client.space(id)` offers. A test holds it to the list in src/apps.
import { decisions } from '../apps/decisions/index.ts'
import { files } from '../apps/files/index.ts'
import { hostingApp } from '../apps/hosting/index.ts'
import { lettersApp } from '../apps/letters/index.ts'
import { members } from '../apps/members/index.ts'

export const appsByName = { members, files, letters: lettersApp, hosting: hostingApp, decisions } as const
export type CoboxApps = typeof appsByName
