// Words of these pages: activity.
import type { activity as en } from '../en/activity.ts'
import type { Text } from '../text.ts'

export const activity: Text<typeof en> = {}
