// How large a page of a PDF is drawn. Its author says its size, and may say any.

export interface PageSize {
  width: number
  height: number
}

/** Steps of the zoom; 1: as wide as there is room. */
export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const
/** More is more than canvases of browsers hold. */
const MAX_PIXELS = 16 * 1024 * 1024
/** Of a side, in CSS pixels. */
const MAX_SIDE = 8192

/** From a page's units to CSS pixels, and how many pixels of the canvas each of those gets. */
export function pageScale(
  { width, height }: PageSize,
  room: number,
  zoom: number,
  pixelRatio: number,
): { scale: number; ratio: number } {
  const scale = Math.min((room / width) * zoom, MAX_SIDE / width, MAX_SIDE / height)
  const pixels = width * height * scale * scale
  return { scale, ratio: Math.min(pixelRatio, Math.sqrt(MAX_PIXELS / pixels)) }
}

/** The next step of the zoom up or down; the last one stays. */
export function nextZoom(zoom: number, by: 1 | -1): number {
  const at = ZOOMS.findIndex(one => one >= zoom) + by
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at))]!
}
