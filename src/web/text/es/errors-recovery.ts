// Palabras de los errores: personas de confianza y recuperación.
import type { errorsRecovery as en } from '../en/errors-recovery.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsRecovery: ErrorWords<typeof en> = {
  THRESHOLD_WRONG: {
    is: 'De {total} personas de confianza no pueden hacer falta {threshold}.',
    do: 'Elija un número entre 1 y el de personas de confianza; 3 de 5 es un buen comienzo.',
  },
  SHARE_DAMAGED: {
    is: 'La parte de {who} está dañada: {reason}.',
    kept: 'Las demás partes no están afectadas.',
    do: 'Pida a esa persona de confianza que la libere otra vez.',
  },
  SHARE_NOT_YOURS: {
    is: 'Esa parte está sellada para otra persona u otro dispositivo.',
    do: 'Pídala con el código de solicitud que este dispositivo muestra en <keys>Claves</keys>.',
  },
  SHARE_OTHER_SET: {
    is: 'La parte de {who} es de otro conjunto: desde entonces se hicieron partes nuevas.',
    kept: 'No se pierde nada por ello.',
    do: 'Pida a las personas de confianza las partes del conjunto más nuevo; todas deben ser del mismo.',
  },
  OWNERS_DIFFER: {
    is: 'Las partes son de personas distintas: {owners}.',
    kept: 'No se ha recuperado nada.',
    do: 'Alguien le dio partes de otra identidad, quizá para convertirle en ella. Pregunte de viva voz a sus personas de confianza para quién guardan una parte, y elija a esa persona.',
  },
  SHARES_TOO_FEW: {
    is: 'Aún no hay partes suficientes: {have} de {need} necesarias.',
    kept: 'Las que tiene se conservan.',
    do: 'Pida a más personas de confianza e introduzca todas las partes que tenga.',
  },
  REQUEST_MALFORMED: {
    is: 'Eso no es un código de solicitud.',
    do: 'Cópielo otra vez entero; empieza por cobox://recover/.',
  },
  NO_SHARE: {
    is: 'No tiene ninguna parte de {who}.',
    do: 'Lo que guarda para otros está en <keys>Claves</keys>.',
  },
  SHARE_ARRIVED: {
    is: '{who}: la parte ya está allí y no hace falta entregarla.',
    do: 'No hay nada que hacer.',
  },
  SHARE_ELSEWHERE: {
    is: 'La parte de {who} espera en el dispositivo suyo que la hizo.',
    kept: 'No se ha perdido.',
    do: 'Entréguela desde allí.',
  },
  NO_TRUSTEES: {
    is: 'No hay personas de confianza nombradas.',
    do: 'Elija algunas mientras todo va bien, en <keys>Claves</keys>.',
  },
  TRUSTEE_UNFIT: {
    is: '{who} no puede ser persona de confianza: {reason}.',
    kept: 'No se ha enviado nada.',
    do: 'Elija a otra persona.',
  },
  IDENTITY_REPLACED: {
    is: 'Esa identidad cayó en otras manos, y otra ocupó su lugar.',
    do: 'Entre con la identidad nueva.',
  },
  LETTERS_FULL: {
    is: 'Ya tiene {limit} cartas selladas en este espacio.',
    kept: 'Las que están en camino siguen.',
    do: 'Desaparecen al leerse. Espere a que los dispositivos de los destinatarios hayan estado encendidos.',
  },
  NO_LETTER: {
    is: 'Eso no es una carta, o se dañó por el camino.',
    do: 'Cópiela otra vez entera; empieza por cobox://letter/.',
  },
  LETTER_NOT_YOURS: {
    is: 'Esa carta es para otra persona.',
    do: 'Ábrala en un dispositivo de la persona a quien va dirigida.',
  },
  REQUEST_WORDS_DIFFER: {
    is: 'Esas no son las dos palabras de este código de solicitud.',
    kept: 'No se ha liberado nada.',
    do: 'No libere nada. Hable con la persona, de viva voz o en persona, y que le lea otra vez las palabras.',
  },
  NO_RECOVERY: {
    is: 'En este dispositivo no hay ninguna recuperación en marcha.',
    do: 'Empiece una en <keys>Claves</keys>.',
  },
  RECOVERY_UNDER_WAY: {
    is: 'En este dispositivo ya hay otra recuperación en marcha.',
    kept: 'Lo que se liberó para ella se conserva hasta que la termine.',
    do: 'Termínela primero en <keys>Claves</keys>; entonces se abandona lo que se liberó para ella.',
  },
  NOT_THE_HEIR: {
    is: '{who} nombró a otra persona para heredar, o a nadie.',
    kept: 'No se ha liberado nada.',
    do: 'En <keys>Claves</keys>, lo que guarda dice quién debe heredar.',
  },
  RECOVERY_WAITS: {
    is: 'Usted ha aceptado. {who} puede oponerse hasta {until}.',
    kept: 'Aún no se ha liberado nada.',
    do: 'Libere después, de la misma manera.',
  },
  RECOVERY_OBJECTED: {
    is: '{who} se opuso, desde un dispositivo suyo.',
    kept: 'No se ha liberado nada.',
    do: 'Hable con esa persona. Tras una pérdida o un robo, si otra tiene ese dispositivo, puede liberar de todos modos.',
  },
  RECOVERY_UNHEARD: {
    is: 'No está conectado nadie que pudiera transmitir una oposición de {who}.',
    kept: 'No se ha liberado nada, y el plazo no ha empezado.',
    do: 'Conéctese primero e inténtelo otra vez. Si no se puede, asegúrese por otras vías de que no se opone, y libere de todos modos.',
  },
}
