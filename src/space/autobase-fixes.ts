// Mends faults of autobase that would stop or part devices; each to be removed when it is mended there.
import { setTimeout as after } from 'node:timers/promises'
import Autobase from 'autobase'
import ApplyState from 'autobase/lib/apply-state.js'
import caps from 'autobase/lib/caps.js'
import AutoStore from 'autobase/lib/store.js'
import Writer from 'autobase/lib/writer.js'

const { _flush: flush } = ApplyState.prototype

/**
 * autobase 7.28.1. It stores the view, and only with the next write that the view holds these entries. A process that
 * ends between the two applies them a second time when it starts, and its view is another one from then on. So what
 * the view holds is put into the first write too.
 */
ApplyState.prototype._flush = async function (localNodes) {
  if (localNodes) await this._appendLocalNodes(localNodes)
  this.localState.setBootRecord({
    version: caps.BOOT_RECORD_VERSION,
    key: this.key,
    systemLength: this.systemView.indexedLength,
    indexersUpdated: false,
    fastForwarding: false,
    recoveries: this.base.recoveries,
  })
  await this.localState.flush()
  return flush.call(this, null)
}

const { _wakeupWriter: wakeupWriter } = Autobase.prototype

/**
 * autobase 7.28.1. It opens whatever a peer says is a log with news, and writes into it that it belongs to this Autobase,
 * also when it is the log of another one. Only logs that were let in are opened; all are, until it is known who was.
 */
Autobase.prototype._wakeupWriter = async function (key, length) {
  const { system } = this._applyState
  if (system.bootstrapping || (await system.get(key)) !== null) await wakeupWriter.call(this, key, length)
}

const { _preload: preload } = AutoStore.prototype

/**
 * autobase 7.28.1. It begins to look up a view before it asks the store for it. When the store is closed by then nobody is
 * left to hear that this failed, which ends the process. Who asked for the view is told by the store.
 */
AutoStore.prototype._preload = function (name) {
  const looking = preload.call(this, name)
  looking.catch(() => {})
  return looking
}

const { _open: openWriter } = Writer.prototype

/**
 * autobase 7.28.1. When the store is closed while a log is being opened it finds that the log is not open, and takes that for
 * a mistake of the program: an AssertionError, which ends the process. It is told as what it is, like anything of a closed log.
 */
Writer.prototype._open = async function () {
  try {
    await openWriter.call(this)
  } catch (error) {
    if (!this.core.closing) throw error
    const closed = new Error('the log was closed while it was being opened', { cause: error })
    throw Object.assign(closed, { code: 'SESSION_CLOSED' })
  }
}

const { _bootstrapLinearizer: bootstrapLinearizer } = Autobase.prototype

/** autobase 7.28.1. It opens the log of a new Autobase twice, and nobody hears when that fails the second time. */
Autobase.prototype._bootstrapLinearizer = function () {
  const opening = bootstrapLinearizer.call(this)
  opening.catch(() => {})
  return opening
}

/** How long, in ms, an append waits before it looks again whether it can be done. */
const LOOK_AGAIN = 50
const { _advance: advance } = Autobase.prototype

/**
 * autobase 7.28.1. An append waits until all of this device's own log is here. When its disk has lost the end of it, which others
 * have, that means going round without a pause, so that what is missing never gets its turn to arrive.
 */
Autobase.prototype._advance = async function () {
  await advance.call(this)
  const own = this.localWriter
  if (this._appending !== null && own && !own.closed && !own.idle()) await after(LOOK_AGAIN)
}

/** Entries of a log that are fetched ahead before there is a view to start from. */
const FIRST_ENTRIES = 16
const { _resume: resume } = Writer.prototype

/**
 * autobase 7.28.1. A device that joins begins with all logs, 256 entries of each, until it has learnt that there is a finished view to take
 * over. In a space of many devices that takes longer than the view, and what it waits for stands in the same queue.
 */
Writer.prototype._resume = function () {
  const { base, core, nodes, range } = this
  if (base.core.signedLength > 0 || core.key.equals(base.key)) return resume.call(this)
  const end = nodes.length + FIRST_ENTRIES
  if (range?.range.end === end) return
  range?.destroy()
  this.range = core.download({ start: nodes.length, end, linear: true })
}
