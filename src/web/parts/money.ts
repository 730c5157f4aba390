// Money as people type and read it. It is kept in the smallest unit of its currency, and never passes through a fraction.

/** How many digits a currency has behind the point: EUR 2, JPY 0. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits!
}

/** What separates in numbers of this language. Long enough a number: some do not group short ones. */
function separatorsOf(locale: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5)
  const text = (type: string) => parts.find(part => part.type === type)?.value ?? ''
  return { group: text('group'), decimal: text('decimal') }
}

const MARKS = /[.,]/g

/** Whether a mark stands where thousands end: `1.234.567`. */
const groups = (whole: string, mark: string) => {
  const [first, ...others] = whole.split(mark)
  return /^\d{1,3}$/.test(first!) && others.length > 0 && others.every(part => /^\d{3}$/.test(part))
}

/** Splits digits with at most two kinds of marks into what is before and behind the decimal one; null: it could be anything. */
function split(number: string, locale: string, digits: number): { whole: string; fraction: string } | null {
  const marks = [...new Set(number.match(MARKS) ?? [])]
  if (marks.length === 0) return { whole: number, fraction: '' }
  const last = number.match(MARKS)!.at(-1)!
  const at = number.lastIndexOf(last)
  const cut = { whole: number.slice(0, at), fraction: number.slice(at + 1) }
  if (marks.length === 2) {
    // the two kinds tell one another apart, in any language
    const other = marks.find(mark => mark !== last)!
    return groups(cut.whole, other) ? { ...cut, whole: cut.whole.replaceAll(other, '') } : null
  }
  const { group, decimal } = separatorsOf(locale)
  if (last === group && groups(number, last)) return { whole: number.replaceAll(last, ''), fraction: '' }
  const isDecimal = last === decimal || cut.fraction.length <= digits
  return isDecimal && !cut.whole.includes(last) ? cut : null
}

/** How a currency is written: by its code, or by its signs in this language. In capitals, the longest first. */
function namesOf(currency: string, locale: string): string[] {
  const signs = (['symbol', 'narrowSymbol'] as const).flatMap(currencyDisplay =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
      .formatToParts(1)
      .filter(({ type }) => type === 'currency')
      .map(({ value }) => value.toUpperCase().replace(/\s/g, '')),
  )
  return [currency, ...signs].sort((a, b) => b.length - a.length)
}

/** In the smallest unit of the currency; null for what is no amount, has too many digits, or could mean two things. */
export function parseMoney(text: string, currency: string, locale: string): number | null {
  const digits = digitsOf(currency)
  let bare = text
    .replace(/[\s'’\u200e\u200f]/g, '')
    .replace('−', '-')
    .toUpperCase()
  const sign = /^\D*-/.test(bare) ? -1 : 1
  if (sign === -1) bare = bare.replace('-', '')
  // before the number or behind it: within, like “1€50”, it would be taken for nothing
  const name = namesOf(currency, locale).find(one => bare.startsWith(one) || bare.endsWith(one))
  if (name) bare = bare.startsWith(name) ? bare.slice(name.length) : bare.slice(0, -name.length)
  const number = /^\d[\d.,]*$/.exec(bare)?.[0]
  // a mark with nothing behind it: somebody is still typing
  if (number === undefined || /[.,]$/.test(number)) return null
  const parts = split(number, locale, digits)
  if (!parts || !/^\d*$/.test(parts.fraction) || parts.fraction.length > digits) return null
  const amount = Number(parts.whole + parts.fraction.padEnd(digits, '0'))
  if (!Number.isSafeInteger(amount)) return null
  return amount === 0 ? 0 : sign * amount
}

/** With all its digits, as text that keeps every one of them: `-0.05`. */
function exact(amount: number, currency: string): `${number}` {
  const digits = digitsOf(currency)
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${amount < 0 ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}` as `${number}`
}

/** As it is read: `1.234,50 €`. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(exact(amount, currency))
}

/** As it is typed: `1234,50`. */
export function typedMoney(amount: number, currency: string, locale: string): string {
  return exact(amount, currency).replace('.', separatorsOf(locale).decimal)
}
