// Wörter der Seiten der Entscheidungen: Wahlen, versiegelte Stimmen, eigene Antworten, und wer abstimmen darf.
import type { decisionsSealed as en } from '../en/decisions-sealed.ts'
import type { Text } from '../shape.ts'

export const decisionsSealed: Text<typeof en> = {
  candidates: 'Wer zur Wahl steht',
  candidateNumber: 'Zur Wahl steht: {number}',
  number_seats: 'Plätze',
  seatsAbout: 'Wie viele gewählt werden: weniger, als zur Wahl stehen.',
  method: 'Zählweise',
  method_scottish: 'Schottisch',
  method_scottish_about:
    'Wie Gemeinderäte in Schottland gewählt werden. Sie lässt sich von Hand prüfen; für die meisten Gruppen ist sie die richtige.',
  method_meek: 'Meek',
  method_meek_about:
    'Stimmen gehen auch über bereits Gewählte weiter. Etwas genauer, und nur ein Computer kann so zählen.',
  wrong_seats: 'Es müssen weniger Plätze sein, als zur Wahl stehen, und mindestens einer.',
  rankSome: 'Reihen Sie so viele, wie Sie möchten, die beste Wahl zuerst: Drücken Sie eine nach der anderen',

  answers: 'Antworten',
  ownAnswers: 'Andere Antworten',
  usualAnswers: 'Die üblichen Antworten',
  answerName: 'Wie sie heißt',
  answerMore: 'Mehr dazu',
  answerMoreOf: 'Mehr dazu: Möglichkeit {number}',
  stand: 'Steht für',
  meaning: 'Was sie bedeutet',
  prompt: 'Wonach sie als Begründung fragt',
  needs: 'Was sie braucht',
  needs_none: 'nichts',
  needs_gte_votes: 'mindestens einen Anteil der Stimmen',
  needs_lte_votes: 'höchstens einen Anteil der Stimmen',
  needs_gte_voters: 'mindestens einen Anteil aller, die abstimmen dürfen',
  needs_lte_voters: 'höchstens einen Anteil aller, die abstimmen dürfen',
  needsShare:
    '{needs, select, gte_votes {braucht mindestens {percent} % der Stimmen} lte_votes {darf höchstens {percent} % der Stimmen haben} gte_voters {braucht mindestens {percent} % aller, die abstimmen dürfen} other {darf höchstens {percent} % aller haben, die abstimmen dürfen}}',
  needsPercent: 'In Prozent',
  wrong_answer: 'Jede Antwort braucht einen eigenen Namen.',

  who_everybody: 'alle',
  who_everybody_about:
    'Alle Koordinierenden und Mitglieder, die beim Öffnen da sind. Wer nur liest, stimmt nicht ab.',
  who_coordinators: 'Koordinierende',
  who_coordinators_about: 'Wer beim Öffnen koordiniert.',
  who_tags: 'Leute mit einem Schlagwort',
  who_tags_about: 'Wer beim Öffnen das Schlagwort hat, das Koordinierende geben.',
  who_people: 'bestimmte Leute',
  who_people_about: 'Nur wen Sie benennen. Weitere können dazukommen, solange sie offen ist.',
  voterPeople: 'Leute, die abstimmen dürfen',
  voterTags: 'Schlagwörter derer, die abstimmen dürfen',
  wrong_voters: 'Wählen Sie mindestens eins.',

  weights: 'Gewichte',
  weightsAbout:
    'Jede Stimme zählt einfach, außer von denen, die Sie hier nennen. Versiegelt kann sich ein Gewicht, das nur eine Person hat, in den Summen zeigen.',
  weightOf: 'Wessen Stimme',
  weight: 'Zählt',
  removeWeight: 'Gewicht {number} entfernen',
  addWeight: 'Noch ein Gewicht',
  wrong_weight: 'Zu jedem Gewicht gehören jemand und eine Zahl wie 2 oder 0,5.',

  sealed: 'Geheime Stimmen',
  sealedAbout:
    'Niemand sieht, wie jemand abgestimmt hat. Alle Stimmen werden versiegelt gezählt, von Geräten mehrerer Mitglieder.',
  tellers: 'Wer auszählt',
  tellersAbout: 'Ihre Geräte zählen von selbst. Wählen Sie Leute aus verschiedenen Gruppen.',
  wrong_tellers: 'Jemand muss auszählen.',
  tellersNeeded: 'Wie viele davon gebraucht werden',
  tellersNeededAbout: 'Mehr schützen die Stimmen besser; weniger machen sicherer, dass es ein Ergebnis gibt.',
  neededOf: '{needed} von {count}',
  sealedTitle: 'Was das leistet, und was nicht',
  sealedWho: 'Wer abgestimmt hat, sehen alle, und wann. Wie, sieht niemand.',
  sealedTogether:
    '{needed, plural, one {Wer auszählt, könnte allein jede einzelne Stimme öffnen. Wählen Sie mehr davon.} other {# von denen, die auszählen, könnten gemeinsam jede einzelne Stimme öffnen. Weniger können es nicht.}}',
  sealedLost:
    '{needed, plural, one {Ist keines ihrer Geräte mehr da, kann nie mehr jemand zählen.} other {Sind weniger als # ihrer Geräte übrig, kann nie mehr jemand zählen.}}',
  sealedPressure: 'Vor Druck schützt es nicht: Wer hinter jemandem steht, sieht, was gewählt wird.',
  sealedFew: 'Bei weniger als drei Stimmen wird nie etwas geöffnet, und es gibt kein Ergebnis.',
  sealedReasons: 'Begründungen lesen alle, mit dem Namen derer, die sie schreiben.',
  sealedForGood: 'Niemand spricht darin für andere, und einmal geschlossen, bleibt sie geschlossen.',
  sealedStart: 'Bevor jemand abstimmen kann, muss das Gerät aller, die auszählen, einmal eingeschaltet sein.',
  sealedRule: '{count, plural, one {ausgezählt von {names}} other {ausgezählt von {needed} aus: {names}}}',
  sealedVote: 'versiegelte Stimme',
  sealedMine:
    'Ihre versiegelte Stimme ist abgegeben. Niemand kann sie einzeln öffnen oder Ihnen noch einmal zeigen; ersetzen können Sie sie, solange die Abstimmung offen ist.',
  sealedUntilClosed: 'Bevor sie geschlossen und ausgezählt ist, gibt es keine Zahlen.',
  deviceOf: '{name} ({device})',
  sealing_tellers: 'Noch kann niemand abstimmen',
  sealing_tellers_says:
    'Die Stimmen werden geheim. Zuerst muss das Gerät aller, die auszählen, einmal eingeschaltet sein, mit laufender CoBox. Gewartet wird auf: {names}.',
  sealing_closing: 'Die Stimmen sind versiegelt',
  sealing_closing_says:
    'Niemand sieht, wie jemand abstimmt. Ist die Abstimmung geschlossen, {count, plural, one {zählt dieses Gerät} other {zählen {needed} dieser Geräte}}: {all}.',
  sealing_final: 'Geschlossen, noch nicht ausgezählt',
  sealing_final_says:
    'Gezählt wird von selbst, sobald nichts mehr kommen kann, was das Schließen ändert: Dafür müssen genug Geräte dieses Raums zur selben Zeit eingeschaltet sein.',
  sealing_shares: 'Geschlossen, wird ausgezählt',
  sealing_shares_says:
    '{shares, plural, =0 {Von den {needed} Geräten, die gebraucht werden, hat noch keines gezählt.} one {Von den {needed} Geräten, die gebraucht werden, hat eines gezählt.} other {Von den {needed} Geräten, die gebraucht werden, haben # gezählt.}} Sie tun es von selbst, wenn sie eingeschaltet sind. Gewartet wird auf irgendeines von: {names}.',
  sealing_few: 'Kein Ergebnis: weniger als drei Stimmen',
  sealing_few_says:
    'Bei so wenigen Stimmen würde die Summe verraten, wie jede Person abgestimmt hat. Deshalb öffnet niemand etwas. Beginnen Sie eine andere Abstimmung, versiegelt mit mehr Leuten, oder offen.',
  sealing_failed: 'Diese Abstimmung kann nicht stattfinden',
  sealing_failed_says:
    'Von einem Gerät ist bewiesen, dass es seinen Teil des Schlüssels falsch gemacht hat: {failed}. Beginnen Sie eine andere Abstimmung, ohne dieses.',
  sealing_lost: 'Es wird kein Ergebnis geben',
  sealing_lost_says:
    'Von den Geräten, die auszählen, sind zu wenige geblieben; gegangen sind: {gone}. Beginnen Sie eine neue Abstimmung.',
  sealing_counted: 'Aus versiegelten Stimmen ausgezählt',
  sealing_counted_says:
    'Alle Stimmen wurden versiegelt zusammengezählt, und nur die Summe wurde geöffnet, von {shares} der {count}, die auszählen. Wer will, kann das prüfen.',
  checkCount: 'Zählung prüfen',
  sealedChecked:
    'Auf diesem Gerät geprüft: die Schlüssel, {count, plural, one {# versiegelte Stimme} other {# versiegelte Stimmen}}, ihre Summe und deren Öffnung. Das Ergebnis stimmt.',
  happened_tellerConfirmation: 'hat den Schlüssel fertig gemacht: Stimmen können versiegelt werden',
  happened_tellerComplaint: 'hat bewiesen, dass ein Teil des Schlüssels falsch ist',
  happened_tellerShare: 'hat ausgezählt: Es gibt ein Ergebnis',
}
