// Votes that weigh more or less than one, where the rules of a group have that.
import { ActionIcon, Button, Group, Input, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { PersonPicker } from '../../../parts/people-picker.tsx'
import { isWeightWhole, type PollDraft } from './poll-draft.ts'

type Weights = PollDraft['weights']

interface WeightFieldsProps {
  space: string
  weights: Weights
  onWeights(weights: Weights): void
  /** Whether what is wrong is said. */
  tried: boolean
}

export function WeightFields({ space, weights, onWeights, tried }: WeightFieldsProps) {
  const t = useTranslations('decisions')
  const id = useId()
  const set = (place: number, change: Partial<Weights[number]>) =>
    onWeights(weights.map((one, at) => (at === place ? { ...one, ...change } : one)))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of the browser’s own
    <div role="group" aria-labelledby={id}>
      <Input.Label id={id} labelElement="div">
        {t('weights')}
      </Input.Label>
      <Input.Description mb={4}>{t('weightsAbout')}</Input.Description>
      <Stack gap="xs">
        {weights.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
          <Group key={i} gap="xs" align="flex-end" wrap="nowrap">
            <PersonPicker
              space={space}
              label={t('weightOf')}
              required
              value={one.member}
              onValue={member => set(i, { member })}
            />
            <TextInput
              w={90}
              label={t('weight')}
              inputMode="decimal"
              value={one.weight}
              onChange={event => set(i, { weight: event.currentTarget.value })}
              aria-invalid={tried && !isWeightWhole(one)}
              error={tried && !isWeightWhole(one)}
              autoComplete="off"
            />
            <ActionIcon
              size={36}
              variant="default"
              aria-label={t('removeWeight', { number: i + 1 })}
              onClick={() => onWeights(weights.filter((_, at) => at !== i))}
            >
              <IconX aria-hidden size={18} />
            </ActionIcon>
          </Group>
        ))}
        {tried && <Input.Error role="alert">{t('wrong_weight')}</Input.Error>}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus aria-hidden size={18} />}
            onClick={() => onWeights([...weights, { member: '', weight: '' }])}
          >
            {t('addWeight')}
          </Button>
        </Group>
      </Stack>
    </div>
  )
}
