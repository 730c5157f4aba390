// The 24 words that an identity is made from: how people type them, what can be wrong, and how they are compared.
import bip39 from 'bip39-mnemonic'
import wordlists from 'bip39-mnemonic/wordlist/index.js'
import { because, CoboxError } from '../errors/index.ts'

/** An identity has this many words: 256 bits, and 8 that check them. */
export const WORD_COUNT = 24

const english = new Set(wordlists.loadWordlist('english'))

/** Words as people write them down, made equal: case, line breaks, and letters that only look different. */
export function normalizeWords(text: string): string[] {
  return text.normalize('NFKD').toLowerCase().split(/\s+/).filter(Boolean)
}

/**
 * The words in their one form, parted by single spaces. Throws BAD_WORDS, with the reason: never with a word,
 * because messages are logged.
 */
export function checkWords(text: string): string {
  const words = normalizeWords(text)
  checkListed(words)
  if (words.length !== WORD_COUNT) throw badWords(because('wordsCounted', { count: words.length }))
  const joined = words.join(' ')
  try {
    bip39.mnemonicToEntropy(joined)
  } catch (error) {
    throw badWords(because('wordsApart'), error)
  }
  return joined
}

/**
 * That a person repeats the words of their identity, or some of them by their numbers. Throws WORDS_DIFFER with the position of
 * the first that differs, counted from 1; a missing or additional word differs too. Throws BAD_WORDS where there is none, or one
 * that no identity has.
 */
export function compareWords(
  words: string,
  repeated: string | readonly { position: number; word: string }[],
): void {
  const expected = normalizeWords(words)
  if (typeof repeated !== 'string') {
    for (const { position, word } of repeated) checkListed(normalizeWords(word), position)
    const wrong = repeated.find(
      ({ position, word }) => normalizeWords(word).join(' ') !== expected[position - 1],
    )
    if (wrong) throw new CoboxError('WORDS_DIFFER', { position: wrong.position })
    return
  }
  const given = normalizeWords(repeated)
  if (given.length === 0) throw badWords(because('wordsCounted', { count: 0 }))
  checkListed(given)
  for (let i = 0; i < Math.max(expected.length, given.length); i++)
    if (expected[i] !== given[i]) throw new CoboxError('WORDS_DIFFER', { position: i + 1 })
}

/** The 32 bytes that the words stand for. Throws BAD_WORDS. */
export function entropyOf(words: string): Buffer {
  return Buffer.from(bip39.mnemonicToEntropy(checkWords(words)))
}

/** The words that stand for 32 bytes. */
export function wordsOf(entropy: Buffer): string {
  return bip39.entropyToMnemonic(entropy)
}

/** `first`: the number of the first. */
function checkListed(words: readonly string[], first = 1): void {
  const unknown = words.findIndex(word => !english.has(word))
  if (unknown >= 0) throw badWords(because('wordUnknown', { number: unknown + first }))
}

function badWords(reason: string, cause?: unknown): CoboxError {
  return new CoboxError('BAD_WORDS', { reason }, cause)
}
