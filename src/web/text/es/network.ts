// Words of these pages: network.
import type { network as en } from '../en/network.ts'
import type { Text } from '../shape.ts'

export const network: Text<typeof en> = {}
