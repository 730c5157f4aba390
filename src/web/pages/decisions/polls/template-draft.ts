// A poll that is made after one of the templates that come with CoBox, in the words of the reader. Pure.
import { TEMPLATES } from '../../../../apps/decisions/templates/index.ts'
import type { AnswerDraft } from './answer-draft.ts'
import { EMPTY, type PollDraft } from './poll-draft.ts'
import { asksForOptions } from './poll-types.ts'

export const TEMPLATE_NAMES = TEMPLATES.map(({ name }) => name)

/** What a template says, by a key within it like `option_0`; undefined for what it does not say. */
export type TemplateWords = (key: string) => string | undefined

type Poll = (typeof TEMPLATES)[number]['poll']

/**
 * The draft with what the template says; an empty name is none. What somebody has typed already, and when and by whom is voted,
 * stays.
 */
export function withTemplate(name: string, words: TemplateWords, draft: PollDraft): PollDraft {
  const poll: Poll = TEMPLATES.find(one => one.name === name)?.poll ?? { type: EMPTY.type }
  const { title, details, options, closes, opens, tags, who, voters, voterTags, weights, tellers } = draft
  const numbers = (['dots', 'seats'] as const).flatMap(field =>
    poll[field] === undefined ? [] : [[field, String(poll[field])] as const],
  )
  const keepsOptions = asksForOptions(draft.type) && draft.type !== 'meeting' && asksForOptions(poll.type)
  return {
    ...EMPTY,
    ...{ title, closes, opens, tags, who, voters, voterTags, weights, tellers },
    ...Object.fromEntries(numbers),
    template: name,
    type: poll.type,
    details: details.trim() === '' ? (words('details') ?? '') : details,
    options: keepsOptions ? options : EMPTY.options,
    answers: poll.options?.map((option, i) => answerOf(option, i, words)) ?? null,
    reason: poll.reason ?? EMPTY.reason,
    method: poll.method ?? EMPTY.method,
    shuffled: poll.shuffled ?? EMPTY.shuffled,
  }
}

function answerOf(
  { name, stand = 'agree', meaning, prompt, threshold }: NonNullable<Poll['options']>[number],
  place: number,
  words: TemplateWords,
): AnswerDraft {
  return {
    name: words(`option_${place}`) ?? name,
    stand,
    meaning: words(`meaning_${place}`) ?? meaning ?? '',
    prompt: words(`prompt_${place}`) ?? prompt ?? '',
    needs: threshold ? `${threshold.test}_${threshold.against}` : 'none',
    percent: threshold ? String(threshold.percent) : '',
  }
}
