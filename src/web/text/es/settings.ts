// Palabras de la página de ajustes.
import type { settings as en } from '../en/settings.ts'
import type { Text } from '../shape.ts'

export const settings: Text<typeof en> = {
  title: 'Ajustes',
  titleAbout: 'Cómo está este nodo, qué aspecto tiene esta página y si todo va bien.',
  toPassphrase: 'Frase de contraseña de este dispositivo',
  toNetwork: 'Red y dirección',

  lookTitle: 'Esta página',
  lookAbout: 'Se recuerda solo en este navegador.',

  nodeTitle: 'Este nodo',
  nodeAbout: 'El programa de este ordenador que tiene sus datos y habla con los demás.',
  version: 'Versión',
  runsSince: 'Arrancado',
  home: 'Carpeta de datos',
  diskFree: 'Libre en su disco',
  memory: 'Memoria que ocupa',
  url: 'Dirección de esta página',
  tcp: 'Dirección para otros dispositivos',
  log: 'Registro',

  doctorTitle: '¿Va todo bien?',
  doctorAbout:
    'Mira el disco, los permisos, el reloj, los puertos y los almacenes de todos los espacios, y dice qué hacer.',
  doctorDo: 'Mirar ahora',
  examining: 'Mirando…',
  verify: 'Verificar también todo el contenido',
  verifyAbout:
    'Al verificar se lee todo el contenido de este disco y se vuelve a calcular, lo que tarda mucho; lo dañado se trae de dispositivos que lo tienen. Se puede cancelar.',
  verifying: 'Se está leyendo y verificando todo el contenido. Tarda; puede hacer otras cosas.',
  allWell: 'Nada está mal.',
  notWell: 'Algo está mal: vea qué hacer.',
  check_bad: 'Mal ({count})',
  check_warning: 'A tener en cuenta ({count})',
  check_ok: 'Bien ({count})',

  jobsTitle: 'Trabajos largos',
  jobsAbout: 'Lo que este nodo importa y exporta, en marcha o terminado desde que arrancó.',
  jobsNone:
    'Ningún trabajo largo desde el arranque. Las importaciones y exportaciones de carpetas aparecen aquí con su progreso.',
  jobState: '{state, select, running {en marcha} done {terminado} failed {fallido} other {cancelado}}',
  jobFar:
    '{counting, select, true {{files} archivos, {bytes} hasta ahora; aún se cuenta.} other {{files} de {filesTotal} archivos, {bytes} de {bytesTotal}.}}',
  jobUnchanged: '{count, plural, one {# ya estaba.} other {# ya estaban.}}',
  jobRenamed: '{count, plural, one {# nombre escrito} other {# nombres escritos}} en otra forma Unicode.',
  jobProblems: '{count, plural, one {# no se pudo hacer} other {# no se pudieron hacer}}',
  jobCancel: 'Cancelar',
  jobCancelNamed: 'Cancelar: {what}',
  jobCancelAbout: 'Lo que se terminó queda.',

  elsewhereTitle: 'Lo que solo puede un terminal',
  elsewhereAbout:
    'Esta página vive mientras el nodo funciona; lo que arranca, detiene o prepara un nodo se hace con comandos.',
  elsewhereWhat: 'Qué',
  elsewhereCommand: 'Comando',
  startStop: 'Arrancar el nodo; Ctrl-C lo detiene allí, y no se pierde nada',
  startOptions:
    'Arrancarlo de otro modo: puertos, red, repetidores, como box, con la frase de contraseña de un archivo',
  openAgain: 'Abrir esta página en un navegador que aún no tiene acceso',
  keyring: 'Dejar que el llavero de este ordenador dé la frase de contraseña',
  offlineDoctor: 'Revisar la carpeta de datos mientras el nodo no funciona',
  dht: 'Tener un punto de encuentro propio, para lugares sin internet',
  completions: 'Completar comandos en su intérprete con la tecla de tabulación',

  accessTitle: 'Acceso de este navegador',
  accessAbout: 'Este navegador guarda una clave con la que puede hacerlo todo en su nodo.',
  forget: 'Olvidar el acceso de este navegador',
  forgetTitle: '¿Olvidar el acceso de este navegador?',
  forgetDoes: 'Este navegador ya no puede hablar con su nodo, en ninguna de sus pestañas.',
  forgetNot: 'No se borra nada de sus datos, y el nodo sigue. Otros navegadores conservan su acceso.',
  forgetBack: 'Para volver, escriba «cobox open» en un terminal de este ordenador.',

  apiTitle: 'Para programas',
  apiAbout:
    'Todo lo que hace esta página lo pueden hacer también programas. La descripción de la interfaz es un archivo OpenAPI.',
  apiSave: 'Guardar la descripción',

  aboutTitle: 'Acerca de CoBox',
  aboutWhat:
    'CoBox es la nube propia de una cooperativa: espacios cifrados que viven en los dispositivos y las box de sus miembros, y en cooperativas que guardan copias unas para otras sin poder leerlas. No necesita ninguna empresa en medio y sigue funcionando sin internet.',
  aboutLicence:
    'Es software libre bajo la Licencia Pública General Affero de GNU, versión 3 o posterior (AGPL-3.0-or-later): puede usarlo, estudiarlo, compartirlo y cambiarlo; quien ofrezca a otros una versión cambiada les da su código fuente.',
}
