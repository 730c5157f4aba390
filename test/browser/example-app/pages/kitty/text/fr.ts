// Words of the kitty.
import type { Text } from '../../../text/shape.ts'
import type { words as en } from './en.ts'

export const words: Text<typeof en> = {
  title: 'Cagnotte',
  list: 'Ce qui a été dépensé',
  empty: 'Rien n’a encore été dépensé.',
  spend_title: 'Noter une dépense',
  spend_do: 'Noter',
  spend_done: 'C’est noté.',
  field_what: 'Pour quoi',
  field_amount: 'Montant',
  field_day: 'Le',
  field_paidBy: 'Payé par',
  field_among: 'Pour',
  field_among_help: 'Personne : pour tous.',
  field_kind: 'Genre',
  field_kind_food: 'Repas',
  field_kind_rent: 'Loyer',
  field_kind_other: 'Autre',
  field_heads: 'Pour combien',
  field_backBy: 'À rembourser avant',
  field_receipt: 'Reçu',
  field_planned: 'Seulement prévu',
  field_about: 'À ce propos',
  noted: 'Noté',
}
