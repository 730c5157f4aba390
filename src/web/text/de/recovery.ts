// Words of these pages: recovery.
import type { recovery as en } from '../en/recovery.ts'
import type { Text } from '../shape.ts'

export const recovery: Text<typeof en> = {}
