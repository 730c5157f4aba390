// Words of these pages: welcome.
import type { welcome as en } from '../en/welcome.ts'
import type { Text } from '../text.ts'

export const welcome: Text<typeof en> = {}
