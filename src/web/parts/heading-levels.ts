// Puts the headings of a text below those of the page, without gaps, so that who listens to it finds their way.

interface Node {
  type: string
  tagName?: string
  children?: Node[]
}

const HEADING = /^h([1-6])$/

/** A plugin of the Markdown parts; `under`: the level of the page's own heading above the text. */
export function headingLevels(under: number) {
  return () =>
    (tree: Node): void => {
      let last = under
      const walk = (node: Node) => {
        const level = HEADING.exec(node.tagName ?? '')?.[1]
        if (level) {
          last = Math.min(Number(level) + under, last + 1, 6)
          node.tagName = `h${last}`
        }
        for (const child of node.children ?? []) walk(child)
      }
      walk(tree)
    }
}
