// One audit of one host: which blocks are asked for, and what its answers show. What they cannot show: docs/design/hosting.md.
import {
  AUDIT_BLOCKS,
  checkAnswers,
  drawBlocks,
  type HostLink,
  makeChallenge,
  MAX_QUESTIONS,
} from '../../hosting/index.ts'
import { heldAt, type Wanted } from './lacking.ts'

/** Of what is new, so many blocks are asked for besides. */
const NEW_BLOCKS = 38

/** A block that the host was asked for and has not proven. */
export interface Owed {
  core: string
  index: number
}

/** What is kept of an audit. */
export interface AuditResult {
  /** When it ended, in ms since 1970. */
  at: number
  /** Blocks that were asked for, and how many were not proven. */
  blocks: number
  failed: number
  /** True when the host gave no answer at all: it was off, or slow; that proves nothing. */
  unanswered: boolean
  ms: number
}

export interface Audited {
  /** Blocks that were asked for, and how many of them were not proven. */
  blocks: number
  failed: number
  /** Nothing was proven and nobody is accused. */
  unanswered: boolean
  /** What is to be asked again, until it is proven: nobody draws other blocks by staying silent. */
  owed: Owed[]
}

export interface AuditOptions {
  wanted: readonly Wanted[]
  /** What is wanted when the answer has come: less may be by then. */
  wantedNow(): Promise<readonly Wanted[]>
  /** Key of the host’s device, in hex. */
  device: string
  link: HostLink | null
  owed: readonly Owed[]
  /** How long each core was when the host was last found to hold all: what is longer is new. */
  provenLengths: Readonly<Record<string, number>>
  signal?: AbortSignal | undefined
}

type Block = { core: Wanted['core']; index: number }

const nameOf = ({ core, index }: Owed) => `${core} ${index}`

/** [H12] Never rejects for what the host does. Only what the host itself says that it holds is asked for. */
export async function auditHost(options: AuditOptions): Promise<Audited> {
  const { wanted, wantedNow, device, link, owed, signal } = options
  const nothing = { blocks: 0, failed: 0, unanswered: true, owed: [...owed] }
  const drawn = draw(options)
  if (!link || drawn.length === 0) return nothing
  const challenge = await makeChallenge(drawn)
  const { questions } = challenge
  const asked = new Set(questions.map(nameOf))
  const cores = new Map(wanted.map(({ key, core }) => [key, core]))
  const lending = watchUploads(drawn, device)
  const answers = await link.challenge(challenge, signal)
  const lent = lending()
  // of a purged block nobody can prove anything, nor has to
  const still = (all: readonly Wanted[], one: Owed) =>
    all.some(({ key, ranges }) => key === one.core && isIn(ranges, one.index))
  const unasked = owed.filter(one => !asked.has(nameOf(one)) && still(wanted, one))
  if (!answers) return { ...nothing, blocks: questions.length, owed: capped([...unasked, ...questions]) }
  const right = await checkAnswers(challenge, answers, key => cores.get(key))
  const before = new Set(owed.map(nameOf))
  // what it has fetched from here to answer is no proof; of two devices that sent it a block at once, one may be this one: once
  const wrong = questions.filter((one, i) => !right[i] || (lent.has(nameOf(one)) && before.has(nameOf(one))))
  const unclear = questions.filter((one, i) => right[i] && lent.has(nameOf(one)) && !before.has(nameOf(one)))
  const failures: Owed[] = []
  if (wrong.length > 0) {
    const now = await wantedNow()
    const claimed = heldAt(device, now)
    for (const one of wrong) {
      if (!still(now, one)) continue
      // it says by now that it lacks this, or this device has let go of it meanwhile: asked again when both have it
      const here = one.want === 'block' || ((await cores.get(one.core)?.has(one.index)) ?? false)
      const sure = here && still(claimed, one)
      ;(sure ? failures : unclear).push(one)
    }
  }
  return {
    blocks: questions.length,
    failed: failures.length,
    unanswered: failures.length === 0 && unclear.length > 0,
    owed: capped([...unasked, ...failures, ...unclear]),
  }
}

/** First what the host still owes, then random blocks of everything, then some of what is new. */
function draw({ wanted, device, owed, provenLengths }: AuditOptions): Block[] {
  const claimed = heldAt(device, wanted)
  const news = claimed.map(one => ({ ...one, ranges: beyond(one, provenLengths[one.key] ?? 0) }))
  const again = owed.flatMap(({ core: key, index }) => {
    const one = claimed.find(({ key: other, ranges }) => other === key && isIn(ranges, index))
    return one ? [{ core: one.core, index }] : []
  })
  const all = [...again, ...drawBlocks(claimed, AUDIT_BLOCKS), ...drawBlocks(news, NEW_BLOCKS)]
  return distinct(all).slice(0, MAX_QUESTIONS)
}

/** Notes which of these blocks this device sends to the host; returns what ends that, and tells them. */
function watchUploads(blocks: readonly Block[], device: string): () => Set<string> {
  const lent = new Set<string>()
  const enders = [...new Set(blocks.map(({ core }) => core))].map(core => {
    const key = core.key.toString('hex')
    const note = (index: number, _: number, peer: { remotePublicKey: Buffer }) => {
      if (peer.remotePublicKey.toString('hex') === device) lent.add(nameOf({ core: key, index }))
    }
    core.on('upload', note)
    return () => core.off('upload', note)
  })
  return () => {
    for (const stop of enders) stop()
    return lent
  }
}

function isIn(ranges: Wanted['ranges'], index: number): boolean {
  return ranges.some(([start, end]) => start <= index && index < end)
}

function beyond({ ranges }: Wanted, length: number): [number, number][] {
  return ranges.flatMap(([start, end]) =>
    end > length ? [[Math.max(start, length), end] as [number, number]] : [],
  )
}

function capped(owed: readonly Owed[]): Owed[] {
  return owed.slice(0, MAX_QUESTIONS).map(({ core, index }) => ({ core, index }))
}

function distinct(blocks: readonly Block[]): Block[] {
  return [
    ...new Map(blocks.map(block => [`${block.core.key.toString('hex')} ${block.index}`, block])).values(),
  ]
}
