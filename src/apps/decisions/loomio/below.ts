// What stands below a text that is taken in: who reacted to it, and the names of files whose content an export does not have.
import { type Key, keyIn, type Row, textIn } from './row.ts'

/** Room for it, in characters. */
export const BELOW = 800
const REACTIONS = 500
const FILES = BELOW - REACTIONS - 2
/** Of one text, so many files are named. */
const MAX_FILES = 50

/** How Loomio calls the reactions that its button offers; others stand as it calls them. */
const SIGNS: Record<string, string> = {
  '+1': '👍',
  thumbsup: '👍',
  thumbs_up: '👍',
  '-1': '👎',
  thumbsdown: '👎',
  heart: '❤️',
  slight_smile: '🙂',
  smile: '😄',
  smiley: '😃',
  grinning: '😀',
  joy: '😂',
  laughing: '😆',
  wink: '😉',
  open_mouth: '😮',
  astonished: '😲',
  thinking: '🤔',
  confused: '😕',
  cry: '😢',
  sob: '😭',
  rage: '😡',
  clap: '👏',
  raised_hands: '🙌',
  pray: '🙏',
  muscle: '💪',
  ok_hand: '👌',
  wave: '👋',
  tada: '🎉',
  fire: '🔥',
  rocket: '🚀',
  eyes: '👀',
  star: '⭐',
  sunny: '☀️',
  100: '💯',
  white_check_mark: '✅',
}

/** `👍` of `:+1:`; null where there is no sign. */
function signIn(record: Row['record']): string | null {
  const text = textIn(record, 'reaction').trim()
  const name = /^:?([\w+-]{1,40}):?$/.exec(text)?.[1]
  if (name !== undefined) return Object.hasOwn(SIGNS, name) ? SIGNS[name]! : `:${name}:`
  // signs as they are written today; nothing that could be more than one
  return text.length <= 16 && !/[\s\x21-\x7f]/.test(text) ? text || null : null
}

export class Below {
  /** Type and id of what was reacted to → sign → who did. */
  readonly #reactions = new Map<string, Map<string, (Key | null)[]>>()
  readonly #files = new Map<string, string[]>()

  noteReaction(record: Row['record']): void {
    const [of, sign] = [keyIn(record, 'reactable_id'), signIn(record)]
    if (of === null || sign === null) return
    const to = `${textIn(record, 'reactable_type')} ${of}`
    const signs = this.#reactions.get(to) ?? new Map<string, (Key | null)[]>()
    this.#reactions.set(to, signs)
    const who = keyIn(record, 'user_id')
    const there = signs.get(sign) ?? []
    signs.set(sign, there)
    if (who === null || !there.includes(who)) there.push(who)
  }

  /** False for one that says nothing. */
  isReaction(record: Row['record']): boolean {
    return keyIn(record, 'reactable_id') !== null && signIn(record) !== null
  }

  noteFile(type: string, of: Key | null, name: string): void {
    if (of === null || name === '') return
    const to = `${type} ${of}`
    const there = this.#files.get(to) ?? []
    this.#files.set(to, there)
    // new exports name a file with its text and on a line of its own
    if (there.length < MAX_FILES && !there.includes(name)) there.push(name)
  }

  /** Files that stand in the line of a text itself. */
  noteFilesIn(type: string, id: Key, record: Row['record']): void {
    const files = record['attachments']
    if (!Array.isArray(files)) return
    for (const file of files)
      if (typeof file === 'object' && file !== null)
        this.noteFile(type, id, fileNameIn(file as Row['record']))
  }

  /** The lines; empty where there are none. `nameOf`: null for who is not to be named. `cut`: to so many characters. */
  linesOf(
    type: string,
    id: Key,
    nameOf: ((user: Key | null) => string) | null,
    cut: (text: string, most: number) => string,
  ): string {
    const to = `${type} ${id}`
    const reactions = [...(this.#reactions.get(to) ?? [])].map(([sign, who]) =>
      nameOf ? `${sign} ${who.map(nameOf).join(', ')}` : `${sign} ${who.length}`,
    )
    const files = this.#files.get(to) ?? []
    return [
      reactions.length > 0 ? cut(reactions.join(' · '), REACTIONS) : '',
      files.length > 0 ? cut(`📎 ${files.join(', ')}`, FILES) : '',
    ]
      .filter(Boolean)
      .join('\n\n')
  }
}

/** What a file was called, in plain characters. */
export function fileNameIn(record: Row['record']): string {
  const name = textIn(record, 'filename') || textIn(record, 'title') || textIn(record, 'name')
  return name
    .replace(/[*_`[\]<>\s]+/g, ' ')
    .trim()
    .slice(0, 120)
}
