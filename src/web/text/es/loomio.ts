// Palabras de la página que trae lo que un grupo tenía en Loomio.
import type { loomio as en } from '../en/loomio.ts'
import type { Text } from '../shape.ts'

export const loomio: Text<typeof en> = {
  title: 'Desde Loomio',
  about:
    'Las discusiones pasan a ser conversaciones con sus comentarios, y las tareas, tareas. Las votaciones quedan como registro con su resultado: nunca como votos de miembros, pues nada los prueba.',
  notYours: 'Solo quien coordina el espacio puede traerlo.',
  file: 'El archivo que escribió Loomio',
  fileAbout:
    'En Loomio, quien coordina el grupo lo encuentra en Opciones, Exportar datos, JSON. El nodo no guarda copia de él; el mismo archivo otra vez no añade nada.',
  choose: 'Elegir un archivo',
  take: 'Traerlo',
  handingOver: '{name} se entrega al nodo',
  howFar: '{done} de {all}',
  stop: 'Parar',
  stoppedBefore: 'Se ha parado antes de que el nodo lo tuviera: no se ha traído nada.',
  stopped:
    'Se ha parado. Lo que se había traído hasta entonces está aquí; el mismo archivo sigue desde ahí, y nada viene dos veces.',
  report: 'Qué ha sido de ello',
  sums: '{lines, plural, one {# línea} other {# líneas}}: {carried, number} traídas, {within, number} dentro de otras, {already, number} ya aquí, {left, number} dejadas.',
  tables: 'Qué ha sido de las líneas de cada tabla',
  table: 'Tabla',
  carried: 'Traídas',
  within: 'Dentro de otras',
  already: 'Ya aquí',
  left: 'Dejadas',
  whatWasLeft: 'Qué se ha dejado, y por qué',
  whatChanged: 'Qué es distinto de como era allí',
  toThreads: 'A las conversaciones',

  left_unreadable: 'la línea no es de Loomio',
  left_too_long: 'la línea pasa de 4 MiB',
  left_too_large: 'es más grande de lo que se puede escribir de una vez',
  left_unknown_table: 'este CoBox no conoce esta tabla',
  left_people: 'se entra en un espacio con una invitación; los nombres quedan donde escribieron algo',
  left_reading: 'quién ha leído qué se queda donde estaba',
  left_notifications: 'los avisos han pasado',
  left_reactions: 'una reacción aquí es la de un miembro mismo',
  left_templates: 'las plantillas no se traen',
  left_files: 'el contenido del archivo no está en la exportación',
  left_versions: 'las versiones anteriores de los textos no se traen',
  left_participation: 'a quién se preguntó está en los votos; de una votación anónima no se nombra a nadie',
  left_anonymous_reasons: 'los motivos de votos anónimos no se traen',
  left_discarded: 'se descartó en Loomio, o aquello de lo que forma parte',
  left_orphan: 'aquello de lo que forma parte no está en el archivo',
  left_never_voted: 'alguien que ya no podía votar y no lo había hecho',
  left_events: 'un suceso que no dice nada de una votación',
  left_settings: 'los ajustes de Loomio no significan nada aquí',
  left_empty: 'no hay nada en ello',

  changed_html: 'hay textos pasados de HTML a Markdown',
  changed_split: 'los textos largos siguen en otros comentarios',
  changed_cut: 'hay textos, nombres o listas recortados a lo que cabe',
  changed_replies: 'hay respuestas sin aquello a lo que responden, que no está en el archivo o viene después',
}
