// Wörter der Teile, aus denen die Seiten der Apps bestehen.
import type { parts as en } from '../en/parts.ts'
import type { Text } from '../shape.ts'

export const parts: Text<typeof en> = {
  pictureLeftOut: '[Bild, nicht geladen: {name}]',
  formerMember: 'jemand, der nicht mehr dabei ist ({key})',
}
