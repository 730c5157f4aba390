// Words of these pages: details.
import type { details as en } from '../en/details.ts'
import type { Text } from '../text.ts'

export const details: Text<typeof en> = {}
