// Language, and light or dark: the two things that everybody looks for in the corner.
import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { LANGUAGES, type Language } from '../text/text.ts'
import { CORNER, type CornerProps, type InCorner } from './corner-icons.ts'
import { useLanguage } from './language.tsx'

export function CornerMenus(props: CornerProps) {
  return (
    <>
      <LanguageMenu {...props} />
      <ThemeMenu {...props} />
    </>
  )
}

/** A menu that is one of two: one is open at a time. */
const oneOf = (which: InCorner, { opened, onOpen }: CornerProps) => ({
  position: 'bottom-end' as const,
  opened: opened === which,
  onChange: (open: boolean) => onOpen(open ? which : null),
})

function LanguageMenu(props: CornerProps) {
  const t = useTranslations('shell')
  const { language, choose } = useLanguage()
  return (
    <Menu {...oneOf('language', props)}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('language')}>
          <CORNER.language size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <Menu.Item
            key={code}
            lang={code}
            fw={code === language ? 700 : undefined}
            onClick={() => choose(code as Language)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function ThemeMenu(props: CornerProps) {
  const t = useTranslations('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu {...oneOf('theme', props)}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('theme')}>
          <CORNER.theme size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(['light', 'dark', 'auto'] as const).map(scheme => (
          <Menu.Item
            key={scheme}
            fw={scheme === colorScheme ? 700 : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {t(scheme)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
