// Sizes as text for people.

const SIZES = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']

/** `1.2 MiB`. */
export function formatBytes(bytes: number): string {
  let unit = 0
  let value = bytes
  while (value >= 1023.5 && unit < SIZES.length - 1) {
    value /= 1024
    unit++
  }
  return `${unit === 0 || value >= 99.95 ? Math.round(value) : value.toFixed(1)} ${SIZES[unit]}`
}
