// Why a space is not protected: the node says it in English, the page in the reader’s language.
// What is not known here is shown as it came.

/** The names of hosts come first, and may hold anything: each reason is known by how it ends. */
const ENDS = [
  ['failed', / did not prove what it should hold$/],
  ['full', / has no room left$/],
  ['ending', / takes nothing new$/],
  ['refuses', / do(?:es)? not let this device in$/],
  ['away', / is not connected$/],
  ['lacking', / is still getting what it lacks$/],
  ['unproven', / has not proven it yet$/],
] as const

export type Reason =
  | { kind: 'notWanted' | 'noHost' }
  | { kind: 'tooFew'; have: number; want: number }
  | { kind: (typeof ENDS)[number][0]; coops: string }

/** Null for words that this page does not know, or for none. */
export function reasonOf(text: string): Reason | null {
  if (text === 'no host is wanted') return { kind: 'notWanted' }
  if (text === 'no host keeps it') return { kind: 'noHost' }
  const few = /^it has hosts of (\d+) of (\d+) co-ops that it wants$/.exec(text)
  if (few) return { kind: 'tooFew', have: Number(few[1]), want: Number(few[2]) }
  for (const [kind, end] of ENDS) if (end.test(text)) return { kind, coops: text.replace(end, '') }
  return null
}
