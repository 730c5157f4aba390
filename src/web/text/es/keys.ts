// Words of these pages: keys.
import type { keys as en } from '../en/keys.ts'
import type { Text } from '../shape.ts'

export const keys: Text<typeof en> = {}
