// Palabras de los errores: miembros, invitaciones, identidad y dispositivos.
import type { errorsPeople as en } from '../en/errors-people.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsPeople: ErrorWords<typeof en> = {
  INVITE_MALFORMED: {
    is: 'Eso no es una invitación de CoBox, o se dañó por el camino.',
    do: 'Copie otra vez el enlace entero, del principio al fin, o pida una nueva.',
  },
  INVITE_EXPIRED: { is: 'Esta invitación ha caducado.', do: 'Pida una nueva a quien le invitó.' },
  INVITE_USED: { is: 'Esta invitación ya se ha usado.', do: 'Pida una nueva a quien le invitó.' },
  INVITE_REVOKED: { is: 'Esta invitación se ha anulado.', do: 'Pida una nueva a quien le invitó.' },
  INVITE_UNKNOWN: { is: 'Aquí nadie conoce esta invitación.', do: 'Pida una nueva a quien le invitó.' },
  INVITE_DENIED: { is: 'La coordinación rechazó la solicitud.', do: 'Hable con quien le invitó.' },
  BAD_SPACE_KEYS: {
    is: 'Lo que se dio para un espacio no son sus claves: {reason}.',
    kept: 'No se ha tomado nada.',
    do: 'Pida una invitación nueva a alguien que conozca.',
  },
  JOIN_TIMEOUT: {
    is: 'Aún no ha respondido nadie que pueda dejarle entrar.',
    kept: 'Continúa mientras el nodo funcione.',
    do: 'Pida a la coordinación del espacio que encienda un dispositivo.',
  },
  LAST_COORDINATOR: {
    is: 'Un espacio necesita coordinación, y esta es la última persona que coordina.',
    kept: 'No se ha cambiado nada.',
    do: 'Dé primero ese papel a otra persona, en <members>Miembros</members>.',
  },
  NOT_ONESELF: {
    is: 'Es usted.',
    kept: 'No se ha hecho nada.',
    do: 'Para irse usted, salga del espacio en <members>Miembros</members>.',
  },
  THIS_DEVICE: {
    is: 'Es este dispositivo, «{name}».',
    kept: 'No se ha hecho nada.',
    do: 'Revóquelo desde otro dispositivo suyo, o salga de sus espacios y borre su carpeta de datos.',
  },
  DEVICE_REVOKED: {
    is: 'Ese dispositivo se revocó, o el que responde por él.',
    do: 'Para volver a usarlo, arránquelo con una carpeta de datos vacía y añádalo de nuevo en <keys>Claves</keys>.',
  },
  REVOKED_IN_PART: {
    is: 'El dispositivo está revocado en {done, plural, one {# espacio} other {# espacios}}, y no en: {spaces}.',
    kept: 'Hasta que la coordinación lo haga allí, ese dispositivo sigue leyendo en ellos.',
    do: 'Pida a la coordinación de cada uno que lo revoque en «Miembros».',
  },
  LAST_DEVICE: {
    is: 'Es el último dispositivo de la persona en este espacio.',
    kept: 'No se ha hecho nada.',
    do: 'Retire mejor al miembro o, si es usted, salga del espacio: <members>Miembros</members>.',
  },
  BAD_ATTESTATION: {
    is: 'El dispositivo no está acreditado por la identidad que dice.',
    kept: 'No se le dejó entrar.',
    do: 'Añada de nuevo el dispositivo en <keys>Claves</keys>.',
  },
  DEVICE_KNOWN: { is: 'Ese dispositivo ya está en el espacio.', do: 'No hay nada que hacer.' },
  ALREADY_FOUNDED: { is: 'Este espacio ya está fundado.', do: 'No hay nada que hacer.' },
  NO_REQUEST: {
    is: 'Esa solicitud ya no existe.',
    do: 'Puede que alguien la haya contestado. Vea quién espera en <members>Miembros</members>.',
  },
  BAD_WORDS: {
    is: 'Esas no son las 24 palabras de una identidad: {reason}.',
    kept: 'No se ha cambiado nada.',
    do: 'Revise la ortografía y el orden. Todas las palabras son de una lista fija de palabras inglesas.',
  },
  WORDS_DIFFER: {
    is: 'Esas no son las palabras de esta identidad (la palabra {position} es distinta).',
    kept: 'No se ha cambiado nada.',
    do: 'Compare con lo que anotó, o muestre otra vez las palabras en <keys>Claves</keys>.',
  },
  WORDS_SHOWN: {
    is: 'Las palabras ya se mostraron.',
    do: 'Asegúrese de que nadie mira y muéstrelas otra vez en <keys>Claves</keys>.',
  },
  NO_WORDS: {
    is: 'Este dispositivo se añadió después y no tiene las palabras.',
    do: 'Muéstrelas en el dispositivo que creó su identidad.',
  },
  PAIRING_CODE_WRONG: {
    is: 'Ningún dispositivo que espera muestra ese código.',
    kept: 'No se dejó entrar a ninguno, y el enlace ha terminado.',
    do: 'Cree un enlace nuevo en <keys>Claves</keys>. Si los códigos vuelven a ser distintos, otra persona tiene el enlace.',
  },
  PAIRING_DECLINED: {
    is: 'El otro dispositivo no dejó entrar a este.',
    do: 'Cree allí un enlace nuevo, en «Claves», y compare los códigos.',
  },
  PAIRING_REPLACED: {
    is: 'Después de este se creó otro enlace, y solo vale el más nuevo.',
    do: 'Use el enlace más nuevo.',
  },
  PAIRING_BROKEN: {
    is: 'Los dos dispositivos no se pusieron de acuerdo: uno cambió lo que dijo.',
    kept: 'No se dejó entrar a ninguno.',
    do: 'Cree un enlace nuevo y entréguelo por una vía que otros no lean.',
  },
  NOBODY_WAITS: {
    is: 'Ningún dispositivo espera entrar.',
    do: 'Cree un enlace en <keys>Claves</keys> y úselo en el dispositivo nuevo.',
  },
  IDENTITY_IN_USE: {
    is: 'La identidad de este nodo se usa en {count, plural, one {# espacio} other {# espacios}}.',
    kept: 'No se ha cambiado nada.',
    do: 'Solo un nodo nuevo puede ser un dispositivo de alguien: arranque uno con una carpeta de datos vacía.',
  },
}
