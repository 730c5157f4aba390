// Words of the kitty.
export const words = {
  title: 'Kitty',
  list: 'What was spent',
  empty: 'Nothing was spent yet.',
  spend_title: 'Note what was spent',
  spend_do: 'Note it',
  spend_done: 'It is noted.',
  field_what: 'What for',
  field_amount: 'Amount',
  field_day: 'On',
  field_paidBy: 'Paid by',
  field_among: 'For',
  field_among_help: 'Nobody: for all.',
  field_kind: 'Kind',
  field_kind_food: 'Food',
  field_kind_rent: 'Rent',
  field_kind_other: 'Something else',
  field_heads: 'How many people',
  field_backBy: 'To be paid back by',
  field_receipt: 'Receipt',
  field_planned: 'Only planned',
  field_about: 'About it',
  noted: 'Noted',
}

declare module '../../../text/text.ts' {
  interface AppWords {
    kitty: typeof words
  }
}
