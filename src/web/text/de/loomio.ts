// Wörter der Seite, die übernimmt, was eine Gruppe in Loomio hatte.
import type { loomio as en } from '../en/loomio.ts'
import type { Text } from '../shape.ts'

export const loomio: Text<typeof en> = {
  title: 'Aus Loomio',
  about:
    'Diskussionen werden Gespräche mit ihren Kommentaren, Aufgaben werden Aufgaben. Abstimmungen bleiben als Aufzeichnung mit ihrem Ergebnis: nie als Stimmen von Mitgliedern, denn nichts belegt sie.',
  notYours: 'Nur wer den Raum koordiniert, kann das übernehmen.',
  file: 'Die Datei, die Loomio geschrieben hat',
  fileAbout:
    'In Loomio findet sie, wer die Gruppe koordiniert, unter Optionen, Daten exportieren, JSON. Der Knoten behält keine Kopie davon; dieselbe Datei noch einmal fügt nichts hinzu.',
  choose: 'Datei wählen',
  take: 'Übernehmen',
  handingOver: '{name} wird dem Knoten übergeben',
  howFar: '{done} von {all}',
  stop: 'Anhalten',
  stoppedBefore: 'Es wurde angehalten, bevor der Knoten sie hatte: Nichts wurde übernommen.',
  stopped:
    'Es wurde angehalten. Was bis dahin übernommen war, ist hier; dieselbe Datei macht dort weiter, und nichts kommt doppelt.',
  report: 'Was daraus wurde',
  sums: '{lines, plural, one {# Zeile} other {# Zeilen}}: {carried, number} übernommen, {within, number} in anderen, {already, number} schon hier, {left, number} gelassen.',
  tables: 'Was aus den Zeilen jeder Tabelle wurde',
  table: 'Tabelle',
  carried: 'Übernommen',
  within: 'In anderen',
  already: 'Schon hier',
  left: 'Gelassen',
  whatWasLeft: 'Was gelassen wurde, und warum',
  whatChanged: 'Was anders ist als dort',
  toThreads: 'Zu den Gesprächen',

  left_unreadable: 'die Zeile ist keine von Loomio',
  left_too_long: 'die Zeile ist länger als 4 MiB',
  left_too_large: 'es ist größer, als sich auf einmal schreiben lässt',
  left_unknown_table: 'diese Tabelle kennt dieses CoBox nicht',
  left_people:
    'Leute kommen mit einer Einladung in einen Raum; Namen bleiben, wo sie etwas geschrieben haben',
  left_reading: 'wer was gelesen hat, bleibt, wo es war',
  left_notifications: 'Benachrichtigungen sind vorbei',
  left_reactions: 'eine Reaktion hier ist die eines Mitglieds selbst',
  left_templates: 'Vorlagen werden nicht übernommen',
  left_files: 'was in der Datei ist, steht nicht im Export',
  left_versions: 'frühere Fassungen von Texten werden nicht übernommen',
  left_participation:
    'wer gefragt war, steht bei den Stimmen; in einer anonymen Abstimmung ist niemand genannt',
  left_anonymous_reasons: 'Begründungen anonymer Stimmen werden nicht übernommen',
  left_discarded: 'es wurde in Loomio verworfen, oder das, wozu es gehört',
  left_orphan: 'wozu es gehört, ist nicht in der Datei',
  left_never_voted: 'jemand, der nicht mehr abstimmen konnte und es nicht getan hat',
  left_events: 'ein Ereignis, das nichts über eine Abstimmung sagt',
  left_settings: 'Einstellungen von Loomio bedeuten hier nichts',
  left_empty: 'es steht nichts darin',

  changed_html: 'Texte wurden von HTML in Markdown übertragen',
  changed_split: 'lange Texte gehen in weiteren Kommentaren weiter',
  changed_cut: 'Texte, Namen oder Listen wurden auf das gekürzt, was passt',
  changed_replies:
    'Antworten stehen ohne das, worauf sie antworten: es ist nicht in der Datei oder kommt später',
}
