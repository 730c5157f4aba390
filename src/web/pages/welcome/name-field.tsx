// A field for a name: of a person, a device or a space.
import { TextInput } from '@mantine/core'

export function NameField({
  onName,
  ...props
}: {
  label: string
  description: string
  value: string
  onName(name: string): void
  maxLength: number
  autoComplete: 'name' | 'off'
  required?: boolean
  disabled?: boolean
}) {
  return <TextInput {...props} onChange={event => onName(event.currentTarget.value)} />
}
