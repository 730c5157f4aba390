// The corner with language and theme. Its menus are a tenth of the first page's code, and come when the page has time, or at once
// when somebody presses there.
import { ActionIcon } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CORNER, type CornerProps, type InCorner } from './corner-icons.ts'
import { Later, laterPart } from './later.tsx'

const CornerMenus = laterPart<CornerProps>(async () => (await import('./menus.tsx')).CornerMenus, Buttons)

export function Corner({ when }: { when: boolean }) {
  const [opened, setOpened] = useState<InCorner | null>(null)
  const props: CornerProps = { opened, onOpen: setOpened }
  return (
    <Later when={when || opened !== null} before={<Buttons {...props} />}>
      <CornerMenus {...props} />
    </Later>
  )
}

/** As the menus' own, so that nothing moves when they come. */
function Buttons({ onOpen }: CornerProps) {
  const t = useTranslations('shell')
  return (Object.keys(CORNER) as InCorner[]).map(which => {
    const Icon = CORNER[which]
    return (
      <ActionIcon
        key={which}
        variant="subtle"
        size="lg"
        aria-label={t(which)}
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={() => onOpen(which)}
      >
        <Icon size={20} />
      </ActionIcon>
    )
  })
}
