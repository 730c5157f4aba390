// What a new poll begins with: nothing, or one of the templates that come with CoBox.
import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { PollDraft } from './poll-draft.ts'
import { TEMPLATE_NAMES, withTemplate } from './template-draft.ts'

interface TemplateFieldProps {
  draft: PollDraft
  onDraft(draft: PollDraft): void
}

export function TemplateField({ draft, onDraft }: TemplateFieldProps) {
  const t = useTranslations('templates')
  // which keys there are is known by the templates, and held to by their test
  const words = (key: string) => (t.has(key as never) ? t(key as never) : undefined)
  const { template } = draft
  const choose = (name: string) => onDraft(withTemplate(name, key => words(`${name}.${key}`), draft))
  return (
    <NativeSelect
      label={t('startFrom')}
      description={words(`${template}.about`) ?? t('blankAbout')}
      data={[
        { value: '', label: t('blank') },
        ...TEMPLATE_NAMES.map(name => ({ value: name, label: words(`${name}.name`) ?? name })),
      ]}
      value={template}
      onChange={event => choose(event.currentTarget.value)}
      maw={400}
    />
  )
}
