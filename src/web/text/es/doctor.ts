// Palabras de lo que encuentra el examen: qué, y qué hacer en la página.
import type { doctor as en } from '../en/doctor.ts'
import type { Text } from '../shape.ts'

export const doctor: Text<typeof en> = {
  subjects: {
    agreement: 'acuerdo {of}',
    clock: 'reloj',
    clockIn: 'reloj en {of}',
    content: 'contenido de {of}',
    copies: 'copias de {of}',
    devices: 'dispositivos',
    disk: 'disco',
    guest: 'huésped {of}',
    hosting: 'alojamiento',
    keys: 'claves',
    listening: 'escucha',
    node: 'nodo',
    peers: 'conexiones',
    permissions: 'permisos',
    space: 'espacio {of}',
    vault: 'bóveda',
    words: 'palabras',
  },
  found: {
    diskFull: {
      is: 'el disco está lleno: {free} libres',
      do: 'Libere sitio en el disco de este ordenador: hasta entonces no se puede guardar nada nuevo. Lo que hay aquí se puede leer.',
    },
    diskLow: { is: 'el disco está casi lleno: {free} libres', do: 'Libere sitio pronto.' },
    diskFree: { is: '{free} libres' },
    homeForeign: {
      is: '{home} pertenece a otro usuario',
      do: 'Arranque CoBox con el usuario al que pertenece la carpeta de datos.',
    },
    homeOpen: {
      is: 'otros usuarios de este ordenador pueden mirar en {home}',
      do: 'Escriba en un terminal: chmod 700 {home}',
    },
    homeYours: { is: 'la carpeta de datos es solo suya' },
    keysReadable: {
      is: 'otros usuarios de este ordenador pueden leer las claves',
      do: 'Escriba en un terminal: chmod 600 {file}',
    },
    keysClear: {
      is: 'las claves están sin cifrar en archivos que solo usted puede leer: quien se lleve el disco las tiene',
      do: 'Mejor, donde alguien pueda escribirla en cada arranque: ponga una frase de contraseña en <keys>Claves</keys>.',
    },
    keysClearStill: {
      is: 'hay una frase de contraseña, pero {clear} de {files} archivos con claves siguen sin cifrar',
      do: 'Arranque otra vez el nodo, con sitio en el disco: entonces las sella.',
    },
    keysSealed: { is: 'las claves están selladas bajo una frase de contraseña' },
    keysSealedTyped: {
      is: 'las claves están selladas bajo una frase de contraseña, que se escribió al arrancar',
    },
    keysSealedPiped: {
      is: 'las claves están selladas bajo una frase de contraseña, que llegó por un descriptor de archivo al arrancar',
    },
    keysSealedFile: {
      is: 'las claves están selladas bajo una frase de contraseña, que llegó de un archivo al arrancar: quien se lleve el disco con ese archivo tiene las claves',
    },
    keysSealedKeyring: {
      is: 'las claves están selladas bajo una frase de contraseña, que llegó del llavero de este ordenador al arrancar',
    },
    keysSealedSince: {
      is: 'las claves están selladas bajo una frase de contraseña, que se puso desde el arranque',
    },
    vaultFull: {
      is: 'en la bóveda no caben {count, plural, one {# parte} other {# partes}} que guarda para otros: solo las tiene este dispositivo',
      do: 'En <keys>Claves</keys>, rechace las que ya no hagan falta.',
    },
    devicesUnknown: {
      is: 'no se pudo leer cuáles de sus dispositivos están vinculados o revocados, y ahora está en {file}',
      do: 'Mire sus dispositivos en <keys>Claves</keys> y revoque otra vez lo que había revocado. Después borre ese archivo.',
    },
    wordsUnconfirmed: {
      is: 'las 24 palabras aún no están confirmadas',
      do: 'Anótelas y confírmelas en <keys>Claves</keys>: son el camino de vuelta tras una pérdida.',
    },
    clockWrong: {
      is: 'el reloj de este ordenador dice {time}',
      do: 'Ponga el reloj en hora: las horas que escriba serían erróneas para todos.',
    },
    clockSays: { is: '{time}' },
    clockAhead: {
      is: 'el reloj de alguien va {minutes} minutos por delante de este',
      do: 'Compare los relojes de los dispositivos. No se pierde nada en ningún caso.',
    },
    clockAgrees: { is: 'coincide con los de los demás' },
    listening: { is: '{address} ({ways})' },
    peersConnected: { is: '{count, plural, one {# conectado} other {# conectados}}' },
    nobodyConnected: {
      is: 'no hay nadie conectado',
      do: 'No pasa nada si está solo o sin conexión; lo que haga se transmite después.',
    },
    notRunning: { is: 'el nodo no está en marcha', do: 'Arránquelo; entonces se puede comprobar más.' },
    spaceNewer: {
      is: 'alguien hizo en él algo que este CoBox no conoce',
      do: 'Actualice CoBox. Hasta entonces el espacio se puede leer, y no se pierde nada.',
    },
    spaceStopped: {
      is: 'se ha detenido: {reason}',
      do: 'Libere sitio o revise el disco: entonces sigue solo. Lo que hay aquí se puede leer.',
    },
    spaceGone: {
      is: 'este dispositivo ya no forma parte de él: lo que tiene se puede leer, y no llega nada nuevo',
      do: 'Escriba fuera lo que necesite y borre después esta copia: ambas cosas en la página de sus miembros.',
    },
    spaceNotCome: {
      is: 'aún no ha llegado: este dispositivo espera a uno que tenga el espacio',
      do: 'Pida a alguien que esté en él que encienda su dispositivo. Si este se retiró o revocó entretanto, ya no llega nada.',
    },
    contentMissing: {
      is: '{count, plural, one {# archivo no está} other {# archivos no están}} aquí todavía ({size})',
      do: 'Llegan cuando se conecta un dispositivo que los tiene.',
    },
    spaceWell: {
      is: '{state, select, archived {archivado} left {abandonado} joining {llegando} other {en orden}}',
    },
    contentSound: {
      is: '{checked, plural, one {# contenido verificado} other {# contenidos verificados}}, todo entero',
    },
    contentMended: {
      is: '{damaged} de {checked} contenidos estaban dañados en este disco; {fetched} se trajeron de nuevo',
      do: 'Todo está bien otra vez. Si vuelve a ocurrir, el disco puede estar fallando.',
    },
    contentDamaged: {
      is: '{damaged} de {checked} contenidos estaban dañados en este disco; {fetched} se trajeron de nuevo',
      do: 'Conecte un dispositivo que tenga los demás y mire otra vez.',
    },
    agreementBroken: {
      is: 'no se pudo abrir, y no se atiende a su huésped: {problem}',
      do: 'Revise el disco y los permisos y arranque otra vez el nodo. Lo que guarda no se ha tocado.',
    },
    keptForOthers: {
      is: 'se guardan {size} para otros, en {count, plural, one {# acuerdo} other {# acuerdos}}',
    },
    guestUnwritable: {
      is: 'no se puede escribir lo que ha guardado: {reason}',
      do: 'Libere sitio o revise el disco.',
    },
    guestNoRoom: {
      is: 'el disco no tiene sitio más allá de su reserva: no se acepta nada nuevo',
      do: 'Libere sitio: entonces sigue solo. Lo que hay aquí sigue disponible.',
    },
    guestOverQuota: {
      is: 'su sitio acordado está ocupado: {over} más no caben',
      do: 'También lo ven. Acuerden más, si hay sitio: propóngalo en <hosting>Alojamiento</hosting>.',
    },
    guestClock: {
      is: 'el acuerdo empieza dentro de {minutes} minutos, según el reloj de quien lo aceptó',
      do: 'Compare los relojes: con uno erróneo, un plazo acaba demasiado pronto o tarde. Ningún reloj por sí solo borra nada.',
    },
    noHost: {
      is: 'ningún anfitrión lo guarda',
      do: 'Si quiere uno, pida una oferta a una cooperativa; no puede leer nada de lo que guarda.',
    },
    copiesAtRisk: {
      is: '{copies} de {wanted} copias deseadas en anfitriones están probadas',
      do: 'Qué hacer está en la página «Alojamiento» de ese espacio.',
    },
    copiesUnwanted: { is: 'no se desea ninguna copia en anfitriones, probadas: {copies}' },
    copiesProven: { is: '{copies} de {wanted} copias deseadas en anfitriones están probadas' },
    hostNotProven: {
      is: '{who} no probó {failed} de {blocks} bloques',
      do: 'Hable con quienes lo llevan y no cuente con esta copia: busque otro anfitrión.',
    },
    hostNeverSeen: {
      is: 'este dispositivo no ha visto nunca a {who}',
      do: 'Pregunte a quienes lo llevan si está encendido. Se le busca mientras este nodo funcione.',
    },
    hostNotSeen: {
      is: 'no se ha visto a {who} desde hace {days} días',
      do: 'Pregunte a quienes lo llevan si está encendido. Se le busca mientras este nodo funcione.',
    },
    hostClock: {
      is: '{who} se comprobó dentro de {minutes} minutos, según el reloj de este ordenador',
      do: 'El reloj se atrasó desde entonces: compárelo. Las pruebas del futuro no cuentan: toca una nueva.',
    },
  },
}
