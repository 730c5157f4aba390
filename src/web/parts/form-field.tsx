// One field of a form, by its kind.
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'use-intl'
import { MoneyInput } from './amount.tsx'
import { DayInput, TimeInput } from './date-fields.tsx'
import type { FieldProps } from './field-props.ts'
import { FilePicker } from './file-picker.tsx'
import type { Field, Values } from './form-fields.ts'
import type { FormWords } from './form-words.ts'
import { PeoplePicker, PersonPicker } from './people-picker.tsx'

interface FormFieldProps {
  field: Field
  words: FormWords
  space: string
  /** Of amounts. */
  currency: string
  error: string | undefined
  disabled: boolean
  value: Values[string]
  onValue(value: Values[string]): void
}

/** The currencies that this browser has names for. */
const CURRENCIES: readonly string[] = Intl.supportedValuesOf?.('currency') ?? []

export function FormField({ field, words, space, currency, value, onValue, ...state }: FormFieldProps) {
  const { name, kind, required, schema, options } = field
  const common = {
    ...state,
    label: words.label(name),
    description: words.help(name),
    required,
  }
  if (kind === 'people')
    return <PeoplePicker {...common} space={space} value={value as string[]} onValue={onValue} />
  const text: FieldProps<string> = { ...common, value: value as string, onValue }
  if (kind === 'person') return <PersonPicker {...text} space={space} />
  if (kind === 'file') return <FilePicker {...text} space={space} />
  if (kind === 'money') return <MoneyInput {...text} currency={currency} />
  if (kind === 'day') return <DayInput {...text} />
  if (kind === 'time') return <TimeInput {...text} />
  if (kind === 'currency') return <CurrencyChoice {...text} />
  if (kind === 'choice') return <Choice {...text} options={options} words={words} name={name} />
  if (kind === 'boolean')
    return (
      <Checkbox
        {...common}
        required={false}
        checked={value === 'yes'}
        onChange={event => onValue(event.currentTarget.checked ? 'yes' : '')}
      />
    )
  return <TextField {...text} kind={kind} maxLength={schema.maxLength} />
}

function TextField({
  value,
  onValue,
  kind,
  maxLength,
  ...field
}: FieldProps<string> & { kind: 'line' | 'text' | 'integer'; maxLength: number | undefined }) {
  const onChange = (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value)
  // longer text is not cut off when it is pasted: what is too long is said
  if (kind === 'text')
    return <Textarea {...field} value={value} onChange={onChange} autosize minRows={3} maxRows={20} />
  if (kind === 'integer')
    return (
      <TextInput
        {...field}
        value={value}
        onChange={onChange}
        inputMode="numeric"
        maw={260}
        autoComplete="off"
      />
    )
  return <TextInput {...field} value={value} onChange={onChange} maxLength={maxLength} autoComplete="off" />
}

function Choice({
  value,
  onValue,
  options,
  words,
  name,
  ...field
}: FieldProps<string> & { options: readonly string[]; words: FormWords; name: string }) {
  const data = options.map(option => ({ value: option, label: words.option(name, option) }))
  return (
    <NativeSelect
      {...field}
      data={field.required ? data : [{ value: '', label: '–' }, ...data]}
      value={value}
      onChange={event => onValue(event.currentTarget.value)}
      maw={400}
    />
  )
}

function CurrencyChoice({ value, onValue, ...field }: FieldProps<string>) {
  const locale = useLocale()
  const t = useTranslations('parts')
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const codes = CURRENCIES.includes(value) || value === '' ? CURRENCIES : [value, ...CURRENCIES]
  return (
    <NativeSelect
      {...field}
      data={[
        ...(value === '' ? [{ value: '', label: t('chooseCurrency') }] : []),
        ...codes.map(code => ({ value: code, label: `${code} · ${names.of(code)}` })),
      ]}
      value={value}
      onChange={event => onValue(event.currentTarget.value)}
      maw={400}
    />
  )
}
