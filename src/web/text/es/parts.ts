// Palabras de las piezas de las que están hechas las páginas de las aplicaciones.
import type { parts as en } from '../en/parts.ts'
import type { Text } from '../shape.ts'

export const parts: Text<typeof en> = {
  pictureLeftOut: '[Imagen no cargada: {name}]',
  task: '{done, select, true {hecho} other {por hacer}}',
  footnotes: 'Notas al pie',
  formerMember: 'alguien que ya no está ({key})',
  // qué falla en un campo
  required: 'Hay que rellenar este campo.',
  tooShort: 'Al menos {min, plural, one {# carácter} other {# caracteres}}.',
  tooLong: 'Como máximo {max, number} caracteres; aquí hay {length, number}.',
  notInteger: 'Tiene que ser un número entero.',
  tooSmall: 'No menos de {min}.',
  tooLarge: 'No más de {max}.',
  notMoney: 'No es un importe como se escribe aquí, por ejemplo {like}.',
  notDay: 'Ese día no existe en el calendario.',
  notTime: 'Hacen falta un día y una hora.',
  notLikeThis: 'No se puede escribir así.',
  tooFew: 'Al menos {min, plural, one {# persona} other {# personas}}.',
  tooMany: 'Como máximo {max, plural, one {# persona} other {# personas}}.',
  inCurrency: 'en {currency}',
  zone: 'Según el reloj de este ordenador: {zone}.',
  clear: 'Vaciar el campo',
  nobody: 'No hay nadie con ese nombre en el espacio.',
  choosePerson: 'Elegir un miembro',
  choosePeople: 'Elegir miembros',
  chooseCurrency: 'Elegir una moneda',
  history: 'Qué ha pasado',
  noHistory: 'Todavía no ha pasado nada.',
  comments: '{count, plural, =0 {Comentarios} one {# comentario} other {# comentarios}}',
  noComments: 'Nadie ha dicho nada todavía.',
  comment: 'Su comentario',
  commentAbout: 'Puede usar Markdown. Lo que escriba se queda en este navegador hasta que se envíe.',
  send: 'Enviar',
  mentionOffered:
    '{count, plural, one {Se ofrece # persona} other {Se ofrecen # personas}}: elija con las flechas',
  mentionList: 'Miembros que mencionar',
}
