// Errors about threads, comments and tasks. A part of the catalogue.
import { entry } from './entry.ts'

export const threadErrors = {
  NO_THREAD: entry(404, 'There is no thread {thread} in this space.', 'See `cobox decisions thread list`.'),
  NO_COMMENT: entry(
    404,
    'There is no comment {comment} here.',
    'See `cobox decisions comment list`: it shows the id of each. An answer stays in the thread of what it answers.',
  ),
  NO_TASK: entry(404, 'There is no task {task} in this space.', 'See `cobox decisions task list`.'),
  THREAD_CLOSED: entry(
    409,
    'This thread is closed.',
    'Who started it, or a coordinator, can open it again: `cobox decisions thread reopen`.',
  ),
  THREAD_OPEN: entry(409, 'This thread is open.', 'Nothing needs to be done.'),
  NOT_THE_AUTHOR: entry(
    403,
    'Only who wrote it may change it.',
    'Answer it instead. A coordinator can discard it: `cobox decisions comment discard`.',
  ),
  AUTHOR_OR_COORDINATOR: entry(
    403,
    'Only who began it, or a coordinator, may do this.',
    'Ask one of them; coordinators are in `cobox member list`.',
  ),
  COMMENT_DISCARDED: entry(
    409,
    'This comment was discarded.',
    'What it said is in its history: `cobox decisions comment history`. Write a new one.',
  ),
  TOO_MANY_MENTIONS: entry(
    400,
    'A text mentions {limit} people at most.',
    'Mention fewer: everybody in the space can read it anyway.',
  ),
  TOO_MANY_REACTIONS: entry(
    409,
    'One person gives at most {limit} different reactions to a text.',
    'Take one back first: `cobox decisions comment unreact`.',
  ),
  PERSON_NOT_HERE: entry(
    409,
    'A person who is named is not in this space: {member}.',
    'See `cobox member list`. Who has left cannot be given a task.',
  ),
  NO_SUCH_DAY: entry(400, 'There is no day {day}.', 'Write it as year, month and day: 2026-11-30.'),
  NOT_RANKED: entry(
    409,
    'A ballot file holds rankings, and this poll has none: it is of the type {type}.',
    'Write it as csv, json or md.',
  ),
  BALLOTS_WEIGHTED: entry(
    409,
    'A ballot file holds whole ballots, and in this poll votes weigh differently.',
    'Write it as csv, json or md.',
  ),
  TEMPLATE_UNREADABLE: entry(
    400,
    'This is not a template of a poll.',
    'See what one is: `cobox decisions template show consent`.',
  ),
  POLL_MISSING: entry(400, 'A ballot file or template is of one poll.', 'Name the poll behind the space.'),
  IMPORT_ORPHAN: entry(
    409,
    'Something that is taken in belongs to {of}, which is not here.',
    'Import the whole file again: what is here already is left as it is.',
  ),
  NOT_LOOMIO: entry(
    400,
    '{path} is not a group export of Loomio: no line of it has a table and a record.',
    'In Loomio, a group’s coordinator exports it as JSON: Group, Options, Export data.',
  ),
} as const
