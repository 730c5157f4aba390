// Palabras de los errores: hilos, comentarios y tareas.
import type { errorsThreads as en } from '../en/errors-threads.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsThreads: ErrorWords<typeof en> = {
  NO_THREAD: {
    is: 'No hay ningún hilo {thread} en este espacio.',
    do: 'Puede estar en otro espacio, o no haber llegado aquí todavía. Mire en la lista de hilos.',
  },
  NO_COMMENT: {
    is: 'No hay ningún comentario {comment} aquí.',
    kept: 'No se escribió nada.',
    do: 'Puede que no haya llegado aquí todavía: abra el hilo otra vez. Una respuesta se queda en el hilo de lo que responde.',
  },
  NO_TASK: {
    is: 'No hay ninguna tarea {task} en este espacio.',
    do: 'Puede estar en otro espacio, o no haber llegado aquí todavía. Mire en la lista de tareas.',
  },
  THREAD_CLOSED: {
    is: 'Este hilo está cerrado.',
    kept: 'No se escribió nada; lo que hay se puede leer.',
    do: 'Quien lo empezó, o la coordinación, puede volver a abrirlo.',
  },
  THREAD_OPEN: {
    is: 'Este hilo está abierto.',
    do: 'No hay nada que hacer.',
  },
  NOT_THE_AUTHOR: {
    is: 'Solo quien lo escribió puede cambiarlo.',
    kept: 'No se cambió nada.',
    do: 'Respóndale en su lugar. La coordinación puede descartarlo.',
  },
  AUTHOR_OR_COORDINATOR: {
    is: 'Solo quien lo empezó, o la coordinación, puede hacer esto.',
    kept: 'No se cambió nada.',
    do: 'Pídaselo a una de esas personas. Quién coordina está en <members>Miembros</members>.',
  },
  COMMENT_DISCARDED: {
    is: 'Este comentario fue descartado.',
    kept: 'Lo que decía está en su historial.',
    do: 'Escriba uno nuevo.',
  },
  TOO_MANY_MENTIONS: {
    is: 'Un texto menciona como mucho a {limit} personas.',
    kept: 'No se escribió nada.',
    do: 'Mencione a menos: de todos modos lo puede leer todo el espacio.',
  },
  TOO_MANY_REACTIONS: {
    is: 'Una persona da como mucho {limit} reacciones distintas a un texto.',
    kept: 'No se cambió nada.',
    do: 'Quite una primero.',
  },
  PERSON_NOT_HERE: {
    is: 'Una persona nombrada no está en este espacio: {member}.',
    kept: 'No se escribió nada.',
    do: 'Quién está se ve en <members>Miembros</members>. A quien se fue no se le puede dar una tarea.',
  },
  NO_SUCH_DAY: {
    is: 'No existe el día {day}.',
    kept: 'No se escribió nada.',
    do: 'Elija un día del calendario.',
  },
  NOT_RANKED: {
    is: 'Un archivo de papeletas contiene órdenes de preferencia, y esta votación no los tiene: es del tipo {type}.',
    do: 'Escríbala como csv, json o md.',
  },
  POLL_MISSING: {
    is: 'Un archivo de papeletas o una plantilla es de una sola votación.',
    do: 'Elija primero la votación.',
  },
  BALLOTS_WEIGHTED: {
    is: 'Un archivo de papeletas contiene papeletas enteras, y en esta votación los votos pesan distinto.',
    do: 'Escríbala como csv, json o md.',
  },
  TEMPLATE_UNREADABLE: {
    is: 'Esto no es una plantilla de votación.',
    do: 'Tome un archivo que CoBox haya exportado como plantilla.',
  },
  IMPORT_ORPHAN: {
    is: 'Algo que se quiere traer pertenece a {of}, que no está aquí.',
    do: 'Traiga otra vez el archivo entero: lo que ya está se queda como está.',
  },
  NOT_LOOMIO: {
    is: '{path} no es una exportación de grupo de Loomio.',
    kept: 'No se escribió nada.',
    do: 'En Loomio, quien coordina el grupo lo exporta como JSON.',
  },
}
