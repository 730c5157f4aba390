// What shows messages in the corner, by itself: whoever only sends some does not need it.
import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useTranslations } from 'use-intl'

/** The button that closes a message is a cross: what it is called goes with all of them. */
export function Messages() {
  const t = useTranslations('common')
  const closeButtonProps = { 'aria-label': t('close') }
  return (
    <MantineThemeProvider
      inherit
      theme={{ components: { Notification: { defaultProps: { closeButtonProps } } } }}
    >
      <Notifications position="bottom-right" />
    </MantineThemeProvider>
  )
}
