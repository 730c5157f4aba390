// Words of these pages: hosting.
import type { hosting as en } from '../en/hosting.ts'
import type { Text } from '../text.ts'

export const hosting: Text<typeof en> = {}
