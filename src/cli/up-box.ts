// What `cobox up` says of a node that is a box.
import { bold, clean, formatWhen, pairs } from './format.ts'
import { type Io, isTerminal, programName, wantsColour } from './io.ts'

interface ReadyBox {
  url: string
  home: string
  device: string
  tcp: string
  /** The link for its first admin; null when there is one. */
  pair: string | null | undefined
  /** `--box` was said; otherwise its data folder remembers it. */
  asked: boolean
}

/** With the link for the first admin, and its QR code on a terminal. */
export async function boxWelcome(box: ReadyBox, io: Io): Promise<string> {
  const colour = wantsColour(io)
  const cobox = programName(io.env)
  const title = bold('This box is running.', colour)
  const remembered = box.asked
    ? ''
    : 'This data folder is that of a box: it only hosts, with or without --box.\n'
  const facts = pairs(
    [
      ['data', clean(box.home)],
      ['device', box.device.slice(0, 16)],
      ['others', box.tcp],
    ],
    colour,
  )
  const code = box.pair && isTerminal(io.stdout, io.env) ? (await import('./qr.ts')).toQr(box.pair) : ''
  const next = box.pair
    ? `It has no admin yet. On your own node, type this; the link works once:\n  ${cobox} box pair ${box.pair}\n${code}`
    : `Its admins control it from their own nodes: ${cobox} box status\n`
  return `${title}\n${remembered}\n${facts}\n${next}\nCtrl-C stops it.\n`
}

/** What is said along with a link for an admin. */
export function linkNote(expires: number, now: number, cobox: string): string {
  return `It works once, and expires ${formatWhen(expires, now)}. Whoever has it controls the box. They type: ${cobox} box pair LINK\n`
}
