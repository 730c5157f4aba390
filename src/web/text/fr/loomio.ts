// Mots de la page qui reprend ce qu’un groupe avait dans Loomio.
import type { loomio as en } from '../en/loomio.ts'
import type { Text } from '../shape.ts'

export const loomio: Text<typeof en> = {
  title: 'Depuis Loomio',
  about:
    'Les discussions deviennent des discussions avec leurs commentaires, et les tâches des tâches. Les votes restent comme trace avec leur résultat : jamais comme voix de membres, car rien ne les prouve.',
  notYours: 'Seule une personne qui coordonne l’espace peut reprendre cela.',
  file: 'Le fichier que Loomio a écrit',
  fileAbout:
    'Dans Loomio, qui coordonne le groupe le trouve sous Options, Exporter les données, JSON. Le nœud n’en garde aucune copie ; le même fichier donné encore n’ajoute rien.',
  choose: 'Choisir un fichier',
  take: 'Le reprendre',
  handingOver: '{name} est remis au nœud',
  howFar: '{done} sur {all}',
  stop: 'Arrêter',
  stoppedBefore: 'C’est arrêté avant que le nœud ne l’ait : rien n’a été repris.',
  stopped:
    'C’est arrêté. Ce qui était repris jusque-là est ici ; le même fichier continue de là, et rien ne vient deux fois.',
  report: 'Ce qu’il en est advenu',
  sums: '{lines, plural, one {# ligne} other {# lignes}} : {carried, number} reprises, {within, number} dans d’autres, {already, number} déjà ici, {left, number} laissées.',
  tables: 'Ce qu’il est advenu des lignes de chaque table',
  table: 'Table',
  carried: 'Reprises',
  within: 'Dans d’autres',
  already: 'Déjà ici',
  left: 'Laissées',
  whatWasLeft: 'Ce qui a été laissé, et pourquoi',
  whatChanged: 'Ce qui est autre que là-bas',
  toThreads: 'Aux discussions',

  left_unreadable: 'la ligne n’en est pas une de Loomio',
  left_too_long: 'la ligne dépasse 4 Mio',
  left_too_large: 'c’est plus grand que ce qui s’écrit en une fois',
  left_unknown_table: 'ce CoBox ne connaît pas cette table',
  left_people:
    'on entre dans un espace par une invitation ; les noms restent là où les gens ont écrit quelque chose',
  left_reading: 'qui a lu quoi reste là où c’était',
  left_notifications: 'les notifications sont passées',
  left_reactions: 'une réaction ici est celle d’un membre lui-même',
  left_templates: 'les modèles ne sont pas repris',
  left_files: 'le contenu du fichier n’est pas dans l’export',
  left_versions: 'les versions antérieures des textes ne sont pas reprises',
  left_participation: 'qui a été interrogé est dans les voix ; d’un vote anonyme, personne n’est nommé',
  left_anonymous_reasons: 'les raisons de voix anonymes ne sont pas reprises',
  left_discarded: 'c’était rejeté dans Loomio, ou ce à quoi cela appartient',
  left_orphan: 'ce à quoi cela appartient n’est pas dans le fichier',
  left_never_voted: 'quelqu’un qui ne pouvait plus voter, et ne l’avait pas fait',
  left_events: 'un évènement qui ne dit rien d’un vote',
  left_settings: 'les réglages de Loomio ne veulent rien dire ici',
  left_empty: 'il n’y a rien dedans',

  changed_html: 'des textes sont passés de HTML à Markdown',
  changed_split: 'de longs textes continuent dans d’autres commentaires',
  changed_cut: 'des textes, noms ou listes ont été coupés à ce qui tient',
  changed_replies:
    'des réponses sont là sans ce à quoi elles répondent, qui n’est pas dans le fichier ou vient plus tard',
}
