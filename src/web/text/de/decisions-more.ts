// Wörter der Seiten der Entscheidungen: Abstimmungen in Gesprächen, Ändern, Streichen, Sprechen für andere, Dateien.
import type { decisionsMore as en } from '../en/decisions-more.ts'
import type { Text } from '../shape.ts'

export const decisionsMore: Text<typeof en> = {
  noPollsHere: 'Hier wird noch nichts gefragt.',
  notCountedYet: 'Die Stimmen sind geheim und noch nicht gezählt.',
  newPollHere: 'Neue Abstimmung hier',
  inThread: 'Im Gespräch',

  editPoll: 'Ändern',
  editAbout:
    'Sie können sie ändern, bis jemand abstimmt. Wer abstimmen darf, wird beim Speichern neu festgelegt; Gewichte und was eine Möglichkeit braucht, bleiben.',
  editTooLate: 'Inzwischen hat jemand abgestimmt: Sie wird nicht mehr geändert.',
  editSeats: 'Sitze',
  newTime: 'Noch ein Tag mit Zeit',
  nudge: 'Fragen, wer noch nicht abgestimmt hat',
  nudgeSays:
    'Wer abstimmen darf und es nicht getan hat, wird vom eigenen Gerät erinnert. Höchstens einmal am Tag, und alle sehen im Protokoll, dass Sie gefragt haben.',
  nudgeDo: 'Fragen',
  happened_nudge: 'hat gefragt, wer noch nicht abgestimmt hatte',
  strike: 'Eine Stimme streichen',
  strikeSays:
    'Die Stimme von jemandem, der den Raum verlassen hat, zählt nicht mehr. Das lässt sich nicht zurücknehmen, und alle lesen es im Ergebnis.',
  strikeWhose: 'Wessen Stimme',
  strikeReason: 'Warum',
  strikeReasonAbout: 'Es steht im Ergebnis.',

  delegations: 'Wer für wen spricht',
  delegationsAbout: 'Wo jemand nicht abstimmt, spricht für diese Person, wen sie benannt hat.',
  whoSpeaksForYou: 'Für Sie',
  yourVoteFirst:
    'Ihre eigene Stimme geht immer vor. Wer für eine Abstimmung benannt ist, geht vor dem für ein Schlagwort, und dieser vor dem für alle.',
  nobodySpeaksForYou: 'Niemand spricht für Sie.',
  whoSpeaksForOthers: 'Für andere',
  nobodySpeaksForOthers: 'Niemand spricht für jemand anderen.',
  scope: 'Wo',
  scope_all: 'in allen Abstimmungen',
  scope_tag: 'in denen mit einem Schlagwort',
  scopeTag: 'Schlagwort',
  scopeEvery: 'In allen Abstimmungen',
  scopeTagged: 'In Abstimmungen mit dem Schlagwort „{tag}“',
  scopeOne: 'In der Abstimmung',
  chainLoops:
    'Dieser Weg kommt zu jemandem zurück, der auf ihm steht. Stimmt niemand davon ab, spricht niemand für sie.',
  takeWordBackFrom:
    'Das zurücknehmen: {name}, {scope, select, poll {in dieser Abstimmung} tag {in Abstimmungen mit dem Schlagwort „{tag}“} other {in allen Abstimmungen}}',
  speaksWider:
    '{name} spricht in {scope, select, tag {Abstimmungen mit dem Schlagwort „{tag}“} other {allen Abstimmungen}} für Sie, auch in dieser, solange Sie nicht selbst abstimmen.',

  save: 'Als Datei speichern',
  saveAll: 'Alle speichern',
  save_csv: 'Tabelle (CSV)',
  save_json: 'Alles (JSON)',
  save_blt: 'Stimmzettel, um anderswo zu zählen (BLT)',
  save_md: 'Protokoll (Markdown, auf Englisch)',
  saveMinutes: 'Speichern (Markdown, auf Englisch)',
}
