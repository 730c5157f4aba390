// Palabras de estas páginas: archivos.
import type { files as en } from '../en/files.ts'
import type { Text } from '../shape.ts'

export const files: Text<typeof en> = {
  top: 'Todos los archivos',
  trash: 'Papelera',
  name: 'Nombre',
  size: 'Tamaño',
  time: 'Modificado',
  link: 'Enlace',
  choose: 'Seleccionar {name}',
  chooseAll: 'Seleccionar todo',
  listOf: 'Contenido de {folder}',
  path: 'Dónde está usted',
  asList: 'Lista',
  asGrid: 'Mosaico',
  layout: 'Mostrar como',
  sort: 'Ordenar por',
  sortName: 'Nombre',
  sortSize: 'Tamaño, primero los más grandes',
  sortTime: 'Modificación, primero los más recientes',
  more: 'Más',
  // añadir
  addFiles: 'Archivos',
  addFolder: 'Carpeta',
  newFolder: 'Nueva carpeta',
  newFolderName: 'Nombre de la carpeta',
  create: 'Crear',
  dropHere: 'Suelte archivos y carpetas para ponerlos en «{folder}»',
  emptyWritable:
    'Todavía no hay nada en esta carpeta. Suelte archivos o carpetas en cualquier lugar de esta página, o elíjalos.',
  emptyReader: 'Todavía no hay nada en esta carpeta. Usted puede leer lo que otros pongan aquí.',
  fetching: '{count, plural, one {# elemento} other {# elementos}} hasta ahora, llegan más…',
  count: '{count, plural, one {# elemento} other {# elementos}}',
  missing:
    'Aquí faltan todavía {bytes} de lo que guarda este dispositivo. Llegarán cuando se conecte un dispositivo que los tenga.',
  readOnly: 'Usted puede leer este espacio, pero no cambiar nada en él.',
  // seleccionar
  chosen: '{count, plural, one {# seleccionado} other {# seleccionados}}',
  unchoose: 'No seleccionar nada',
  download: 'Descargar',
  downloadMany: 'Si el navegador pregunta si esta página puede guardar varios archivos, permítalo.',
  rename: 'Cambiar nombre',
  move: 'Mover',
  copy: 'Copiar',
  remove: 'Quitar',
  details: 'Detalles',
  toComputer: 'A una carpeta de este ordenador',
  newName: 'Nuevo nombre',
  nameTaken: 'Algo aquí ya tiene este nombre.',
  nameSlash: 'Un nombre no lleva «/».',
  // mover
  moveTitle: 'Mover {count, plural, one {«{name}»} other {# elementos}}',
  copyTitle: 'Copiar {count, plural, one {«{name}»} other {# elementos}}',
  moveHere: 'Mover a «{folder}»',
  copyHere: 'Copiar a «{folder}»',
  pickFolder: 'Adónde',
  noFolders: 'Aquí no hay carpetas.',
  intoItself: 'Una carpeta no puede ponerse dentro de sí misma.',
  alreadyHere: 'Ya está en esta carpeta.',
  renamedThere:
    '{count, plural, one {Un nombre ya está ocupado allí: recibe un número, como «{name}».} other {# nombres ya están ocupados allí: reciben números, como «{name}».}}',
  doneSoFar: 'Listos {done, number} de {count, number}.',
  moved: '{count, plural, one {Movido a «{folder}».} other {# elementos movidos a «{folder}».}}',
  copied: '{count, plural, one {Copiado a «{folder}».} other {# elementos copiados a «{folder}».}}',
  // quitar
  removeTitle: '¿Quitar {count, plural, one {«{name}»} other {# elementos}}?',
  removeWhat:
    'Va a la papelera, para todas las personas de este espacio. No se elimina nada: desde allí puede restaurarlo, con sus versiones anteriores.',
  removed: '{count, plural, one {«{name}» está en la papelera.} other {# elementos están en la papelera.}}',
  undo: 'Deshacer',
  undone: '{count, plural, one {«{name}» ha vuelto.} other {# elementos han vuelto.}}',
  // buscar
  searchLabel: 'Buscar por nombre en esta carpeta y más abajo',
  searching:
    '{folders, plural, one {# carpeta revisada} other {# carpetas revisadas}}, {found, plural, one {# resultado} other {# resultados}} hasta ahora…',
  searched:
    '{found, plural, one {# resultado} other {# resultados}} en {folders, plural, one {# carpeta} other {# carpetas}}.',
  stopSearch: 'Detener',
  searchNothing: 'Nada aquí ni más abajo lleva esto en el nombre.',
  // subir
  uploads: 'Subidas',
  uploadPreparing: 'Revisando lo que ha soltado…',
  uploadPaused: 'Su nodo no responde. La subida seguirá por sí sola cuando vuelva.',
  uploadFiles: '{done, number} de {count, plural, one {# archivo} other {# archivos}}',
  uploadBytes: '{done} de {total}',
  uploadRate: '{rate}/s',
  uploadLeft:
    'quedan {hours, plural, =0 {} other {# h }}{minutes, plural, =0 {} other {# min }}{seconds, plural, =0 {} other {# s}}',
  uploadDone:
    '{count, plural, =0 {No hacía falta enviar nada} one {Ha llegado # archivo} other {Han llegado # archivos}}',
  uploadSame: '{count, plural, one {# ya estaba} other {# ya estaban}}',
  uploadFailed: '{count, plural, one {# no se pudo enviar} other {# no se pudieron enviar}}',
  uploadWaiting: '{count, plural, one {# en espera} other {# en espera}}',
  uploadOf: 'Subida de {name}',
  uploadAll: 'Todas las subidas',
  uploadCancel: 'Cancelar la subida de {name}',
  uploadRetry: 'Enviar {name} de nuevo',
  retryAll: 'Enviar de nuevo',
  cancelAll: 'Cancelar todo',
  fold: 'Mostrar menos',
  unfold: 'Mostrar más',
  clashTitle: '{count, plural, one {Un archivo ya está} other {# archivos ya están}}',
  clashWhat:
    'Otros archivos tienen estos nombres, con otro tamaño u otra fecha. ¿Qué se hace con todos ellos?',
  clashMore: '{count, plural, one {y # más} other {y # más}}',
  clashBoth: 'Conservar ambos',
  clashBothWhat: 'Los nuevos reciben un número, como «acta (2).pdf».',
  clashReplace: 'Reemplazar',
  clashReplaceWhat: 'Los antiguos quedan entre las versiones y pueden restaurarse.',
  clashSkip: 'Omitir',
  clashSkipWhat: 'Estos archivos no se envían; todos los demás sí.',
  // este ordenador
  importTitle: 'Traer de este ordenador',
  importWhat:
    'Trae un archivo, o todo lo que hay en una carpeta del ordenador donde funciona su nodo, con fechas y enlaces. Lo que ya está sin cambios se deja como está: una importación interrumpida sigue cuando se vuelve a iniciar.',
  importPath: 'Archivo o carpeta de este ordenador',
  importPathHint: 'La ruta completa, como /home/anna/Documentos',
  importInto: 'Va a «{folder}».',
  importStart: 'Traer',
  exportTitle: 'Escribir en una carpeta de este ordenador',
  exportWhat:
    '{count, plural, =0 {Se escribirán todos los archivos del espacio} one {Se escribirá «{name}»} other {Se escribirán # elementos}} en una carpeta del ordenador donde funciona su nodo. Lo que no está en este dispositivo se pide a uno que lo tenga.',
  exportPath: 'Carpeta de este ordenador',
  exportPathHint: 'La ruta completa; la carpeta se crea si no existe',
  exportStart: 'Escribir',
  pathNotWhole: 'Escriba la ruta completa, desde «/» (en Windows, desde la unidad).',
  jobCounting: 'Todavía contando: {files, plural, one {# archivo} other {# archivos}}, {bytes} hasta ahora',
  jobFigures:
    '{files, number} de {filesTotal, plural, one {# archivo} other {# archivos}}, {bytes} de {bytesTotal}',
  jobDone:
    '{files, plural, one {# archivo} other {# archivos}}, {bytes}: {fresh, plural, one {# nuevo} other {# nuevos}}, {changed, plural, one {# cambiado} other {# cambiados}}, {unchanged, plural, one {# sin cambios} other {# sin cambios}}.',
  jobWritten: '{files, plural, one {# archivo} other {# archivos}}, {bytes}.',
  jobCancelled: 'Cancelado. Lo que estaba terminado se queda.',
  jobRenamed:
    '{count, plural, one {# nombre estaba en otra forma Unicode, y está} other {# nombres estaban en otra forma Unicode, y están}} en forma NFC en el espacio.',
  jobProblems:
    '{count, plural, one {# elemento no se pudo procesar} other {# elementos no se pudieron procesar}}; todo lo demás sí.',
  jobCancel: 'Cancelar',
  // lo que guarda este dispositivo
  keep: 'Lo que guarda este dispositivo',
  keepWhat:
    'La lista de archivos siempre está completa aquí. Algún dispositivo tiene que guardarlo todo: lo que nadie guarda no se puede leer.',
  keepEverything: 'Todo',
  keepEverythingWhat: 'Se trae todo el contenido, también el de versiones anteriores y el de la papelera.',
  keepOpened: 'Lo que se abre',
  keepOpenedWhat:
    'No se trae nada por adelantado. Lo que se lee aquí viene de un dispositivo que lo tiene, y se queda.',
  keepFolders: 'Algunas carpetas',
  keepFoldersWhat: 'Se trae lo que hay en estas carpetas, y el resto al abrirlo.',
  keepPath: 'Ruta de otra carpeta',
  keepAdd: 'Añadir',
  keepAddThis: 'Añadir «{folder}»',
  keepRemove: 'No guardar {folder}',
  keepNone: 'Elija al menos una carpeta.',
  keepNarrower: 'No se elimina nada de lo que ya está aquí.',
  // papelera
  trashAbout:
    'Lo que se quitó, para todas las personas de este espacio. Se queda aquí hasta que se restaure o se elimine para siempre.',
  trashEmpty:
    'La papelera está vacía. Lo que alguien quita está aquí hasta que se restaure o se elimine para siempre.',
  trashWhat: 'Quitado',
  trashBy: 'Por',
  trashWhen: 'Cuándo',
  trashSize: 'Tamaño',
  trashActions: 'Acciones',
  trashFiles: '{files, plural, one {# archivo} other {# archivos}}, {bytes}',
  somebody: 'alguien que ya no está',
  restore: 'Restaurar',
  restoreOf: 'Restaurar {name}',
  restored: '«{name}» ha vuelto.',
  purge: 'Eliminar para siempre',
  purgeOf: 'Eliminar para siempre: {name}',
  purgeTitle: '¿Eliminar «{name}» para siempre?',
  purgeWhat:
    'Su contenido y sus versiones anteriores se eliminan en todos los dispositivos y anfitriones de este espacio. Nadie podrá recuperarlos.',
  purgeOld: 'Vaciar',
  purgeOldTitle: 'Vaciar la papelera',
  purgeOldDays: 'Eliminar lo que lleva en la papelera más de estos días',
  purgeOldWhat:
    'Se elimina en todos los dispositivos y anfitriones de este espacio, junto con sus versiones anteriores. Nadie podrá recuperarlo.',
  purgeOldDone:
    '{count, plural, =0 {Nada lleva tanto tiempo en la papelera.} one {# elemento se eliminó para siempre.} other {# elementos se eliminaron para siempre.}}',
  showMore: 'Mostrar más',
  backToFiles: 'Volver a los archivos',
}
