// Mots des pages de décisions : votes dans les discussions, modifier, rayer, parler pour d’autres, fichiers.
import type { decisionsMore as en } from '../en/decisions-more.ts'
import type { Text } from '../shape.ts'

export const decisionsMore: Text<typeof en> = {
  noPollsHere: 'Rien n’est encore demandé ici.',
  notCountedYet: 'Les voix sont secrètes et pas encore comptées.',
  newPollHere: 'Nouveau vote ici',
  inThread: 'Dans la discussion',

  editPoll: 'Modifier',
  editAbout:
    'Vous pouvez le modifier jusqu’à ce que quelqu’un vote. Qui peut voter est fixé à nouveau quand vous enregistrez ; les poids et ce qu’il faut à une option restent.',
  editTooLate: 'Entre-temps, quelqu’un a voté : il n’est plus modifié.',
  editSeats: 'Sièges',
  newTime: 'Un jour et une heure de plus',
  nudge: 'Demander à qui n’a pas voté',
  nudgeSays:
    'Qui peut voter et ne l’a pas fait reçoit un rappel de son propre appareil. Une fois par jour au plus, et tout le monde voit dans le procès-verbal que vous l’avez demandé.',
  nudgeDo: 'Demander',
  happened_nudge: 'a demandé à qui n’avait pas voté',
  strike: 'Rayer une voix',
  strikeSays:
    'La voix de quelqu’un qui a quitté l’espace ne compte plus. Cela ne s’annule pas, et tout le monde le lit dans le résultat.',
  strikeWhose: 'La voix de',
  strikeReason: 'Pourquoi',
  strikeReasonAbout: 'C’est indiqué dans le résultat.',

  delegations: 'Qui parle pour qui',
  delegationsAbout: 'Là où quelqu’un ne vote pas, la personne qu’il a désignée parle pour lui.',
  whoSpeaksForYou: 'Pour vous',
  yourVoteFirst:
    'Votre propre voix passe toujours avant. Qui est désigné pour un vote passe avant qui l’est pour une étiquette, et celui-ci avant qui l’est pour tous.',
  nobodySpeaksForYou: 'Personne ne parle pour vous.',
  whoSpeaksForOthers: 'Pour d’autres',
  nobodySpeaksForOthers: 'Personne ne parle pour quelqu’un d’autre.',
  scope: 'Où',
  scope_all: 'dans tous les votes',
  scope_tag: 'dans les votes avec une étiquette',
  scopeTag: 'Étiquette',
  scopeEvery: 'Dans tous les votes',
  scopeTagged: 'Dans les votes avec l’étiquette « {tag} »',
  scopeOne: 'Dans le vote',
  chainLoops:
    'Ce chemin revient à quelqu’un qui s’y trouve. Si personne d’entre eux ne vote, personne ne parle pour eux.',
  takeWordBackFrom:
    'Annuler cela : {name}, {scope, select, poll {dans ce vote} tag {dans les votes avec l’étiquette « {tag} »} other {dans tous les votes}}',
  speaksWider:
    '{name} parle pour vous dans {scope, select, tag {les votes avec l’étiquette « {tag} »} other {tous les votes}}, dont celui-ci, sauf si vous votez.',

  save: 'Enregistrer un fichier',
  saveAll: 'Tout enregistrer',
  save_csv: 'Tableau (CSV)',
  save_json: 'Tout (JSON)',
  save_blt: 'Bulletins, à compter ailleurs (BLT)',
  save_md: 'Procès-verbal (Markdown, en anglais)',
  saveMinutes: 'Enregistrer (Markdown, en anglais)',
}
