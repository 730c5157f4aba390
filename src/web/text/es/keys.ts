// Palabras de la página de claves: identidad, palabras, dispositivos, frase de contraseña.
import type { keys as en } from '../en/keys.ts'
import type { Text } from '../shape.ts'

export const keys: Text<typeof en> = {
  title: 'Claves',
  about: 'Quién es usted, y qué le trae de vuelta cuando se pierde un dispositivo.',

  identityTitle: 'Usted',
  identityAbout: 'Sus nombres son lo que otros ven en sus espacios; su clave es por lo que le reconocen.',
  personName: 'Su nombre',
  deviceName: 'Nombre de este dispositivo',
  namesSaved: 'Sus nombres están guardados.',
  identityKey: 'Su clave',
  identityKeyAbout:
    'No es secreta. Otros la necesitan para nombrarle persona de confianza sin compartir un espacio con usted.',
  vault:
    'Su bóveda trae de vuelta {spaces, plural, =0 {ningún espacio todavía} one {# espacio} other {# espacios}} y se guarda en {copies, plural, one {# espacio} other {# espacios}}.',
  vaultAbout:
    'Es una lista de dónde está todo. Solo usted puede abrirla; los miembros de sus espacios la guardan por usted.',
  vaultLeftOut:
    '{count, plural, one {# parte que guarda para otros no cupo en ella: solo la tiene este dispositivo.} other {# partes que guarda para otros no cupieron en ella: solo las tiene este dispositivo.}}',

  wordsTitle: 'Sus 24 palabras',
  wordsAbout:
    'Quien tiene estas palabras es usted. Si se pierden todos sus dispositivos, solo ellas le traen de vuelta: guárdelas en papel.',
  wordsElsewhere:
    'Este dispositivo se añadió después y no tiene las palabras. Muéstrelas en el dispositivo que creó su identidad.',
  wordsConfirmed: 'Ha confirmado que las anotó.',
  wordsNotConfirmed: 'Aún sin confirmar: anótelas y después confirme algunas.',
  wordsShow: 'Mostrar las 24 palabras',
  wordsShowAgain: 'Mostrar otra vez las 24 palabras',
  wordsShowNow: 'Mostrarlas ahora',
  wordsHide: 'Ocultar las palabras',
  wordsAskTitle: '¿Nadie está mirando?',
  wordsAsk: 'Tenga a mano papel y bolígrafo, y asegúrese de que nadie ni ninguna cámara ve su pantalla.',
  wordsAskAgain:
    'Las palabras ya se mostraron antes. Asegúrese de que nadie ni ninguna cámara ve su pantalla, y muéstrelas de nuevo.',
  wordsList: 'Sus 24 palabras, en orden',
  wordsKeep:
    'Escríbalas en papel, en este orden, y guárdelo donde guarda lo importante. Ni fotos, ni correo, ni nube: quien las lee puede ser usted.',
  print: 'Imprimir',
  confirmStart: 'Confirmar que las he anotado',
  confirmAgain: 'Comprobar otra vez mi papel',
  confirmAbout: 'Escriba estas palabras desde su papel, para saber que es correcto.',
  confirmAllAbout: 'Escriba las 24 palabras desde su papel, en orden.',
  confirmAll: 'Escribir las 24 en su lugar',
  confirmDo: 'Comprobar',
  confirmDone: 'Son correctas. Guárdelas bien.',
  wordNumber: 'Palabra {position}',
  allWords: 'Las 24 palabras',
  wordsCounted: '{count} de {total} palabras',

  restoreTitle: 'Recuperar su identidad con las palabras',
  restoreAbout:
    'En un nodo nuevo vuelve a ser usted con sus 24 palabras, y sus espacios llegan por sí solos.',
  restoreNotFresh:
    'Este nodo está en {count, plural, one {# espacio} other {# espacios}}, así que sigue siendo quien es. Para esto, arranque un nodo con una carpeta de datos vacía: COBOX_HOME=…',
  restoreHint:
    'En orden, separadas por espacios; los números no molestan. Van a su propio nodo en este ordenador y a nadie más.',
  restoreDo: 'Ser esta persona',
  restored:
    'Este nodo es ahora un dispositivo de {key}… Sus espacios llegan en cuanto un miembro de ellos esté en línea.',
  restoredDo: 'Ponerle ahora una frase de contraseña',
  noWords: '¿No tiene las palabras, pero sí personas de confianza?',
  noWordsDo: 'Con su ayuda',
  furtherDevice: '¿Tiene todavía otro dispositivo suyo? Entonces no necesita palabras:',
  furtherDeviceDo: 'Hacer de este nodo un dispositivo más',

  devicesTitle: 'Sus dispositivos',
  devicesAbout: 'Cada uno habla por usted y tiene sus espacios: quite lo que se haya perdido o vendido.',
  device: 'Dispositivo',
  seen: 'Visto',
  inSpaces: 'Espacios',
  actions: 'Acciones',
  thisDevice: 'este dispositivo',
  here: 'lo está usando',
  connected: 'conectado',
  neverSeen: 'aún no visto desde aquí',
  rename: 'Renombrar',
  renameNamed: 'Renombrar {name}',
  renameTitle: 'Renombrar un dispositivo',
  renameAbout: 'Los miembros de todos sus espacios ven este nombre.',
  newName: 'Nombre nuevo',
  revoke: 'Revocar',
  revokeNamed: 'Revocar {name}',
  revokeTitle: '¿Revocar «{name}»?',
  revokeDoes:
    'Se quita de todos los espacios y empiezan claves nuevas: no recibe nada de lo que se escriba desde ahora.',
  revokeNot: 'Lo que ya tiene lo conserva, y quien lo posea puede leerlo.',
  revokeReader: 'Donde usted solo lee, debe hacerlo la coordinación; se le dirá en qué espacios.',
  revokeForever:
    'No se puede deshacer. Para volver a usar el dispositivo, arránquelo con una carpeta de datos vacía y añádalo de nuevo.',
  revokeWords:
    'Si es el dispositivo que creó su identidad, tiene sus 24 palabras: en otras manos es un robo, vea «Recuperar una identidad» más abajo.',
  revokeDo: 'Revocarlo',
  revoked: '«{name}» está revocado en {count, plural, one {# espacio} other {# espacios}}.',
  revokeThisAbout: 'El dispositivo que está usando solo se puede revocar desde otro suyo.',

  addTitle: 'Añadir un dispositivo',
  addAbout:
    'Un dispositivo nuevo recibe todos sus espacios; por eso compara antes un código corto en los dos.',
  addDo: 'Crear un enlace para el dispositivo nuevo',
  addAnew: 'Crear un enlace nuevo',
  addEnd: 'Terminar el enlace',
  addLink:
    'En el dispositivo nuevo, arranque CoBox con una carpeta de datos vacía, elija «un dispositivo más», y escriba o escanee este enlace. No se lo dé a nadie más.',
  addLinkLabel: 'Enlace para el dispositivo nuevo',
  expires: 'Caduca',
  addOpenElsewhere: 'Hay un enlace abierto creado antes o en otro lugar; todavía puede usarse.',
  addWaiting: 'Esperando al dispositivo nuevo. Su nombre y un código aparecerán aquí.',
  addAtOnce: 'Dejar entrar al dispositivo enseguida, sin comparar códigos',
  addAtOnceAbout: 'Solo si lleva el enlace usted mismo: entra quien lo tenga primero, y nadie ve quién fue.',
  waitingTitle: '{count, plural, one {Un dispositivo espera} other {# dispositivos esperan}} entrar',
  waitingAbout:
    '¿Muestra su dispositivo nuevo el mismo nombre y código? Entonces escriba el código que lee allí. Si es distinto, o el dispositivo no es suyo, otra persona tiene el enlace: rechácelo.',
  waitingCode: 'El código que muestra el dispositivo NUEVO',
  waitingOther:
    'Ningún dispositivo que espera aquí tiene este código. Mire otra vez el dispositivo nuevo; si de verdad muestra otro código, rechácelo y cree un enlace nuevo.',
  letIn: 'Dejarlo entrar',
  turnAway: 'Rechazar y terminar el enlace',
  added: '«{name}» es ahora un dispositivo suyo.',

  passphraseTitle: 'Frase de contraseña de este dispositivo',
  passphraseAbout:
    'Sella las claves en este disco: quien se lleve el ordenador no tiene nada sin ella. No afecta a sus otros dispositivos.',
  passphraseSet: 'Las claves de este dispositivo están bajo una frase de contraseña.',
  passphraseNone:
    'No hay frase de contraseña: las claves están en archivos que solo puede leer su usuario de este ordenador.',
  passphraseCame:
    '{how, select, prompt {Se escribió al arrancar el nodo.} fd {Llegó por un descriptor de archivo al arrancar el nodo.} file {Llegó de un archivo al arrancar el nodo.} keyring {Llegó del llavero de este ordenador al arrancar el nodo.} given {Se puso después de arrancar el nodo.} other {}}',
  set: 'Poner una frase de contraseña',
  change: 'Cambiar la frase de contraseña',
  takeAway: 'Quitar la frase de contraseña',
  setAbout: 'Cada arranque del nodo la pedirá. Si la olvida, nadie podrá decírsela.',
  removeAbout:
    'Las claves volverán a estar sin cifrar, en archivos que solo puede leer su usuario de este ordenador. Puede poner otra frase cuando quiera.',
  newPassphrase: 'Frase de contraseña nueva',
  newPassphraseAbout: 'Cinco o seis palabras que nadie adivinaría están bien.',
  newPassphraseAgain: 'La misma otra vez',
  presentPassphrase: 'Frase de contraseña actual',
  seePassphrase: 'Mostrar u ocultar lo escrito',
  short: 'Menos de 12 caracteres: quien tenga el disco podría hallarla probando.',
  differ: 'Las dos que escribió son distintas.',
  setDone:
    'Las claves están selladas. {hasWords, select, true {Si se pierde la frase, sus 24 palabras u otro dispositivo suyo son el camino de vuelta.} other {Si se pierde la frase, otro dispositivo suyo es el camino de vuelta, o sus 24 palabras, que no están en este.}}',
  changeDone:
    'La frase de contraseña ha cambiado. Si el llavero de este ordenador tenía la anterior, ponga allí la nueva.',
  removeDone: 'Las claves de este dispositivo vuelven a estar sin cifrar.',
  wasShort:
    'Tiene menos de 12 caracteres: quien tenga el disco podría hallarla. Cinco o seis palabras son mejores.',
  keyring: 'Para que el llavero de este ordenador la dé al iniciar sesión, escriba en un terminal:',
}
