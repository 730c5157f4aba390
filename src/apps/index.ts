// The apps of a space. A new one is a folder beside these and one line here.
import { decisions } from './decisions/index.ts'
import { files } from './files/index.ts'
import { hostingApp } from './hosting/index.ts'
import { lettersApp } from './letters/index.ts'
import { members } from './members/index.ts'

export const apps = [members, files, lettersApp, hostingApp, decisions] as const
export type Apps = typeof apps
