// Mots des éléments dont sont faites les pages des applications.
import type { parts as en } from '../en/parts.ts'
import type { Text } from '../shape.ts'

export const parts: Text<typeof en> = {
  pictureLeftOut: '[Image non chargée : {name}]',
  formerMember: 'une personne qui n’est plus là ({key})',
}
