// Templates of polls as JSON: those that come with CoBox, and what a poll is as one. They are in English; change the words as you like.
import { CoboxError } from '../../../errors/index.ts'
import type { PollAnswer } from '../polls/answers.ts'
import { type TemplatePoll, TEMPLATES } from './shipped.ts'

export { type TemplatePoll, TEMPLATES } from './shipped.ts'

const MARK = 'poll-template'
const FORMAT = 1

export interface Template {
  cobox: typeof MARK
  format: typeof FORMAT
  name: string
  about: string
  poll: TemplatePoll
}

export function templateOf(name: string, about: string, poll: TemplatePoll): Template {
  return { cobox: MARK, format: FORMAT, name, about, poll }
}

/** [E5] One that comes with CoBox, or null. */
export function shipped(name: string): Template | null {
  const found = TEMPLATES.find(one => one.name === name)
  return found ? templateOf(found.name, found.about, found.poll) : null
}

/** [E6] The text of a template file. What is in the poll is checked when one is begun. Throws TEMPLATE_UNREADABLE. */
export function readTemplate(text: string): Template {
  try {
    const read = JSON.parse(text) as Partial<Template> | null
    if (read?.cobox === MARK && read.format === FORMAT && typeof read.poll?.type === 'string')
      return read as Template
  } catch {
    // said below
  }
  throw new CoboxError('TEMPLATE_UNREADABLE')
}

/** [E6] A poll as a template: its question, options and rules, without people, votes and dates. */
export function pollTemplate({ definition, title }: PollAnswer): Template {
  const { type, details, options, tags, reason, reasonLimit, quorum, minChoices, maxChoices, dots } =
    definition
  const { minScore, maxScore, ranks, seats, method, target, shuffled, noneOfTheAbove, hide, sealed } =
    definition
  const { delegation, earlyClose, grace, voters } = definition
  return templateOf(title, '', {
    type,
    title,
    details,
    ...(options.length > 0 && {
      options: options.map(({ threshold, ...option }) => ({
        ...option,
        ...(threshold && {
          threshold: {
            test: threshold.test,
            percent: threshold.hundredths / 100,
            against: threshold.against,
          },
        }),
      })),
    }),
    tags,
    reason,
    reasonLimit,
    quorum: quorum / 100,
    minChoices,
    maxChoices,
    dots,
    minScore,
    maxScore,
    ranks,
    seats,
    method,
    target,
    shuffled,
    noneOfTheAbove,
    hide,
    sealed,
    delegation,
    earlyClose,
    graceMinutes: Math.floor(grace / 60_000),
    ...(voters.people.length === 0 && { voterRole: voters.roles, voterTag: voters.tags }),
  })
}
