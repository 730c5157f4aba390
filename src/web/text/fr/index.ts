// All words of the page in this language.
import type { messages as en } from '../en/index.ts'
import type { Text } from '../shape.ts'
import { activity } from './activity.ts'
import { common } from './common.ts'
import { decisions } from './decisions.ts'
import { details } from './details.ts'
import { doctor } from './doctor.ts'
import { errors } from './errors.ts'
import { files } from './files.ts'
import { home } from './home.ts'
import { hosting } from './hosting.ts'
import { keys } from './keys.ts'
import { loomio } from './loomio.ts'
import { members } from './members.ts'
import { network } from './network.ts'
import { parts } from './parts.ts'
import { reasons } from './reasons.ts'
import { recovery } from './recovery.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { templates } from './templates.ts'
import { threads } from './threads.ts'
import { welcome } from './welcome.ts'

export const messages: Text<typeof en> = {
  activity,
  common,
  decisions,
  details,
  doctor,
  errors,
  files,
  home,
  hosting,
  keys,
  loomio,
  members,
  network,
  parts,
  reasons,
  recovery,
  settings,
  shell,
  templates,
  threads,
  welcome,
}
