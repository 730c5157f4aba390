// A QR code, drawn here: black on white in either theme, since cameras expect that.
import { create } from 'qrcode'
import { useMemo } from 'react'

export function QrCode({ text, label, size = 240 }: { text: string; label: string; size?: number }) {
  const { path, width } = useMemo(() => draw(text), [text])
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${width}`}
      width={size}
      height={size}
      shapeRendering="crispEdges"
      style={{ background: '#fff', maxWidth: '100%' }}
    >
      <path d={path} fill="#000" />
    </svg>
  )
}

/** With the quiet zone of four modules that the standard asks for. */
const MARGIN = 4

function draw(text: string): { path: string; width: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'L' })
  let path = ''
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) path += `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`
  return { path, width: modules.size + 2 * MARGIN }
}
