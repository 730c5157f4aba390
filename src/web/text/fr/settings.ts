// Words of these pages: settings.
import type { settings as en } from '../en/settings.ts'
import type { Text } from '../shape.ts'

export const settings: Text<typeof en> = {}
