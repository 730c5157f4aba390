// Mots des éléments dont sont faites les pages des applications.
import type { parts as en } from '../en/parts.ts'
import type { Text } from '../shape.ts'

export const parts: Text<typeof en> = {
  pictureLeftOut: '[Image non chargée : {name}]',
  task: '{done, select, true {fait} other {à faire}}',
  footnotes: 'Notes de bas de page',
  formerMember: 'une personne qui n’est plus là ({key})',
  // ce qui ne va pas dans un champ
  required: 'Il faut remplir ce champ.',
  tooShort: 'Au moins {min, plural, one {# caractère} other {# caractères}}.',
  tooLong: 'Au plus {max, number} caractères ; il y en a {length, number}.',
  notInteger: 'Il faut un nombre entier.',
  tooSmall: 'Pas moins de {min}.',
  tooLarge: 'Pas plus de {max}.',
  notMoney: 'Ce n’est pas un montant comme on l’écrit ici, par exemple {like}.',
  notDay: 'Ce jour n’existe pas dans le calendrier.',
  notTime: 'Il faut un jour et une heure.',
  notLikeThis: 'Cela ne peut pas s’écrire ainsi.',
  tooFew: 'Au moins {min, plural, one {# personne} other {# personnes}}.',
  tooMany: 'Au plus {max, plural, one {# personne} other {# personnes}}.',
  inCurrency: 'en {currency}',
  zone: 'À l’heure de cet ordinateur : {zone}.',
  clear: 'Vider le champ',
  nobody: 'Personne de ce nom n’est dans l’espace.',
  choosePerson: 'Choisir un membre',
  choosePeople: 'Choisir des membres',
  chooseCurrency: 'Choisir une monnaie',
  history: 'Ce qui s’est passé',
  noHistory: 'Il ne s’est encore rien passé.',
  comments: '{count, plural, =0 {Commentaires} one {# commentaire} other {# commentaires}}',
  noComments: 'Personne n’a encore rien dit.',
  comment: 'Votre commentaire',
  commentAbout: 'Vous pouvez utiliser Markdown. Ce que vous tapez reste dans ce navigateur jusqu’à l’envoi.',
  send: 'Envoyer',
  mentionOffered:
    '{count, plural, one {# personne proposée} other {# personnes proposées}} : choisissez avec les flèches',
  mentionList: 'Membres à mentionner',
}
