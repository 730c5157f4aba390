// Words of these pages: members.
import type { members as en } from '../en/members.ts'
import type { Text } from '../text.ts'

export const members: Text<typeof en> = {}
