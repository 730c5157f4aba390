// Palabras de estas páginas: balance.
import type { hostingRatio as en } from '../en/hosting-ratio.ts'
import type { Text } from '../shape.ts'

export const hostingRatio: Text<typeof en> = {
  given: 'dado',
  received: 'recibido',
  ratioTitle: 'Balance',
  ratioAbout:
    'Lo que este nodo guarda para otros, y lo que otros guardan de sus espacios. Los bytes se cuentan con el tiempo que se guardan: 1 GB·día es un gigabyte durante un día. Los días son UTC.',
  ratioAgain: 'Intercambiar recibos y volver a contar',
  ratioCsv: 'Guardar como CSV',
  ratioNone: 'Este nodo no guarda nada para otros, y nadie guarda sus espacios.',
  meaning:
    'En 30 días ha dado {ratio} veces lo que ha recibido: 1 es equilibrio, más significa que sostiene a otros.',
  meaningSigned: 'Según lo que ambas partes han firmado, es {ratio}.',
  meaningUnsigned: 'Ambas partes no han firmado nada todavía.',
  meaningNothing: 'Todavía no se ha guardado nada durante un tiempo: vuelva a mirar dentro de unas horas.',
  meaningGiven:
    'En 30 días ha guardado {given} GB·días para otros, y nadie ha guardado nada suyo que se haya probado.',
  totalsTitle: 'En total',
  period: 'Periodo',
  periodOf: '{period, select, today {Hoy} month {30 días} all {Todo} other {–}}',
  side: 'Lado',
  gbDays: 'GB·días',
  gbDaysOf: '{value} GB·días',
  provenPart: 'Probado',
  served: 'Servido',
  takenIn: 'Recibido por el anfitrión',
  available: 'Disponible',
  receiptsSame: 'Recibos: iguales',
  receiptsDiffer: 'Recibos: distintos',
  receiptsAlone: 'Recibos: de un solo lado',
  receiptsAbout:
    'Ambas partes cuentan y firman lo que han contado de cada día y dispositivo. Iguales: ambas dicen lo mismo, y eso está probado. Distintos: no coinciden, y nada está probado. De un solo lado: solo una parte ha firmado, y es lo que ella afirma. Disponible es la parte del tiempo en que el anfitrión estaba ahí.',
  ratioHead: 'Relación',
  ratioOf: '{ratio} (firmado: {proven})',
  byDayTitle: 'Por día, en GB·días',
  byDayLabel:
    'Barras de los últimos 30 días: {given} GB·días dados y {received} recibidos en total. La tabla indica cada día.',
  day: 'Día',
  byAgreementTitle: 'Por acuerdo',
  byCoop: 'Por cooperativa, en GB·días',
  byCoopLabel:
    'Barras por cooperativa: {given} GB·días dados y {received} recibidos en total. La tabla indica cada una.',
  with: 'Con',
  spaceHead: 'Espacio',
  mutual: 'mutuo',
  pair: 'Con {coop}, a cambio mutuo: {given} GB·días dados, {received} recibidos, relación {ratio}.',
  otherSide: 'la otra parte',
  differencesTitle: 'Donde ambas partes difieren',
  difference: '{day}: {who} dice {says} (dispositivo {device})',
  saysServed: '{size} {more, select, yes {más} other {menos}} servidos',
  saysTaken: '{size} {more, select, yes {más} other {menos}} recibidos',
  saysKept: '{value} GB·días {more, select, yes {más} other {menos}} guardados',
}
