// Palabras de los errores: espacios, lo que se hizo en ellos, y archivos.
import type { errorsSpaces as en } from '../en/errors-spaces.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsSpaces: ErrorWords<typeof en> = {
  NO_SPACE: {
    is: 'En este nodo no hay ningún espacio {space}.',
    do: 'Sus espacios están en <home>Inicio</home>.',
  },
  SPACE_ARCHIVED: {
    is: 'Este espacio está archivado: se puede leer y no cambiar.',
    kept: 'Todo lo que contiene se puede leer.',
    do: 'La coordinación puede recuperarlo en <members>Miembros</members>.',
  },
  SPACE_LEFT: {
    is: 'Ha salido de este espacio.',
    kept: 'Lo que hay aquí se puede leer.',
    do: 'Para volver, pida una invitación nueva a la coordinación.',
  },
  SPACE_NOT_LEFT: {
    is: 'No ha salido de este espacio: la copia de aquí puede ser la única.',
    kept: 'No se ha borrado nada.',
    do: 'Salga primero del espacio, en <members>Miembros</members>.',
  },
  UPDATE_COBOX: {
    is: 'Alguien de este espacio usa un CoBox más nuevo e hizo algo que este no conoce ({action}).',
    kept: 'No se ha perdido nada, y el espacio se puede leer.',
    do: 'Actualice CoBox en este ordenador.',
  },
  NOT_WRITABLE: {
    is: 'Este dispositivo aún no puede escribir en este espacio.',
    kept: 'Ya puede leer.',
    do: 'Espere a que un dispositivo de la coordinación lo deje entrar; el espacio muestra entonces lo que puede hacer.',
  },
  SPACE_STOPPED: {
    is: 'Este espacio se ha detenido: {reason}.',
    kept: 'Lo que contenía se puede leer todavía.',
    do: 'En <settings>Ajustes</settings>, mire si todo va bien: allí dice qué hacer.',
  },
  NOT_HERE_YET: {
    is: 'Una parte de este espacio aún no ha llegado a este dispositivo.',
    kept: 'No se ha perdido nada.',
    do: 'Conecte un dispositivo que tenga el espacio; <network>Red</network> muestra quién está conectado. Después vuelva a intentarlo.',
  },
  SYNC_TIMEOUT: {
    is: 'Después de {seconds} s no había llegado todo.',
    kept: 'Continúa en segundo plano.',
    do: '<network>Red</network> muestra quién está conectado y qué llega todavía.',
  },
  ACTION_MALFORMED: {
    is: 'La entrada no se puede leer.',
    kept: 'No cuenta, y nada más queda afectado.',
    do: 'Actualice CoBox en el dispositivo que la escribió.',
  },
  ACTION_TOO_LARGE: {
    is: 'Es mayor que {limit} bytes.',
    kept: 'No se ha hecho nada.',
    do: 'Hágalo en partes más pequeñas: menos elementos o un texto más corto.',
  },
  NOT_A_MEMBER: {
    is: 'Solo los miembros de este espacio pueden hacerlo.',
    kept: 'No se ha hecho nada.',
    do: 'Pida una invitación a la coordinación.',
  },
  NOT_ALLOWED: {
    is: 'Su papel en este espacio ({role}) no lo permite.',
    kept: 'No se ha hecho nada.',
    do: 'Pida a la coordinación que lo haga o que cambie su papel; <members>Miembros</members> muestra quiénes son.',
  },
  PATH_INVALID: {
    is: '«{path}» no puede ser un nombre: {reason}.',
    kept: 'No se ha hecho nada.',
    do: 'Elija otro nombre: sin «/», no solo puntos y no demasiado largo.',
  },
  NAME_TOO_LONG: {
    is: 'Un nombre de la ruta pasa de {limit} bytes.',
    kept: 'No se ha hecho nada.',
    do: 'Elija un nombre más corto.',
  },
  NO_FILE: {
    is: 'En este espacio no hay {path}.',
    kept: 'Si alguien lo quitó, está en la papelera.',
    do: 'Mire en la lista de <files>Archivos</files> o en la <trash>papelera</trash>.',
  },
  NO_TICKET: {
    is: 'Esta dirección de un archivo ya no vale.',
    kept: 'El archivo mismo está intacto.',
    do: 'Ábralo de nuevo desde <files>Archivos</files>.',
  },
  IS_A_FOLDER: {
    is: '{path} es una carpeta.',
    kept: 'No se ha sobrescrito nada.',
    do: 'Elija otro nombre, o los archivos que contiene.',
  },
  NOT_A_FOLDER: { is: '{path} no es una carpeta.', kept: 'No se ha hecho nada.', do: 'Elija una carpeta.' },
  NOT_A_FILE: { is: '{path} no es un archivo.', kept: 'No se ha hecho nada.', do: 'Elija un archivo.' },
  PATH_TAKEN: {
    is: '{path} ya está ocupado.',
    kept: 'No se ha sobrescrito nada.',
    do: 'Elija otro nombre, o cambie el nombre del otro o quítelo primero.',
  },
  INTO_ITSELF: {
    is: 'Una carpeta no se puede mover ni copiar dentro de sí misma.',
    kept: 'No se ha movido nada.',
    do: 'Elija un lugar fuera de la carpeta.',
  },
  CHANGED_MEANWHILE: {
    is: '{path} cambió entretanto.',
    kept: 'La otra versión está ahí, y no se ha perdido nada.',
    do: 'Mire la versión nueva y decida otra vez.',
  },
  NO_VERSION: {
    is: 'No existe esa versión de {path}.',
    do: 'Mire otra vez sus versiones: abra el archivo en <files>Archivos</files>.',
  },
  NOT_IN_TRASH: {
    is: 'Eso no está en la papelera.',
    kept: 'Puede que alguien lo haya restaurado o borrado del todo.',
    do: 'Mire en la <trash>papelera</trash> y en <files>Archivos</files>.',
  },
  CONTENT_PURGED: {
    is: 'El contenido se borró del todo entretanto.',
    kept: 'Lo hizo alguien del espacio; no se puede recuperar.',
    do: 'Si aún tiene el archivo, envíelo otra vez.',
  },
}
