// Palabras de los errores: el nodo, su disco, y lo que se lee y escribe.
import type { errorsNode as en } from '../en/errors-node.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsNode: ErrorWords<typeof en> = {
  BAD_INPUT: {
    is: 'Un dato no sirve: {reason}.',
    do: 'Revise lo que ha escrito. Si todo está bien, vuelva a cargar la página: puede ser más antigua que el nodo.',
  },
  NOTHING_NAMED: { is: 'No se ha elegido nada.', do: 'Elija al menos un elemento y vuelva a intentarlo.' },
  NOT_FOUND: {
    is: 'Eso no existe, o ya no.',
    do: 'Puede haber desaparecido entretanto. Vuelva a cargar la página para ver lo que hay.',
  },
  AMBIGUOUS: {
    is: '«{name}» coincide con varios.',
    do: 'Es uno de estos: {candidates}. Elíjalo en la lista, o dé más de su nombre.',
  },
  BAD_BALLOT_FILE: {
    is: 'El archivo de papeletas no se puede leer, línea {line}: {reason}.',
    do: 'Corrija esa línea, o exporte el archivo otra vez: tiene que estar en formato BLT.',
  },
  TOO_LARGE: {
    is: 'Es más de {limit} de una vez.',
    do: 'Envíe menos de una vez: un texto más corto o menos elementos.',
  },
  INTERNAL: {
    is: 'Algo falló dentro de CoBox: {reason}.',
    kept: 'Lo que está guardado no se ha tocado.',
    do: 'Inténtelo de nuevo. Si vuelve a ocurrir, comuníquelo con lo que dice el registro; <settings>Ajustes</settings> dice dónde está y si todo va bien.',
  },
  NO_TOKEN: {
    is: 'Este navegador no tiene clave para su nodo.',
    do: 'Escriba «cobox open» en un terminal de este ordenador: abre la página con su clave.',
  },
  BAD_TOKEN: {
    is: 'La clave de este navegador no es la de su nodo.',
    do: 'Escriba «cobox open» en un terminal de este ordenador: abre la página con la clave correcta.',
  },
  FOREIGN_HOST: {
    is: 'El nodo no responde en esta dirección: {host}.',
    do: 'Abra la página en la dirección que el nodo mostró al arrancar; «cobox open» lo hace.',
  },
  FOREIGN_ORIGIN: {
    is: 'La petición viene de otro sitio web: {origin}.',
    kept: 'No se ha hecho nada.',
    do: 'Cierre ese sitio. Use solo la página que muestra su propio nodo.',
  },
  NOT_RUNNING: {
    is: 'Su nodo no responde ({home}).',
    kept: 'No se ha perdido nada: lo que escribió sigue aquí.',
    do: 'Arranque de nuevo el nodo como antes. La página continúa entonces sola; pulse otra vez lo que pulsó.',
  },
  ALREADY_RUNNING: {
    is: 'Ya funciona otro nodo para {home}.',
    do: 'Use la página del nodo que funciona: «cobox open» la muestra.',
  },
  BAD_HOME: {
    is: 'La carpeta de datos {home} no se puede usar: {reason}.',
    kept: 'Lo que contiene no se ha tocado.',
    do: 'Compruebe que la carpeta existe, es suya y que su disco tiene sitio.',
  },
  BAD_KEYS: {
    is: 'El archivo de claves {file} no se puede leer: {reason}.',
    kept: 'El archivo se dejó como está.',
    do: 'Recupérelo de una copia. Si no la hay, sus 24 palabras le traen de vuelta en un nodo con la carpeta de datos vacía.',
  },
  LOCKED: {
    is: 'Las claves de {home} están bajo una frase de contraseña.',
    kept: 'No se ha perdido nada.',
    do: 'Arranque el nodo en un terminal y escriba allí la frase.',
  },
  PASSPHRASE_WRONG: {
    is: 'Esa no es la frase de contraseña.',
    kept: 'No se ha cambiado nada.',
    do: 'Escríbala otra vez, con cuidado con las mayúsculas y el idioma del teclado. Si se ha perdido, sus 24 palabras u otro dispositivo suyo son el camino de vuelta, vea <keys>Claves</keys>.',
  },
  PASSPHRASE_UNFIT: {
    is: 'Eso no puede ser una frase de contraseña: {reason}.',
    kept: 'No se ha cambiado nada.',
    do: 'Elija una línea de texto; cinco o seis palabras que nadie adivinaría están bien.',
  },
  PASSPHRASE_SET: {
    is: 'Ya hay una frase de contraseña.',
    kept: 'La actual sigue.',
    do: 'Vuelva a cargar la página y cámbiela en <keys>Claves</keys>.',
  },
  NO_PASSPHRASE: {
    is: 'No hay ninguna frase de contraseña.',
    do: 'Vuelva a cargar la página. Puede poner una en <keys>Claves</keys>.',
  },
  BAD_CONFIG: {
    is: 'El ajuste {name} no se puede usar: {reason}.',
    do: 'Arranque el nodo con otro valor; «cobox up --help» dice cuáles hay.',
  },
  PORT_TAKEN: {
    is: 'El puerto {port} lo usa otro programa.',
    do: 'Cierre el otro programa, o arranque el nodo con otro puerto.',
  },
  STORE_MOVED: {
    is: 'El almacén del espacio {space} se copió de otro lugar.',
    kept: 'No se ha escrito nada en él.',
    do: 'No use nunca un almacén en dos dispositivos. Añada este como nuevo: <keys>Claves</keys>, en un dispositivo suyo que esté en el espacio.',
  },
  STORE_NEWER: {
    is: 'Esta carpeta de datos es de un CoBox más nuevo (formato {found}, este conoce {known}).',
    kept: 'No se ha perdido nada.',
    do: 'Actualice CoBox en este ordenador.',
  },
  CLOSING: {
    is: 'Su nodo se está cerrando.',
    kept: 'No se ha perdido nada: lo terminado queda.',
    do: 'Espere a que el nodo vuelva, o arránquelo; después hágalo otra vez.',
  },
  DISK_FULL: {
    is: 'No hay sitio suficiente en el disco: hacen falta {needed} y hay {free} libres.',
    kept: 'No se ha perdido nada: lo que hay aquí se puede leer, y no se empezó nada.',
    do: 'Libere sitio en el disco de este ordenador y vuelva a intentarlo. Vaciar la papelera de un espacio también ayuda.',
  },
  DISK_FAILED: {
    is: 'El disco se negó a escribir: {reason}.',
    kept: 'Lo que hay aquí se puede leer. Lo que acaba de hacer no se ha guardado.',
    do: 'Libere sitio en el disco de este ordenador, o revíselo, y vuelva a intentarlo.',
  },
  CONTENT_NOT_HERE: {
    is: 'El contenido de {path} no está en este dispositivo, y nadie que lo tenga está conectado.',
    kept: 'No se ha perdido mientras lo tenga algún dispositivo o anfitrión.',
    do: 'Encienda un dispositivo que lo tenga, o pídaselo a alguien; <network>Red</network> muestra quién está conectado. Después vuelva a intentarlo.',
  },
  CONTENT_DAMAGED: {
    is: 'El contenido de {path} está dañado en este disco.',
    kept: 'Otros dispositivos y anfitriones pueden tenerlo entero.',
    do: 'En <settings>Ajustes</settings>, elija «Verificar también todo el contenido»: lo dañado se trae de un dispositivo que lo tenga.',
  },
  CONTENT_MISMATCH: {
    is: 'Lo que llegó no es lo anunciado: {reason}.',
    kept: 'Lo que había antes sigue igual.',
    do: 'Envíe el archivo otra vez cuando ningún programa escriba en él.',
  },
  BAD_RANGE: { is: 'El archivo tiene {size} bytes; no llega hasta ahí.', do: 'Abra el archivo otra vez.' },
  CANCELLED: {
    is: 'Se canceló.',
    kept: 'Lo terminado queda.',
    do: 'Empiece de nuevo cuando quiera: lo terminado no se hace dos veces.',
  },
  SOURCE_NOT_FOUND: {
    is: 'En este ordenador no existe {path}.',
    do: 'Revise la ruta: es la del ordenador en que funciona el nodo.',
  },
  SOURCE_UNREADABLE: {
    is: '{path} no se puede leer: {reason}.',
    do: 'Compruebe quién puede leerlo, o elíjalo de nuevo.',
  },
  SOURCE_CHANGED: {
    is: '{path} cambió mientras se leía.',
    kept: 'El original está como estaba.',
    do: 'Impórtelo otra vez cuando ningún programa escriba en él.',
  },
  IMPORT_INCOMPLETE: {
    is: '{count, plural, one {# elemento no se pudo importar.} other {# elementos no se pudieron importar.}}',
    kept: 'Todos los demás están dentro.',
    do: 'Vea en la lista qué les pasa, corríjalo e impórtelos otra vez: lo que ya está no se envía dos veces.',
  },
  EXPORT_INCOMPLETE: {
    is: '{count, plural, one {# elemento no se pudo escribir.} other {# elementos no se pudieron escribir.}}',
    kept: 'Todos los demás están escritos, y en el espacio no cambió nada.',
    do: 'Vea en la lista qué les pasa, corríjalo y escríbalos otra vez.',
  },
  TARGET_EXISTS: {
    is: '{path} ya existe y es otra cosa.',
    kept: 'No se ha sobrescrito nada.',
    do: 'Elija otro lugar, o aparte lo que hay allí.',
  },
  TARGET_NOT_EMPTY: {
    is: '{path} no está vacía: se podría sobrescribir lo que contiene.',
    kept: 'No se ha sobrescrito nada.',
    do: 'Elija una carpeta vacía o que aún no exista.',
  },
  TARGET_IS_LINK: {
    is: '{path} pasa por un enlace simbólico, que podría llevar a cualquier parte.',
    kept: 'No se ha escrito nada allí.',
    do: 'Elija una carpeta sin tales enlaces en su ruta.',
  },
}
