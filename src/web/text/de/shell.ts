// Wörter des Rahmens um jede Seite.
import type { Text } from '../shape.ts'
import type { shell as en } from '../en/shell.ts'

export const shell: Text<typeof en> = {
  skip: 'Zum Inhalt springen',
  menu: 'Menü',
  home: 'Start',
  spaces: 'Räume',
  files: 'Dateien',
  members: 'Mitglieder',
  hosting: 'Aufbewahrung',
  network: 'Netz',
  keys: 'Schlüssel',
  activity: 'Verlauf',
  settings: 'Einstellungen',
  newSpace: 'Neu oder eingeladen',
  search: 'Gehe zu …',
  searchHint: 'Eine Seite, ein Raum oder etwas, das zu tun ist',
  nothingFound: 'Nichts mit diesem Namen.',
  connecting: 'Ihr Knoten wird gesucht …',
  lost: 'Ihr Knoten antwortet nicht.',
  lostHint:
    'Nichts ist verloren: Was Sie getippt haben, bleibt hier, und die Seite geht von selbst weiter, sobald der Knoten wieder läuft.',
  lostDo: 'Wurde er beendet, starten Sie ihn wieder wie zuvor, zum Beispiel mit „npm start“.',
  back: 'Ihr Knoten ist wieder da.',
  refusedTitle: 'Dieser Browser darf noch nicht mit Ihrem Knoten sprechen',
  refusedWhy:
    'Wer diese Adresse öffnet, bekommt diese Seite. Deshalb fragt der Knoten nach dem Schlüssel, den nur Sie lesen können.',
  refusedDo:
    'Geben Sie in einem Terminal dieses Computers „cobox open“ ein, oder fügen Sie die Adresse ein, die der Knoten beim Start ausgegeben hat.',
  refusedField: 'Adresse mit Schlüssel, oder der Schlüssel',
  refusedWrong: 'Das ist kein Schlüssel: Er hat 64 Zeichen und steht nach dem „#“ der Adresse.',
  refusedButton: 'Öffnen',
  notFound: 'Diese Seite gibt es nicht.',
  notFoundDo: 'Zurück zum Start',
  wordsReminder: 'Ihre 24 Wörter sind noch nicht aufgeschrieben.',
  wordsReminderDo: 'Aufschreiben',
  theme: 'Hell oder dunkel',
  light: 'Hell',
  dark: 'Dunkel',
  auto: 'Wie der Computer',
  language: 'Sprache',
  pageFailed: 'Diese Seite konnte nicht gezeigt werden.',
  again: 'Noch einmal',
}
