// Words of the pages of decisions: elections, sealed votes, answers of one’s own, and who may vote.
export const decisionsSealed = {
  candidates: 'Candidates',
  candidateNumber: 'Candidate {number}',
  number_seats: 'Seats',
  seatsAbout: 'How many are elected: fewer than there are candidates.',
  method: 'Way of counting',
  method_scottish: 'Scottish',
  method_scottish_about:
    'As councils in Scotland are elected. It can be checked by hand; for most groups this is the one.',
  method_meek: 'Meek',
  method_meek_about:
    'Votes also pass on through those who are elected already. A little more exact, and only a computer can count it.',
  wrong_seats: 'There have to be fewer seats than candidates, and at least one.',
  rankSome: 'Put as many in order as you like, the best first: press one after the other',

  answers: 'Answers',
  ownAnswers: 'Other answers',
  usualAnswers: 'The usual answers',
  answerName: 'What it is called',
  answerMore: 'More about it',
  answerMoreOf: 'More about it: option {number}',
  stand: 'Stands for',
  meaning: 'What it means',
  prompt: 'What it asks as a reason',
  needs: 'What it needs',
  needs_none: 'nothing',
  needs_gte_votes: 'at least a share of the votes',
  needs_lte_votes: 'at most a share of the votes',
  needs_gte_voters: 'at least a share of all who may vote',
  needs_lte_voters: 'at most a share of all who may vote',
  needsShare:
    '{needs, select, gte_votes {needs at least {percent} % of the votes} lte_votes {may have at most {percent} % of the votes} gte_voters {needs at least {percent} % of all who may vote} other {may have at most {percent} % of all who may vote}}',
  needsPercent: 'In percent',
  wrong_answer: 'Each answer needs a name of its own.',

  who_everybody: 'everybody',
  who_everybody_about: 'All coordinators and members who are here when it opens. Readers do not vote.',
  who_coordinators: 'coordinators',
  who_coordinators_about: 'Those who are coordinators when it opens.',
  who_tags: 'people with a tag',
  who_tags_about: 'Those to whom a coordinator has given the tag when it opens.',
  who_people: 'certain people',
  who_people_about: 'Those alone whom you name. More can be added while it is open.',
  voterPeople: 'People who may vote',
  voterTags: 'Tags of people who may vote',
  wrong_voters: 'Choose at least one.',

  weights: 'Weights',
  weightsAbout:
    'Each vote counts once, but for those whom you name here. Sealed, a weight of one person alone may show in the sums.',
  weightOf: 'Whose vote',
  weight: 'Counts',
  removeWeight: 'Remove weight {number}',
  addWeight: 'Another weight',
  wrong_weight: 'To each weight belongs somebody, and a number like 2 or 0.5.',

  sealed: 'Secret votes',
  sealedAbout: 'Nobody sees what anybody voted. All votes are counted sealed, by devices of several members.',
  tellers: 'Who counts',
  tellersAbout: 'Their devices count by themselves. Choose people of different groups.',
  wrong_tellers: 'Somebody has to count.',
  tellersNeeded: 'How many of them are needed',
  tellersNeededAbout: 'More keep the votes safer; fewer make it surer that there is a result.',
  neededOf: '{needed} of {count}',
  sealedTitle: 'What this gives, and what not',
  sealedWho: 'Who voted is visible for all, and when. What they voted is not.',
  sealedTogether:
    '{needed, plural, one {One of those who count could open every single vote alone. Choose more of them.} other {# of those who count could together open every single vote. Fewer cannot.}}',
  sealedLost:
    '{needed, plural, one {If no device of them is there any more, nobody can ever count.} other {If fewer than # of their devices are left, nobody can ever count.}}',
  sealedPressure: 'It is no protection from pressure: who stands behind somebody sees what they choose.',
  sealedFew: 'With fewer than three votes nothing is opened, ever, and there is no result.',
  sealedReasons: 'Reasons are readable for all, with the name of who wrote them.',
  sealedForGood: 'Nobody speaks for others in it, and once closed it stays closed.',
  sealedStart: 'Before anybody can vote, the device of each who counts has to be on once.',
  sealedRule: '{count, plural, one {counted by {names}} other {counted by {needed} of: {names}}}',
  sealedVote: 'sealed vote',
  sealedMine:
    'Your sealed vote is in. Nobody can open it by itself, nor show it to you again; you can replace it as long as the poll is open.',
  sealedUntilClosed: 'There are no numbers before it is closed and counted.',
  deviceOf: '{name} ({device})',
  sealing_tellers: 'Nobody can vote yet',
  sealing_tellers_says:
    'The votes will be secret. First the device of each who counts has to be on once, with CoBox running. It is waited for: {names}.',
  sealing_closing: 'The votes are sealed',
  sealing_closing_says:
    'Nobody sees what anybody votes. When the poll is closed, {count, plural, one {this device counts} other {{needed} of these devices count}}: {all}.',
  sealing_final: 'Closed, and not counted yet',
  sealing_final_says:
    'Counting begins by itself when nothing that arrives can change the closing any more: for that, enough devices of this space have to be on at the same time.',
  sealing_shares: 'Closed, and being counted',
  sealing_shares_says:
    '{shares, plural, =0 {None of the {needed} devices that are needed has counted yet.} one {One of the {needed} devices that are needed has counted.} other {# of the {needed} devices that are needed have counted.}} They do it by themselves when they are on. It is waited for any of: {names}.',
  sealing_few: 'No result: fewer than three votes',
  sealing_few_says:
    'With so few votes, the sum would tell what each voted. So nothing is opened, by nobody. Begin another poll, sealed for more people, or open.',
  sealing_failed: 'This poll cannot be held',
  sealing_failed_says:
    'A device was proven to have made its part of the key wrongly: {failed}. Begin another poll, without it.',
  sealing_lost: 'There will be no result',
  sealing_lost_says: 'Too few of the tellers’ devices are left; these have gone: {gone}. Begin another poll.',
  sealing_counted: 'Counted from sealed votes',
  sealing_counted_says:
    'All votes were added up sealed, and only the sum was opened, by {shares} of {count} who count. Whoever wants to can check that.',
  checkCount: 'Check the count',
  sealedChecked:
    'Checked on this device: the keys, {count, plural, one {# sealed vote} other {# sealed votes}}, their sum, and its opening. The result is right.',
  happened_tellerConfirmation: 'made the key: votes can be sealed',
  happened_tellerComplaint: 'proved that a part of the key is wrong',
  happened_tellerShare: 'counted: there is a result',
}
