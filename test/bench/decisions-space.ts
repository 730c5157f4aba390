// A whole group's decisions in one space: threads, comments, polls and votes of 200 members, written by the software of a node that
// is not running. What the others say stands in their own devices' logs, each as the batch that a device brings that was away.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import messages from 'autobase/lib/messages.js'
import crypto from 'hypercore-crypto'
import { polls as pollRecords } from '../../src/apps/decisions/polls/view.ts'
import type { KeyFile } from '../../src/keys/index.ts'
import { fromHex } from '../../src/lib/bytes.ts'
import { ownCores, type Seeds, type Space } from '../../src/space/index.ts'
import { encodeEntry } from '../../src/space/action-encoding.ts'
import { Replica } from '../support/replicas.ts'
import { randomFrom } from '../support/trees.ts'
import { admitOthers } from './rotation.ts'

export const MEMBERS = 200
export const THREADS = 2000
export const COMMENTS = 50_000
export const POLLS = 1000
export const VOTES = 100_000
/** The newest ones are still open. */
export const OPEN = 200
/** Actions in one append of the device that holds the store. */
const BATCH = 500
/** Polls in one: each is tried, with all who may vote. */
const POLL_BATCH = 50
/** Different words, the first ones the more frequent; and words in a context and a comment. */
const WORDS = 20_000
const [IN_CONTEXT, IN_COMMENT] = [60, 30]
const TAGS = 50

/** Of autobase's format of an entry (`OPLOG_VERSION`). */
const ENTRY_VERSION = 2

export interface WholeSpace {
  threads: string[]
  /** The oldest first. */
  polls: string[]
}

export const tagOf = (i: number) => `tag ${i % TAGS}`
export const wordAt = (i: number) => `w${((i * 7919) % WORDS).toString(36)}ord`

interface Said {
  type: string
  body: unknown
}

/**
 * Puts one batch into the log of a device that is away, as that device would have with all that is here, and applies it. The
 * device itself would need a store of its own with all of it, which takes hours for 200 of them.
 */
async function sayAs(space: Space, seeds: Seeds, said: readonly Said[]): Promise<void> {
  const { generation, log } = space
  const { keyPair, manifest, key } = ownCores(seeds, crypto.keyPair()).log
  const core = space.store.namespace('log').get({
    keyPair,
    manifest,
    encryption: { key: fromHex(generation.encryptionKey) },
    valueEncoding: messages.OplogMessage,
  } as never)
  await core.ready()
  const from = core.length
  const ends = Object.entries(log.ends()).map(([one, length]) => ({ key: fromHex(one), length }))
  const blocks = said.map(({ type, body }, i) => ({
    version: ENTRY_VERSION,
    maxSupportedVersion: ENTRY_VERSION,
    checkpoint: null,
    digest: null,
    optimistic: false,
    trace: null,
    node: {
      heads: i === 0 ? ends : [{ key: core.key, length: from + i }],
      batch: said.length - i,
      value: encodeEntry({ type: `decisions.${type}`, version: 1, at: Date.now(), body }),
    },
  }))
  await (core as unknown as { append(blocks: unknown[]): Promise<unknown> }).append(blocks)
  const heads = { [key]: from + said.length }
  log.hint(heads)
  while (!(await space.covers(heads))) {
    await space.update()
    await turn()
  }
  await core.close()
}

/** A space of 199 members as it stands on the disk of one of them, whose node has founded it and does not run. */
export async function fillSpace(home: string, say: (text: string) => void): Promise<WholeSpace> {
  const others = await admitOthers(home, MEMBERS - 2)
  say(`${others.length} others are in`)
  const keys = JSON.parse(await readFile(join(home, 'keys.json'), 'utf8')) as KeyFile
  const replica = new Replica(keys.personName, home, keys)
  await replica.open()
  try {
    const { space } = replica.live
    const random = randomFrom(1)
    const text = (words: number) =>
      Array.from({ length: words }, () => wordAt(Math.floor(random() ** 3 * WORDS))).join(' ')
    const append = async (count: number, atOnce: number, action: (i: number) => object) => {
      const ids: string[] = []
      for (let i = 0; i < count; i += atOnce)
        ids.push(...(await space.append(Array.from({ length: atOnce }, (_, at) => action(i + at) as never))))
      return ids
    }
    const threads = await append(THREADS, BATCH, i => ({
      type: 'decisions.startThread',
      body: { title: `Thread ${i}`, context: text(IN_CONTEXT), tags: [tagOf(i)], files: [] },
    }))
    const polls = await append(POLLS, POLL_BATCH, i => ({
      type: 'decisions.createPoll',
      input: {
        type: 'proposal',
        title: `Poll ${i}`,
        tags: [tagOf(i)],
        details: text(IN_CONTEXT),
        earlyClose: 'anyone',
        ...(i % 2 === 0 && { thread: threads[(i * 37) % THREADS] }),
      },
    }))
    say(`${threads.length} threads and ${polls.length} polls have begun`)
    const versions = await space.read(async view => {
      const found = new Map<string, string>()
      for await (const { value } of view.range(pollRecords)) found.set(value.poll, value.version)
      return found
    })
    let [comments, votes] = [0, 0]
    for (const [at, seeds] of others.entries()) {
      const said: Said[] = []
      for (const until = Math.round((COMMENTS * (at + 1)) / others.length); comments < until; comments++)
        said.push({
          type: 'comment',
          body: { thread: threads[Math.floor(random() ** 2 * THREADS)]!, text: text(IN_COMMENT), files: [] },
        })
      for (const [i, poll] of polls.entries())
        if ((i * 61 + at) % others.length < VOTES / POLLS) {
          const reason = i % 3 === 0 ? text(10) : ''
          const ballot = [[Math.floor(random() ** 2 * 3), 1]]
          const body = { poll, version: versions.get(poll), prev: null, ballot, none: false, reason }
          said.push({ type: 'vote', body })
          votes++
        }
      await sayAs(space, seeds, said)
      if ((at + 1) % 20 === 0) say(`${comments} comments and ${votes} votes are in`)
    }
    await append(POLLS - OPEN, POLL_BATCH, i => ({ type: 'decisions.close', input: { poll: polls[i] } }))
    say(`${POLLS - OPEN} polls are closed`)
    return { threads, polls }
  } finally {
    await replica.close()
  }
}
