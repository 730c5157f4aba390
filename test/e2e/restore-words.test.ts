// `cobox id restore` with the words as people and their programs really write them, and with words that are wrong.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../src/keys/index.ts'
import { runCobox, startNode } from '../support/cobox.ts'

const wide = (text: string) =>
  text.replace(/[a-z]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

test('the 24 words restore a person however they are written, and what is wrong with others is said without them', {
  timeout: 180_000,
}, async t => {
  const node = await startNode(t)
  const restore = (typed: string) => runCobox(node.home, ['id', 'restore', '--json'], {}, typed)
  const list = (words: string) =>
    words
      .split(' ')
      .map((word, i) => `${i + 1}. ${word}`)
      .join('\r\n')
  const written: [string, (words: string) => string][] = [
    ['capitals', words => words.toUpperCase()],
    ['a byte order mark and a line break', words => `\ufeff${words}\r\n`],
    ['no-break spaces', words => words.replaceAll(' ', '\u00a0')],
    ['full width', words => wide(words).replaceAll(' ', '\u3000')],
    ['ligatures', words => words.replaceAll('fi', '\ufb01').replaceAll('fl', '\ufb02')],
    ['composed', words => words.normalize('NFD').toUpperCase().normalize('NFKC')],
    ['a numbered list', list],
  ]
  for (const [how, write] of written) {
    // another person each time: the one before would be there already
    let identity = await Identity.create()
    while (how === 'ligatures' && !/f[il]/.test(identity.words)) identity = await Identity.create()
    const { code, stderr } = await restore(write(identity.words))
    assert.equal(code, 0, `${how}: ${stderr}`)
    const shown = await node.json<{ identity: string }>('id', 'show')
    assert.equal(shown.identity, identity.publicKey.toString('hex'), how)
  }

  const { identity: before } = await node.json<{ identity: string }>('id', 'show')
  const good = (await Identity.create()).words.split(' ')
  const wrong: [string[], RegExp][] = [
    [good.with(6, 'nonsense'), /word 7 is not in the list/],
    [good.with(23, 'cobóx'), /word 24 is not in the list/],
    [good.slice(0, 23), /there are 23 words/],
    [[...good, good[0]!], /there are 25 words/],
    // a checksum of 8 bits lets one order in 256 pass
    [await badlyOrdered(good), /they do not belong together/],
    [[], /there are 0 words/],
  ]
  for (const [words, reason] of wrong) {
    const { code, stdout, stderr } = await restore(words.join(' '))
    assert.notEqual(code, 0, stdout)
    const { error } = JSON.parse(stderr) as { error: { code: string; message: string } }
    assert.equal(error.code, 'BAD_WORDS')
    assert.match(error.message, reason)
    assert.doesNotMatch(error.message, /nonsense|cob/i)
  }
  assert.equal((await node.json<{ identity: string }>('id', 'show')).identity, before)
})

/** The same words with two of them swapped, so that their checksum is wrong. */
async function badlyOrdered(words: string[]): Promise<string[]> {
  for (let i = 1; i < words.length; i++) {
    const swapped = words.with(0, words[i]!).with(i, words[0]!)
    const restored = await Identity.restore(swapped.join(' ')).catch(() => null)
    if (!restored) return swapped
  }
  throw new Error('all orders are right')
}
