// What stands in a list of an outcome that was written in Markdown.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutMarks } from './without-marks.ts'

test('of Markdown the words stay, in one line', () => {
  for (const [text, line] of [
    ['We **do** it.\n\n👍 Ada, Ben', 'We do it. 👍 Ada, Ben'],
    ['# Decided\n\n- buy `one`\n- see [the offer](https://example.org/a_b)', 'Decided buy one see the offer'],
    ['> said\n\n1. first\n2. second', 'said first second'],
    ['2 * 3 \\* 4, snake_case, cost #3', '2 * 3 * 4, snake_case, cost #3'],
    ['', ''],
  ] as const)
    assert.equal(withoutMarks(text), line)
})
