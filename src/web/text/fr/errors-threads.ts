// Mots des erreurs : fils, commentaires et tâches.
import type { errorsThreads as en } from '../en/errors-threads.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsThreads: ErrorWords<typeof en> = {
  NO_THREAD: {
    is: 'Il n’y a pas de fil {thread} dans cet espace.',
    do: 'Il est peut-être dans un autre espace, ou pas encore arrivé ici. Regardez dans la liste des fils.',
  },
  NO_COMMENT: {
    is: 'Il n’y a pas de commentaire {comment} ici.',
    kept: 'Rien n’a été écrit.',
    do: 'Il n’est peut-être pas encore arrivé ici : rouvrez le fil. Une réponse reste dans le fil de ce à quoi elle répond.',
  },
  NO_TASK: {
    is: 'Il n’y a pas de tâche {task} dans cet espace.',
    do: 'Elle est peut-être dans un autre espace, ou pas encore arrivée ici. Regardez dans la liste des tâches.',
  },
  THREAD_CLOSED: {
    is: 'Ce fil est fermé.',
    kept: 'Rien n’a été écrit ; ce qui s’y trouve reste lisible.',
    do: 'La personne qui l’a commencé, ou la coordination, peut le rouvrir.',
  },
  THREAD_OPEN: {
    is: 'Ce fil est ouvert.',
    do: 'Il n’y a rien à faire.',
  },
  NOT_THE_AUTHOR: {
    is: 'Seule la personne qui l’a écrit peut le modifier.',
    kept: 'Rien n’a été modifié.',
    do: 'Répondez-y plutôt. La coordination peut l’écarter.',
  },
  AUTHOR_OR_COORDINATOR: {
    is: 'Seule la personne qui l’a commencé, ou la coordination, peut le faire.',
    kept: 'Rien n’a été modifié.',
    do: 'Demandez à l’une d’elles. Qui coordonne est indiqué sous <members>Membres</members>.',
  },
  COMMENT_DISCARDED: {
    is: 'Ce commentaire a été écarté.',
    kept: 'Ce qu’il disait est dans son historique.',
    do: 'Écrivez-en un nouveau.',
  },
  TOO_MANY_MENTIONS: {
    is: 'Un texte mentionne au plus {limit} personnes.',
    kept: 'Rien n’a été écrit.',
    do: 'Mentionnez-en moins : tout le monde dans l’espace peut le lire de toute façon.',
  },
  TOO_MANY_REACTIONS: {
    is: 'Une personne donne au plus {limit} réactions différentes à un texte.',
    kept: 'Rien n’a été modifié.',
    do: 'Retirez-en d’abord une.',
  },
  PERSON_NOT_HERE: {
    is: 'Une personne nommée n’est pas dans cet espace : {member}.',
    kept: 'Rien n’a été écrit.',
    do: 'Qui est là est indiqué sous <members>Membres</members>. Qui est parti ne peut recevoir de tâche.',
  },
  NO_SUCH_DAY: {
    is: 'Le jour {day} n’existe pas.',
    kept: 'Rien n’a été écrit.',
    do: 'Choisissez un jour du calendrier.',
  },
  NOT_RANKED: {
    is: 'Un fichier de bulletins contient des classements, et ce vote n’en a pas : il est du type {type}.',
    do: 'Écrivez-le en csv, json ou md.',
  },
  POLL_MISSING: {
    is: 'Un fichier de bulletins ou un modèle est celui d’un seul vote.',
    do: 'Choisissez d’abord le vote.',
  },
  BALLOTS_WEIGHTED: {
    is: 'Un fichier de bulletins contient des bulletins entiers, et dans ce vote les voix n’ont pas le même poids.',
    do: 'Écrivez-le en csv, json ou md.',
  },
  TEMPLATE_UNREADABLE: {
    is: 'Ce n’est pas un modèle de vote.',
    do: 'Prenez un fichier que CoBox a exporté comme modèle.',
  },
  IMPORT_ORPHAN: {
    is: 'Un élément à reprendre dépend de {of}, qui n’est pas ici.',
    do: 'Reprenez le fichier entier : ce qui est déjà là reste comme il est.',
  },
  NOT_LOOMIO: {
    is: '{path} n’est pas un export de groupe de Loomio.',
    kept: 'Rien n’a été écrit.',
    do: 'Dans Loomio, une personne qui coordonne le groupe l’exporte en JSON.',
  },
}
