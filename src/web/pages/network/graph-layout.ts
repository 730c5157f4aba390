// Where the devices of the graph stand: this node in the middle of the page, or at its edge where there is little room, and
// the others in rows beside it.
export interface Place {
  x: number
  y: number
  /** 1: to the right of this node. -1: to the left. */
  side: 1 | -1
}

export interface Layout {
  width: number
  height: number
  me: { x: number; y: number }
  places: Place[]
  /** From this node to where the edges run level, and to the other devices. */
  bend: number
  reach: number
  /** So many characters of a name have room. */
  letters: number
}

const ROW = 76
const MARGIN = 12
/** With less, in px, all stand on one side. */
const WIDE = 720
const BEND = 56
/** Of the letters of a name, in px. */
const LETTER = 7.5
/** From the middle of a device to its name. */
export const TO_NAME = 20

export function layout(count: number, width: number): Layout {
  const columns = width >= WIDE ? 2 : 1
  const rows = Math.max(1, Math.ceil(count / columns))
  const height = rows * ROW + 2 * MARGIN
  const me = { x: columns === 2 ? width / 2 : 32, y: height / 2 }
  const reach = columns === 2 ? 210 : 176
  const room = (columns === 2 ? width / 2 : width - me.x) - reach - TO_NAME
  const places = Array.from({ length: count }, (_, i): Place => {
    const side = columns === 2 && i % 2 === 1 ? -1 : 1
    return { x: me.x + side * reach, y: MARGIN + (Math.floor(i / columns) + 0.5) * ROW, side }
  })
  return { width, height, me, places, bend: BEND, reach, letters: Math.max(8, Math.floor(room / LETTER)) }
}

/** The line from this node to a device. */
export function edge({ me, bend }: Layout, { x, y, side }: Place): string {
  const turn = me.x + side * bend
  return `M${me.x} ${me.y}C${turn} ${me.y} ${me.x} ${y} ${turn} ${y}H${x}`
}

/** A name of somebody else, without characters that turn the direction of what stands beside them, and not too long. */
export function shorten(name: string, letters: number): string {
  const seen = [...name.replace(/\p{C}/gu, '')]
  return seen.length <= letters ? seen.join('') : `${seen.slice(0, letters - 1).join('')}…`
}
