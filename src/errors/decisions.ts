// Errors about decisions: polls, votes, closing. A part of the catalogue.
import { entry } from './entry.ts'

export const decisionsErrors = {
  NO_POLL: entry(
    404,
    'There is no poll “{poll}”.',
    'See which there are: `cobox decisions poll list SPACE`.',
  ),
  POLL_NOT_OFFERED: entry(
    501,
    'This CoBox cannot hold such a poll yet: {what}.',
    'Choose another type, or update CoBox.',
  ),
  HIDING_NEEDS_SEALED: entry(
    400,
    'Votes can be hidden until the closing only in a sealed poll: otherwise every member’s device holds them.',
    'Make the poll sealed, or hide them until one has voted, which is a courtesy.',
  ),
  POLL_UNFIT: entry(
    400,
    'The poll cannot be held like this: {reason}.',
    'Change it, and try again. See `cobox decisions poll create --help`.',
  ),
  NO_VOTERS: entry(
    409,
    'Nobody who is in the space could vote in this poll.',
    'Choose other voters: by role, by tag, or by name.',
  ),
  NOT_POLL_AUTHOR: entry(403, 'Only who began the poll, or a coordinator, may do that.', 'Ask one of them.'),
  POLL_FROZEN: entry(
    409,
    'Somebody has voted, so the poll does not change any more.',
    'Close it, and begin another one.',
  ),
  POLL_NOT_OPEN: entry(
    409,
    'The poll is not open yet.',
    'Wait until it opens. Who began it can open it now: `cobox decisions poll open`.',
  ),
  POLL_OPEN: entry(409, 'The poll is open still.', 'Close it first: `cobox decisions close`.'),
  POLL_CLOSED: entry(409, 'The poll is closed.', 'Who began it, or a coordinator, can open it again.'),
  POLL_OVER: entry(
    409,
    'The closing date of the poll has passed: {at}.',
    'Who began it, or a coordinator, can extend it.',
  ),
  POLL_CHANGED: entry(
    409,
    'The poll was changed meanwhile: the vote was for what it was before.',
    'Read it again, and vote anew.',
  ),
  NOT_A_VOTER: entry(
    403,
    'You are not among those who may vote in this poll.',
    'Who began it, or a coordinator, can add you: `cobox decisions poll add-voters`.',
  ),
  VOTED_TOO_OFTEN: entry(409, 'A vote can be changed {limit} times at most.', 'Your last vote stands.'),
  VOTE_OUT_OF_LINE: entry(409, 'The vote follows another one that is not there.', 'Vote again.'),
  NO_VOTE: entry(409, 'There is no vote that stands.', 'See who has voted: `cobox decisions poll show`.'),
  CHOICE_UNKNOWN: entry(
    400,
    'The poll has no option “{choice}”.',
    'Give an option as it is written there, or its number like #1.',
  ),
  CHOICE_TWICE: entry(400, '“{choice}” is chosen twice.', 'Name each option once.'),
  CHOICES_UNFIT: entry(
    400,
    '{given} options are chosen, and it has to be {least} to {most}.',
    'Choose as many as the poll asks for.',
  ),
  VALUE_OUT_OF_RANGE: entry(
    400,
    '{value} cannot be given to an option: it has to be {least} to {most}.',
    'Give a number in that range.',
  ),
  DOTS_OVERSPENT: entry(400, '{given} dots are given, and there are {dots}.', 'Take some back.'),
  RANKS_UNFIT: entry(400, 'The ranks are not 1, 2, 3 and so on.', 'Give each rank once, without a gap.'),
  NONE_NOT_OFFERED: entry(
    400,
    'In this poll one cannot choose none of the options.',
    'Choose an option, or do not vote.',
  ),
  REASON_OFF: entry(400, 'This poll takes no reasons.', 'Vote without one.'),
  REASON_LONG: entry(400, 'The reason is longer than {limit} characters.', 'Make it shorter.'),
  REASON_NEEDED: entry(400, 'This vote needs a reason in words.', 'Say why: `--reason`.'),
  CLOSE_TOO_EARLY: entry(
    409,
    'The poll cannot be closed by you before {until}.',
    'Wait until then. Whether it may be closed earlier was said when it began.',
  ),
  CUT_FORGED: entry(
    409,
    'The closing names votes that are not there, or leaves out those of its own author.',
    'Close it again. If a member’s software has been changed, talk to them.',
  ),
  DATE_UNFIT: entry(
    400,
    'The date has to be later: than now, and than the one that it replaces.',
    'Give a later date.',
  ),
  ALREADY_A_VOTER: entry(409, '{who} may vote in this poll already.', 'Nothing needs to be done.'),
  STILL_HERE: entry(
    409,
    '{who} is in the space: their vote is theirs.',
    'Only the vote of somebody who has gone can be struck.',
  ),
  DELEGATE_ONESELF: entry(400, 'One cannot speak for oneself.', 'Name somebody else, or vote.'),
  DELEGATION_UNFIT: entry(
    400,
    'Somebody speaks for you in one poll, in those with one tag, or in all.',
    'Name a poll or a tag, not both.',
  ),
  DELEGATION_OFF: entry(409, 'In this poll nobody speaks for others.', 'Vote yourself.'),
  TELLERS_AWAITED: entry(
    409,
    'Nobody can vote yet: the tellers’ devices have to be on once. Awaited: {who}.',
    'Ask them to start CoBox, and vote then. See `cobox decisions poll show`.',
  ),
  SEALING_FAILED: entry(
    409,
    'The sealed poll has no key, and gets none: what {who} dealt was proven to be wrong.',
    'Begin another one with other tellers. The device, or its software, is not to be trusted: talk about it.',
  ),
  SEALED_UNSOUND: entry(
    400,
    'What is sealed does not hold: {reason}.',
    'Try again. If it happens to somebody again and again, their software has been changed: talk to them.',
  ),
  SEALED_STAYS_CLOSED: entry(
    409,
    'A sealed poll is not opened again: two counts would show how the votes between them were cast.',
    'Begin another one.',
  ),
  NOT_A_TELLER: entry(
    403,
    'Only a device that was named as a teller of the sealed poll may do that.',
    'Nothing needs to be done: the tellers’ devices do it by themselves.',
  ),
  TELLER_OUT_OF_TURN: entry(
    409,
    'This step of a sealed poll is done already, or not due yet.',
    'Nothing needs to be done: the tellers’ devices go on by themselves.',
  ),
  FEW_BALLOTS: entry(
    409,
    'Fewer than three sealed votes count, and so few are never opened.',
    'Begin another poll, and let more people vote.',
  ),
  NUDGED_ALREADY: entry(
    409,
    'Those who have not voted were asked already, at {at}: once a day is enough.',
    'Wait a day, or talk to them.',
  ),
  NOBODY_TO_NUDGE: entry(409, 'Everybody who may vote has voted.', 'Close the poll when it is time.'),
  POLL_UNVERIFIED: entry(
    409,
    'The result of the poll could not be confirmed: {checks}.',
    'An open poll has no result yet. Of a closed one, compare with other members’ devices, and talk about it.',
  ),
} as const
