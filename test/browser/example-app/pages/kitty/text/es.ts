// Words of the kitty.
import type { Text } from '../../../text/shape.ts'
import type { words as en } from './en.ts'

export const words: Text<typeof en> = {
  title: 'Bote',
  list: 'Lo que se gastó',
  empty: 'Todavía no se ha gastado nada.',
  spend_title: 'Anotar un gasto',
  spend_do: 'Anotar',
  spend_done: 'Está anotado.',
  field_what: 'Para qué',
  field_amount: 'Importe',
  field_day: 'El',
  field_paidBy: 'Pagado por',
  field_among: 'Para',
  field_among_help: 'Nadie: para todos.',
  field_kind: 'Tipo',
  field_kind_food: 'Comida',
  field_kind_rent: 'Alquiler',
  field_kind_other: 'Otro',
  field_heads: 'Para cuántos',
  field_backBy: 'A devolver antes de',
  field_receipt: 'Recibo',
  field_planned: 'Solo previsto',
  field_about: 'Sobre esto',
  noted: 'Anotado',
}
