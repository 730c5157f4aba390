// Mots des pages de décisions : élections, voix scellées, réponses propres, et qui peut voter.
import type { decisionsSealed as en } from '../en/decisions-sealed.ts'
import type { Text } from '../shape.ts'

export const decisionsSealed: Text<typeof en> = {
  candidates: 'Candidatures',
  candidateNumber: 'Candidature {number}',
  number_seats: 'Sièges',
  seatsAbout: 'Combien de personnes sont élues : moins qu’il n’y a de candidatures.',
  method: 'Mode de décompte',
  method_scottish: 'Écossais',
  method_scottish_about:
    'Comme on élit les conseils en Écosse. On peut le vérifier à la main ; pour la plupart des groupes, c’est le bon.',
  method_meek: 'Meek',
  method_meek_about:
    'Les voix passent aussi par ceux qui sont déjà élus. Un peu plus exact, et seul un ordinateur peut compter ainsi.',
  wrong_seats: 'Il faut moins de sièges que de candidatures, et au moins un.',
  rankSome:
    'Mettez-en dans l’ordre autant que vous voulez, la meilleure d’abord : appuyez sur l’une après l’autre',

  answers: 'Réponses',
  ownAnswers: 'D’autres réponses',
  usualAnswers: 'Les réponses habituelles',
  answerName: 'Son nom',
  answerMore: 'Plus à son sujet',
  answerMoreOf: 'Plus à son sujet : option {number}',
  stand: 'Vaut pour',
  meaning: 'Ce qu’elle signifie',
  prompt: 'Ce qu’elle demande comme raison',
  needs: 'Ce qu’il lui faut',
  needs_none: 'rien',
  needs_gte_votes: 'au moins une part des voix',
  needs_lte_votes: 'au plus une part des voix',
  needs_gte_voters: 'au moins une part de ceux qui peuvent voter',
  needs_lte_voters: 'au plus une part de ceux qui peuvent voter',
  needsShare:
    '{needs, select, gte_votes {demande au moins {percent} % des voix} lte_votes {peut avoir au plus {percent} % des voix} gte_voters {demande au moins {percent} % de ceux qui peuvent voter} other {peut avoir au plus {percent} % de ceux qui peuvent voter}}',
  needsPercent: 'En pour cent',
  wrong_answer: 'Chaque réponse a besoin d’un nom à elle.',

  who_everybody: 'tout le monde',
  who_everybody_about:
    'Tous les coordinateurs et membres qui sont là à l’ouverture. Qui ne fait que lire ne vote pas.',
  who_coordinators: 'les coordinateurs',
  who_coordinators_about: 'Ceux qui coordonnent à l’ouverture.',
  who_tags: 'les personnes avec une étiquette',
  who_tags_about: 'Celles à qui un coordinateur a donné l’étiquette avant l’ouverture.',
  who_people: 'certaines personnes',
  who_people_about: 'Seulement celles que vous nommez. D’autres peuvent s’ajouter tant qu’il est ouvert.',
  voterPeople: 'Personnes qui peuvent voter',
  voterTags: 'Étiquettes de ceux qui peuvent voter',
  wrong_voters: 'Choisissez-en au moins une.',

  weights: 'Poids',
  weightsAbout:
    'Chaque voix compte une fois, sauf celles des personnes que vous nommez ici. Scellé, un poids qu’une seule personne a peut se voir dans les sommes.',
  weightOf: 'La voix de qui',
  weight: 'Compte',
  removeWeight: 'Enlever le poids {number}',
  addWeight: 'Un autre poids',
  wrong_weight: 'À chaque poids il faut une personne, et un nombre comme 2 ou 0,5.',

  sealed: 'Voix secrètes',
  sealedAbout:
    'Personne ne voit ce que chacun a voté. Toutes les voix sont comptées scellées, par les appareils de plusieurs membres.',
  tellers: 'Qui dépouille',
  tellersAbout: 'Leurs appareils comptent d’eux-mêmes. Choisissez des personnes de groupes différents.',
  wrong_tellers: 'Quelqu’un doit dépouiller.',
  tellersNeeded: 'Combien d’entre eux il faut',
  tellersNeededAbout:
    'Plus ils sont, mieux les voix sont gardées ; moins il en faut, plus un résultat est sûr.',
  neededOf: '{needed} sur {count}',
  sealedTitle: 'Ce que cela donne, et ne donne pas',
  sealedWho: 'Qui a voté est visible de tous, et quand. Ce qui a été voté ne l’est pas.',
  sealedTogether:
    '{needed, plural, one {Une seule personne qui dépouille pourrait ouvrir chaque voix. Prenez-en plus.} other {# de ceux qui dépouillent pourraient ensemble ouvrir chaque voix. Moins ne le peuvent pas.}}',
  sealedLost:
    '{needed, plural, one {S’il ne reste aucun de leurs appareils, personne ne pourra jamais compter.} other {S’il reste moins de # de leurs appareils, personne ne pourra jamais compter.}}',
  sealedPressure:
    'Cela ne protège pas de la pression : qui se tient derrière quelqu’un voit ce qu’il choisit.',
  sealedFew: 'Avec moins de trois voix, rien n’est jamais ouvert, et il n’y a pas de résultat.',
  sealedReasons: 'Les raisons sont lisibles par tous, avec le nom de leur auteur.',
  sealedForGood: 'Personne n’y parle pour d’autres, et une fois clos il le reste.',
  sealedStart:
    'Avant que quiconque puisse voter, l’appareil de chacun de ceux qui dépouillent doit être allumé une fois.',
  sealedRule: '{count, plural, one {dépouillé par {names}} other {dépouillé par {needed} de : {names}}}',
  sealedVote: 'voix scellée',
  sealedMine:
    'Votre voix scellée est donnée. Personne ne peut l’ouvrir seule, ni vous la montrer encore ; vous pouvez la remplacer tant que le vote est ouvert.',
  sealedUntilClosed: 'Il n’y a pas de chiffres avant qu’il soit clos et dépouillé.',
  deviceOf: '{name} ({device})',
  sealing_tellers: 'Personne ne peut encore voter',
  sealing_tellers_says:
    'Les voix seront secrètes. D’abord, l’appareil de chacun de ceux qui dépouillent doit être allumé une fois, avec CoBox. On attend : {names}.',
  sealing_closing: 'Les voix sont scellées',
  sealing_closing_says:
    'Personne ne voit ce que chacun vote. Une fois le vote clos, {count, plural, one {cet appareil compte} other {{needed} de ces appareils comptent}} : {all}.',
  sealing_final: 'Clos, pas encore dépouillé',
  sealing_final_says:
    'Le décompte commence de lui-même quand plus rien ne peut changer la clôture : pour cela, assez d’appareils de cet espace doivent être allumés en même temps.',
  sealing_shares: 'Clos, dépouillement en cours',
  sealing_shares_says:
    '{shares, plural, =0 {Sur les {needed} appareils nécessaires, aucun n’a encore compté.} one {Sur les {needed} appareils nécessaires, un a compté.} other {Sur les {needed} appareils nécessaires, # ont compté.}} Ils le font d’eux-mêmes quand ils sont allumés. On attend l’un de : {names}.',
  sealing_few: 'Pas de résultat : moins de trois voix',
  sealing_few_says:
    'Avec si peu de voix, la somme dirait ce que chacun a voté. Personne n’ouvre donc rien. Commencez un autre vote, scellé pour plus de personnes, ou ouvert.',
  sealing_failed: 'Ce vote ne peut pas avoir lieu',
  sealing_failed_says:
    'Il est prouvé qu’un appareil a mal fait sa part de la clé : {failed}. Commencez un autre vote, sans lui.',
  sealing_lost: 'Il n’y aura pas de résultat',
  sealing_lost_says:
    'Il reste trop peu d’appareils qui dépouillent ; sont partis : {gone}. Commencez un autre vote.',
  sealing_counted: 'Dépouillé à partir de voix scellées',
  sealing_counted_says:
    'Toutes les voix ont été additionnées scellées, et seule la somme a été ouverte, par {shares} des {count} qui dépouillent. Qui le veut peut le vérifier.',
  checkCount: 'Vérifier le décompte',
  sealedChecked:
    'Vérifié sur cet appareil : les clés, {count, plural, one {# voix scellée} other {# voix scellées}}, leur somme et son ouverture. Le résultat est juste.',
  happened_tellerConfirmation: 'a achevé la clé : les voix peuvent être scellées',
  happened_tellerComplaint: 'a prouvé qu’une part de la clé est fausse',
  happened_tellerShare: 'a dépouillé : il y a un résultat',
}
