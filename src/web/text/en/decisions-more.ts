// Words of the pages of decisions: polls in threads, changing, striking, speaking for others, files.
export const decisionsMore = {
  noPollsHere: 'Nothing is asked here yet.',
  notCountedYet: 'The votes are secret and not counted yet.',
  newPollHere: 'New poll here',
  inThread: 'In the thread',

  editPoll: 'Change it',
  editAbout:
    'You can change it until somebody votes. Who may vote is set anew when you save; weights and what an option needs stay as they are.',
  editTooLate: 'Somebody has voted meanwhile: it is not changed any more.',
  editSeats: 'Seats',
  newTime: 'One more day and time',
  nudge: 'Ask who has not voted',
  nudgeSays:
    'Their own devices remind those who may vote and have not. Once a day at most, and everybody sees in the minutes that you asked.',
  nudgeDo: 'Ask them',
  happened_nudge: 'asked those who had not voted',
  strike: 'Strike a vote',
  strikeSays:
    'The vote of somebody who has left the space does not count any more. That cannot be undone, and everybody reads it in the result.',
  strikeWhose: 'Whose vote',
  strikeReason: 'Why',
  strikeReasonAbout: 'It is listed in the result.',

  delegations: 'Who speaks for whom',
  delegationsAbout: 'Where somebody does not vote, the one whom they named speaks for them.',
  whoSpeaksForYou: 'For you',
  yourVoteFirst:
    'Your own vote always counts before. A word for one poll comes before one for a tag, and that before one for all.',
  nobodySpeaksForYou: 'Nobody speaks for you.',
  whoSpeaksForOthers: 'For others',
  nobodySpeaksForOthers: 'Nobody speaks for anybody else.',
  scope: 'Where',
  scope_all: 'in all polls',
  scope_tag: 'in polls with a tag',
  scopeTag: 'Tag',
  scopeEvery: 'In all polls',
  scopeTagged: 'In polls with the tag “{tag}”',
  scopeOne: 'In the poll',
  chainLoops: 'This way comes back to somebody who is on it. If none of them votes, nobody speaks for them.',
  takeWordBackFrom:
    'Take that back: {name}, {scope, select, poll {in this poll} tag {in polls with the tag “{tag}”} other {in all polls}}',
  speaksWider:
    '{name} speaks for you in {scope, select, tag {polls with the tag “{tag}”} other {all polls}}, this one among them, unless you vote.',

  save: 'Save as a file',
  saveAll: 'Save all',
  save_csv: 'Table (CSV)',
  save_json: 'Everything (JSON)',
  save_blt: 'Ballots, to count elsewhere (BLT)',
  save_md: 'Minutes (Markdown, in English)',
  saveMinutes: 'Save (Markdown, in English)',
}
