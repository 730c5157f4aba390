// Colours and sizes: calm, readable in bright sun (contrast of text at least 4.5 : 1), fingers find every button.
import { createTheme } from '@mantine/core'

export const theme = createTheme({
  primaryColor: 'cyan',
  // the shades that keep the contrast on white and on black
  primaryShade: { light: 9, dark: 8 },
  defaultRadius: 'md',
  autoContrast: true,
  luminanceThreshold: 0.4,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontFamily: 'inherit', fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
})
