// The apps by name: what `client.space(id)` offers. A test holds it to the list in src/apps.
import { files } from '../apps/files/index.ts'
import { members } from '../apps/members/index.ts'

export const appsByName = { members, files } as const
export type CoboxApps = typeof appsByName
