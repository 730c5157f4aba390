// Fetches all blocks that a view shows now. The tree of a bee stands in the same blocks as what it holds, and a walk along its keys waits
// for one after the other, so that each costs a way to the peer and back: here many are on their way at once.
import type { Batch as HyperbeeBatch } from 'hyperbee'

/** What hyperbee 2.27.3 has of its tree; it shows none of it to others. */
interface TreeNode {
  keys: readonly { seq: number }[]
  children: readonly unknown[]
  getChildNode(place: number): Promise<TreeNode>
}

interface Tree {
  getRoot(ensureHeader: boolean): Promise<TreeNode | null>
  getBlock(seq: number): Promise<unknown>
}

/** Nodes whose blocks are asked for together, of some eight blocks each. */
const AT_ONCE = 16

/** Throws when one cannot be had, as reads do. */
export async function fetchShownBlocks(batch: HyperbeeBatch<string, Buffer>): Promise<void> {
  const tree = batch as unknown as Tree
  const root = await tree.getRoot(false)
  const waiting = root ? [root] : []
  while (waiting.length > 0) {
    const nodes = waiting.splice(-AT_ONCE)
    const below = await Promise.all(
      nodes.flatMap(node => [
        ...node.children.map((_, place) => node.getChildNode(place)),
        ...node.keys.map(({ seq }) => tree.getBlock(seq).then(() => null)),
      ]),
    )
    for (const node of below) if (node) waiting.push(node)
  }
}
