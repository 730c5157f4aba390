// Wörter der Seite der Einstellungen.
import type { settings as en } from '../en/settings.ts'
import type { Text } from '../shape.ts'

export const settings: Text<typeof en> = {
  title: 'Einstellungen',
  titleAbout: 'Wie es diesem Knoten geht, wie diese Seite aussieht, und ob alles in Ordnung ist.',
  toPassphrase: 'Passphrase dieses Geräts',
  toNetwork: 'Netz und Adresse',

  lookTitle: 'Diese Seite',
  lookAbout: 'Wird nur in diesem Browser gemerkt.',

  nodeTitle: 'Dieser Knoten',
  nodeAbout: 'Das Programm auf diesem Computer, das Ihre Daten hält und mit den anderen spricht.',
  version: 'Version',
  runsSince: 'Gestartet',
  home: 'Datenordner',
  diskFree: 'Frei auf seiner Festplatte',
  memory: 'Arbeitsspeicher, den er braucht',
  url: 'Adresse dieser Seite',
  tcp: 'Adresse für andere Geräte',
  log: 'Protokoll',

  doctorTitle: 'Ist alles in Ordnung?',
  doctorAbout: 'Prüft Festplatte, Rechte, Uhr, Ports und die Speicher aller Räume, und sagt, was zu tun ist.',
  doctorDo: 'Jetzt prüfen',
  examining: 'Es wird geprüft …',
  verify: 'Auch alle Inhalte prüfen',
  verifyAbout:
    'Dabei werden alle Inhalte auf dieser Festplatte gelesen und nachgerechnet, was lange dauert; Beschädigtes wird von Geräten geholt, die es haben. Es lässt sich abbrechen.',
  verifying: 'Alle Inhalte werden gelesen und nachgerechnet. Das dauert; Sie können anderes tun.',
  allWell: 'Nichts ist schlecht.',
  notWell: 'Etwas ist schlecht: Sehen Sie, was zu tun ist.',
  check_bad: 'Schlecht ({count})',
  check_warning: 'Zu beachten ({count})',
  check_ok: 'In Ordnung ({count})',

  jobsTitle: 'Lange Arbeiten',
  jobsAbout: 'Was dieser Knoten importiert und exportiert, laufend und seit dem Start beendet.',
  jobsNone:
    'Seit dem Start keine lange Arbeit. Importe und Exporte von Ordnern erscheinen hier mit ihrem Fortschritt.',
  jobState: '{state, select, running {läuft} done {fertig} failed {gescheitert} other {abgebrochen}}',
  jobFar:
    '{counting, select, true {Bisher {files} Dateien, {bytes}; es wird noch gezählt.} other {{files} von {filesTotal} Dateien, {bytes} von {bytesTotal}.}}',
  jobUnchanged: '{count, plural, one {# war schon da.} other {# waren schon da.}}',
  jobRenamed: '{count, plural, one {# Name} other {# Namen}} in anderer Unicode-Form geschrieben.',
  jobProblems: '{count, plural, one {# gelang nicht} other {# gelangen nicht}}',
  jobCancel: 'Abbrechen',
  jobCancelNamed: 'Abbrechen: {what}',
  jobCancelAbout: 'Was fertig wurde, bleibt.',

  elsewhereTitle: 'Was nur ein Terminal kann',
  elsewhereAbout:
    'Diese Seite lebt nur, solange der Knoten läuft; was einen Knoten startet, beendet oder vorbereitet, geschieht deshalb mit Befehlen.',
  elsewhereWhat: 'Was',
  elsewhereCommand: 'Befehl',
  startStop: 'Den Knoten starten; Strg-C beendet ihn dort, und nichts geht verloren',
  startOptions: 'Ihn anders starten: Ports, Netz, Relais, als Box, mit einer Passphrase aus einer Datei',
  openAgain: 'Diese Seite in einem Browser öffnen, der noch keinen Zugang hat',
  keyring: 'Den Schlüsselbund dieses Computers die Passphrase geben lassen',
  offlineDoctor: 'Den Datenordner prüfen, während der Knoten nicht läuft',
  dht: 'Einen eigenen Treffpunkt betreiben, für Orte ohne Internet',
  completions: 'Befehle in Ihrer Shell mit der Tabulatortaste ergänzen',

  accessTitle: 'Zugang dieses Browsers',
  accessAbout: 'Dieser Browser merkt sich einen Schlüssel, mit dem er auf Ihrem Knoten alles darf.',
  forget: 'Zugang dieses Browsers vergessen',
  forgetTitle: 'Den Zugang dieses Browsers vergessen?',
  forgetDoes: 'Dieser Browser kann nicht mehr mit Ihrem Knoten sprechen, in keinem seiner Tabs.',
  forgetNot:
    'Von Ihren Daten wird nichts gelöscht, und der Knoten läuft weiter. Andere Browser behalten ihren Zugang.',
  forgetBack: 'Um zurückzukommen, geben Sie „cobox open“ in einem Terminal dieses Computers ein.',

  apiTitle: 'Für Programme',
  apiAbout:
    'Was diese Seite tut, können auch Programme tun. Die Beschreibung der Schnittstelle ist eine OpenAPI-Datei.',
  apiSave: 'Beschreibung speichern',

  aboutTitle: 'Über CoBox',
  aboutWhat:
    'CoBox ist die eigene Cloud einer Genossenschaft: verschlüsselte Räume, die auf den Geräten und Boxen ihrer Mitglieder liegen und bei Genossenschaften, die füreinander Kopien aufbewahren, ohne sie lesen zu können. Es braucht kein Unternehmen in der Mitte und arbeitet auch ohne Internet weiter.',
  aboutLicence:
    'Es ist freie Software unter der GNU Affero General Public License, Version 3 oder später (AGPL-3.0-or-later): Sie dürfen sie benutzen, untersuchen, weitergeben und ändern; wer eine geänderte anderen anbietet, gibt ihnen deren Quelltext.',
}
