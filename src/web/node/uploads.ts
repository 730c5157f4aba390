// Uploads of this page, whatever page of it is open: what was dropped is looked through, asked about once, and sent.
import { useSyncExternalStore } from 'react'
import { because, CoboxError, toCoboxError } from '../../errors/index.ts'
import { client } from './client.ts'
import { join } from './paths.ts'
import { webSender } from './send-file.ts'
import {
  type Choice,
  type Dropped,
  foldersOf,
  planUploads,
  settleClashes,
  type There,
} from './upload-plan.ts'
import { isAway, type QueueFigures, UploadQueue } from './upload-queue.ts'

/** What is asked before anything is replaced: once for all that was dropped together. */
export interface Question {
  paths: string[]
  answer(choice: Choice | null): void
}

export interface Uploads extends QueueFigures {
  /** What was dropped is being looked through. */
  preparing: boolean
  question: Question | null
  /** How many were there already, and were not sent. */
  same: number
  /** What kept dropped files from being looked through, or a folder from being made. */
  problem: CoboxError | null
}

const SHOWN_EVERY_MS = 150

let preparing = 0
let same = 0
let problem: CoboxError | null = null
let questions: Question[] = []
/** Counts up when all is cancelled: what is still being looked through is not sent then. */
let rounds = 0
let scheduled = false
const watchers = new Set<() => void>()

const queue = new UploadQueue<File>(webSender, schedule)
let shown = take()

function take(): Uploads {
  return { ...queue.figures(), preparing: preparing > 0, question: questions[0] ?? null, same, problem }
}

/** Progress comes often, and thousands of files at once: what is shown follows a few times a second. */
function schedule(): void {
  if (scheduled) return
  scheduled = true
  setTimeout(() => {
    scheduled = false
    shown = take()
    if (shown.busy || shown.preparing) addEventListener('beforeunload', warn)
    else removeEventListener('beforeunload', warn)
    for (const watcher of watchers) watcher()
  }, SHOWN_EVERY_MS)
}

const warn = (event: BeforeUnloadEvent) => event.preventDefault()

export function useUploads(): Uploads {
  return useSyncExternalStore(
    changed => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => shown,
  )
}

export const cancelUpload = (id: number): void => queue.cancel(id)
export const retryUploads = (id?: number): void => queue.retry(id)

/** Stops what is not there yet; what has arrived stays. */
export function cancelUploads(): void {
  rounds++
  for (const { answer } of questions) answer(null)
  queue.cancelAll()
}

/** Forgets what has ended, and takes the panel away. */
export function clearUploads(): void {
  same = 0
  problem = null
  queue.clear()
  schedule()
}

/** Takes dropped files into a folder of a space. `reading` may still be going on: big folders take a while. */
export async function addUploads(space: string, folder: string, reading: Promise<Dropped>): Promise<void> {
  if (!shown.busy && !shown.preparing && shown.failed.length === 0) clearUploads()
  preparing++
  schedule()
  const begun = rounds
  try {
    const dropped = await reading
    const there = await whenThere(() => whatIsThere(space, folder, dropped))
    if (begun !== rounds) return
    const plan = planUploads(folder, dropped, there)
    same += plan.same.length
    const [path] = dropped.unreadable ?? []
    if (path !== undefined)
      problem = new CoboxError('SOURCE_UNREADABLE', { path, reason: because('browserMayNot') })
    queue.add(space, plan.fresh)
    if (plan.clashes.length > 0) {
      const choice = await ask(plan.clashes.map(({ path }) => path))
      if (choice) queue.add(space, settleClashes(plan, choice, there))
    }
    for (const path of plan.folders) if (begun === rounds) await whenThere(() => makeFolder(space, path))
  } catch (error) {
    problem = toCoboxError(error)
  } finally {
    preparing--
    schedule()
  }
}

/** While the node is away nothing can be asked of it; what was dropped is kept until it is back. */
async function whenThere<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!isAway(error)) throw error
      await webSender.nodeIsBack()
    }
  }
}

function ask(paths: string[]): Promise<Choice | null> {
  return new Promise(resolve => {
    const question: Question = {
      paths,
      answer(choice) {
        questions = questions.filter(one => one !== question)
        schedule()
        resolve(choice)
      },
    }
    questions = [...questions, question]
    schedule()
  })
}

/** Lists only folders that are there: most of those that are dropped are new. */
async function whatIsThere(space: string, folder: string, dropped: Dropped): Promise<Map<string, There>> {
  const there = new Map<string, There>()
  for (const path of foldersOf(folder, dropped)) {
    if (path !== folder && there.get(path)?.kind !== 'folder') continue
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(space, path, after)
      for (const { name, kind, size, mtime } of page.entries)
        there.set(join(path, name), { kind, size, mtime })
      after = page.next
    } while (after !== null)
  }
  return there
}

const list = (space: string, path: string, after: string | null) =>
  client.space(space).files.list({ path, ...(after !== null && { after }) })

async function makeFolder(space: string, path: string): Promise<void> {
  try {
    await client.space(space).files.mkdir({ path })
  } catch (error) {
    // somebody else was quicker, or a file that was sent meanwhile brought it
    if (toCoboxError(error).code !== 'PATH_TAKEN') throw error
  }
}
