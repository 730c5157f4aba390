// Wörter der Seiten der Entscheidungen: Abstimmungen, die in Loomio stattfanden.
import type { decisionsImported as en } from '../en/decisions-imported.ts'
import type { Text } from '../shape.ts'

export const decisionsImported: Text<typeof en> = {
  importedBadge: 'Fand in Loomio statt',
  importedTitle: 'Abstimmungen aus Loomio',
  importedAbout: 'Die, die zu keinem Gespräch gehören. Die anderen stehen in ihren Gesprächen.',
  importedLink: 'Fanden in Loomio statt ({count, number})',
  importedNone: 'Keine Abstimmung aus Loomio ist ohne Gespräch.',
  importedNote:
    'Diese Abstimmung fand in Loomio statt und wird gezeigt, wie die Datei von Loomio es sagte. Hier stimmt niemand darin ab, und nichts belegt sie. {name} hat sie am {day} übernommen.',
  importedCounted: 'Wie Loomio gezählt hat: {scores}',
  importedWasOpen: 'war offen, als sie aus Loomio geholt wurde',
  importedVoters: '{voters, plural, one {# Person konnte} other {# Personen konnten}} abstimmen',

  importedType: 'Art',
  importedAsked: 'Gefragt von',
  importedClosed: 'Geschlossen',
  importedWasToClose: 'sollte schließen am',
  importedTookPart: 'Teilgenommen',
  importedNames: 'Namen',
  importedAnonymous: 'eine anonyme Abstimmung: Niemand wird genannt',

  importedResult: 'Ergebnis in Loomio',
  importedResultAbout: 'Die Zahlen sind die von Loomio. Sie wurden hier nicht neu gezählt.',
  importedNoOptions: 'Sie hat keine Möglichkeiten: Geantwortet wurde mit Worten.',
  importedVoteCount: '{count, plural, one {# Stimme} other {# Stimmen}}',
  importedPoints: '{points, plural, one {# Punkt} other {# Punkte}}',
  importedPointsOf:
    '{points, plural, one {# Punkt} other {# Punkte}} · {count, plural, one {# Person} other {# Personen}}',

  importedVotes: 'Stimmen in Loomio',
  importedAnonymousVotes: 'Die Abstimmung war anonym: Wer was gestimmt hat, wurde nicht übernommen.',
  importedNoVotes: 'Die Datei hat keine Stimmen dieser Abstimmung.',
  importedMoreVotes: 'Mehr Stimmen zeigen',
  importedNothingGiven: 'nichts gegeben',
  importedBallot: '{count, number} × {given}',
  importedNotLatest: 'später geändert oder genommen',
  importedNotVoted: 'Wurden gefragt und haben nicht abgestimmt: {names}',
  importedNobodyNamed: 'Niemand ist genannt',

  importedEarlierOutcome: 'Ein früherer Beschluss',
  importedHappened: 'Was in Loomio damit geschah',
  importedEdited: 'hat sie geändert',
  importedExpired: 'sie schloss von selbst',
}
