// Threads, comments and tasks as text for people: with names where the log has keys.
import type {
  Change,
  CommentInfo,
  MentionFound,
  Named,
  SearchFound,
  StampInfo,
  TaskInfo,
  ThreadInfo,
} from '../apps/decisions/index.ts'
import { clean, formatWhen, oneLine, pairs, plural, shortKey, table } from './format.ts'
import type { Look } from './look.ts'

interface WithPeople {
  people: Named[]
}
type Names = (member: string) => string

const TITLE_WIDTH = 50

function namesIn({ people }: WithPeople): Names {
  const known = new Map(people.map(({ member, name }) => [member, name]))
  return member => clean(known.get(member) ?? shortKey(member))
}

/** A text over several lines, with names for the keys of mentions. */
function words(text: string, name: Names): string {
  return text
    .replace(/@\[([0-9a-f]{64})\]/g, (_, key: string) => `@${name(key)}`)
    .split('\n')
    .map(clean)
    .join('\n')
}

function short(text: string): string {
  const line = oneLine(text)
  return line.length > TITLE_WIDTH ? `${line.slice(0, TITLE_WIDTH - 1)}…` : line
}

const stampOf = (stamp: StampInfo, name: Names, now: number) =>
  `${formatWhen(stamp.at, now)}, by ${name(stamp.by)}${stamp.reason ? `: ${oneLine(stamp.reason)}` : ''}`

const stateOf = ({ closed, pinned }: ThreadInfo) =>
  [closed ? 'closed' : 'open', pinned && 'pinned'].filter(Boolean).join(', ')

function threadList({ threads, ...rest }: { threads: ThreadInfo[] } & WithPeople, look: Look): string {
  if (threads.length === 0) return 'No threads. Start one: cobox decisions thread start SPACE TITLE\n'
  const name = namesIn(rest)
  return table(
    threads,
    [
      { title: 'TITLE', value: ({ title }) => short(title) },
      { title: 'STATE', value: stateOf },
      { title: 'TAGS', value: ({ tags }) => clean(tags.join(', ')) },
      { title: 'COMMENTS', right: true, value: ({ comments }) => String(comments) },
      {
        title: 'LAST',
        value: one => `${formatWhen(one.activeAt, look.now)}, ${name(one.activeBy)}`,
      },
      { title: 'ID', value: ({ thread }) => clean(thread) },
    ],
    look.colour,
  )
}

type ShownThread = ThreadInfo &
  WithPeople &
  Pick<CommentInfo, 'files' | 'edits' | 'apart' | 'reactions'> & {
    context: string
  }

function threadFacts(thread: ShownThread, { now, colour }: Look): string {
  const name = namesIn(thread)
  const { title, context, tags, by, at, closed, pinned, comments, edits, apart } = thread
  const facts = pairs(
    [
      ['thread', clean(thread.thread)],
      ['started', `${formatWhen(at, now)}, by ${name(by)}`],
      ['tags', clean(tags.join(', '))],
      ['closed', closed ? stampOf(closed, name, now) : ''],
      ['pinned', pinned ? stampOf(pinned, name, now) : ''],
      ['comments', String(comments)],
      ['changed', editsOf({ edits, apart })],
      ['files', filesOf(thread)],
      ['reactions', reactionsOf(thread, name)],
    ],
    colour,
  )
  return `${oneLine(title)}\n\n${facts}${context === '' ? '' : `\n${words(context, name)}\n`}`
}

function editsOf({ edits, apart }: Pick<CommentInfo, 'edits' | 'apart'>): string {
  if (edits === 0) return ''
  return plural(edits, 'time') + (apart ? '; the last one had not seen the one before: see the history' : '')
}

const filesOf = ({ files }: Pick<CommentInfo, 'files'>) => files.map(({ path }) => clean(path)).join(', ')

const reactionsOf = ({ reactions }: Pick<CommentInfo, 'reactions'>, name: Names) =>
  reactions.map(({ reaction, members }) => `${clean(reaction)} ${members.map(name).join(', ')}`).join('; ')

function commentList({ comments, ...rest }: { comments: CommentInfo[] } & WithPeople, { now }: Look): string {
  if (comments.length === 0) return 'No comments. Write one: cobox decisions comment add SPACE THREAD TEXT\n'
  const name = namesIn(rest)
  return comments.map(comment => commentText(comment, name, now)).join('\n')
}

function commentText(comment: CommentInfo, name: Names, now: number): string {
  const { by, at, reply, discarded, text } = comment
  const head = [
    `${name(by)}, ${formatWhen(at, now)}`,
    clean(comment.comment),
    reply === null ? '' : `answers ${clean(reply)}`,
  ]
  const body = discarded ? `(discarded ${stampOf(discarded, name, now)})` : words(text, name)
  const more = [
    ['changed', discarded ? '' : editsOf(comment)],
    ['files', filesOf(comment)],
    ['reactions', reactionsOf(comment, name)],
  ].flatMap(([what, value]) => (value ? [`  ${what}: ${value}\n`] : []))
  return `${head.filter(Boolean).join('  ')}\n${body}\n${more.join('')}`
}

