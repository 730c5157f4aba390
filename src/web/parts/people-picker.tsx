// Chooses among the members of a space: by a few letters of the name, or with the arrow keys.
import { MultiSelect, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { membersQuery } from '../node/queries.ts'
import type { FieldProps } from './field-props.ts'

/** Two of one name are told apart by the beginnings of their keys. */
function usePeople(space: string, readers = true): { value: string; label: string }[] {
  const common = useTranslations('common')
  const { data } = useQuery(membersQuery(space))
  const members = (data?.members ?? []).filter(({ role }) => readers || role !== 'reader')
  const isTwice = (name: string) => members.filter(one => one.name === name).length > 1
  return members.map(({ member, name, me }) => ({
    value: member,
    label: `${name}${isTwice(name) ? ` · ${member.slice(0, 8)}` : ''}${me ? ` (${common('you')})` : ''}`,
  }))
}

interface InSpace {
  space: string
}

/** One member, by their key; empty: none. */
export function PersonPicker({ space, value, onValue, required, ...field }: FieldProps<string> & InSpace) {
  const t = useTranslations('parts')
  const people = usePeople(space)
  return (
    <Select
      {...field}
      required={required}
      data={people}
      value={value || null}
      onChange={next => onValue(next ?? '')}
      searchable
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('clear') }}
      nothingFoundMessage={t('nobody')}
      placeholder={t('choosePerson')}
      maw={400}
    />
  )
}

interface PeoplePickerProps extends FieldProps<readonly string[]>, InSpace {
  /** False: those who only read are not offered. */
  readers?: boolean
}

/** Any number of members, by their keys. */
export function PeoplePicker({ space, value, onValue, readers, ...field }: PeoplePickerProps) {
  const t = useTranslations('parts')
  const people = usePeople(space, readers)
  return (
    <MultiSelect
      {...field}
      data={people}
      value={[...value]}
      onChange={onValue}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('nobody')}
      placeholder={value.length === 0 ? t('choosePeople') : undefined}
      maw={600}
    />
  )
}
