// Wörter dieser Seiten: Geben und Nehmen.
import type { hostingRatio as en } from '../en/hosting-ratio.ts'
import type { Text } from '../shape.ts'

export const hostingRatio: Text<typeof en> = {
  given: 'gegeben',
  received: 'erhalten',
  ratioTitle: 'Geben und Nehmen',
  ratioAbout:
    'Was dieser Knoten für andere aufbewahrt, und was andere von seinen Räumen aufbewahren. Gezählt werden Bytes mit der Zeit, die sie aufbewahrt werden: 1 GB·Tag ist ein Gigabyte für einen Tag. Tage sind UTC.',
  ratioAgain: 'Quittungen austauschen und neu zählen',
  ratioCsv: 'Als CSV sichern',
  ratioNone: 'Dieser Knoten bewahrt nichts für andere auf, und niemand bewahrt seine Räume auf.',
  meaning:
    'In 30 Tagen haben Sie das {ratio}-Fache dessen gegeben, was Sie erhalten haben: 1 ist ausgeglichen, mehr heißt, dass Sie andere tragen.',
  meaningSigned: 'Nach dem, was beide Seiten unterschrieben haben, ist es {ratio}.',
  meaningUnsigned: 'Beide Seiten haben noch nichts unterschrieben.',
  meaningNothing: 'Noch wurde nichts eine Weile aufbewahrt: Sehen Sie in einigen Stunden wieder nach.',
  meaningGiven:
    'In 30 Tagen haben Sie {given} GB·Tage für andere aufbewahrt, und niemand hat nachweislich etwas von Ihnen aufbewahrt.',
  totalsTitle: 'Insgesamt',
  period: 'Zeitraum',
  periodOf: '{period, select, today {Heute} month {30 Tage} all {Gesamt} other {–}}',
  side: 'Seite',
  gbDays: 'GB·Tage',
  gbDaysOf: '{value} GB·Tage',
  provenPart: 'Bewiesen',
  served: 'Ausgeliefert',
  takenIn: 'Angenommen',
  available: 'Verfügbar',
  receiptsSame: 'Quittungen: gleich',
  receiptsDiffer: 'Quittungen: verschieden',
  receiptsAlone: 'Quittungen: einseitig',
  receiptsAbout:
    'Beide Seiten zählen und unterschreiben, was sie von jedem Tag und Gerät gezählt haben. Gleich: Beide sagen dasselbe, das ist bewiesen. Verschieden: Sie tun es nicht, und nichts ist bewiesen. Einseitig: Nur eine Seite hat unterschrieben, und es ist deren Behauptung. Verfügbar ist der Teil der Zeit, in dem der Gastgeber da war.',
  ratioHead: 'Verhältnis',
  ratioOf: '{ratio} (unterschrieben: {proven})',
  byDayTitle: 'Nach Tagen, in GB·Tagen',
  byDayLabel:
    'Balken der letzten 30 Tage: insgesamt {given} GB·Tage gegeben und {received} erhalten. Die Tabelle nennt jeden Tag.',
  day: 'Tag',
  byAgreementTitle: 'Nach Vereinbarungen',
  byCoop: 'Nach Genossenschaften, in GB·Tagen',
  byCoopLabel:
    'Balken nach Genossenschaften: insgesamt {given} GB·Tage gegeben und {received} erhalten. Die Tabelle nennt jede.',
  with: 'Mit',
  spaceHead: 'Raum',
  mutual: 'gegenseitig',
  pair: 'Mit {coop}, im Gegenzug füreinander: {given} GB·Tage gegeben, {received} erhalten, Verhältnis {ratio}.',
  otherSide: 'die andere Seite',
  differencesTitle: 'Wo beide Seiten sich unterscheiden',
  difference: '{day}: {who} sagt {says} (Gerät {device})',
  saysServed: '{size} {more, select, yes {mehr} other {weniger}} ausgeliefert',
  saysTaken: '{size} {more, select, yes {mehr} other {weniger}} angenommen',
  saysKept: '{value} GB·Tage {more, select, yes {mehr} other {weniger}} aufbewahrt',
}
