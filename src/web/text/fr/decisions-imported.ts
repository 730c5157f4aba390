// Mots des pages des décisions : les votes tenus dans Loomio.
import type { decisionsImported as en } from '../en/decisions-imported.ts'
import type { Text } from '../shape.ts'

export const decisionsImported: Text<typeof en> = {
  importedBadge: 'Tenu dans Loomio',
  importedTitle: 'Votes tenus dans Loomio',
  importedAbout: 'Ceux qui n’appartiennent à aucune discussion. Les autres sont dans leurs discussions.',
  importedLink: 'Tenus dans Loomio ({count, number})',
  importedNone: 'Aucun vote tenu dans Loomio n’est sans discussion.',
  importedNote:
    'Ce vote a été tenu dans Loomio, et il est montré comme le fichier de Loomio le disait. Personne n’y vote ici, et rien ne le prouve. {name} l’a repris le {day}.',
  importedCounted: 'Selon le compte de Loomio : {scores}',
  importedWasOpen: 'était ouvert quand il a été sorti de Loomio',
  importedVoters: '{voters, plural, one {# personne pouvait} other {# personnes pouvaient}} voter',

  importedType: 'Type',
  importedAsked: 'Demandé par',
  importedClosed: 'Clos',
  importedWasToClose: 'devait être clos le',
  importedTookPart: 'Participation',
  importedNames: 'Noms',
  importedAnonymous: 'un vote anonyme : personne n’est nommé',

  importedResult: 'Résultat dans Loomio',
  importedResultAbout: 'Les chiffres sont ceux de Loomio. Ils n’ont pas été recomptés ici.',
  importedNoOptions: 'Il n’a pas d’options : on a répondu avec des mots.',
  importedVoteCount: '{count, plural, one {# voix} other {# voix}}',
  importedPoints: '{points, plural, one {# point} other {# points}}',
  importedPointsOf:
    '{points, plural, one {# point} other {# points}} · {count, plural, one {# personne} other {# personnes}}',

  importedVotes: 'Voix dans Loomio',
  importedAnonymousVotes: 'Le vote était anonyme : qui a voté quoi n’a pas été repris.',
  importedNoVotes: 'Le fichier n’a aucune voix de ce vote.',
  importedMoreVotes: 'Voir plus de voix',
  importedNothingGiven: 'rien n’a été donné',
  importedBallot: '{count, number} × {given}',
  importedNotLatest: 'changée plus tard, ou retirée',
  importedNotVoted: 'À qui on a demandé et qui n’ont pas voté : {names}',
  importedNobodyNamed: 'Personne n’est nommé',

  importedEarlierOutcome: 'Une décision précédente',
  importedHappened: 'Ce qui lui est arrivé dans Loomio',
  importedEdited: 'l’a changé',
  importedExpired: 'il s’est clos de lui-même',
}
