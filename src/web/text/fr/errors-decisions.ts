// Mots sur les erreurs : décisions.
import type { errorsDecisions as en } from '../en/errors-decisions.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsDecisions: ErrorWords<typeof en> = {
  NO_POLL: { is: 'Il n’y a pas de vote « {poll} ».', do: 'Cherchez-le dans la liste des décisions.' },
  POLL_NOT_OFFERED: {
    is: 'Ce CoBox ne peut pas encore tenir un tel vote : {what}.',
    do: 'Choisissez un autre type, ou mettez CoBox à jour.',
  },
  HIDING_NEEDS_SEALED: {
    is: 'On ne peut cacher les voix jusqu’à la clôture que dans un vote scellé : sinon l’appareil de chaque membre les a.',
    do: 'Scellez le vote, ou cachez les voix jusqu’à ce qu’on ait voté, ce qui n’est qu’une courtoisie.',
  },
  POLL_UNFIT: { is: 'Le vote ne peut pas se tenir ainsi : {reason}.', do: 'Changez cela, et réessayez.' },
  NO_VOTERS: {
    is: 'Personne dans l’espace ne pourrait voter ici.',
    do: 'Choisissez d’autres votants : par rôle, par mot-clé ou par nom.',
  },
  NOT_POLL_AUTHOR: {
    is: 'Seule la personne qui a lancé le vote, ou la coordination, peut faire cela.',
    do: 'Demandez à l’une d’elles.',
  },
  POLL_FROZEN: {
    is: 'Quelqu’un a voté : le vote ne change donc plus.',
    do: 'Clôturez-le, et lancez-en un autre.',
  },
  POLL_NOT_OPEN: {
    is: 'Le vote n’est pas encore ouvert.',
    do: 'Attendez qu’il ouvre, ou demandez à qui l’a lancé de l’ouvrir maintenant.',
  },
  POLL_OPEN: { is: 'Le vote est encore ouvert.', do: 'Clôturez-le d’abord.' },
  POLL_CLOSED: {
    is: 'Le vote est clos.',
    do: 'La personne qui l’a lancé, ou la coordination, peut le rouvrir.',
  },
  POLL_OVER: {
    is: 'La date de clôture du vote est passée : {at}.',
    do: 'La personne qui l’a lancé, ou la coordination, peut le prolonger.',
  },
  POLL_CHANGED: {
    is: 'Le vote a été modifié entre-temps : la voix portait sur ce qu’il était avant.',
    do: 'Relisez-le, et votez de nouveau.',
  },
  NOT_A_VOTER: {
    is: 'Vous ne faites pas partie de ceux qui peuvent voter ici.',
    do: 'La personne qui a lancé le vote, ou la coordination, peut vous ajouter.',
  },
  VOTED_TOO_OFTEN: {
    is: 'Une voix peut être changée {limit} fois au plus.',
    do: 'Votre dernière voix reste valable.',
  },
  VOTE_OUT_OF_LINE: { is: 'La voix fait suite à une autre qui n’existe pas.', do: 'Votez de nouveau.' },
  NO_VOTE: { is: 'Il n’y a pas de voix valable.', do: 'La page du vote montre qui a voté.' },
  CHOICE_UNKNOWN: { is: 'Le vote n’a pas d’option « {choice} ».', do: 'Choisissez l’une de ses options.' },
  CHOICE_TWICE: { is: '« {choice} » est choisi deux fois.', do: 'Nommez chaque option une seule fois.' },
  CHOICES_UNFIT: {
    is: 'Options choisies : {given} ; il en faut de {least} à {most}.',
    do: 'Choisissez-en autant que le vote en demande.',
  },
  VALUE_OUT_OF_RANGE: {
    is: '{value} ne peut pas être donné : il faut de {least} à {most}.',
    do: 'Donnez un nombre dans cet intervalle.',
  },
  DOTS_OVERSPENT: { is: 'Points donnés : {given} ; il y en a {dots}.', do: 'Reprenez-en.' },
  RANKS_UNFIT: {
    is: 'Les rangs ne sont pas 1, 2, 3 et ainsi de suite.',
    do: 'Donnez chaque rang une fois, sans trou.',
  },
  NONE_NOT_OFFERED: {
    is: 'Ici on ne peut pas choisir « aucune ».',
    do: 'Choisissez une option, ou ne votez pas.',
  },
  REASON_OFF: { is: 'Ce vote ne prend pas de raisons.', do: 'Votez sans en donner.' },
  REASON_LONG: { is: 'La raison dépasse {limit} caractères.', do: 'Raccourcissez-la.' },
  REASON_NEEDED: { is: 'Cette voix demande une raison.', do: 'Dites pourquoi.' },
  CLOSE_TOO_EARLY: {
    is: 'Vous ne pouvez pas clore le vote avant {until}.',
    do: 'Attendez jusque-là. Si on peut clore plus tôt a été dit au début.',
  },
  CUT_FORGED: {
    is: 'La clôture nomme des voix qui n’existent pas, ou omet celles de son auteur.',
    do: 'Clôturez de nouveau. Si cela se répète chez quelqu’un, son logiciel a été modifié : parlez-lui.',
  },
  DATE_UNFIT: {
    is: 'La date doit être postérieure : à maintenant, et à celle qu’elle remplace.',
    do: 'Donnez une date postérieure.',
  },
  ALREADY_A_VOTER: { is: '{who} peut déjà voter ici.', do: 'Il n’y a rien à faire.' },
  STILL_HERE: {
    is: '{who} est dans l’espace : cette voix lui appartient.',
    do: 'Seule la voix de quelqu’un qui est parti peut être rayée.',
  },
  DELEGATE_ONESELF: {
    is: 'On ne peut pas se représenter soi-même.',
    do: 'Nommez quelqu’un d’autre, ou votez.',
  },
  DELEGATION_UNFIT: {
    is: 'Quelqu’un vous représente dans un vote, dans ceux d’un mot-clé, ou dans tous.',
    do: 'Nommez un vote ou un mot-clé, pas les deux.',
  },
  DELEGATION_OFF: { is: 'Dans ce vote, personne ne représente les autres.', do: 'Votez vous-même.' },
  TELLERS_AWAITED: {
    is: 'Personne ne peut encore voter : les appareils qui dépouillent doivent avoir été allumés une fois. Attendus : {who}.',
    do: 'Demandez-leur de lancer CoBox, puis votez.',
  },
  SEALING_FAILED: {
    is: 'Le vote scellé n’a pas de clé et n’en aura pas : il est prouvé que ce que {who} a distribué était faux.',
    do: 'Lancez-en un autre, dépouillé par d’autres. On ne peut se fier à cet appareil, ou à son logiciel : parlez-en.',
  },
  SEALED_UNSOUND: {
    is: 'Ce qui est scellé n’est pas correct : {reason}.',
    do: 'Réessayez. Si cela arrive sans cesse à quelqu’un, son logiciel a été modifié : parlez-lui.',
  },
  SEALED_STAYS_CLOSED: {
    is: 'Un vote scellé n’est pas rouvert : deux dépouillements montreraient comment on a voté entre les deux.',
    do: 'Lancez-en un autre.',
  },
  NOT_A_TELLER: {
    is: 'Seul un appareil nommé pour dépouiller le vote scellé peut faire cela.',
    do: 'Il n’y a rien à faire : ces appareils le font d’eux-mêmes.',
  },
  TELLER_OUT_OF_TURN: {
    is: 'Cette étape d’un vote scellé est déjà faite, ou ce n’est pas encore son tour.',
    do: 'Il n’y a rien à faire : les appareils qui dépouillent continuent d’eux-mêmes.',
  },
  FEW_BALLOTS: {
    is: 'Moins de trois voix scellées comptent, et si peu ne sont jamais ouvertes.',
    do: 'Lancez un autre vote, et laissez voter plus de monde.',
  },
  NUDGED_ALREADY: {
    is: 'Les personnes qui n’ont pas voté ont déjà été relancées, le {at} : une fois par jour suffit.',
    do: 'Attendez un jour, ou parlez-leur.',
  },
  NOBODY_TO_NUDGE: {
    is: 'Toutes les personnes qui peuvent voter ont voté.',
    do: 'Clôturez le vote quand le moment est venu.',
  },
}
