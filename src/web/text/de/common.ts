// Wörter, die viele Seiten teilen.
import type { Text } from '../shape.ts'
import type { common as en } from '../en/common.ts'

export const common: Text<typeof en> = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  save: 'Speichern',
  done: 'Fertig',
  back: 'Zurück',
  next: 'Weiter',
  copy: 'Kopieren',
  copied: 'Kopiert',
  again: 'Noch einmal',
  more: 'Mehr',
  loading: 'Wird geladen …',
  name: 'Name',
  you: 'Sie',
  never: 'nie',
  now: 'gerade eben',
  optional: 'freiwillig',
  search: 'Suchen',
  whatToDo: 'Was zu tun ist: {hint}',
  jobWhat:
    '{kind, select, import {{source} in {name} aufnehmen} export {{path, select, none {Alles} other {{path}}} aus {name} nach {dir} schreiben} space_export {Alles in {name} nach {dir} schreiben} decisions_import {{source} von Loomio in {name} aufnehmen} drill {{name} allein von den Gastgebern in einen Hilfsordner wiederherstellen und vergleichen} other {–}}',
  files: '{count, plural, one {# Datei} other {# Dateien}}',
  role: '{role, select, coordinator {Koordination} member {Mitglied} reader {Nur lesen} other {–}}',
  drillFar:
    '{phase, select, finding {Ein Gastgeber wird gesucht, der dieses Gerät einlässt.} fetching {Wird allein von den Gastgebern geholt: {bytes} von {bytesTotal}.} comparing {Jede Prüfsumme wird verglichen: {files, number} von {filesTotal, number} Inhalten, {bytes} von {bytesTotal}.} other {Es beginnt.}}',
  drillOutcome:
    '{equal, select, yes {Alles kam von den Gastgebern zurück, und jede Prüfsumme ist gleich.} other {Nicht alles kam von den Gastgebern zurück.}}',
}
