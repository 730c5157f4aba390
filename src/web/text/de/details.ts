// Wörter zu einer Datei: Vorschau, Angaben, Versionen, und zu Konfliktkopien.
import type { details as en } from '../en/details.ts'
import type { Text } from '../shape.ts'

export const details: Text<typeof en> = {
  preview: 'Vorschau',
  previewOf: 'Vorschau von {name}',
  previewMore:
    'Das ist der Anfang, die ersten {bytes}; es gibt noch mehr. Speichern Sie die Datei, um alles zu sehen.',
  previewRows: 'Das sind die ersten {count, number} Zeilen; es gibt noch mehr.',
  previewEmpty: 'Die Datei ist leer.',
  previewNotText:
    'Das ist kein Text, was immer der Name sagt. Speichern Sie die Datei, und öffnen Sie sie mit einem Programm, das sie kennt.',
  previewNone:
    'Dateien dieser Art werden hier nicht gezeigt. Speichern Sie die Datei, und öffnen Sie sie mit einem Programm, das sie kennt.',
  pdfPageOf: '{name}, Seite {number, number} von {pages, number}',
  pdfPage: 'Seite {number, number} von {pages, number}',
  pdfBefore: 'Vorige Seite',
  pdfNext: 'Nächste Seite',
  pdfGoTo: 'Zu Seite',
  pdfGo: 'Los',
  pdfSmaller: 'Kleiner',
  pdfLarger: 'Größer',
  pdfQuiet: 'Verweise, Formulare und Skripte darin tun hier nichts.',
  pdfDamaged:
    'Das ist kein lesbares PDF: Es ist beschädigt oder etwas anderes. Speichern Sie es, und versuchen Sie es mit einem anderen Programm.',
  pdfLocked:
    'Dieses PDF ist mit einem Passwort verschlossen. Speichern Sie es, und öffnen Sie es mit einem Programm, das danach fragt.',
  pdfPageDamaged:
    'Diese Seite lässt sich nicht ganz zeichnen: Sie ist beschädigt oder konnte nicht geholt werden.',
  previewFailed:
    'Ihr Browser kann die Datei nicht zeigen. Speichern Sie sie, und öffnen Sie sie mit einem Programm, das sie kennt.',
  previewFolder: 'Das ist ein Ordner.',
  previewLink: 'Eine Verknüpfung mit {target}. Ihr wird nicht gefolgt.',
  facts: 'Angaben',
  kind: 'Art',
  kindOf: '{kind, select, folder {Ordner} link {Verknüpfung} other {Datei}}',
  fileOf: '{ending}-Datei',
  folder: 'Im Ordner',
  top: 'oberste Ebene des Raums',
  size: 'Größe',
  target: 'Führt zu',
  modified: 'Geändert',
  writtenBy: 'Geschrieben von',
  mode: 'Rechte',
  hash: 'SHA-256',
  held: 'Wo sie liegt',
  hereAll: 'Dieses Gerät hat sie ganz.',
  hereComing:
    'Dieses Gerät bewahrt sie auf. {missing} davon fehlen noch; bis dahin wird Fehlendes von anderen gelesen.',
  hereOpened:
    'Dieses Gerät bewahrt auf, was hier geöffnet wird. {missing} davon sind nicht hier: Sie werden von einem Gerät gelesen, das sie hat, und bleiben dann hier.',
  protection:
    '{state, select, protected {Geschützt} catchingUp {Wird nachgeholt} atRisk {Gefährdet} notHosted {Bei keinem Gastgeber} other {–}}: {copies, plural, =0 {keine bewiesene Kopie} one {# bewiesene Kopie} other {# bewiesene Kopien}} bei Gastgebern, {wanted, plural, =0 {keine gewünscht} other {# gewünscht}}.',
  host: '{coop}{state, select, suspended { (nimmt nichts Neues)} ending { (läuft aus)} other {}}:',
  devices:
    '{count, plural, one {# anderes Gerät des Raums ist verbunden:} other {# andere Geräte des Raums sind verbunden:}}',
  noDevices: 'Kein anderes Gerät des Raums ist verbunden.',
  saysAll: 'sagt, dass sie ganz da ist.',
  saysLacks: 'sagt, dass {missing} davon fehlen.',
  saysNothing: 'hat noch nicht gesagt, was da ist.',
  hostAway: 'ist nicht verbunden: Was dort jetzt liegt, ist nicht bekannt.',
  provenAt: 'Mit allem anderen bewiesen, durch zufällige Blöcke,',
  provenNever: 'Ein Beweis, der sie einschließt, steht noch aus.',
  device: '{device} ({member}):',
  othersUnknown: 'Von Geräten, die nicht verbunden sind, ist nichts bekannt.',
  versions: 'Versionen',
  versionsOne: 'Es gibt keine frühere Version. Jede Änderung der Datei behält die Version davor.',
  versionsAbout: 'Die neueste steht oben. Jede Änderung der Datei behält die Version davor.',
  versionsReadOnly: 'Sie können hier lesen und nichts ändern.',
  versionWhen: 'Wann',
  versionWho: 'Wer',
  versionDo: 'Zu tun',
  versionCurrent: 'die jetzige',
  look: 'Ansehen',
  lookOf: 'Die Version vom {when} ansehen',
  lookTitle: 'Version vom {when}',
  saveOf: 'Die Version vom {when} speichern',
  restore: 'Zurückholen',
  restoreOf: 'Die Version vom {when} zurückholen',
  restoreTitle: 'Diese Version zurückholen?',
  restoreWhat:
    'Sie wird für alle die jetzige Version. Die Version, die es jetzt ist, bleibt unter den Versionen: Sie können zu ihr zurückkehren.',
  restored: 'Die Version ist zurückgeholt.',
  purge: 'Endgültig löschen',
  purgeOf: 'Endgültig löschen: Version vom {when}',
  purgeTitle: 'Diese Version endgültig löschen?',
  purgeWhat:
    'Diese eine Version wird auf den Geräten aller Mitglieder gelöscht, sobald jedes davon erfährt. Die anderen Versionen und die Datei selbst bleiben. Das lässt sich nicht rückgängig machen.',
  purged: 'Die Version ist endgültig gelöscht.',
  conflicts:
    '{count, plural, one {Eine Datei wurde hier an zwei Orten geändert} other {# Dateien wurden hier an zwei Orten geändert}}',
  conflictsWhy:
    'Jemand hat geschrieben, ohne vom anderen zu wissen. Beide Versionen sind hier, nichts ist verloren.',
  conflictsLook: 'Ansehen und wählen',
  conflictTitle: 'Welche der beiden behalten Sie?',
  conflictOf: '{number, number} von {count, number}',
  conflictLater: 'Die nächste',
  conflictsDone: 'Hier ist alles entschieden.',
  sideOriginal: 'Hat den Namen behalten',
  sideCopy: 'Geschrieben auf {device}',
  sideGone: '„{name}“ ist nicht mehr hier: verschoben, umbenannt oder entfernt.',
  keepThis: 'Diese behalten',
  keepOneWhat:
    'Was Sie behalten, heißt „{name}“. Die andere kommt mit ihren Versionen in den Papierkorb: Holen Sie sie von dort zurück, wenn Sie es sich anders überlegen.',
  keepGoneWhat:
    '„{name}“ ist wieder frei. Behalten Sie diese Datei, um ihr diesen Namen zu geben; sonst ändert sich nichts.',
  keepFolderWhat:
    'Ein Ordner kommt mit allem, was darin ist, in den Papierkorb, und kommt mit allem wieder zurück.',
  keepBoth: 'Beide behalten',
  keepBothWhat:
    'Die zweite heißt dann „{name}“. Benennen Sie sie um, wie Sie möchten; nichts kommt in den Papierkorb.',
  keptOne: 'Erledigt. Die andere ist im Papierkorb.',
  keptBoth: 'Beide sind behalten.',
}
