// The words of a text, without case and accents, for the search. The index is a part of the view, which every device makes
// alike: so what counts as a letter stands here, and does not follow the Unicode version of a runtime. Only characters
// that have long been assigned are folded, whose decomposition and case Unicode promises never to change.

/** A word is cut to so many characters. */
export const MAX_WORD = 32

export interface Word {
  word: string
  /** Where it stands in the text: from this UTF-16 place to that. */
  start: number
  end: number
}

type Ranges = readonly (readonly [number, number])[]

/** Letters of alphabets with cases or accents. */
const FOLDED: Ranges = [
  [0x00c0, 0x00d6],
  [0x00d8, 0x00f6],
  [0x00f8, 0x0233],
  [0x0386, 0x0386],
  [0x0388, 0x0481],
  [0x048a, 0x052f],
  [0x0531, 0x0556],
  [0x0561, 0x0587],
  [0x1e00, 0x1eff],
  [0x1f00, 0x1fbc],
  [0x1fc2, 0x1fcc],
  [0x1fd0, 0x1fdb],
  [0x1fe0, 0x1fec],
  [0x1ff2, 0x1ffc],
]
/** Letters that stand as they are. */
const PLAIN: Ranges = [
  [0x0234, 0x02af],
  [0x05d0, 0x05ea],
  [0x0620, 0x064a],
  [0x0660, 0x0669],
  [0x0671, 0x06d3],
  [0x06f0, 0x06fc],
  [0x0900, 0x0963],
  [0x0966, 0x0df3],
  [0x0e01, 0x0e4e],
  [0x0e50, 0x0e59],
  [0x10a0, 0x10fa],
  [0xac00, 0xd7a3],
]
/** Marks upon letters: they part no words and are left out. */
const MARKS: Ranges = [
  [0x0300, 0x036f],
  [0x0591, 0x05bd],
  [0x064b, 0x065f],
]
/** Scripts that leave no room between words: each character is one. */
const SINGLE: Ranges = [
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3400, 0x4db5],
  [0x4e00, 0x9fa5],
]
/** Letters that have no decomposition, as people type them who lack the key. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
}

const isIn = (ranges: Ranges, code: number) => ranges.some(([from, to]) => code >= from && code <= to)

/** Character → what stands for it in a word: itself, folded; '' for a mark; null where words part. */
const folded = new Map<string, string | null>()

function foldOf(char: string): string | null {
  const known = folded.get(char)
  if (known !== undefined) return known
  const made = fold(char, char.codePointAt(0)!)
  folded.set(char, made)
  return made
}

function fold(char: string, code: number): string | null {
  if (code < 0x80) return /[0-9A-Za-z]/.test(char) ? char.toLowerCase() : null
  if (isIn(MARKS, code)) return ''
  if (isIn(PLAIN, code) || isIn(SINGLE, code)) return char
  if (!isIn(FOLDED, code)) return null
  const bare = char
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\s]/g, '')
    .toLowerCase()
  return Array.from(bare.replace(/[\u0300-\u036f]/g, ''), letter => SPELLED[letter] ?? letter).join('')
}

/** The words of a text, in their order. */
export function* wordsIn(text: string): Iterable<Word> {
  let word = ''
  let start = 0
  let at = 0
  for (const char of text) {
    const end = at + char.length
    const letter = foldOf(char)
    const single = letter !== null && isIn(SINGLE, char.codePointAt(0)!)
    if (word !== '' && (letter === null || single)) {
      yield { word: cut(word), start, end: at }
      word = ''
    }
    if (single) yield { word: letter, start: at, end }
    else if (letter !== null && !(word === '' && letter === '')) {
      if (word === '') start = at
      // no longer than it is cut to, whatever somebody sends
      if (word.length < MAX_WORD) word += letter
    }
    at = end
  }
  if (word !== '') yield { word: cut(word), start, end: at }
}

function cut(word: string): string {
  return word.slice(0, MAX_WORD)
}

/** The different words of a text, the first ones where they are more than the limit; sorted. */
export function distinctWords(text: string, limit: number): string[] {
  const found = new Set<string>()
  for (const { word } of wordsIn(text)) {
    if (found.size === limit) break
    found.add(word)
  }
  return [...found].sort()
}
