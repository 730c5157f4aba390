// Palabras de las páginas de decisiones: votaciones hechas en Loomio.
import type { decisionsImported as en } from '../en/decisions-imported.ts'
import type { Text } from '../shape.ts'

export const decisionsImported: Text<typeof en> = {
  importedBadge: 'Hecha en Loomio',
  importedTitle: 'Votaciones hechas en Loomio',
  importedAbout: 'Las que no son de ninguna conversación. Las demás están en sus conversaciones.',
  importedLink: 'Hechas en Loomio ({count, number})',
  importedNone: 'Ninguna votación hecha en Loomio está sin conversación.',
  importedNote:
    'Esta votación se hizo en Loomio, y se muestra como decía el archivo de Loomio. Aquí nadie vota en ella, y nada la prueba. {name} la trajo el {day}.',
  importedCounted: 'Según contó Loomio: {scores}',
  importedWasOpen: 'estaba abierta cuando se sacó de Loomio',
  importedVoters: '{voters, plural, one {# persona podía} other {# personas podían}} votar',

  importedType: 'Tipo',
  importedAsked: 'Preguntado por',
  importedClosed: 'Cerrada',
  importedWasToClose: 'debía cerrarse el',
  importedTookPart: 'Participación',
  importedNames: 'Nombres',
  importedAnonymous: 'una votación anónima: no se nombra a nadie',

  importedResult: 'Resultado en Loomio',
  importedResultAbout: 'Los números son los de Loomio. Aquí no se han vuelto a contar.',
  importedNoOptions: 'No tiene opciones: se respondió con palabras.',
  importedVoteCount: '{count, plural, one {# voto} other {# votos}}',
  importedPoints: '{points, plural, one {# punto} other {# puntos}}',
  importedPointsOf:
    '{points, plural, one {# punto} other {# puntos}} · {count, plural, one {# persona} other {# personas}}',

  importedVotes: 'Votos en Loomio',
  importedAnonymousVotes: 'La votación era anónima: no se ha traído quién votó qué.',
  importedNoVotes: 'El archivo no tiene votos de esta votación.',
  importedMoreVotes: 'Ver más votos',
  importedNothingGiven: 'no se dio nada',
  importedBallot: '{count, number} × {given}',
  importedNotLatest: 'cambiado después, o retirado',
  importedNotVoted: 'Se les preguntó y no votaron: {names}',
  importedNobodyNamed: 'No se nombra a nadie',

  importedEarlierOutcome: 'Un acuerdo anterior',
  importedHappened: 'Qué le pasó en Loomio',
  importedEdited: 'la cambió',
  importedExpired: 'se cerró sola',
}