function historyText({ history, ...rest }: { history: Change[] } & WithPeople, { now }: Look): string {
  if (history.length === 0) return 'Nothing was changed.\n'
  const name = namesIn(rest)
  return history
    .map(({ what, by, at, apart, before, reason }) => {
      const head = `${what} ${stampOf({ by, at, ...(reason && { reason }) }, name, now)}`
      const was = before && [
        before.title === undefined ? '' : `title: ${oneLine(before.title)}`,
        before.tags === undefined ? '' : `tags: ${clean(before.tags.join(', '))}`,
        before.assignees === undefined ? '' : `who: ${before.assignees.map(name).join(', ')}`,
        before.due ? `due: ${clean(before.due)}` : '',
        before.text === undefined ? '' : words(before.text, name),
      ]
      const lines = (was ?? []).filter(Boolean).flatMap(one => one.split('\n'))
      const note = apart ? ', without having seen what was there' : ''
      return `${head}${note}\n${lines.map(line => `  before: ${line}\n`).join('')}`
    })
    .join('')
}

function foundList({ found, ...rest }: { found: SearchFound[] } & WithPeople, look: Look): string {
  if (found.length === 0) return 'Nothing was found.\n'
  const name = namesIn(rest)
  return found
    .map(({ title, comment, thread, by, at, excerpt }) => {
      const where = comment === null ? clean(thread) : `${clean(thread)}, comment ${clean(comment)}`
      return `${short(title)}  ${formatWhen(at, look.now)}, ${name(by)}  ${where}\n  ${words(excerpt, name)}\n`
    })
    .join('')
}

function taskList({ tasks, ...rest }: { tasks: TaskInfo[] } & WithPeople, look: Look): string {
  if (tasks.length === 0) return 'No tasks. Make one: cobox decisions task add SPACE TEXT\n'
  const name = namesIn(rest)
  return table(
    tasks,
    [
      { title: 'DUE', value: ({ due, overdue }) => (due ?? '') + (overdue ? ' (overdue)' : '') },
      { title: 'TASK', value: ({ text }) => short(text) },
      { title: 'WHO', value: ({ assignees }) => assignees.map(name).join(', ') },
      { title: 'DONE', value: ({ done }) => (done ? stampOf(done, name, look.now) : '') },
      { title: 'ID', value: ({ task }) => clean(task) },
    ],
    look.colour,
  )
}

function taskFacts(task: TaskInfo & WithPeople, { now, colour }: Look): string {
  const name = namesIn(task)
  const { text, assignees, due, overdue, thread, done, discarded, by, at } = task
  return pairs(
    [
      ['task', clean(task.task)],
      ['to do', oneLine(text)],
      ['who', assignees.map(name).join(', ')],
      ['due', (due ?? '') + (overdue ? ' (overdue)' : '')],
      ['thread', clean(thread ?? '')],
      ['made', `${formatWhen(at, now)}, by ${name(by)}`],
      ['done', done ? stampOf(done, name, now) : ''],
      ['discarded', discarded ? stampOf(discarded, name, now) : ''],
      ['changed', editsOf(task)],
    ],
    colour,
  )
}

type MentionRow = MentionFound & { title: string }

function mentionList({ mentions, ...rest }: { mentions: MentionRow[] } & WithPeople, look: Look): string {
  if (mentions.length === 0) return 'Nobody has mentioned you.\n'
  const name = namesIn(rest)
  return table(
    mentions,
    [
      { title: 'WHEN', value: ({ at }) => formatWhen(at, look.now) },
      { title: 'BY', value: ({ by }) => name(by) },
      { title: 'THREAD', value: ({ title }) => short(title) },
      { title: 'ID', value: ({ comment, thread }) => clean(comment ?? thread) },
    ],
    look.colour,
  )
}

/** What was made, and the id by which one goes on. */
const made =
  (what: string, then: string) =>
  ({ id }: { id: string }) =>
    `${what} ${clean(id)}\n${then}\n`

/** By the words of the command. */
export const threadViews = {
  'decisions thread start': made(
    'Started:',
    'The others see it now, or when they are here: cobox decisions thread list SPACE',
  ),
  'decisions thread list': threadList,
  'decisions thread show': threadFacts,
  'decisions thread history': historyText,
  'decisions thread search': foundList,
  'decisions comment add': made('Written:', 'All comments: cobox decisions comment list SPACE THREAD'),
  'decisions comment list': commentList,
  'decisions comment history': historyText,
  'decisions task add': made('Made:', 'When it is done: cobox decisions task done SPACE TASK'),
  'decisions task list': taskList,
  'decisions task show': taskFacts,
  'decisions task history': historyText,
  'decisions mentions': mentionList,
}
