// Wörter der Teile, aus denen die Seiten der Apps bestehen.
import type { parts as en } from '../en/parts.ts'
import type { Text } from '../shape.ts'

export const parts: Text<typeof en> = {
  pictureLeftOut: '[Bild, nicht geladen: {name}]',
  task: '{done, select, true {erledigt} other {zu tun}}',
  footnotes: 'Fußnoten',
  formerMember: 'jemand, der nicht mehr dabei ist ({key})',
  // was an einem Feld nicht stimmt
  required: 'Hier muss etwas stehen.',
  tooShort: 'Mindestens {min, plural, one {# Zeichen} other {# Zeichen}}.',
  tooLong: 'Höchstens {max, number} Zeichen; das hier sind {length, number}.',
  notInteger: 'Das muss eine ganze Zahl sein.',
  tooSmall: 'Nicht unter {min}.',
  tooLarge: 'Nicht über {max}.',
  notMoney: 'Das ist kein Betrag, wie man ihn hier schreibt, zum Beispiel {like}.',
  notDay: 'Diesen Tag gibt es im Kalender nicht.',
  notTime: 'Hier müssen Tag und Uhrzeit stehen.',
  notLikeThis: 'So kann man es nicht schreiben.',
  tooFew: 'Mindestens {min, plural, one {# Person} other {# Personen}}.',
  tooMany: 'Höchstens {max, plural, one {# Person} other {# Personen}}.',
  inCurrency: 'in {currency}',
  zone: 'Nach der Uhr dieses Computers: {zone}.',
  clear: 'Feld leeren',
  nobody: 'Niemand im Raum heißt so.',
  choosePerson: 'Mitglied wählen',
  choosePeople: 'Mitglieder wählen',
  chooseCurrency: 'Währung wählen',
  history: 'Was geschehen ist',
  noHistory: 'Bisher ist nichts geschehen.',
  comments: '{count, plural, =0 {Kommentare} one {# Kommentar} other {# Kommentare}}',
  noComments: 'Noch hat niemand etwas gesagt.',
  comment: 'Ihr Kommentar',
  commentAbout:
    'Sie können Markdown verwenden. Was Sie tippen, bleibt in diesem Browser, bis es gesendet ist.',
  send: 'Senden',
  mentionOffered:
    '{count, plural, one {# Person steht} other {# Personen stehen}} zur Wahl: mit den Pfeiltasten wählen',
  mentionList: 'Mitglieder zum Erwähnen',
}
