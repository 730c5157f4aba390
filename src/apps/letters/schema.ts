// What the actions of letters hold.
import { Type as T } from '@sinclair/typebox'

const strict = { additionalProperties: false }

/** [L2] 64 KiB in base64. */
export const SendBody = T.Object(
  { letter: T.String({ minLength: 1, maxLength: 87_384, description: 'sealed, in base64' }) },
  strict,
)
export const TakeBackBody = T.Object(
  { letters: T.Array(T.String({ maxLength: 100 }), { minItems: 1, maxItems: 500 }) },
  strict,
)
