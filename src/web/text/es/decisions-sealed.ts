// Palabras de las páginas de decisiones: elecciones, votos sellados, respuestas propias y quién puede votar.
import type { decisionsSealed as en } from '../en/decisions-sealed.ts'
import type { Text } from '../shape.ts'

export const decisionsSealed: Text<typeof en> = {
  candidates: 'Candidaturas',
  candidateNumber: 'Candidatura {number}',
  number_seats: 'Puestos',
  seatsAbout: 'Cuántas personas se eligen: menos que candidaturas.',
  method: 'Manera de contar',
  method_scottish: 'Escocesa',
  method_scottish_about:
    'Como se eligen los concejos en Escocia. Se puede comprobar a mano; para la mayoría de los grupos es la adecuada.',
  method_meek: 'Meek',
  method_meek_about:
    'Los votos pasan también por quienes ya están elegidos. Algo más exacta, y solo la puede contar un ordenador.',
  wrong_seats: 'Tiene que haber menos puestos que candidaturas, y al menos uno.',
  rankSome: 'Ponga en orden cuantas quiera, la mejor primero: pulse una tras otra',

  answers: 'Respuestas',
  ownAnswers: 'Otras respuestas',
  usualAnswers: 'Las respuestas habituales',
  answerName: 'Cómo se llama',
  answerMore: 'Más sobre ella',
  answerMoreOf: 'Más sobre ella: opción {number}',
  stand: 'Vale por',
  meaning: 'Qué significa',
  prompt: 'Qué pregunta como motivo',
  needs: 'Qué necesita',
  needs_none: 'nada',
  needs_gte_votes: 'al menos una parte de los votos',
  needs_lte_votes: 'como máximo una parte de los votos',
  needs_gte_voters: 'al menos una parte de quienes pueden votar',
  needs_lte_voters: 'como máximo una parte de quienes pueden votar',
  needsShare:
    '{needs, select, gte_votes {necesita al menos el {percent} % de los votos} lte_votes {puede tener como máximo el {percent} % de los votos} gte_voters {necesita al menos el {percent} % de quienes pueden votar} other {puede tener como máximo el {percent} % de quienes pueden votar}}',
  needsPercent: 'En porcentaje',
  wrong_answer: 'Cada respuesta necesita un nombre propio.',

  who_everybody: 'todos',
  who_everybody_about: 'Todos los coordinadores y miembros que estén al abrirla. Quien solo lee no vota.',
  who_coordinators: 'los coordinadores',
  who_coordinators_about: 'Quienes coordinan al abrirla.',
  who_tags: 'personas con una etiqueta',
  who_tags_about: 'Aquellas a quienes un coordinador haya dado la etiqueta al abrirla.',
  who_people: 'ciertas personas',
  who_people_about: 'Solo las que usted nombre. Se pueden añadir más mientras esté abierta.',
  voterPeople: 'Personas que pueden votar',
  voterTags: 'Etiquetas de quienes pueden votar',
  wrong_voters: 'Elija al menos una.',

  weights: 'Pesos',
  weightsAbout:
    'Cada voto cuenta una vez, salvo los de quienes nombre aquí. Sellado, un peso que solo tiene una persona puede notarse en las sumas.',
  weightOf: 'El voto de quién',
  weight: 'Cuenta',
  removeWeight: 'Quitar el peso {number}',
  addWeight: 'Otro peso',
  wrong_weight: 'A cada peso le hacen falta una persona y un número como 2 o 0,5.',

  sealed: 'Votos secretos',
  sealedAbout:
    'Nadie ve qué votó cada cual. Todos los votos se cuentan sellados, con los dispositivos de varios miembros.',
  tellers: 'Quién cuenta',
  tellersAbout: 'Sus dispositivos cuentan por sí solos. Elija personas de grupos distintos.',
  wrong_tellers: 'Alguien tiene que contar.',
  tellersNeeded: 'Cuántos de ellos hacen falta',
  tellersNeededAbout: 'Más guardan mejor los votos; menos hacen más seguro que haya resultado.',
  neededOf: '{needed} de {count}',
  sealedTitle: 'Qué da esto, y qué no',
  sealedWho: 'Todos ven quién votó, y cuándo. Qué votó, no.',
  sealedTogether:
    '{needed, plural, one {Quien cuenta podría abrir por sí solo cada voto. Elija a más personas.} other {# de quienes cuentan podrían abrir juntos cada voto. Menos no pueden.}}',
  sealedLost:
    '{needed, plural, one {Si no queda ninguno de sus dispositivos, nadie podrá contar nunca.} other {Si quedan menos de # de sus dispositivos, nadie podrá contar nunca.}}',
  sealedPressure: 'No protege de la presión: quien está detrás de alguien ve lo que elige.',
  sealedFew: 'Con menos de tres votos nunca se abre nada, y no hay resultado.',
  sealedReasons: 'Los motivos los leen todos, con el nombre de quien los escribe.',
  sealedForGood: 'Nadie habla por otros en ella, y una vez cerrada queda cerrada.',
  sealedStart:
    'Antes de que alguien pueda votar, el dispositivo de cada quien que cuenta tiene que estar encendido una vez.',
  sealedRule: '{count, plural, one {la cuenta {names}} other {la cuentan {needed} de: {names}}}',
  sealedVote: 'voto sellado',
  sealedMine:
    'Su voto sellado está dado. Nadie puede abrirlo por separado ni volver a mostrárselo; puede cambiarlo mientras la votación esté abierta.',
  sealedUntilClosed: 'No hay números antes de que se cierre y se cuente.',
  deviceOf: '{name} ({device})',
  sealing_tellers: 'Todavía no puede votar nadie',
  sealing_tellers_says:
    'Los votos serán secretos. Primero, el dispositivo de cada quien que cuenta tiene que estar encendido una vez, con CoBox en marcha. Se espera a: {names}.',
  sealing_closing: 'Los votos están sellados',
  sealing_closing_says:
    'Nadie ve qué vota cada cual. Cuando la votación esté cerrada, {count, plural, one {cuenta este dispositivo} other {cuentan {needed} de estos dispositivos}}: {all}.',
  sealing_final: 'Cerrada, aún sin contar',
  sealing_final_says:
    'Se empieza a contar sin más cuando nada de lo que llegue puede cambiar el cierre: para eso tienen que estar encendidos a la vez bastantes dispositivos de este espacio.',
  sealing_shares: 'Cerrada, se está contando',
  sealing_shares_says:
    '{shares, plural, =0 {De los {needed} dispositivos que hacen falta, aún no ha contado ninguno.} one {De los {needed} dispositivos que hacen falta, ha contado uno.} other {De los {needed} dispositivos que hacen falta, han contado #.}} Lo hacen por sí solos cuando están encendidos. Se espera a alguno de: {names}.',
  sealing_few: 'Sin resultado: menos de tres votos',
  sealing_few_says:
    'Con tan pocos votos, la suma diría qué votó cada cual. Por eso nadie abre nada. Empiece otra votación, sellada para más personas, o abierta.',
  sealing_failed: 'Esta votación no se puede celebrar',
  sealing_failed_says:
    'Está probado que un dispositivo hizo mal su parte de la clave: {failed}. Empiece otra votación, sin él.',
  sealing_lost: 'No habrá resultado',
  sealing_lost_says:
    'Quedan demasiado pocos dispositivos que cuentan; se fueron: {gone}. Empiece otra votación.',
  sealing_counted: 'Contada a partir de votos sellados',
  sealing_counted_says:
    'Todos los votos se sumaron sellados, y solo se abrió la suma, por {shares} de los {count} que cuentan. Quien quiera puede comprobarlo.',
  checkCount: 'Comprobar el recuento',
  sealedChecked:
    'Comprobado en este dispositivo: las claves, {count, plural, one {# voto sellado} other {# votos sellados}}, su suma y su apertura. El resultado es correcto.',
  happened_tellerConfirmation: 'terminó la clave: se pueden sellar los votos',
  happened_tellerComplaint: 'probó que una parte de la clave está mal',
  happened_tellerShare: 'contó: hay un resultado',
}
