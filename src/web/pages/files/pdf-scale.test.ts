// How large pages of PDFs are drawn, whatever their size is said to be.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextZoom, pageScale, ZOOMS } from './pdf-scale.ts'

test('a page is as wide as there is room, and as sharp as the screen', () => {
  assert.deepEqual(pageScale({ width: 600, height: 800 }, 300, 1, 2), { scale: 0.5, ratio: 2 })
  assert.deepEqual(pageScale({ width: 600, height: 800 }, 300, 2, 1), { scale: 1, ratio: 1 })
})

test('a page that says to be enormous is drawn in a size that a browser can draw', () => {
  for (const [width, height] of [
    [1, 1e9],
    [1e9, 1],
    [1e9, 1e9],
    [595, 842],
  ] as const) {
    const { scale, ratio } = pageScale({ width, height }, 3000, 4, 3)
    assert.ok(width * scale <= 8193 && height * scale <= 8193, `${width} × ${height}`)
    assert.ok(width * height * (scale * ratio) ** 2 <= 2 ** 24 * 1.001, `${width} × ${height}`)
  }
})

test('the zoom goes by steps, and stays at its ends', () => {
  assert.deepEqual([nextZoom(1, 1), nextZoom(1, -1)], [1.25, 0.75])
  assert.deepEqual([nextZoom(ZOOMS[0], -1), nextZoom(ZOOMS.at(-1)!, 1)], [0.5, 4])
})
