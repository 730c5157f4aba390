// Words of the pages of decisions: polls that were held in Loomio.
export const decisionsImported = {
  importedBadge: 'Held in Loomio',
  importedTitle: 'Polls held in Loomio',
  importedAbout: 'Those that belong to no thread. The others stand in their threads.',
  importedLink: 'Held in Loomio ({count, number})',
  importedNone: 'No poll that was held in Loomio is without a thread.',
  importedNote:
    'This poll was held in Loomio, and is shown as Loomio’s file said. Nobody votes in it here, and nothing proves it. {name} took it over on {day}.',
  importedCounted: 'As Loomio counted: {scores}',
  importedWasOpen: 'was open when it was taken out of Loomio',
  importedVoters: '{voters, plural, one {# person} other {# people}} could vote',

  importedType: 'Type',
  importedAsked: 'Asked by',
  importedClosed: 'Closed',
  importedWasToClose: 'was to close on',
  importedTookPart: 'Took part',
  importedNames: 'Names',
  importedAnonymous: 'an anonymous poll: nobody is named',

  importedResult: 'Result in Loomio',
  importedResultAbout: 'The numbers are Loomio’s own. They were not counted again here.',
  importedNoOptions: 'It has no options: people answered in words.',
  importedVoteCount: '{count, plural, one {# vote} other {# votes}}',
  importedPoints: '{points, plural, one {# point} other {# points}}',
  importedPointsOf:
    '{points, plural, one {# point} other {# points}} · {count, plural, one {# person} other {# people}}',

  importedVotes: 'Votes in Loomio',
  importedAnonymousVotes: 'The poll was anonymous: who voted what was not taken over.',
  importedNoVotes: 'The file has no votes of this poll.',
  importedMoreVotes: 'Show more votes',
  importedNothingGiven: 'nothing was given',
  importedBallot: '{count, number} × {given}',
  importedNotLatest: 'changed later, or taken away',
  importedNotVoted: 'Were asked and did not vote: {names}',
  importedNobodyNamed: 'Nobody is named',

  importedEarlierOutcome: 'An earlier outcome',
  importedHappened: 'What happened to it in Loomio',
  importedEdited: 'changed it',
  importedExpired: 'it closed by itself',
}
