// Mentions of members in texts: the log holds `@[key]`, people type `@[Name]`, and it is shown as `@Name`.

/** A member, and their name. */
export interface Named {
  member: string
  name: string
}
/** The name of a member by their key, if it is known. */
export type NameOf = (member: string) => string | undefined

const BY_KEY = /@\[([0-9a-f]{64})\]/g
/** What is being typed right before the caret: an `@` that begins a word, and some letters. */
const BEGUN = /(?:^|[\s(])@([^\s@[\]()]{0,40})$/u

const shown = (member: string, nameOf: NameOf) => `@${nameOf(member) ?? member.slice(0, 8)}`

/** For where a text is shown without its marks, as in an excerpt. */
export function withNames(text: string, nameOf: NameOf): string {
  return text.replace(BY_KEY, (_, member: string) => shown(member, nameOf))
}

/** What is typed for one of these members: the name where it means only them, else the key. */
export function mentionOf({ member, name }: Named, people: readonly Named[]): string {
  const isClear = !/[[\]\n]/.test(name) && people.filter(one => one.name === name).length === 1
  return `@[${isClear ? name : member}]`
}

/** A text from the log as its author typed it. Of who is not among these people the key stays. */
export function asTyped(text: string, people: readonly Named[]): string {
  return text.replace(BY_KEY, (whole, member: string) => {
    const person = people.find(one => one.member === member)
    return person ? mentionOf(person, people) : whole
  })
}

/** Where a mention is being typed, and the letters behind its `@`; null where none is. */
export function mentionBegun(text: string, caret: number): { from: number; letters: string } | null {
  const letters = BEGUN.exec(text.slice(0, caret))?.[1]
  return letters === undefined ? null : { from: caret - letters.length - 1, letters }
}

/** Those whose name, or a word of it, begins with these letters. */
export function peopleWith<P extends Named>(letters: string, people: readonly P[]): P[] {
  const wanted = letters.toLocaleLowerCase()
  return people.filter(({ name }) => ` ${name.toLocaleLowerCase()}`.includes(` ${wanted}`))
}

interface Node {
  type: string
  tagName?: string
  value?: string
  properties?: Record<string, unknown>
  children?: Node[]
}

/** A plugin of the Markdown parts: mentions as names that stand out; not in code. */
export function showMentions(nameOf: NameOf) {
  return () =>
    (tree: Node): void => {
      const walk = (node: Node) => {
        if (node.tagName === 'code') return
        for (const child of node.children ?? []) walk(child)
        if (node.children) node.children = node.children.flatMap(child => split(child, nameOf))
      }
      walk(tree)
    }
}

function split(node: Node, nameOf: NameOf): Node[] {
  if (node.type !== 'text') return [node]
  // what is between two mentions, a key, and so on
  return (node.value ?? '').split(BY_KEY).flatMap((part, index): Node[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ type: 'text', value: part }]
    const name: Node = { type: 'text', value: shown(part, nameOf) }
    return [{ type: 'element', tagName: 'strong', properties: { className: ['breaks'] }, children: [name] }]
  })
}
