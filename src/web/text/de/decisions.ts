// Wörter dieser Seiten: Entscheidungen, Abstimmungen.
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
  title: 'Entscheidungen',
  sections: 'Teile der Entscheidungen',
  polls: 'Abstimmungen',
  threads: 'Gespräche',
  tasks: 'Aufgaben',
  forYou: 'Für Sie',
  about: 'Was gefragt wird, was entschieden wurde, und was auf Ihre Stimme wartet.',
  newPoll: 'Neue Abstimmung',
  empty:
    'Noch wurde nichts gefragt. Mit einer Abstimmung schlagen Sie etwas vor, wählen unter Möglichkeiten oder finden eine Zeit, zu der alle können.',
  byTag: 'Nur mit diesem Schlagwort',
  noneWithTag: 'Keine Abstimmung hat das Schlagwort „{tag}“.',
  open: 'Offen',
  closed: 'Geschlossen',
  older: 'Ältere zeigen',
  waitsForYou: 'Wartet auf Ihre Stimme',
  youVoted: 'Sie haben abgestimmt',
  isOpen: 'Offen',
  isClosed: 'Geschlossen',
  isOver: 'Ist zu schließen',
  isScheduled: 'Noch nicht offen',
  closedOn: 'geschlossen am',
  closesOn: 'schließt am',
  opensOn: 'öffnet am',
  noDate: 'ohne Enddatum',
  votedOf: '{voted, number} von {voters, number} {voted, plural, one {hat} other {haben}} abgestimmt',
  outcome: 'Beschluss',

  type_proposal: 'Vorschlag',
  type_check: 'Bestätigung',
  type_count: 'Zählung',
  type_choose: 'Auswahl',
  type_dot_vote: 'Punkte verteilen',
  type_score: 'Bewertung',
  type_ranked_choice: 'Rangfolge',
  type_stv: 'Wahl mit übertragbarer Stimme',
  type_meeting: 'Termin',
  type_question: 'Frage',
  stand_agree: 'Zustimmung',
  stand_abstain: 'Enthaltung',
  stand_disagree: 'Ablehnung',
  stand_block: 'Veto',
  answer_yes: 'Ja',
  answer_ifNeedBe: 'Zur Not',
  answer_no: 'Nein',

  yourVote: 'Ihre Stimme',
  vote: 'Abstimmen',
  voteAgain: 'So ändern',
  keepVote: 'Lassen, wie sie ist',
  changeVote: 'Stimme ändern',
  voted_done: 'Ihre Stimme ist abgegeben.',
  withdraw: 'Zurücknehmen',
  withdrawTitle: 'Ihre Stimme zurücknehmen?',
  withdrawSays: 'Sie haben dann nicht abgestimmt. Dass Sie es taten und zurücknahmen, bleibt im Verlauf.',
  chooseOne: 'Wählen Sie eine',
  chooseSome:
    '{least, plural, =1 {Wählen Sie höchstens {most}} other {Wählen Sie mindestens {least} und höchstens {most}}}',
  none: 'Keine davon',
  giveDots: 'Verteilen Sie {dots, plural, one {# Punkt} other {# Punkte}}',
  dotsLeft: '{left} von {dots} übrig',
  givePoints: 'Geben Sie jeder {least} bis {most, plural, one {# Punkt} other {# Punkte}}',
  less: 'Eins weniger für {name}',
  more: 'Eins mehr für {name}',
  rankThem:
    'Bringen Sie {most, plural, one {# Möglichkeit} other {# Möglichkeiten}} in eine Reihenfolge, die beste zuerst: Drücken Sie eine nach der anderen',
  yourOrder: 'Ihre Reihenfolge',
  rankedSoFar: '{count} von {most} gereiht',
  rankNext: '{name} auf Platz {place} setzen',
  moveUp: '{name} nach oben',
  moveDown: '{name} nach unten',
  takeOut: '{name} aus der Reihenfolge nehmen',
  whenCanYou: 'Wann können Sie?',
  yourAnswer: 'Ihre Antwort',
  reason: 'Begründung',
  reasonFree: 'Alle im Raum lesen sie. Sie können sie leer lassen.',
  reasonAsked: 'Diese Abstimmung verlangt eine. Alle im Raum lesen sie.',
  reasonMissing: 'Sagen Sie, warum, dann können Sie abstimmen.',
  chooseFirst: 'Wählen Sie zuerst, dann können Sie abstimmen.',
  notAVoter:
    'Sie sehen diese Abstimmung, dürfen aber nicht abstimmen: Wer es darf, wurde beim Öffnen festgelegt.',
  overNote:
    'Das Enddatum ist vorbei. Sie wartet darauf, geschlossen zu werden; eine Stimme ab jetzt käme zu spät, um zu zählen.',
  apartNote:
    'Zwei Ihrer Geräte haben abgestimmt, ohne voneinander zu wissen. Die spätere Stimme zählt; stimmen Sie noch einmal ab, wenn Sie die andere meinen.',
  courtesy:
    'Bis Sie abgestimmt haben, zeigt die Seite nicht, wie andere es taten. Das ist eine Höflichkeit und kein Geheimnis: Das Gerät jedes Mitglieds hat die Stimmen.',

  result: 'Ergebnis',
  final: 'Endgültig',
  provisional: 'Vorläufig',
  standing:
    '{final, select, true {Sie ist geschlossen, und nichts, was noch kommt, kann das Ergebnis ändern.} other {{state, select, closed {Sie ist geschlossen; bis genug Geräte das bestätigt haben, kann sich die Reihenfolge noch ändern.} other {Sie ist offen: Es sind die Zahlen von jetzt.}}}}',
  lateTitle:
    '{count, plural, one {# Stimme kam zu spät und zählt nicht} other {# Stimmen kamen zu spät und zählen nicht}}',
  lateWouldChange:
    'Mit den späten wäre etwas anderes entschieden. Wer sie begonnen hat oder koordiniert, kann sie wieder öffnen.',
  lateWouldNot: 'Sie würden nichts an der Entscheidung ändern.',
  hiddenNow: 'Wie andere abgestimmt haben, sehen Sie, wenn Sie abgestimmt haben.',
  leading:
    '{state, select, closed {{count, plural, one {Vorn: {names}.} other {Gleichauf: {names}.}}} other {{count, plural, one {Vorn: {names}.} other {Gleichauf: {names}.}}}}',
  elected: '{state, select, closed {Gewählt: {names}.} other {Gewählt, wenn jetzt Schluss wäre: {names}.}}',
  stages: '{seats, plural, one {# Platz} other {# Plätze}}, Quote {quota}: Stimmen nach jedem Schritt',
  candidate: 'Zur Wahl steht',
  stage: 'Schritt {number, number}',
  electedHere: 'gewählt',
  excludedHere: 'ausgeschieden',
  nonTransferable: 'Bei niemandem mehr',
  lot: 'Schritt {stage, number}, Gleichstand von {among}: Das Los bestimmte, {decides, select, surplus {wessen Überschuss zuerst weitergeht} other {wer ausscheidet}}: {chosen}.',
  leadingNone: 'Noch liegt nichts vorn.',
  carried:
    '{carried, select, true {Alles, was sie braucht, ist erfüllt.} other {Nicht alles, was sie braucht, ist erfüllt.}}',
  turnout:
    '{voted, number} von {voters, number} {voted, plural, one {hat} other {haben}} teilgenommen ({share}).',
  votesOf: '{count, plural, one {# Stimme} other {# Stimmen}} · {share}',
  pointsAlone: '{points, plural, one {# Punkt} other {# Punkte}} · {share}',
  pointsOf:
    '{points, plural, one {# Punkt} other {# Punkte}} · {share} · {count, plural, one {# Person} other {# Personen}}',
  peopleOf: '{count, plural, one {# Person} other {# Personen}} · {share} von allen',
  average: '{points} im Mittel',
  undecided: '{state, select, closed {Nicht abgestimmt} other {Noch nicht abgestimmt}}',
  quorumLine:
    '{met, select, true {Quorum erreicht} other {Quorum nicht erreicht}}: {share} müssen teilnehmen, das sind {needed, number}; {voted, plural, one {# hat} other {# haben}} es getan.',
  targetLine:
    '{met, select, true {Erreicht} other {Nicht erreicht}}: {needed, plural, one {# wird} other {# werden}} gebraucht, {reached, plural, one {# ist} other {# sind}} da.',
  thresholdLine:
    '{met, select, true {Erfüllt} other {Nicht erfüllt}}: „{name}“ braucht {test, select, gte {mindestens} other {höchstens}} {needed} {against, select, voters {aller, die abstimmen dürfen} other {dessen, was gegeben wurde}}; hat {part} von {whole}.',
  delegatedCount:
    '{count, plural, one {Für # Person spricht jemand, den sie benannt hat.} other {Für # Personen spricht jemand, den sie benannt haben.}}',
  struckLine: 'Die Stimme von {name} wurde von {by} gestrichen: {reason}',
  time: 'Zeit',
  yesCount: 'Ja',
  ifNeedBeCount: 'Zur Not',
  best: 'passt am besten',
  noAnswers: 'Noch hat niemand geantwortet.',

  voters: 'Wer abgestimmt hat: {voted, number} von {voters, number}',
  weighs: 'zählt {weight, number}-fach',
  spokenFor: 'vertreten durch {by}',
  tooLate: 'zu spät, zählt nicht',
  overOther: 'eine andere Stimme von einem anderen Gerät zählt nicht mehr',
  notShown: 'noch nicht gezeigt',
  inWords: 'mit Worten geantwortet',
  allVoted: 'Alle haben abgestimmt.',
  waitingFor:
    '{state, select, closed {{count, plural, one {Nicht abgestimmt} other {Nicht abgestimmt ({count})}}} other {{count, plural, one {Noch nicht} other {Noch nicht ({count})}}}}: {names}',
  delegate: 'Jemanden für sich sprechen lassen',
  delegateAbout: 'Wenn Sie selbst nicht abstimmen, zählt deren Stimme in dieser Abstimmung auch für Sie.',
  delegateDo: 'Benennen',
  speaksForYou: '{name} spricht in dieser Abstimmung für Sie, solange Sie nicht selbst abstimmen.',
  takeWordBack: 'Das zurücknehmen',
}
