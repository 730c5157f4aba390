// Words of these pages: files.
import type { files as en } from '../en/files.ts'
import type { Text } from '../text.ts'

export const files: Text<typeof en> = {}
