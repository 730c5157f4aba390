// Keeps what the page shows true: listens to the node's events, asks anew for what they touch, and says whether the node is there.
import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { NodeEvent } from '../../api/schemas.ts'
import { toCoboxError } from '../../errors/index.ts'
import { client } from './client.ts'

/** `lost`: the node does not answer; `refused`: it does not know this page's token. */
export type Connection = 'connecting' | 'connected' | 'lost' | 'refused'

const RETRY_MS = 1000

let connection: Connection = 'connecting'
const watchers = new Set<() => void>()
const listeners = new Set<(event: NodeEvent) => void>()

function become(next: Connection): void {
  if (next === connection) return
  connection = next
  for (const watcher of watchers) watcher()
}

/** Whether the node is there, as it changes. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    changed => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    () => connection,
  )
}

/** Calls back with each event; returns what ends it. */
export function onNodeEvent(listener: (event: NodeEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Listens until the page goes, and again whenever the node comes back. */
export async function listen(queries: QueryClient): Promise<void> {
  for (;;) {
    try {
      const events = client.events()
      await events.ready
      become('connected')
      // what happened while nobody listened is not told: everything may be another
      void queries.invalidateQueries()
      for await (const event of events) {
        refresh(queries, event)
        for (const listener of listeners) listener(event)
      }
      become('lost')
    } catch (error) {
      const { code } = toCoboxError(error)
      become(code === 'NO_TOKEN' || code === 'BAD_TOKEN' ? 'refused' : 'lost')
    }
    await new Promise(done => setTimeout(done, RETRY_MS))
  }
}

/** Changes come in bursts: what they touch is asked for at most so often, in ms. */
const GATHER_MS = 300

const gathered = new Map<string, unknown[]>()
let waiting = false

function invalidate(queries: QueryClient, queryKey: unknown[]): void {
  gathered.set(JSON.stringify(queryKey), queryKey)
  if (waiting) return
  waiting = true
  setTimeout(() => {
    waiting = false
    const keys = [...gathered.values()]
    gathered.clear()
    for (const key of keys) void queries.invalidateQueries({ queryKey: key })
  }, GATHER_MS)
}

/** Where the members of a space keep each other's vaults. */
const VAULTS = 'members/vaults'

/** Keys of queries begin with what they are about: `['space', id, app, …]`, or the first word of the event. */
function refresh(queries: QueryClient, event: NodeEvent): void {
  const again = (...queryKey: unknown[]) => invalidate(queries, queryKey)
  if (event.type === 'changed') {
    again('status')
    for (const app of new Set(event.collections.map(name => name.split('/')[0])))
      again('space', event.space, app)
    again('space', event.space, 'status')
    again('reminders')
    if (event.collections.includes(VAULTS)) again('keys', 'vault')
  } else if (event.type === 'space') {
    again('status')
    again('space', event.space)
    again('keys', 'vault')
  } else if (event.type === 'skipped') again('space', event.space, 'skipped')
  else if (event.type === 'request') again('space', event.space, 'members')
  else if (event.type === 'reminder') again('reminders')
  else if (event.type === 'job') again('jobs')
  else if (event.type === 'peers') {
    again('peers')
    again('status')
  } else if (event.type === 'recovery') again('keys')
  else if (event.type === 'device-requests' || event.type === 'device-code') again('keys')
  else if (event.type === 'hosting' || event.type === 'audit-failed') {
    again('hosting')
    again('status')
  } else again('boxes')
}
