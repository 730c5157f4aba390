// The frame around every page: where one is, where one can go, and whether the node is there.
import { ActionIcon, AppShell, Box, Burger, Group, Kbd, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useConnection } from '../node/live.ts'
import { statusQuery } from '../node/queries.ts'
import { ERROR_AREAS } from '../shared/error-words.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { Corner } from './corner.tsx'
import { WithWords } from './language.tsx'
import { Later, laterPart, usePageShown } from './later.tsx'
import { Navigation } from './navigation.tsx'
import { RefusedPage } from './refused-page.tsx'
import { UploadsSlot } from './uploads-slot.tsx'
import { WordsReminder } from './words-reminder.tsx'

const Notices = laterPart(async () => (await import('./notices.tsx')).Notices)
const Palette = laterPart(async () => (await import('./palette.tsx')).Palette)
const Messages = laterPart(async () => (await import('./notifications.tsx')).Messages)

export function Frame() {
  const t = useTranslations('shell')
  const [opened, { toggle, close }] = useDisclosure()
  const connection = useConnection()
  const router = useRouter()
  const { isFetched } = useQuery(statusQuery)
  const isPageShown = usePageShown()
  const isFirstSeen = isFetched && isPageShown
  // here, not in the palette: it may be asked for before it has come
  useHotkeys([
    ['mod+K', spotlight.toggle],
    ['/', spotlight.open],
  ])
  // on a phone the menu covers the page: whoever has chosen sees what they chose
  useEffect(() => router.subscribe('onBeforeNavigate', close), [router, close])
  if (connection === 'refused') return <RefusedPage />
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 240, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" gap="sm" wrap="nowrap">
          <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('menu')} />
          <Text component={Link} to="/" fw={700} size="lg" c="inherit" td="none">
            CoBox
          </Text>
          <UnstyledButton ml="auto" visibleFrom="sm" onClick={spotlight.open}>
            <Group gap="xs" c="dimmed">
              <IconSearch size={18} aria-hidden />
              <Text size="sm">{t('search')}</Text>
              <Kbd size="xs">Ctrl K</Kbd>
            </Group>
          </UnstyledButton>
          <ActionIcon
            ml="auto"
            hiddenFrom="sm"
            size="lg"
            variant="subtle"
            onClick={spotlight.open}
            aria-label={t('search')}
          >
            <IconSearch size={20} />
          </ActionIcon>
          <Corner when={isFirstSeen} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className="menu" data-closed={!opened || undefined}>
        <Navigation />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className="column">
        <Box flex="1 0 auto">
          <ConnectionBanner />
          <WordsReminder />
          <Outlet />
        </Box>
        <UploadsSlot />
      </AppShell.Main>
      {/* at once: whatever is done next may not work, or the node may be away by then */}
      {isPageShown && <WithWords areas={ERROR_AREAS}>{null}</WithWords>}
      <Later when={isFirstSeen}>
        <Messages />
      </Later>
      <Later when={isFirstSeen}>
        <Palette />
      </Later>
      <Later when={isFirstSeen}>
        <WithWords areas={['activity']}>
          <Notices />
        </WithWords>
      </Later>
    </AppShell>
  )
}
