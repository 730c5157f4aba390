// Money is read as each language writes it, and kept to the last cent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digitsOf, formatMoney, parseMoney, typedMoney } from './money.ts'

const LOCALES = ['en', 'de', 'fr', 'es', 'de-CH']

test('an amount is read as its language writes it', () => {
  const read = (text: string, locale: string) => parseMoney(text, 'EUR', locale)
  assert.equal(read('1,234.50', 'en'), 123450)
  assert.equal(read('1.234,50', 'de'), 123450)
  assert.equal(read('1 234,50', 'fr'), 123450)
  assert.equal(read('1.234,50 €', 'es'), 123450)
  assert.equal(read("1'234.50", 'de-CH'), 123450)
  assert.equal(read('EUR 7', 'en'), 700)
  assert.equal(read('-0,05', 'de'), -5)
  assert.equal(read('−12', 'fr'), -1200)
})

test('where the language leaves it open, thousands are thousands and cents are cents', () => {
  assert.equal(parseMoney('1.250', 'EUR', 'de'), 125000)
  assert.equal(parseMoney('1,250', 'EUR', 'en'), 125000)
  // the mark of another language, with cents behind it: that cannot be thousands
  assert.equal(parseMoney('12.50', 'EUR', 'de'), 1250)
  assert.equal(parseMoney('12,50', 'EUR', 'en'), 1250)
  assert.equal(parseMoney('12.5', 'EUR', 'fr'), 1250)
})

test('what is no amount, or could mean two things, is not guessed at', () => {
  const nothing = [
    '',
    '-',
    'ten',
    '1.2.3',
    '1,2,3',
    '12.345.6',
    '1,25,000',
    '1e3',
    '0x10',
    '12.',
    '$',
    '1 €2x',
  ]
  for (const text of nothing) assert.equal(parseMoney(text, 'EUR', 'en'), null, text)
  // a third digit behind the mark is not rounded away
  assert.equal(parseMoney('1.255', 'EUR', 'en'), null)
  assert.equal(parseMoney('1.250', 'EUR', 'fr'), null)
  assert.equal(parseMoney('99999999999999999', 'EUR', 'en'), null)
})

test('each currency has the digits that it has', () => {
  assert.deepEqual(['EUR', 'JPY', 'KWD'].map(digitsOf), [2, 0, 3])
  assert.equal(parseMoney('1250', 'JPY', 'en'), 1250)
  assert.equal(parseMoney('12.5', 'JPY', 'en'), null)
  assert.equal(parseMoney('1.250', 'KWD', 'en'), 1250)
  assert.equal(formatMoney(1250, 'JPY', 'en'), '¥1,250')
})

test('what is shown, and what is put into the field, is read as the same amount', () => {
  fc.assert(
    fc.property(
      fc.maxSafeInteger(),
      fc.constantFrom(...LOCALES),
      fc.constantFrom('EUR', 'JPY', 'KWD', 'CHF', 'USD'),
      (amount, locale, currency) => {
        assert.equal(parseMoney(typedMoney(amount, currency, locale), currency, locale), amount)
        assert.equal(parseMoney(formatMoney(amount, currency, locale), currency, locale), amount)
      },
    ),
  )
})
