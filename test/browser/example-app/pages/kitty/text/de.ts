// Words of the kitty.
import type { Text } from '../../../text/shape.ts'
import type { words as en } from './en.ts'

export const words: Text<typeof en> = {
  title: 'Kasse',
  list: 'Was ausgegeben wurde',
  empty: 'Noch wurde nichts ausgegeben.',
  spend_title: 'Ausgabe eintragen',
  spend_do: 'Eintragen',
  spend_done: 'Es ist eingetragen.',
  field_what: 'Wofür',
  field_amount: 'Betrag',
  field_day: 'Am',
  field_paidBy: 'Bezahlt von',
  field_among: 'Für',
  field_among_help: 'Niemand: für alle.',
  field_kind: 'Art',
  field_kind_food: 'Essen',
  field_kind_rent: 'Miete',
  field_kind_other: 'Anderes',
  field_heads: 'Für wie viele',
  field_backBy: 'Zurückzuzahlen bis',
  field_receipt: 'Beleg',
  field_planned: 'Nur geplant',
  field_about: 'Dazu',
  noted: 'Eingetragen',
}
