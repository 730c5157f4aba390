// What all fields of forms have in common.
import type { ReactNode } from 'react'

export interface FieldProps<Value> {
  label: string
  description?: ReactNode
  /** What is wrong with what is in it. */
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  value: Value
  onValue(value: Value): void
}
