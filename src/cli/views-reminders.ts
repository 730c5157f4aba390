// What waits for a person, as text, with the commands by which something can be done about it.
import type { Reminder } from '../api/endpoints.ts'
import type { Concern } from '../apps/decisions/index.ts'
import { clean, type Column, formatWhen, oneLine, table } from './format.ts'
import type { Look } from './look.ts'

const TITLE_WIDTH = 50
const NOTHING = 'Nothing is waiting for you.\n'

/** By what waits: the command of `cobox decisions`, to which space and id are added. */
const NEXT: Record<string, string> = {
  mention: 'thread show',
  task: 'task done',
  overdue: 'task done',
  opened: 'vote',
  closing: 'vote',
  nudged: 'vote',
  open: 'poll open',
  close: 'close',
  review: 'poll show',
}

function short(text: string): string {
  const line = oneLine(text)
  return line.length > TITLE_WIDTH ? `${line.slice(0, TITLE_WIDTH - 1)}…` : line
}

function columns(now: number): Column<Concern>[] {
  return [
    { title: 'WHAT', value: ({ what }) => clean(what) },
    { title: 'TITLE', value: ({ title }) => short(title) },
    { title: 'DUE', value: ({ due, until }) => (until === undefined ? (due ?? '') : formatWhen(until, now)) },
    { title: 'SINCE', value: ({ at }) => formatWhen(at, now) },
    { title: 'ID', value: ({ about }) => clean(about) },
  ]
}

/** One command for each kind of thing that waits. */
function whatToDo(waiting: readonly (Concern & { spaceName: string })[]): string {
  const commands = new Map<string, string>()
  for (const { what, about, thread, spaceName } of waiting) {
    const command = NEXT[what]
    if (command === undefined || commands.has(command)) continue
    const id = what === 'mention' ? (thread ?? about) : about
    commands.set(command, `  cobox decisions ${command} ${JSON.stringify(clean(spaceName))} ${clean(id)}\n`)
  }
  return `\nWhat can be done, for example:\n${[...commands.values()].join('')}`
}

function concernList({ concerns }: { concerns: Concern[] }, { now, colour, input }: Look): string {
  if (concerns.length === 0) return NOTHING
  const spaceName = String(input['space'])
  return table(concerns, columns(now), colour) + whatToDo(concerns.map(one => ({ ...one, spaceName })))
}

function reminderList({ reminders }: { reminders: Reminder[] }, { now, colour }: Look): string {
  if (reminders.length === 0) return NOTHING
  const all: Column<Reminder>[] = [
    { title: 'SPACE', value: ({ spaceName }) => short(spaceName) },
    ...columns(now),
  ]
  return table(reminders, all, colour) + whatToDo(reminders)
}

export const reminderViews = { 'decisions concerns': concernList, reminders: reminderList }
