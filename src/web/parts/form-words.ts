// The words of a form, by names that follow from the action: `spend_amount`, or `field_amount` for all actions of the app.
import { useTranslations } from 'use-intl'

/** A translator for keys that are known only when the page runs. */
interface AnyWords {
  (key: string): string
  has(key: string): boolean
}

export interface FormWords {
  label(field: string): string
  help(field: string): string | undefined
  option(field: string, value: string): string
  /** On the button. */
  act: string
  /** Said when it is done; null: nothing. */
  done: string | null
}

/** Those of an action, in the area of its app. */
export function useFormWords(app: string, action: string): FormWords {
  const t = useTranslations(app as never) as unknown as AnyWords
  const find = (...keys: string[]): string | null => {
    const key = keys.find(one => t.has(one))
    return key === undefined ? null : t(key)
  }
  const of = (field: string, what = '') => find(`${action}_${field}${what}`, `field_${field}${what}`)
  return {
    label: field => of(field) ?? field,
    help: field => of(field, '_help') ?? undefined,
    option: (field, value) => of(field, `_${value}`) ?? value,
    act: find(`${action}_do`) ?? action,
    done: find(`${action}_done`),
  }
}
