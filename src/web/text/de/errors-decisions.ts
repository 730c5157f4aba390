// Wörter zu Fehlern: Entscheidungen.
import type { errorsDecisions as en } from '../en/errors-decisions.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsDecisions: ErrorWords<typeof en> = {
  NO_POLL: {
    is: 'Eine Abstimmung „{poll}“ gibt es nicht.',
    do: 'Suchen Sie sie in der Liste der Entscheidungen.',
  },
  POLL_NOT_OFFERED: {
    is: 'Dieses CoBox kann eine solche Abstimmung noch nicht abhalten: {what}.',
    do: 'Wählen Sie eine andere Art, oder aktualisieren Sie CoBox.',
  },
  HIDING_NEEDS_SEALED: {
    is: 'Bis zum Schluss lassen sich Stimmen nur in einer versiegelten Abstimmung verbergen: sonst hat sie das Gerät jedes Mitglieds.',
    do: 'Versiegeln Sie die Abstimmung, oder verbergen Sie die Stimmen, bis man selbst gestimmt hat; das ist eine Höflichkeit.',
  },
  POLL_UNFIT: {
    is: 'So kann die Abstimmung nicht abgehalten werden: {reason}.',
    do: 'Ändern Sie das, und versuchen Sie es noch einmal.',
  },
  NO_VOTERS: {
    is: 'Niemand im Raum könnte bei dieser Abstimmung stimmen.',
    do: 'Wählen Sie andere Stimmberechtigte: nach Rolle, Schlagwort oder Name.',
  },
  NOT_POLL_AUTHOR: {
    is: 'Das darf nur, wer die Abstimmung begonnen hat, oder die Koordination.',
    do: 'Bitten Sie eine dieser Personen.',
  },
  POLL_FROZEN: {
    is: 'Es hat schon jemand gestimmt, daher ändert sich die Abstimmung nicht mehr.',
    do: 'Schließen Sie sie, und beginnen Sie eine andere.',
  },
  POLL_NOT_OPEN: {
    is: 'Die Abstimmung ist noch nicht offen.',
    do: 'Warten Sie, bis sie öffnet, oder bitten Sie, wer sie begonnen hat, sie jetzt zu öffnen.',
  },
  POLL_OPEN: { is: 'Die Abstimmung ist noch offen.', do: 'Schließen Sie sie zuerst.' },
  POLL_CLOSED: {
    is: 'Die Abstimmung ist geschlossen.',
    do: 'Wer sie begonnen hat, oder die Koordination, kann sie wieder öffnen.',
  },
  POLL_OVER: {
    is: 'Der Termin, zu dem die Abstimmung schließt, ist vorbei: {at}.',
    do: 'Wer sie begonnen hat, oder die Koordination, kann sie verlängern.',
  },
  POLL_CHANGED: {
    is: 'Die Abstimmung wurde inzwischen geändert: die Stimme galt dem, was sie vorher war.',
    do: 'Lesen Sie sie noch einmal, und stimmen Sie neu ab.',
  },
  NOT_A_VOTER: {
    is: 'Sie gehören nicht zu denen, die hier stimmen dürfen.',
    do: 'Wer die Abstimmung begonnen hat, oder die Koordination, kann Sie aufnehmen.',
  },
  VOTED_TOO_OFTEN: {
    is: 'Eine Stimme lässt sich höchstens {limit}-mal ändern.',
    do: 'Ihre letzte Stimme gilt.',
  },
  VOTE_OUT_OF_LINE: {
    is: 'Die Stimme folgt auf eine andere, die es nicht gibt.',
    do: 'Stimmen Sie noch einmal.',
  },
  NO_VOTE: {
    is: 'Es gibt keine Stimme, die gilt.',
    do: 'Wer gestimmt hat, steht auf der Seite der Abstimmung.',
  },
  CHOICE_UNKNOWN: {
    is: 'Die Abstimmung hat keine Möglichkeit „{choice}“.',
    do: 'Wählen Sie eine der Möglichkeiten.',
  },
  CHOICE_TWICE: { is: '„{choice}“ ist zweimal gewählt.', do: 'Nennen Sie jede Möglichkeit einmal.' },
  CHOICES_UNFIT: {
    is: 'Gewählt: {given}; verlangt: {least} bis {most}.',
    do: 'Wählen Sie so viele, wie die Abstimmung verlangt.',
  },
  VALUE_OUT_OF_RANGE: {
    is: '{value} lässt sich nicht vergeben: möglich ist {least} bis {most}.',
    do: 'Geben Sie eine Zahl dazwischen.',
  },
  DOTS_OVERSPENT: { is: 'Vergeben: {given} Punkte; es gibt {dots}.', do: 'Nehmen Sie welche zurück.' },
  RANKS_UNFIT: {
    is: 'Die Ränge sind nicht 1, 2, 3 und so weiter.',
    do: 'Vergeben Sie jeden Rang einmal, ohne Lücke.',
  },
  NONE_NOT_OFFERED: {
    is: 'Hier kann man nicht „keine davon“ wählen.',
    do: 'Wählen Sie eine Möglichkeit, oder stimmen Sie nicht.',
  },
  REASON_OFF: { is: 'Diese Abstimmung nimmt keine Begründungen.', do: 'Stimmen Sie ohne.' },
  REASON_LONG: { is: 'Die Begründung ist länger als {limit} Zeichen.', do: 'Kürzen Sie sie.' },
  REASON_NEEDED: { is: 'Diese Stimme braucht eine Begründung.', do: 'Sagen Sie, warum.' },
  CLOSE_TOO_EARLY: {
    is: 'Vor {until} können Sie die Abstimmung nicht schließen.',
    do: 'Warten Sie so lange. Ob früher geschlossen werden darf, wurde am Anfang gesagt.',
  },
  CUT_FORGED: {
    is: 'Der Abschluss nennt Stimmen, die es nicht gibt, oder lässt die seines Verfassers weg.',
    do: 'Schließen Sie noch einmal. Geschieht es jemandem immer wieder, wurde die Software verändert: Sprechen Sie mit der Person.',
  },
  DATE_UNFIT: {
    is: 'Das Datum muss später sein: als jetzt, und als jenes, das es ersetzt.',
    do: 'Geben Sie ein späteres an.',
  },
  ALREADY_A_VOTER: { is: '{who} darf hier schon stimmen.', do: 'Es ist nichts zu tun.' },
  STILL_HERE: {
    is: '{who} ist im Raum: die Stimme gehört dieser Person.',
    do: 'Nur die Stimme von jemandem, der gegangen ist, kann gestrichen werden.',
  },
  DELEGATE_ONESELF: {
    is: 'Sich selbst kann man nicht vertreten.',
    do: 'Nennen Sie jemand anderen, oder stimmen Sie.',
  },
  DELEGATION_UNFIT: {
    is: 'Jemand vertritt Sie in einer Abstimmung, in denen mit einem Schlagwort, oder in allen.',
    do: 'Nennen Sie eine Abstimmung oder ein Schlagwort, nicht beides.',
  },
  DELEGATION_OFF: { is: 'Bei dieser Abstimmung vertritt niemand andere.', do: 'Stimmen Sie selbst.' },
  TELLERS_AWAITED: {
    is: 'Noch kann niemand stimmen: die Geräte, die auszählen, müssen einmal an gewesen sein. Es fehlen: {who}.',
    do: 'Bitten Sie diese Personen, CoBox zu starten, und stimmen Sie dann.',
  },
  SEALING_FAILED: {
    is: 'Die versiegelte Abstimmung hat keinen Schlüssel und bekommt keinen: was {who} ausgeteilt hat, war nachweislich falsch.',
    do: 'Beginnen Sie eine andere, die andere auszählen. Diesem Gerät oder seinem Programm ist nicht zu trauen: sprechen Sie darüber.',
  },
  SEALED_UNSOUND: {
    is: 'Was versiegelt ist, stimmt nicht: {reason}.',
    do: 'Versuchen Sie es noch einmal. Geschieht es jemandem immer wieder, ist dort das Programm verändert: sprechen Sie miteinander.',
  },
  SEALED_STAYS_CLOSED: {
    is: 'Eine versiegelte Abstimmung wird nicht wieder geöffnet: zwei Ergebnisse würden zeigen, wie dazwischen gestimmt wurde.',
    do: 'Beginnen Sie eine andere.',
  },
  NOT_A_TELLER: {
    is: 'Das darf nur ein Gerät, das zum Auszählen der versiegelten Abstimmung bestimmt wurde.',
    do: 'Sie müssen nichts tun: diese Geräte tun es von selbst.',
  },
  TELLER_OUT_OF_TURN: {
    is: 'Dieser Schritt einer versiegelten Abstimmung ist schon getan, oder noch nicht an der Reihe.',
    do: 'Sie müssen nichts tun: die Geräte, die auszählen, machen von selbst weiter.',
  },
  FEW_BALLOTS: {
    is: 'Es zählen weniger als drei versiegelte Stimmen, und so wenige werden nie geöffnet.',
    do: 'Beginnen Sie eine andere Abstimmung, und lassen Sie mehr Leute stimmen.',
  },
  NUDGED_ALREADY: {
    is: 'Wer noch nicht abgestimmt hat, wurde schon gebeten, am {at}: einmal am Tag genügt.',
    do: 'Warten Sie einen Tag, oder sprechen Sie mit ihnen.',
  },
  NOBODY_TO_NUDGE: {
    is: 'Alle, die abstimmen dürfen, haben abgestimmt.',
    do: 'Schließen Sie die Abstimmung, wenn es Zeit ist.',
  },
}
