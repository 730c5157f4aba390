// Colours and sizes: calm, readable in bright sun (contrast of text at least 4.5 : 1), fingers find every button.
import { createTheme, DEFAULT_THEME, type MantineColorsTuple } from '@mantine/core'

/** A colour whose darkest shade can be read on white, and on its own third, which is under the pointer. */
const readable = (name: 'cyan' | 'green' | 'orange' | 'red' | 'yellow', darkest: string) =>
  [...DEFAULT_THEME.colors[name].slice(0, 9), darkest] as unknown as MantineColorsTuple

export const theme = createTheme({
  primaryColor: 'cyan',
  // the shades that keep the contrast on white and on black
  primaryShade: 9,
  colors: {
    cyan: readable('cyan', '#096070'),
    green: readable('green', '#1f6e30'),
    orange: readable('orange', '#a83608'),
    red: readable('red', '#a61e1e'),
    yellow: readable('yellow', '#8f5200'),
  },
  defaultRadius: 'md',
  autoContrast: true,
  luminanceThreshold: 0.4,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { styles: { title: { fontWeight: 650 } } },
    Drawer: { styles: { title: { fontWeight: 650 } } },
    // the head of a dialog is no banner of the page
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
  },
})
