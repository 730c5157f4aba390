// Audits: random blocks are asked of one host, which has to answer from its own disk. What an audit shows, and what not:
// docs/design/hosting.md.
import { randomInt } from 'node:crypto'
import type Hypercore from 'hypercore'
import type { Proof } from 'hypercore'
import { MerkleTree } from 'hypercore/lib/merkle-tree.js'
import crypto, { type MerkleNode } from 'hypercore-crypto'
import sodium from 'sodium-universal'
import { isKey } from './signed.ts'

/** One block that is asked for. */
export interface Question {
  core: string
  index: number
  /**
   * `digest`: its hash, keyed with the challenge’s nonce: for blocks that the auditor has too. `block`: itself, and as many
   * nodes of the merkle tree as lead to one that the auditor knows.
   */
  want: 'digest' | 'block'
  nodes: number
}

export interface Challenge {
  /** 32 random bytes, in hex, used once: nothing can be worked out before. */
  nonce: string
  questions: Question[]
}

/** An answer to one question; null for a block that the host does not have. */
export type Answer = { digest: Buffer } | { value: Buffer; nodes: MerkleNode[] } | null

/** What is asked at most at once, and how much of it as whole blocks. */
export const MAX_QUESTIONS = 128
export const MAX_WHOLE = 8
/** More nodes than any tree is deep. */
const MAX_NODES = 64
/** How many blocks an audit asks for when nothing else is said: it misses a host that has lost 5 % once in a hundred times. */
export const AUDIT_BLOCKS = 90

/** What is known of a core that a host should hold. */
export interface Audited {
  core: Hypercore
  /** Blocks that the host should hold: `[start, end)`. */
  ranges: readonly (readonly [number, number])[]
}

/** Draws blocks evenly from all that a host should hold, none twice; fewer when there are fewer. */
export function drawBlocks(cores: readonly Audited[], count: number): { core: Hypercore; index: number }[] {
  const spans = cores.flatMap(({ core, ranges }) => ranges.map(([start, end]) => ({ core, start, end })))
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const places = new Set<number>()
  if (total <= count) for (let i = 0; i < total; i++) places.add(i)
  else while (places.size < count) places.add(randomInt(total))
  const sorted = [...places].sort((a, b) => a - b)
  const drawn: { core: Hypercore; index: number }[] = []
  let before = 0
  let next = 0
  for (const { core, start, end } of spans) {
    for (; next < sorted.length && sorted[next]! < before + end - start; next++)
      drawn.push({ core, index: start + sorted[next]! - before })
    before += end - start
  }
  return drawn
}

/**
 * How each block is asked for; `MAX_QUESTIONS` of them at most. Of those that are not here, only `MAX_WHOLE` are asked for: any of
 * them, or what comes last in a space would never be asked for by who has little of it.
 */
export async function makeChallenge(
  blocks: readonly { core: Hypercore; index: number }[],
): Promise<Challenge> {
  const questions: Question[] = []
  let whole = 0
  for (const { core, index } of shuffled(blocks)) {
    if (questions.length === MAX_QUESTIONS) break
    const here = await core.has(index)
    if (!here && ++whole > MAX_WHOLE) continue
    const nodes = here ? 0 : await core.missingNodes(index)
    questions.push({ core: core.key.toString('hex'), index, want: here ? 'digest' : 'block', nodes })
  }
  return { nonce: crypto.randomBytes(32).toString('hex'), questions }
}

function shuffled<T>(list: readonly T[]): T[] {
  const all = [...list]
  for (let i = all.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return all
}

/** What a host reads from its disk for an answer. */
export interface Blocks {
  block(core: string, index: number): Promise<Buffer | null>
  prove(core: string, index: number, nodes: number): Promise<Proof | null>
}

/** The host’s side. A challenge that asks for too much, or is none, is answered with nothing. */
export async function answerChallenge(challenge: Challenge, from: Blocks): Promise<Answer[] | null> {
  if (!isChallenge(challenge)) return null
  const { nonce, questions } = challenge
  const answers: Answer[] = []
  for (const { core, index, want, nodes } of questions) {
    if (want === 'digest') {
      const block = await from.block(core, index)
      answers.push(block && { digest: digestOf(block, nonce) })
    } else {
      const proof = await from.prove(core, index, nodes)
      answers.push(proof && { value: proof.block!.value!, nodes: proof.block!.nodes })
    }
  }
  return answers
}

/** A peer may have sent anything. */
function isChallenge(value: Challenge | null | undefined): value is Challenge {
  const { nonce, questions } = value ?? ({} as Challenge)
  if (!isKey(nonce) || !Array.isArray(questions) || questions.length > MAX_QUESTIONS) return false
  return questions.every(isQuestion) && questions.filter(({ want }) => want === 'block').length <= MAX_WHOLE
}

function isQuestion(value: Question | null): boolean {
  const { core, index, want, nodes } = value ?? ({} as Question)
  const known = want === 'digest' || want === 'block'
  return known && isKey(core) && isCount(index) && isCount(nodes) && nodes <= MAX_NODES
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** Which of the questions were answered well, in their order. */
export async function checkAnswers(
  { nonce, questions }: Challenge,
  answers: readonly Answer[],
  coreOf: (key: string) => Hypercore | undefined,
): Promise<boolean[]> {
  const results: boolean[] = []
  for (const [i, question] of questions.entries()) {
    const core = coreOf(question.core)
    const answer = answers[i]
    results.push(Boolean(core && answer && (await isRight(question, answer, nonce, core).catch(() => false))))
  }
  return results
}

async function isRight(
  { want, index }: Question,
  answer: NonNullable<Answer>,
  nonce: string,
  core: Hypercore,
): Promise<boolean> {
  if (want === 'digest') {
    const own = await core.get(index, { wait: false, raw: true })
    const expected = own && digestOf(own as Buffer, nonce)
    return (
      expected !== null &&
      'digest' in answer &&
      Buffer.isBuffer(answer.digest) &&
      expected.equals(answer.digest)
    )
  }
  if (!('value' in answer) || !Buffer.isBuffer(answer.value) || !Array.isArray(answer.nodes)) return false
  const block = { index, value: answer.value, nodes: answer.nodes }
  const proof: Proof = { fork: core.fork, block, hash: null, seek: null, upgrade: null, manifest: null }
  await MerkleTree.verify(core.core.state, proof)
  return true
}

function digestOf(block: Buffer, nonce: string): Buffer {
  const out = Buffer.alloc(32)
  sodium.crypto_generichash(out, block, Buffer.from(nonce, 'hex'))
  return out
}

/** How likely it is, from 0 to 1, that so many random blocks find a host out that lacks this part of them. */
export function chanceToFind(lacking: number, blocks: number): number {
  return 1 - (1 - lacking) ** blocks
}
