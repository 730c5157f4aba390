// Mots des erreurs : membres, invitations, identité et appareils.
import type { errorsPeople as en } from '../en/errors-people.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsPeople: ErrorWords<typeof en> = {
  INVITE_MALFORMED: {
    is: 'Ce n’est pas une invitation de CoBox, ou elle a été abîmée en route.',
    do: 'Copiez de nouveau le lien entier, du début à la fin, ou demandez-en une nouvelle.',
  },
  INVITE_EXPIRED: {
    is: 'Cette invitation a expiré.',
    do: 'Demandez-en une nouvelle à la personne qui vous a invité·e.',
  },
  INVITE_USED: {
    is: 'Cette invitation a déjà été utilisée.',
    do: 'Demandez-en une nouvelle à la personne qui vous a invité·e.',
  },
  INVITE_REVOKED: {
    is: 'Cette invitation a été révoquée.',
    do: 'Demandez-en une nouvelle à la personne qui vous a invité·e.',
  },
  INVITE_UNKNOWN: {
    is: 'Personne ici ne connaît cette invitation.',
    do: 'Demandez-en une nouvelle à la personne qui vous a invité·e.',
  },
  INVITE_DENIED: {
    is: 'La coordination a refusé la demande.',
    do: 'Parlez à la personne qui vous a invité·e.',
  },
  BAD_SPACE_KEYS: {
    is: 'Ce qui a été donné pour un espace, ce ne sont pas ses clés : {reason}.',
    kept: 'Rien n’a été repris.',
    do: 'Demandez une nouvelle invitation à quelqu’un que vous connaissez.',
  },
  JOIN_TIMEOUT: {
    is: 'Personne qui peut vous admettre n’a encore répondu.',
    kept: 'Cela continue tant que le nœud tourne.',
    do: 'Demandez à la coordination de l’espace d’allumer un appareil.',
  },
  LAST_COORDINATOR: {
    is: 'Un espace a besoin de coordination, et c’est la dernière personne qui coordonne.',
    kept: 'Rien n’a été changé.',
    do: 'Donnez d’abord ce rôle à quelqu’un d’autre, sous <members>Membres</members>.',
  },
  NOT_ONESELF: {
    is: 'C’est vous.',
    kept: 'Rien n’a été fait.',
    do: 'Pour partir vous-même, quittez l’espace sous <members>Membres</members>.',
  },
  THIS_DEVICE: {
    is: 'C’est cet appareil, « {name} ».',
    kept: 'Rien n’a été fait.',
    do: 'Révoquez-le depuis un autre de vos appareils, ou quittez vos espaces et supprimez son dossier de données.',
  },
  DEVICE_REVOKED: {
    is: 'Cet appareil a été révoqué, ou celui qui s’en porte garant.',
    do: 'Pour l’utiliser de nouveau, démarrez-le avec un dossier de données vide et ajoutez-le sous <keys>Clés</keys>.',
  },
  REVOKED_IN_PART: {
    is: 'L’appareil est révoqué dans {done, plural, one {# espace} other {# espaces}}, et pas dans : {spaces}.',
    kept: 'Tant que la coordination ne l’a pas fait là-bas, cet appareil y lit encore.',
    do: 'Demandez à la coordination de chacun de ces espaces de le révoquer sous « Membres ».',
  },
  LAST_DEVICE: {
    is: 'C’est le dernier appareil de la personne dans cet espace.',
    kept: 'Rien n’a été fait.',
    do: 'Retirez plutôt le membre ou, si c’est vous, quittez l’espace : <members>Membres</members>.',
  },
  BAD_ATTESTATION: {
    is: 'L’appareil n’est pas attesté par l’identité qu’il prétend.',
    kept: 'Il n’a pas été admis.',
    do: 'Ajoutez de nouveau l’appareil sous <keys>Clés</keys>.',
  },
  DEVICE_KNOWN: { is: 'Cet appareil est déjà dans l’espace.', do: 'Il n’y a rien à faire.' },
  ALREADY_FOUNDED: { is: 'Cet espace est déjà fondé.', do: 'Il n’y a rien à faire.' },
  NO_REQUEST: {
    is: 'Cette demande n’existe plus.',
    do: 'Quelqu’un y a peut-être répondu. Voyez qui attend sous <members>Membres</members>.',
  },
  BAD_WORDS: {
    is: 'Ce ne sont pas les 24 mots d’une identité : {reason}.',
    kept: 'Rien n’a été changé.',
    do: 'Vérifiez l’orthographe et l’ordre. Tous les mots viennent d’une liste fixe de mots anglais.',
  },
  WORDS_DIFFER: {
    is: 'Ce ne sont pas les mots de cette identité (le mot {position} diffère).',
    kept: 'Rien n’a été changé.',
    do: 'Comparez avec ce que vous avez écrit, ou affichez de nouveau les mots sous <keys>Clés</keys>.',
  },
  WORDS_SHOWN: {
    is: 'Les mots ont déjà été affichés.',
    do: 'Assurez-vous que personne ne regarde, puis affichez-les de nouveau sous <keys>Clés</keys>.',
  },
  NO_WORDS: {
    is: 'Cet appareil a été ajouté plus tard et n’a pas les mots.',
    do: 'Affichez-les sur l’appareil qui a créé votre identité.',
  },
  PAIRING_CODE_WRONG: {
    is: 'Aucun appareil en attente ne montre ce code.',
    kept: 'Aucun appareil n’a été admis, et le lien est terminé.',
    do: 'Créez un nouveau lien sous <keys>Clés</keys>. Si les codes diffèrent encore, quelqu’un d’autre a le lien.',
  },
  PAIRING_DECLINED: {
    is: 'L’autre appareil n’a pas admis celui-ci.',
    do: 'Créez là-bas un nouveau lien, sous « Clés », et comparez les codes.',
  },
  PAIRING_REPLACED: {
    is: 'Un lien plus récent a été créé après celui-ci, et seul le plus récent vaut.',
    do: 'Utilisez le lien le plus récent.',
  },
  PAIRING_BROKEN: {
    is: 'Les deux appareils ne se sont pas accordés : l’un a changé ce qu’il disait.',
    kept: 'Aucun appareil n’a été admis.',
    do: 'Créez un nouveau lien et transmettez-le par une voie que d’autres ne lisent pas.',
  },
  NOBODY_WAITS: {
    is: 'Aucun appareil n’attend d’être admis.',
    do: 'Créez un lien sous <keys>Clés</keys> et utilisez-le sur le nouvel appareil.',
  },
  IDENTITY_IN_USE: {
    is: 'L’identité de ce nœud sert dans {count, plural, one {# espace} other {# espaces}}.',
    kept: 'Rien n’a été changé.',
    do: 'Seul un nœud neuf peut devenir l’appareil de quelqu’un : démarrez-en un avec un dossier de données vide.',
  },
}
