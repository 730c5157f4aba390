// Money: an amount to read, and the field in which one is typed.
import { Text, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl'
import type { FieldProps } from './field-props.ts'
import { formatMoney, parseMoney, typedMoney } from './money.ts'

/** `amount`: in the smallest unit of the currency. */
export function Money({ amount, currency }: { amount: number; currency: string }) {
  const locale = useLocale()
  return (
    <span style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
      {formatMoney(amount, currency, locale)}
    </span>
  )
}

/** Holds the text as it is typed: `parseMoney` says what it means. */
export function MoneyInput({
  value,
  onValue,
  currency,
  ...field
}: FieldProps<string> & { currency: string }) {
  const t = useTranslations('parts')
  const locale = useLocale()
  const tidy = () => {
    const amount = parseMoney(value, currency, locale)
    if (amount !== null) onValue(typedMoney(amount, currency, locale))
  }
  return (
    <TextInput
      {...field}
      label={
        <>
          {field.label}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            {t('inCurrency', { currency })}
          </Text>
        </>
      }
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={event => onValue(event.currentTarget.value)}
      onBlur={tidy}
      maw={260}
    />
  )
}
