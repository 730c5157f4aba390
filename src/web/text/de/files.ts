// Wörter dieser Seiten: Dateien.
import type { files as en } from '../en/files.ts'
import type { Text } from '../shape.ts'

export const files: Text<typeof en> = {
  top: 'Alle Dateien',
  trash: 'Papierkorb',
  name: 'Name',
  size: 'Größe',
  time: 'Geändert',
  link: 'Verknüpfung',
  choose: '{name} auswählen',
  chooseAll: 'Alle auswählen',
  listOf: 'Inhalt von {folder}',
  path: 'Wo Sie sind',
  asList: 'Liste',
  asGrid: 'Kacheln',
  layout: 'Anzeigen als',
  sort: 'Sortieren nach',
  sortName: 'Name',
  sortSize: 'Größe, größte zuerst',
  sortTime: 'Geändert, neueste zuerst',
  more: 'Mehr',
  // hinzufügen
  addFiles: 'Dateien',
  addFolder: 'Ordner',
  newFolder: 'Neuer Ordner',
  newFolderName: 'Name des Ordners',
  create: 'Anlegen',
  dropHere: 'Dateien und Ordner loslassen, um sie in „{folder}“ zu legen',
  emptyWritable:
    'In diesem Ordner ist noch nichts. Ziehen Sie Dateien oder Ordner irgendwo auf diese Seite, oder wählen Sie sie aus.',
  emptyReader: 'In diesem Ordner ist noch nichts. Sie können lesen, was andere hier ablegen.',
  fetching: '{count, plural, one {# Eintrag} other {# Einträge}} bisher, weitere kommen …',
  count: '{count, plural, one {# Eintrag} other {# Einträge}}',
  missing:
    '{bytes} von dem, was dieses Gerät aufbewahrt, sind noch nicht hier. Sie kommen, sobald ein Gerät verbunden ist, das sie hat.',
  readOnly: 'Sie können diesen Raum lesen, aber nichts in ihm ändern.',
  // auswählen
  chosen: '{count, plural, one {# ausgewählt} other {# ausgewählt}}',
  unchoose: 'Auswahl aufheben',
  download: 'Herunterladen',
  downloadMany: 'Fragt der Browser, ob diese Seite mehrere Dateien speichern darf, erlauben Sie es.',
  rename: 'Umbenennen',
  move: 'Verschieben',
  copy: 'Kopieren',
  remove: 'Entfernen',
  details: 'Einzelheiten',
  toComputer: 'In einen Ordner dieses Computers',
  newName: 'Neuer Name',
  nameTaken: 'Hier heißt schon etwas so.',
  nameSlash: 'Ein Name enthält kein „/“.',
  // verschieben
  moveTitle: '{count, plural, one {„{name}“ verschieben} other {# Einträge verschieben}}',
  copyTitle: '{count, plural, one {„{name}“ kopieren} other {# Einträge kopieren}}',
  moveHere: 'Nach „{folder}“ verschieben',
  copyHere: 'Nach „{folder}“ kopieren',
  pickFolder: 'Wohin',
  noFolders: 'Hier sind keine Ordner.',
  intoItself: 'Ein Ordner kann nicht in sich selbst gelegt werden.',
  alreadyHere: 'Es ist schon in diesem Ordner.',
  renamedThere:
    '{count, plural, one {Ein Name ist dort vergeben: Er bekommt eine Nummer, wie „{name}“.} other {# Namen sind dort vergeben: Sie bekommen Nummern, wie „{name}“.}}',
  doneSoFar: '{done, number} von {count, number} sind erledigt.',
  moved: '{count, plural, one {Nach „{folder}“ verschoben.} other {# Einträge nach „{folder}“ verschoben.}}',
  copied: '{count, plural, one {Nach „{folder}“ kopiert.} other {# Einträge nach „{folder}“ kopiert.}}',
  // entfernen
  removeTitle: '{count, plural, one {„{name}“ entfernen?} other {# Einträge entfernen?}}',
  removeWhat:
    'Es kommt in den Papierkorb, für alle in diesem Raum. Gelöscht wird nichts: Von dort können Sie es wiederherstellen, mit seinen früheren Versionen.',
  removed: '{count, plural, one {„{name}“ ist im Papierkorb.} other {# Einträge sind im Papierkorb.}}',
  undo: 'Rückgängig',
  undone: '{count, plural, one {„{name}“ ist wieder da.} other {# Einträge sind wieder da.}}',
  // suchen
  searchLabel: 'Nach Namen suchen, in diesem Ordner und darunter',
  searching:
    '{folders, plural, one {# Ordner} other {# Ordner}} durchsucht, {found, number} bisher gefunden …',
  searched: '{found, number} gefunden in {folders, plural, one {# Ordner} other {# Ordnern}}.',
  stopSearch: 'Anhalten',
  searchNothing: 'Weder hier noch darunter hat etwas dies im Namen.',
  // hochladen
  uploads: 'Hochladen',
  uploadPreparing: 'Was Sie abgelegt haben, wird durchgesehen …',
  uploadPaused: 'Ihr Knoten antwortet nicht. Das Hochladen geht von selbst weiter, sobald er wieder da ist.',
  uploadFiles: '{done, number} von {count, plural, one {# Datei} other {# Dateien}}',
  uploadBytes: '{done} von {total}',
  uploadRate: '{rate}/s',
  uploadLeft:
    'noch {hours, plural, =0 {} other {# Std. }}{minutes, plural, =0 {} other {# Min. }}{seconds, plural, =0 {} other {# Sek.}}',
  uploadDone:
    '{count, plural, =0 {Nichts musste gesendet werden} one {# Datei ist angekommen} other {# Dateien sind angekommen}}',
  uploadSame: '{count, plural, one {# war schon da} other {# waren schon da}}',
  uploadFailed:
    '{count, plural, one {# konnte nicht gesendet werden} other {# konnten nicht gesendet werden}}',
  uploadWaiting: '{count, plural, one {# wartet} other {# warten}}',
  uploadOf: 'Hochladen von {name}',
  uploadAll: 'Alles, was hochgeladen wird',
  uploadCancel: 'Hochladen von {name} abbrechen',
  uploadRetry: '{name} noch einmal senden',
  retryAll: 'Noch einmal senden',
  cancelAll: 'Alles abbrechen',
  fold: 'Weniger zeigen',
  unfold: 'Mehr zeigen',
  clashTitle: '{count, plural, one {Eine Datei ist schon da} other {# Dateien sind schon da}}',
  clashWhat:
    'Andere Dateien haben diese Namen, mit anderer Größe oder Zeit. Was soll mit ihnen allen geschehen?',
  clashMore: '{count, plural, one {und # weitere} other {und # weitere}}',
  clashBoth: 'Beide behalten',
  clashBothWhat: 'Die neuen bekommen eine Nummer, wie „protokoll (2).pdf“.',
  clashReplace: 'Ersetzen',
  clashReplaceWhat: 'Die alten bleiben unter den Versionen und lassen sich wiederherstellen.',
  clashSkip: 'Auslassen',
  clashSkipWhat: 'Diese Dateien werden nicht gesendet, alle anderen schon.',
  // dieser Computer
  importTitle: 'Von diesem Computer aufnehmen',
  importWhat:
    'Nimmt eine Datei oder alles in einem Ordner des Computers auf, auf dem Ihr Knoten läuft, mit Zeiten und Verknüpfungen. Was schon unverändert da ist, bleibt, wie es ist: Eine unterbrochene Aufnahme geht weiter, wenn Sie sie noch einmal beginnen.',
  importPath: 'Datei oder Ordner dieses Computers',
  importPathHint: 'Der ganze Pfad, wie /home/anna/Dokumente',
  importInto: 'Es kommt in „{folder}“.',
  importStart: 'Aufnehmen',
  exportTitle: 'In einen Ordner dieses Computers schreiben',
  exportWhat:
    '{count, plural, =0 {Alle Dateien des Raums werden} one {„{name}“ wird} other {# Einträge werden}} in einen Ordner des Computers geschrieben, auf dem Ihr Knoten läuft. Was nicht auf diesem Gerät ist, wird von einem geholt, das es hat.',
  exportPath: 'Ordner dieses Computers',
  exportPathHint: 'Der ganze Pfad; gibt es den Ordner nicht, wird er angelegt',
  exportStart: 'Schreiben',
  pathNotWhole: 'Geben Sie den ganzen Pfad an, ab „/“ (unter Windows ab dem Laufwerk).',
  jobCounting: 'Es wird noch gezählt: bisher {files, plural, one {# Datei} other {# Dateien}}, {bytes}',
  jobFigures:
    '{files, number} von {filesTotal, plural, one {# Datei} other {# Dateien}}, {bytes} von {bytesTotal}',
  jobDone:
    '{files, plural, one {# Datei} other {# Dateien}}, {bytes}: {fresh, number} neu, {changed, number} geändert, {unchanged, number} unverändert.',
  jobWritten: '{files, plural, one {# Datei} other {# Dateien}}, {bytes}.',
  jobCancelled: 'Abgebrochen. Was fertig war, bleibt.',
  jobRenamed:
    '{count, plural, one {# Name hatte eine andere Unicode-Form und hat} other {# Namen hatten eine andere Unicode-Form und haben}} im Raum nun die Form NFC.',
  jobProblems:
    '{count, plural, one {# Eintrag ging nicht} other {# Einträge gingen nicht}}, alles andere ist erledigt.',
  jobCancel: 'Abbrechen',
  // was dieses Gerät aufbewahrt
  keep: 'Was dieses Gerät aufbewahrt',
  keepWhat:
    'Die Liste der Dateien ist immer vollständig hier. Ein Gerät muss alles aufbewahren: Was niemand aufbewahrt, kann niemand lesen.',
  keepEverything: 'Alles',
  keepEverythingWhat: 'Aller Inhalt wird geholt, auch der früherer Versionen und des Papierkorbs.',
  keepOpened: 'Was geöffnet wird',
  keepOpenedWhat:
    'Nichts wird vorab geholt. Was hier gelesen wird, kommt von einem Gerät, das es hat, und bleibt.',
  keepFolders: 'Einige Ordner',
  keepFoldersWhat: 'Was in diesen Ordnern ist, wird geholt, der Rest beim Öffnen.',
  keepPath: 'Pfad eines weiteren Ordners',
  keepAdd: 'Hinzufügen',
  keepAddThis: '„{folder}“ hinzufügen',
  keepRemove: '{folder} nicht aufbewahren',
  keepNone: 'Wählen Sie mindestens einen Ordner.',
  keepNarrower: 'Was schon hier ist, wird nicht gelöscht.',
  // Papierkorb
  trashAbout:
    'Was entfernt wurde, für alle in diesem Raum. Es bleibt hier, bis es wiederhergestellt oder endgültig gelöscht wird.',
  trashEmpty:
    'Der Papierkorb ist leer. Was jemand entfernt, ist hier, bis es wiederhergestellt oder endgültig gelöscht wird.',
  trashWhat: 'Entfernt',
  trashBy: 'Von',
  trashWhen: 'Wann',
  trashSize: 'Größe',
  trashActions: 'Was zu tun ist',
  trashFiles: '{files, plural, one {# Datei} other {# Dateien}}, {bytes}',
  somebody: 'jemand, der nicht mehr dabei ist',
  restore: 'Wiederherstellen',
  restoreOf: '{name} wiederherstellen',
  restored: '„{name}“ ist wieder da.',
  purge: 'Endgültig löschen',
  purgeOf: 'Endgültig löschen: {name}',
  purgeTitle: '„{name}“ endgültig löschen?',
  purgeWhat:
    'Der Inhalt und die früheren Versionen werden auf allen Geräten und bei allen Gastgebern dieses Raums gelöscht. Niemand kann sie zurückholen.',
  purgeOld: 'Leeren',
  purgeOldTitle: 'Papierkorb leeren',
  purgeOldDays: 'Löschen, was länger als so viele Tage im Papierkorb ist',
  purgeOldWhat:
    'Es wird auf allen Geräten und bei allen Gastgebern dieses Raums gelöscht, samt früheren Versionen. Niemand kann es zurückholen.',
  purgeOldDone:
    '{count, plural, =0 {So lange ist nichts im Papierkorb.} one {# Eintrag wurde endgültig gelöscht.} other {# Einträge wurden endgültig gelöscht.}}',
  showMore: 'Mehr zeigen',
  backToFiles: 'Zurück zu den Dateien',
}
