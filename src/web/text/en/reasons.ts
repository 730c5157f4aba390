// Why something could not be: in English the phrases of the errors themselves.
import { reasons as phrases } from '../../../errors/reasons.ts'
import type { Text } from '../shape.ts'

export const reasons: Text<typeof phrases> = phrases
