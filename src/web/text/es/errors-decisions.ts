// Palabras sobre errores: decisiones.
import type { errorsDecisions as en } from '../en/errors-decisions.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsDecisions: ErrorWords<typeof en> = {
  NO_POLL: { is: 'No hay ninguna votación «{poll}».', do: 'Búsquela en la lista de decisiones.' },
  POLL_NOT_OFFERED: {
    is: 'Este CoBox aún no puede hacer una votación así: {what}.',
    do: 'Elija otro tipo, o actualice CoBox.',
  },
  HIDING_NEEDS_SEALED: {
    is: 'Los votos solo se pueden ocultar hasta el cierre en una votación sellada: si no, los tiene el dispositivo de cada miembro.',
    do: 'Selle la votación, u oculte los votos hasta que uno haya votado, lo que es una cortesía.',
  },
  POLL_UNFIT: { is: 'La votación no se puede hacer así: {reason}.', do: 'Cámbielo e inténtelo de nuevo.' },
  NO_VOTERS: {
    is: 'Nadie del espacio podría votar en esta votación.',
    do: 'Elija otros votantes: por rol, por etiqueta o por nombre.',
  },
  NOT_POLL_AUTHOR: {
    is: 'Eso solo lo puede hacer quien inició la votación, o la coordinación.',
    do: 'Pídaselo a una de esas personas.',
  },
  POLL_FROZEN: {
    is: 'Alguien ya ha votado, así que la votación no cambia más.',
    do: 'Ciérrela y empiece otra.',
  },
  POLL_NOT_OPEN: {
    is: 'La votación aún no está abierta.',
    do: 'Espere a que se abra, o pida a quien la inició que la abra ya.',
  },
  POLL_OPEN: { is: 'La votación sigue abierta.', do: 'Ciérrela primero.' },
  POLL_CLOSED: {
    is: 'La votación está cerrada.',
    do: 'Quien la inició, o la coordinación, puede reabrirla.',
  },
  POLL_OVER: {
    is: 'La fecha de cierre de la votación ya pasó: {at}.',
    do: 'Quien la inició, o la coordinación, puede prorrogarla.',
  },
  POLL_CHANGED: {
    is: 'La votación se cambió entretanto: el voto era para lo que era antes.',
    do: 'Léala otra vez y vote de nuevo.',
  },
  NOT_A_VOTER: {
    is: 'Usted no está entre quienes pueden votar aquí.',
    do: 'Quien inició la votación, o la coordinación, puede añadirle.',
  },
  VOTED_TOO_OFTEN: { is: 'Un voto se puede cambiar {limit} veces como máximo.', do: 'Vale su último voto.' },
  VOTE_OUT_OF_LINE: { is: 'El voto sigue a otro que no existe.', do: 'Vote de nuevo.' },
  NO_VOTE: { is: 'No hay ningún voto vigente.', do: 'La página de la votación muestra quién ha votado.' },
  CHOICE_UNKNOWN: { is: 'La votación no tiene la opción «{choice}».', do: 'Elija una de sus opciones.' },
  CHOICE_TWICE: { is: '«{choice}» está elegido dos veces.', do: 'Nombre cada opción una sola vez.' },
  CHOICES_UNFIT: {
    is: 'Opciones elegidas: {given}; tienen que ser de {least} a {most}.',
    do: 'Elija tantas como pide la votación.',
  },
  VALUE_OUT_OF_RANGE: {
    is: 'No se puede dar {value}: tiene que ser de {least} a {most}.',
    do: 'Dé un número entre esos dos.',
  },
  DOTS_OVERSPENT: { is: 'Puntos dados: {given}; hay {dots}.', do: 'Retire algunos.' },
  RANKS_UNFIT: {
    is: 'Los puestos no son 1, 2, 3 y así sucesivamente.',
    do: 'Dé cada puesto una vez, sin huecos.',
  },
  NONE_NOT_OFFERED: { is: 'Aquí no se puede elegir «ninguna».', do: 'Elija una opción, o no vote.' },
  REASON_OFF: { is: 'Esta votación no admite razones.', do: 'Vote sin darlas.' },
  REASON_LONG: { is: 'La razón supera los {limit} caracteres.', do: 'Acórtela.' },
  REASON_NEEDED: { is: 'Este voto necesita una razón.', do: 'Diga por qué.' },
  CLOSE_TOO_EARLY: {
    is: 'No puede cerrar la votación antes de {until}.',
    do: 'Espere hasta entonces. Si se puede cerrar antes se dijo al empezar.',
  },
  CUT_FORGED: {
    is: 'El cierre nombra votos que no existen, u omite los de su autor.',
    do: 'Cierre de nuevo. Si a alguien le pasa una y otra vez, su programa está alterado: hable con esa persona.',
  },
  DATE_UNFIT: {
    is: 'La fecha tiene que ser posterior: a ahora, y a la que sustituye.',
    do: 'Dé una fecha posterior.',
  },
  ALREADY_A_VOTER: { is: '{who} ya puede votar aquí.', do: 'No hay que hacer nada.' },
  STILL_HERE: {
    is: '{who} está en el espacio: su voto es suyo.',
    do: 'Solo se puede tachar el voto de quien se ha ido.',
  },
  DELEGATE_ONESELF: { is: 'Uno no puede representarse a sí mismo.', do: 'Nombre a otra persona, o vote.' },
  DELEGATION_UNFIT: {
    is: 'Alguien le representa en una votación, en las de una etiqueta, o en todas.',
    do: 'Nombre una votación o una etiqueta, no ambas.',
  },
  DELEGATION_OFF: { is: 'En esta votación nadie representa a otros.', do: 'Vote usted.' },
  TELLERS_AWAITED: {
    is: 'Aún no puede votar nadie: los dispositivos que cuentan tienen que haber estado encendidos una vez. Faltan: {who}.',
    do: 'Pídales que inicien CoBox, y vote entonces.',
  },
  SEALING_FAILED: {
    is: 'La votación sellada no tiene clave ni la tendrá: se ha probado que lo que repartió {who} era falso.',
    do: 'Empiece otra, que cuenten otras personas. Ese dispositivo, o su programa, no es de fiar: háblenlo.',
  },
  SEALED_UNSOUND: {
    is: 'Lo sellado no es correcto: {reason}.',
    do: 'Inténtelo de nuevo. Si a alguien le pasa una y otra vez, le han cambiado el programa: hable con esa persona.',
  },
  SEALED_STAYS_CLOSED: {
    is: 'Una votación sellada no se abre de nuevo: dos recuentos mostrarían cómo se votó entre ellos.',
    do: 'Empiece otra.',
  },
  NOT_A_TELLER: {
    is: 'Eso solo lo puede hacer un dispositivo nombrado para contar la votación sellada.',
    do: 'No hay que hacer nada: esos dispositivos lo hacen solos.',
  },
  TELLER_OUT_OF_TURN: {
    is: 'Este paso de una votación sellada ya está hecho, o aún no toca.',
    do: 'No hay que hacer nada: los dispositivos que cuentan siguen solos.',
  },
  FEW_BALLOTS: {
    is: 'Cuentan menos de tres votos sellados, y tan pocos no se abren nunca.',
    do: 'Empiece otra votación, y deje votar a más personas.',
  },
  NUDGED_ALREADY: {
    is: 'A quienes no han votado ya se les pidió, el {at}: basta una vez al día.',
    do: 'Espere un día, o hable con esas personas.',
  },
  NOBODY_TO_NUDGE: {
    is: 'Ya han votado todas las personas que pueden votar.',
    do: 'Cierre la votación cuando sea el momento.',
  },
}
