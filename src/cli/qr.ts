// Draws a link as a QR code in the terminal, for a phone or another computer's camera.
import qrcode from 'qrcode-terminal'

/** Lines of half blocks, as small as it can be read. */
export function toQr(text: string): string {
  let drawn = ''
  qrcode.generate(text, { small: true }, code => {
    drawn = code
  })
  return `${drawn}\n`
}
