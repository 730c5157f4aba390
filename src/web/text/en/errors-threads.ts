// Words about errors: threads, comments and tasks.
export const errorsThreads = {
  NO_THREAD: {
    do: 'It may be in another space, or not have arrived here yet. Look into the list of threads.',
  },
  NO_COMMENT: {
    kept: 'Nothing was written.',
    do: 'It may not have arrived here yet: open the thread again. An answer stays in the thread of what it answers.',
  },
  NO_TASK: {
    do: 'It may be in another space, or not have arrived here yet. Look into the list of tasks.',
  },
  THREAD_CLOSED: {
    kept: 'Nothing was written; what is there can be read.',
    do: 'Who started it, or a coordinator, can open it again.',
  },
  THREAD_OPEN: {
    do: 'Nothing needs to be done.',
  },
  NOT_THE_AUTHOR: {
    kept: 'Nothing was changed.',
    do: 'Answer it instead. A coordinator can discard it.',
  },
  AUTHOR_OR_COORDINATOR: {
    kept: 'Nothing was changed.',
    do: 'Ask one of them. Who is a coordinator stands under <members>Members</members>.',
  },
  COMMENT_DISCARDED: {
    kept: 'What it said is in its history.',
    do: 'Write a new one.',
  },
  TOO_MANY_MENTIONS: {
    kept: 'Nothing was written.',
    do: 'Mention fewer: everybody in the space can read it anyway.',
  },
  TOO_MANY_REACTIONS: {
    kept: 'Nothing was changed.',
    do: 'Take one back first.',
  },
  PERSON_NOT_HERE: {
    kept: 'Nothing was written.',
    do: 'Who is here stands under <members>Members</members>. Who has left cannot be given a task.',
  },
  NO_SUCH_DAY: {
    kept: 'Nothing was written.',
    do: 'Choose a day of the calendar.',
  },
  POLL_MISSING: { do: 'Choose the poll first.' },
  NOT_RANKED: { do: 'Write it as csv, json or md.' },
  BALLOTS_WEIGHTED: { do: 'Write it as csv, json or md.' },
  TEMPLATE_UNREADABLE: { do: 'Take a file that CoBox has written out as a template.' },
  IMPORT_ORPHAN: { do: 'Import the whole file again: what is here already is left as it is.' },
  NOT_LOOMIO: {
    kept: 'Nothing was written.',
    do: 'In Loomio, a coordinator of the group exports it as JSON.',
  },
}
