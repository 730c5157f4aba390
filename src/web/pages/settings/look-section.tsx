// How the page looks in this browser: its language, and light or dark.
import { NativeSelect, SimpleGrid, useMantineColorScheme } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { Section } from '../../shared/section.tsx'
import { useLanguage } from '../../shell/language.tsx'
import { LANGUAGES, type Language } from '../../text/text.ts'

const SCHEMES = ['auto', 'light', 'dark'] as const

export function LookSection() {
  const t = useTranslations('settings')
  const shell = useTranslations('shell')
  const { language, choose } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Section id="look" title={t('lookTitle')} about={t('lookAbout')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={shell('language')}
          value={language}
          onChange={event => choose(event.currentTarget.value as Language)}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        />
        <NativeSelect
          label={shell('theme')}
          value={colorScheme}
          onChange={event =>
            setColorScheme(SCHEMES.find(scheme => scheme === event.currentTarget.value) ?? 'auto')
          }
          data={SCHEMES.map(scheme => ({ value: scheme, label: shell(scheme) }))}
        />
      </SimpleGrid>
    </Section>
  )
}
