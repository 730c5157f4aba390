// How many trustees are needed, what is told to whom, and whether somebody inherits.
import { NativeSelect, NumberInput, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Answer } from '../queries.ts'
import { type Choice, hintOf, trusteesOf } from './choice.ts'

interface Props {
  people: Answer<'recoveryPeople'>['people']
  choice: Choice
  onChange(choice: Choice): void
}

export function ChooseRules({ people, choice, onChange }: Props) {
  const t = useTranslations('recovery')
  const total = trusteesOf(choice).length
  const { threshold, heir } = choice
  const isKnown = heir === '' || people.some(({ identity }) => identity === heir)
  return (
    <Stack gap="sm" maw={520}>
      <NativeSelect
        label={t('threshold')}
        description={t('thresholdAbout')}
        value={String(threshold)}
        onChange={event => onChange({ ...choice, threshold: Number(event.currentTarget.value) })}
        data={Array.from({ length: total }, (_, i) => ({
          value: String(i + 1),
          label: t('thresholdOf', { threshold: i + 1, total }),
        }))}
      />
      <Text size="sm" role="status">
        {t(hintOf(threshold, total), { spare: total - threshold, fewer: threshold - 1, total })}
      </Text>
      <TextInput
        label={t('label')}
        description={t('labelAbout')}
        value={choice.label}
        onChange={event => onChange({ ...choice, label: event.currentTarget.value })}
        maxLength={100}
        autoComplete="off"
      />
      <Textarea
        label={t('instructions')}
        description={t('instructionsAbout')}
        value={choice.instructions}
        onChange={event => onChange({ ...choice, instructions: event.currentTarget.value })}
        maxLength={2000}
        autosize
        minRows={2}
      />
      <Switch
        label={t('nameOthers')}
        description={t('nameOthersAbout')}
        checked={choice.nameOthers}
        onChange={event => onChange({ ...choice, nameOthers: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t('heir')}
        description={t('heirAbout')}
        value={heir}
        onChange={event => onChange({ ...choice, heir: event.currentTarget.value })}
        data={[
          { value: '', label: t('nobody') },
          ...people.map(({ identity, name }) => ({
            value: identity,
            label: `${name} (${identity.slice(0, 8)})`,
          })),
          ...(isKnown ? [] : [{ value: heir, label: heir.slice(0, 16) }]),
        ]}
      />
      {heir !== '' && (
        <NumberInput
          label={t('waitDays')}
          description={t('waitDaysAbout')}
          value={choice.waitDays}
          onChange={days => onChange({ ...choice, waitDays: Number(days) || 1 })}
          min={1}
          max={366}
          allowDecimal={false}
          clampBehavior="strict"
        />
      )}
    </Stack>
  )
}
