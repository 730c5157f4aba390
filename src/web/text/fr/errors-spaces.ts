// Mots des erreurs : espaces, ce qui y a été fait, et fichiers.
import type { errorsSpaces as en } from '../en/errors-spaces.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsSpaces: ErrorWords<typeof en> = {
  NO_SPACE: {
    is: 'Il n’y a pas d’espace {space} sur ce nœud.',
    do: 'Vos espaces sont sous <home>Accueil</home>.',
  },
  SPACE_ARCHIVED: {
    is: 'Cet espace est archivé : on peut le lire, pas le modifier.',
    kept: 'Tout y reste lisible.',
    do: 'La coordination peut le rétablir sous <members>Membres</members>.',
  },
  SPACE_LEFT: {
    is: 'Vous avez quitté cet espace.',
    kept: 'Ce qui est ici reste lisible.',
    do: 'Pour revenir, demandez une nouvelle invitation à la coordination.',
  },
  SPACE_NOT_LEFT: {
    is: 'Cet espace n’a pas été quitté : la copie d’ici est peut-être la seule.',
    kept: 'Rien n’a été supprimé.',
    do: 'Quittez d’abord l’espace, sous <members>Membres</members>.',
  },
  UPDATE_COBOX: {
    is: 'Quelqu’un dans cet espace utilise un CoBox plus récent et a fait une chose que celui-ci ne connaît pas ({action}).',
    kept: 'Rien n’est perdu, et l’espace reste lisible.',
    do: 'Mettez CoBox à jour sur cet ordinateur.',
  },
  NOT_WRITABLE: {
    is: 'Cet appareil ne peut pas encore écrire dans cet espace.',
    kept: 'Vous pouvez déjà lire.',
    do: 'Attendez qu’un appareil de la coordination l’ait admis ; l’espace montre alors ce que vous pouvez faire.',
  },
  SPACE_STOPPED: {
    is: 'Cet espace s’est arrêté : {reason}.',
    kept: 'Ce qu’il contenait reste lisible.',
    do: 'Sous <settings>Réglages</settings>, examinez si tout va bien : il y est dit que faire.',
  },
  NOT_HERE_YET: {
    is: 'Une partie de cet espace n’est pas encore arrivée sur cet appareil.',
    kept: 'Rien n’est perdu.',
    do: 'Connectez un appareil qui a l’espace ; <network>Réseau</network> montre qui est connecté. Puis réessayez.',
  },
  SYNC_TIMEOUT: {
    is: 'Après {seconds} s, tout n’était pas arrivé.',
    kept: 'Cela continue en arrière-plan.',
    do: '<network>Réseau</network> montre qui est connecté et ce qui arrive encore.',
  },
  ACTION_MALFORMED: {
    is: 'L’entrée est illisible.',
    kept: 'Elle ne compte pas, et rien d’autre n’est touché.',
    do: 'Mettez CoBox à jour sur l’appareil qui l’a écrite.',
  },
  ACTION_TOO_LARGE: {
    is: 'C’est plus grand que {limit} octets.',
    kept: 'Rien n’a été fait.',
    do: 'Faites-le en plus petites parties : moins d’éléments, ou un texte plus court.',
  },
  NOT_A_MEMBER: {
    is: 'Seuls les membres de cet espace peuvent le faire.',
    kept: 'Rien n’a été fait.',
    do: 'Demandez une invitation à la coordination.',
  },
  NOT_ALLOWED: {
    is: 'Votre rôle dans cet espace ({role}) ne le permet pas.',
    kept: 'Rien n’a été fait.',
    do: 'Demandez à la coordination de le faire ou de changer votre rôle ; <members>Membres</members> montre qui elle est.',
  },
  PATH_INVALID: {
    is: '« {path} » ne peut pas être un nom : {reason}.',
    kept: 'Rien n’a été fait.',
    do: 'Choisissez un autre nom : sans « / », pas seulement des points, et pas trop long.',
  },
  NAME_TOO_LONG: {
    is: 'Un nom du chemin dépasse {limit} octets.',
    kept: 'Rien n’a été fait.',
    do: 'Choisissez un nom plus court.',
  },
  NO_FILE: {
    is: 'Il n’y a pas de {path} dans cet espace.',
    kept: 'Si quelqu’un l’a retiré, c’est dans la corbeille.',
    do: 'Regardez dans la liste sous <files>Fichiers</files>, ou dans la <trash>corbeille</trash>.',
  },
  NO_TICKET: {
    is: 'Cette adresse de fichier n’est plus valable.',
    kept: 'Le fichier lui-même est intact.',
    do: 'Rouvrez-le depuis <files>Fichiers</files>.',
  },
  IS_A_FOLDER: {
    is: '{path} est un dossier.',
    kept: 'Rien n’a été écrasé.',
    do: 'Choisissez un autre nom, ou les fichiers qu’il contient.',
  },
  NOT_A_FOLDER: {
    is: '{path} n’est pas un dossier.',
    kept: 'Rien n’a été fait.',
    do: 'Choisissez un dossier.',
  },
  NOT_A_FILE: {
    is: '{path} n’est pas un fichier.',
    kept: 'Rien n’a été fait.',
    do: 'Choisissez un fichier.',
  },
  PATH_TAKEN: {
    is: '{path} est déjà pris.',
    kept: 'Rien n’a été écrasé.',
    do: 'Choisissez un autre nom, ou renommez ou retirez d’abord l’autre.',
  },
  INTO_ITSELF: {
    is: 'Un dossier ne peut pas être déplacé ou copié dans lui-même.',
    kept: 'Rien n’a été déplacé.',
    do: 'Choisissez un endroit hors du dossier.',
  },
  CHANGED_MEANWHILE: {
    is: '{path} a été modifié entre-temps.',
    kept: 'L’autre version est là, et rien n’est perdu.',
    do: 'Regardez la nouvelle version, puis décidez de nouveau.',
  },
  NO_VERSION: {
    is: 'Il n’y a pas cette version de {path}.',
    do: 'Regardez de nouveau ses versions : ouvrez le fichier sous <files>Fichiers</files>.',
  },
  NOT_IN_TRASH: {
    is: 'Ce n’est pas dans la corbeille.',
    kept: 'Quelqu’un l’a peut-être rétabli ou supprimé définitivement.',
    do: 'Regardez dans la <trash>corbeille</trash> et sous <files>Fichiers</files>.',
  },
  CONTENT_PURGED: {
    is: 'Le contenu a été supprimé définitivement entre-temps.',
    kept: 'Quelqu’un de l’espace l’a fait ; il ne peut pas être repris.',
    do: 'Si vous avez encore le fichier, renvoyez-le.',
  },
}
