// Texts of Loomio, which are Markdown or HTML, as Markdown of a length that fits.

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
/** What stands for a tag. Others go, and what they hold stays. */
const OPENS: Record<string, string> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  s: '~~',
  del: '~~',
  code: '`',
  br: '\n',
  hr: '\n\n---\n\n',
  p: '\n\n',
  div: '\n\n',
  pre: '\n\n',
  ul: '\n',
  ol: '\n',
  table: '\n\n',
  tr: '\n',
  td: ' ',
  th: ' ',
  li: '\n- ',
  blockquote: '\n\n> ',
  h1: '\n\n# ',
  h2: '\n\n## ',
  h3: '\n\n### ',
  h4: '\n\n#### ',
  h5: '\n\n##### ',
  h6: '\n\n###### ',
}
const CLOSES: Record<string, string> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  s: '~~',
  del: '~~',
  code: '`',
  p: '\n\n',
  div: '\n\n',
  pre: '\n\n',
  ul: '\n',
  ol: '\n',
  blockquote: '\n\n',
  h1: '\n\n',
  h2: '\n\n',
  h3: '\n\n',
  h4: '\n\n',
  h5: '\n\n',
  h6: '\n\n',
}
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g

/** Rich text of Loomio’s editor as Markdown: words, links, lists and emphasis; scripts and styles go. */
export function htmlToMarkdown(html: string): string {
  const links: string[] = []
  const bare = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(TAG, (_, close: string, name: string, attributes: string) => {
      const tag = name.toLowerCase()
      if (tag === 'a') return link(close !== '', attributes, links)
      if (tag === 'img' && !close) return image(attributes)
      const marks = close ? CLOSES : OPENS
      return Object.hasOwn(marks, tag) ? marks[tag]! : ''
    })
  return bare
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => entity(whole, name))
    .replace(/- \n+/g, '- ')
    .replace(/> \n+/g, '> ')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const isOne = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isOne ? String.fromCodePoint(code) : ''
}

const attributeOf = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes)?.slice(1).find(Boolean) ?? ''
/** No other addresses: what runs in a page is no link. */
const isAddress = (text: string) => /^(https?:\/\/|mailto:)[^\s<>]+$/i.test(text)

function link(isEnd: boolean, attributes: string, open: string[]): string {
  if (!isEnd) {
    const href = attributeOf(attributes, 'href')
    open.push(href)
    return isAddress(href) ? '[' : ''
  }
  const href = open.pop() ?? ''
  return isAddress(href) ? `](${href.replaceAll(')', '%29')})` : ''
}

function image(attributes: string): string {
  const source = attributeOf(attributes, 'src')
  const name = attributeOf(attributes, 'alt').replace(/[[\]]/g, '') || 'image'
  return isAddress(source) ? `[${name}](${source.replaceAll(')', '%29')})` : ''
}

/** Nobody is called by what is taken in: a mention of a member’s key would be one. */
export function withoutMentions(text: string): string {
  return text.replace(/@\[(?=[0-9a-f]{64}\])/g, '@\\[')
}

/** In pieces of at most so many characters, at ends of lines or words where there are some. */
export function pieces(text: string, first: number, rest = first): string[] {
  const found: string[] = []
  for (let left = text; ; ) {
    const room = found.length === 0 ? first : rest
    if (left.length <= room) return [...found, left]
    const end = breakBefore(left, room)
    found.push(left.slice(0, end).trimEnd())
    left = left.slice(end).trimStart()
    if (left === '') return found
  }
}

function breakBefore(text: string, room: number): number {
  for (const mark of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(mark, room - 1)
    if (at > room / 2) return at
  }
  // not between the two halves of a character
  const code = text.charCodeAt(room - 1)
  return code >= 0xd800 && code <= 0xdbff ? room - 1 : room
}

/** At most so many characters. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text
  const end = most - 1
  const code = text.charCodeAt(end - 1)
  return `${text.slice(0, code >= 0xd800 && code <= 0xdbff ? end - 1 : end)}…`
}
