// Palabras de estas páginas: decisiones, votaciones.
import type { decisions as en } from '../en/decisions.ts'
import type { Text } from '../shape.ts'
import { decisionsForms } from './decisions-forms.ts'
import { decisionsImported } from './decisions-imported.ts'
import { decisionsMore } from './decisions-more.ts'
import { decisionsSealed } from './decisions-sealed.ts'

export const decisions: Text<typeof en> = {
  ...decisionsForms,
  ...decisionsImported,
  ...decisionsMore,
  ...decisionsSealed,
  title: 'Decisiones',
  sections: 'Partes de las decisiones',
  polls: 'Votaciones',
  threads: 'Hilos',
  tasks: 'Tareas',
  forYou: 'Para usted',
  about: 'Qué se pregunta, qué se decidió y qué espera su voto.',
  newPoll: 'Nueva votación',
  empty:
    'Todavía no se ha preguntado nada. Con una votación propone algo, elige entre opciones o encuentra un momento en que todos puedan.',
  byTag: 'Solo con esta etiqueta',
  noneWithTag: 'Ninguna votación tiene la etiqueta «{tag}».',
  open: 'Abiertas',
  closed: 'Cerradas',
  older: 'Ver las anteriores',
  waitsForYou: 'Espera su voto',
  youVoted: 'Ha votado',
  isOpen: 'Abierta',
  isClosed: 'Cerrada',
  isOver: 'Por cerrar',
  isScheduled: 'Aún no abierta',
  closedOn: 'cerrada el',
  closesOn: 'se cierra el',
  opensOn: 'se abre el',
  noDate: 'sin fecha de cierre',
  votedOf: '{voted, plural, one {ha votado} other {han votado}} {voted, number} de {voters, number}',
  outcome: 'Acuerdo',

  type_proposal: 'Propuesta',
  type_check: 'Confirmación',
  type_count: 'Recuento',
  type_choose: 'Elección',
  type_dot_vote: 'Reparto de puntos',
  type_score: 'Puntuación',
  type_ranked_choice: 'Orden de preferencia',
  type_stv: 'Elección por voto transferible',
  type_meeting: 'Fecha de reunión',
  type_question: 'Pregunta',
  stand_agree: 'De acuerdo',
  stand_abstain: 'Abstención',
  stand_disagree: 'En desacuerdo',
  stand_block: 'Veto',
  answer_yes: 'Sí',
  answer_ifNeedBe: 'Si hace falta',
  answer_no: 'No',

  yourVote: 'Su voto',
  vote: 'Votar',
  voteAgain: 'Cambiar a esto',
  keepVote: 'Dejarlo como está',
  changeVote: 'Cambiar su voto',
  voted_done: 'Su voto está dado.',
  withdraw: 'Retirarlo',
  withdrawTitle: '¿Retirar su voto?',
  withdrawSays: 'Entonces no ha votado. Que lo hizo y lo retiró queda en el historial.',
  chooseOne: 'Elija una',
  chooseSome: '{least, plural, =1 {Elija como máximo {most}} other {Elija de {least} a {most}}}',
  none: 'Ninguna de ellas',
  giveDots: 'Reparta {dots, plural, one {# punto} other {# puntos}}',
  dotsLeft: '{left, plural, one {Queda #} other {Quedan #}} de {dots}',
  givePoints: 'Dé a cada una de {least} a {most, plural, one {# punto} other {# puntos}}',
  less: 'Uno menos para {name}',
  more: 'Uno más para {name}',
  rankThem:
    'Ponga {most, plural, one {# opción} other {# opciones}} en orden, la mejor primero: pulse una tras otra',
  yourOrder: 'Su orden',
  rankedSoFar: '{count} de {most} en orden',
  rankNext: 'Poner {name} en el lugar {place}',
  moveUp: 'Subir {name}',
  moveDown: 'Bajar {name}',
  takeOut: 'Sacar {name} del orden',
  whenCanYou: '¿Cuándo puede?',
  yourAnswer: 'Su respuesta',
  reason: 'Motivo',
  reasonFree: 'Lo leen todos en el espacio. Puede dejarlo vacío.',
  reasonAsked: 'Esta votación pide uno. Lo leen todos en el espacio.',
  reasonMissing: 'Diga por qué y podrá votar.',
  chooseFirst: 'Elija primero y podrá votar.',
  notAVoter: 'Ve esta votación, pero no puede votar en ella: quién puede se fijó al abrirla.',
  overNote:
    'La fecha de cierre ha pasado. Espera a que alguien la cierre; un voto desde ahora llegaría tarde para contar.',
  apartNote:
    'Dos de sus dispositivos votaron sin saber uno del otro. Cuenta el voto posterior; vote otra vez si no es el que quiere.',
  courtesy:
    'Hasta que vote, la página no le muestra cómo lo hicieron otros. Es una cortesía, no un secreto: el dispositivo de cada miembro guarda los votos.',

  result: 'Resultado',
  final: 'Definitivo',
  provisional: 'Provisional',
  standing:
    '{final, select, true {Está cerrada, y nada de lo que llegue puede cambiarlo.} other {{state, select, closed {Está cerrada; hasta que lo confirmen bastantes dispositivos, el orden aún puede cambiar.} other {Está abierta: son los números de ahora.}}}}',
  lateTitle:
    '{count, plural, one {# voto llegó tarde y no cuenta} other {# votos llegaron tarde y no cuentan}}',
  lateWouldChange:
    'Con los tardíos se decidiría otra cosa. Quien la empezó, o un coordinador, puede volver a abrirla.',
  lateWouldNot: 'No cambiarían lo decidido.',
  hiddenNow: 'Verá cómo votaron otros cuando haya votado.',
  leading:
    '{state, select, closed {{count, plural, one {En primer lugar: {names}.} other {Empate: {names}.}}} other {{count, plural, one {En cabeza: {names}.} other {Empate: {names}.}}}}',
  elected:
    '{state, select, closed {Resultan elegidos: {names}.} other {Elegidos, si terminara ahora: {names}.}}',
  stages: '{seats, plural, one {# puesto} other {# puestos}}, cuota {quota}: votos tras cada paso',
  candidate: 'Candidatura',
  stage: 'Paso {number, number}',
  electedHere: 'elección',
  excludedHere: 'eliminación',
  nonTransferable: 'Ya de nadie',
  lot: 'Paso {stage, number}, empate entre {among}: el sorteo decidió {decides, select, surplus {qué excedente pasa primero} other {quién queda fuera}}: {chosen}.',
  leadingNone: 'Todavía no hay nada en cabeza.',
  carried:
    '{carried, select, true {Se cumple todo lo que necesita.} other {No se cumple todo lo que necesita.}}',
  turnout:
    '{voted, plural, one {Participó} other {Participaron}} {voted, number} de {voters, number} ({share}).',
  votesOf: '{count, plural, one {# voto} other {# votos}} · {share}',
  pointsAlone: '{points, plural, one {# punto} other {# puntos}} · {share}',
  pointsOf:
    '{points, plural, one {# punto} other {# puntos}} · {share} · {count, plural, one {# persona} other {# personas}}',
  peopleOf: '{count, plural, one {# persona} other {# personas}} · {share} de todos',
  average: '{points} de media',
  undecided: '{state, select, closed {Sin votar} other {Aún sin votar}}',
  quorumLine:
    '{met, select, true {Quórum alcanzado} other {Quórum no alcanzado}}: tiene que participar el {share}, es decir {needed, number}; {voted, plural, one {lo hizo #} other {lo hicieron #}}.',
  targetLine:
    '{met, select, true {Alcanzado} other {No alcanzado}}: {needed, plural, one {hace falta #} other {hacen falta #}}, hay {reached, number}.',
  thresholdLine:
    '{met, select, true {Cumplido} other {No cumplido}}: «{name}» necesita {test, select, gte {al menos} other {como máximo}} el {needed} de {against, select, voters {todos los que pueden votar} other {lo que se dio}}; tiene {part} de {whole}.',
  delegatedCount:
    '{count, plural, one {Por # persona habla alguien a quien nombró.} other {Por # personas habla alguien a quien nombraron.}}',
  struckLine: '{by} tachó el voto de {name}: {reason}',
  time: 'Momento',
  yesCount: 'Sí',
  ifNeedBeCount: 'Si hace falta',
  best: 'el que mejor va',
  noAnswers: 'Todavía no ha respondido nadie.',

  voters: 'Quién ha votado: {voted, number} de {voters, number}',
  weighs: 'cuenta {weight, number} veces',
  spokenFor: 'representado por {by}',
  tooLate: 'llegó tarde, no cuenta',
  overOther: 'otro voto, de otro dispositivo, ya no cuenta',
  notShown: 'aún no se muestra',
  inWords: 'respondió con palabras',
  allVoted: 'Han votado todos.',
  waitingFor:
    '{state, select, closed {{count, plural, one {No votó} other {No votaron ({count})}}} other {{count, plural, one {Todavía no} other {Todavía no ({count})}}}}: {names}',
  delegate: 'Dejar que alguien hable por usted',
  delegateAbout: 'Si no vota usted, su voto cuenta también por usted en esta votación.',
  delegateDo: 'Nombrar',
  speaksForYou: '{name} habla por usted en esta votación, salvo que vote.',
  takeWordBack: 'Retirar eso',
}
