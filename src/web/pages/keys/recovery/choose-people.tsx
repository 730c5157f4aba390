// Whom a person could ask to be a trustee, with what is known of each.
import { Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import type { Answer } from '../queries.ts'
import type { Choice } from './choice.ts'

interface Props {
  people: Answer<'recoveryPeople'>['people']
  choice: Choice
  onChange(choice: Choice): void
}

export function ChoosePeople({ people, choice, onChange }: Props) {
  const t = useTranslations('recovery')
  const format = useFormatter()
  const about = (person: Props['people'][number]) => {
    const { spaces, devices, connected, since, canAnswer } = person
    return [
      t('personSpaces', { spaces: format.list(spaces), count: spaces.length }),
      t('personSince', { since: format.dateTime(since, { dateStyle: 'medium' }) }),
      t('personDevices', { count: devices, connected: String(connected) }),
      ...(canAnswer ? [] : [t('personReader')]),
    ].join(' ')
  }
  return (
    <Stack gap="sm">
      <Text>{t('peopleAbout')}</Text>
      {people.length === 0 && <Text c="dimmed">{t('peopleNone')}</Text>}
      {people.length > 0 && (
        <Checkbox.Group
          label={t('peopleLabel')}
          value={choice.picked}
          onChange={picked => onChange({ ...choice, picked })}
        >
          <Stack gap="sm" mt="xs">
            {people.map(person => (
              <Checkbox
                key={person.identity}
                value={person.identity}
                label={<span className="breaks">{person.name}</span>}
                description={<span className="breaks">{about(person)}</span>}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Textarea
        label={t('othersLabel')}
        description={t('othersAbout')}
        value={choice.typed}
        onChange={event => onChange({ ...choice, typed: event.currentTarget.value })}
        autoComplete="off"
        spellCheck={false}
        autosize
        minRows={1}
      />
    </Stack>
  )
}
