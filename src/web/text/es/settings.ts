// Words of these pages: settings.
import type { settings as en } from '../en/settings.ts'
import type { Text } from '../text.ts'

export const settings: Text<typeof en> = {}
