// Wörter dieser Seiten: Start.
import type { Text } from '../shape.ts'
import type { home as en } from '../en/home.ts'

export const home: Text<typeof en> = {
  welcome: 'Willkommen bei CoBox',
  title: 'Ihre Räume',
  about: 'Ob jeder sicher ist, wer gerade da ist und was auf Sie wartet.',
  more: 'Noch ein Raum',
  empty:
    'Hier ist noch kein Raum. Ein Raum ist ein Ordner, den eine Gruppe teilt: Er liegt auf Ihren eigenen Computern, und niemand sonst kann ihn lesen.',
  emptyDo: 'Anfangen',

  protected: 'Geschützt',
  catchingUp: 'Gastgeber holen auf',
  atRisk: 'Gefährdet',
  notHosted: 'Kopien bei Gastgebern sind nicht gewünscht',
  noHosts: 'Noch keine Gastgeber: Gingen alle Ihre Computer verloren, wäre auch dieser Raum verloren.',
  copies:
    '{copies, number} von {wanted, plural, one {# gewünschten Kopie} other {# gewünschten Kopien}} nachgewiesen',
  hostingSee: 'Gastgeber ansehen',
  hostingFind: 'Gastgeber finden',
  whyNoHost: 'Kein Gastgeber bewahrt ihn auf.',
  whyFewCoops: 'Er hat Gastgeber bei {places, number} der {wanted, number} gewünschten Genossenschaften.',
  whyNotProven: '{who}: konnte nicht nachweisen, was dort liegen sollte.',
  whyFull: '{who}: hat keinen Platz mehr.',
  whyTakesNothing: '{who}: nimmt nichts Neues an.',
  whyRefuses: '{who}: lässt dieses Gerät nicht ein.',
  whyAway: '{who}: ist nicht verbunden.',
  whyLacking: '{who}: bekommt noch, was fehlt.',
  whyWaiting: '{who}: hat es noch nicht nachgewiesen.',

  members: '{count, plural, one {# Mitglied.} other {# Mitglieder.}}',
  here: 'Gerade da: {who}.',
  mine: 'ein anderes Ihrer Geräte',
  nobodyHere: 'Sonst ist gerade niemand da.',
  missing:
    '{count, plural, one {# Datei ist} other {# Dateien sind}} noch nicht auf diesem Gerät ({size}); sie kommen, sobald ein Gerät da ist, das sie hat.',
  nothingMissing:
    '{count, plural, =0 {Noch keine Dateien.} one {# Datei ({size}): Auf diesem Gerät fehlt nichts.} other {# Dateien ({size}): Auf diesem Gerät fehlt nichts.}}',
  disk: '{size} auf dieser Platte',
  diskCounting: 'Der Platz auf dieser Platte wird gerade gezählt.',

  stateTitle:
    '{state, select, archived {Archiviert} left {Sie haben ihn verlassen} removed {Dieses Gerät gehört nicht mehr dazu} update {Er braucht ein neueres CoBox} stopped {Er steht hier still} joining {Er ist noch nicht angekommen} shutOut {{by} lässt dieses Gerät nicht mehr herein} other {Die Platte ist voll}}',
  stateDo:
    '{state, select, archived {Alles lässt sich lesen und nichts ändern. Die Koordination kann ihn zurückholen.} left {Was hier ist, bleibt lesbar, und Neues kommt nicht. Sie können alles herausschreiben oder diese Kopie löschen.} removed {Sie oder dieses Gerät wurden entfernt. Was hier ist, bleibt lesbar, und Neues kommt nicht. Schreiben Sie heraus, was Sie brauchen; danach können Sie diese Kopie löschen.} update {Jemand hat etwas benutzt, das diese Version nicht kennt. Aktualisieren Sie CoBox: Bis dahin können Sie alles lesen, und nichts geht verloren.} stopped {Dieser Computer konnte nicht auf seine Platte schreiben. Schaffen Sie Platz oder sehen Sie nach der Platte: Dann geht es von selbst weiter. Was hier ist, bleibt lesbar.} joining {Dieses Gerät wartet auf eines, das den Raum hat. Bitten Sie jemanden aus dem Raum, ein Gerät einzuschalten. Wurden Sie inzwischen entfernt, kommt nichts mehr.} shutOut {Das Gerät von {by} sagt, dieses gehöre nicht mehr dazu. Was Sie schreiben, bleibt hier, bis jemand es hereinlässt. Fragen Sie ein anderes Mitglied oder die Koordination.} other {Dateien werden wieder geholt, sobald Platz ist. Was hier ist, bleibt lesbar.}}',
  stateWhere: 'Was Sie tun können',

  waits: 'Wartet auf Sie',
  waitsRequest: '{name} möchte in „{space}“ kommen.',
  waitsRequestDo: 'Einlassen oder ablehnen',
  waitsDevice: 'Das Gerät „{name}“ möchte eines der Ihren werden.',
  waitsDeviceDo: 'Code vergleichen',
  waitsShare: '{name} bittet Sie um Ihr Vertrauen: Sie würden einen Teil der Schlüssel aufbewahren.',
  waitsShareDo: 'Annehmen oder ablehnen',
  waitsHostTerms: '{coop} schlägt andere Bedingungen für „{space}“ vor.',
  waitsGuestTerms: '{coop}, für die Sie einen Raum aufbewahren, schlägt andere Bedingungen vor.',
  waitsTermsDo: 'Bedingungen ansehen',
  waitsAlarm:
    'Box „{name}“: {alarm, select, disk_full {Ihre Platte ist voll, sie nimmt nichts Neues an.} disk_low {Ihre Platte füllt sich.} overcommitted {Es wurde mehr versprochen, als auf ihre Platte passt.} other {Etwas stimmt nicht.}}',
  waitsAlarmDo: 'Box ansehen',
  someHost: 'Ein Gastgeber',
  someGuest: 'Eine Genossenschaft',

  running: 'Läuft gerade',
  jobTitle:
    '{kind, select, import {Dateien kommen in „{name}“} export {Dateien aus „{name}“ werden herausgeschrieben} space_export {Alles aus „{name}“ wird herausgeschrieben} decisions_import {Was Loomio exportiert hat, kommt in „{name}“} drill {„{name}“ wird zur Probe von den Gastgebern wiederhergestellt} other {Arbeit an „{name}“}}',
  jobCounting: 'Bisher {files, plural, one {# Datei} other {# Dateien}}, {size}; es wird noch gezählt.',
  jobProgress:
    '{files, number} von {filesTotal, plural, one {# Datei} other {# Dateien}}, {size} von {sizeTotal}.',
  jobLeft: 'Noch etwa {minutes, plural, one {# Minute} other {# Minuten}}.',
  jobEnded:
    '{state, select, done {Fertig} failed {Hat nicht geklappt; was fertig war, bleibt} cancelled {Abgebrochen; was fertig war, bleibt} other {Beendet}}: {files, plural, one {# Datei} other {# Dateien}}, {size}.',
  jobCancel: 'Anhalten',
  jobCancelOf: 'Anhalten: {what}',
  jobProblems: '{count, plural, one {# Datei blieb außen vor} other {# Dateien blieben außen vor}}',
}
