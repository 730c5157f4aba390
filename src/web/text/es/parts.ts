// Palabras de las piezas de las que están hechas las páginas de las aplicaciones.
import type { parts as en } from '../en/parts.ts'
import type { Text } from '../shape.ts'

export const parts: Text<typeof en> = {
  pictureLeftOut: '[Imagen no cargada: {name}]',
  formerMember: 'alguien que ya no está ({key})',
}
