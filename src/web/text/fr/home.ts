// Words of these pages: home.
import type { home as en } from '../en/home.ts'
import type { Text } from '../text.ts'

export const home: Text<typeof en> = {}
