// Mots des erreurs : le nœud, son disque, et ce qui est lu et écrit.
import type { errorsNode as en } from '../en/errors-node.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsNode: ErrorWords<typeof en> = {
  BAD_INPUT: {
    is: 'Une donnée ne convient pas : {reason}.',
    do: 'Vérifiez ce que vous avez saisi. Si tout est juste, rechargez la page : elle est peut-être plus ancienne que le nœud.',
  },
  NOTHING_NAMED: { is: 'Rien n’a été choisi.', do: 'Choisissez au moins un élément, puis réessayez.' },
  NOT_FOUND: {
    is: 'Cela n’existe pas, ou plus.',
    do: 'C’est peut-être parti entre-temps. Rechargez la page pour voir ce qu’il y a.',
  },
  AMBIGUOUS: {
    is: '« {name} » correspond à plusieurs.',
    do: 'C’est l’un de ceux-ci : {candidates}. Choisissez-le dans la liste, ou donnez davantage de son nom.',
  },
  BAD_BALLOT_FILE: {
    is: 'Le fichier des bulletins est illisible, ligne {line} : {reason}.',
    do: 'Corrigez cette ligne, ou exportez le fichier de nouveau : il doit être au format BLT.',
  },
  TOO_LARGE: {
    is: 'C’est plus de {limit} à la fois.',
    do: 'Envoyez moins à la fois : un texte plus court, ou moins d’éléments.',
  },
  INTERNAL: {
    is: 'Quelque chose s’est mal passé dans CoBox : {reason}.',
    kept: 'Ce qui est enregistré n’a pas été touché.',
    do: 'Réessayez. Si cela se reproduit, signalez-le avec ce que dit le journal ; <settings>Réglages</settings> indique où il est et si tout va bien.',
  },
  NO_TOKEN: {
    is: 'Ce navigateur n’a pas de clé pour votre nœud.',
    do: 'Tapez « cobox open » dans un terminal de cet ordinateur : la page s’ouvre avec sa clé.',
  },
  BAD_TOKEN: {
    is: 'La clé de ce navigateur n’est pas celle de votre nœud.',
    do: 'Tapez « cobox open » dans un terminal de cet ordinateur : la page s’ouvre avec la bonne clé.',
  },
  FOREIGN_HOST: {
    is: 'Le nœud ne répond pas à cette adresse : {host}.',
    do: 'Ouvrez la page à l’adresse que le nœud a affichée au démarrage ; « cobox open » le fait.',
  },
  FOREIGN_ORIGIN: {
    is: 'La demande vient d’un autre site : {origin}.',
    kept: 'Rien n’a été fait.',
    do: 'Fermez ce site. N’utilisez que la page que montre votre propre nœud.',
  },
  NOT_RUNNING: {
    is: 'Votre nœud ne répond pas ({home}).',
    kept: 'Rien n’est perdu : ce que vous avez saisi reste ici.',
    do: 'Relancez le nœud comme avant. La page reprend alors d’elle-même ; refaites ensuite ce que vous vouliez faire.',
  },
  ALREADY_RUNNING: {
    is: 'Un autre nœud tourne déjà pour {home}.',
    do: 'Utilisez la page du nœud qui tourne : « cobox open » la montre.',
  },
  BAD_HOME: {
    is: 'Le dossier de données {home} est inutilisable : {reason}.',
    kept: 'Ce qui s’y trouve n’a pas été touché.',
    do: 'Vérifiez que le dossier existe, qu’il est à vous et que son disque a de la place.',
  },
  BAD_KEYS: {
    is: 'Le fichier de clés {file} est illisible : {reason}.',
    kept: 'Le fichier a été laissé tel quel.',
    do: 'Remettez-le depuis une sauvegarde. S’il n’y en a pas, vos 24 mots vous font revenir sur un nœud au dossier de données vide.',
  },
  LOCKED: {
    is: 'Les clés dans {home} sont protégées par une phrase de passe.',
    kept: 'Rien n’est perdu.',
    do: 'Démarrez le nœud dans un terminal et tapez-y la phrase de passe.',
  },
  PASSPHRASE_WRONG: {
    is: 'Ce n’est pas la phrase de passe.',
    kept: 'Rien n’a été changé.',
    do: 'Retapez-la, en faisant attention aux majuscules et à la langue du clavier. Si elle est perdue, vos 24 mots ou un autre de vos appareils sont le chemin du retour, voir <keys>Clés</keys>.',
  },
  PASSPHRASE_UNFIT: {
    is: 'Cela ne peut pas être une phrase de passe : {reason}.',
    kept: 'Rien n’a été changé.',
    do: 'Choisissez une ligne de texte ; cinq ou six mots que personne ne devinerait conviennent.',
  },
  PASSPHRASE_SET: {
    is: 'Il y a déjà une phrase de passe.',
    kept: 'L’actuelle reste.',
    do: 'Rechargez la page, puis changez-la sous <keys>Clés</keys>.',
  },
  NO_PASSPHRASE: {
    is: 'Aucune phrase de passe n’est définie.',
    do: 'Rechargez la page. Vous pouvez en définir une sous <keys>Clés</keys>.',
  },
  BAD_CONFIG: {
    is: 'Le réglage {name} est inutilisable : {reason}.',
    do: 'Démarrez le nœud avec une autre valeur ; « cobox up --help » dit lesquelles.',
  },
  PORT_TAKEN: {
    is: 'Le port {port} est utilisé par un autre programme.',
    do: 'Arrêtez l’autre programme, ou démarrez le nœud avec un autre port.',
  },
  STORE_MOVED: {
    is: 'Le stockage de l’espace {space} a été copié d’ailleurs.',
    kept: 'Rien n’y a été écrit.',
    do: 'N’utilisez jamais un même stockage sur deux appareils. Ajoutez plutôt cet appareil comme nouveau : <keys>Clés</keys>, sur un de vos appareils qui est dans l’espace.',
  },
  STORE_NEWER: {
    is: 'Ce dossier de données vient d’un CoBox plus récent (format {found}, celui-ci connaît {known}).',
    kept: 'Rien n’est perdu.',
    do: 'Mettez CoBox à jour sur cet ordinateur.',
  },
  CLOSING: {
    is: 'Votre nœud est en train de s’arrêter.',
    kept: 'Rien n’est perdu : ce qui était fini reste.',
    do: 'Attendez que le nœud revienne, ou démarrez-le ; puis recommencez.',
  },
  DISK_FULL: {
    is: 'Il n’y a pas assez de place sur le disque : il faut {needed}, {free} sont libres.',
    kept: 'Rien n’est perdu : ce qui est ici reste lisible, et rien n’a été commencé.',
    do: 'Libérez de la place sur le disque de cet ordinateur, puis réessayez. Vider la corbeille d’un espace aide aussi.',
  },
  DISK_FAILED: {
    is: 'Le disque a refusé d’écrire : {reason}.',
    kept: 'Ce qui est ici reste lisible. Ce que vous venez de faire n’est pas enregistré.',
    do: 'Libérez de la place sur le disque de cet ordinateur, ou examinez-le, puis réessayez.',
  },
  CONTENT_NOT_HERE: {
    is: 'Le contenu de {path} n’est pas sur cet appareil, et personne qui l’a n’est connecté.',
    kept: 'Il n’est pas perdu tant qu’un appareil ou un hébergeur l’a.',
    do: 'Allumez un appareil qui l’a, ou demandez-le à quelqu’un ; <network>Réseau</network> montre qui est connecté. Puis réessayez.',
  },
  CONTENT_DAMAGED: {
    is: 'Le contenu de {path} est abîmé sur ce disque.',
    kept: 'D’autres appareils et hébergeurs peuvent l’avoir intact.',
    do: 'Sous <settings>Réglages</settings>, choisissez « Vérifier aussi tous les contenus » : ce qui est abîmé est repris d’un appareil qui l’a.',
  },
  CONTENT_MISMATCH: {
    is: 'Ce qui est arrivé n’est pas ce qui était annoncé : {reason}.',
    kept: 'Ce qui était là avant reste tel quel.',
    do: 'Renvoyez le fichier quand aucun programme n’y écrit.',
  },
  BAD_RANGE: { is: 'Le fichier a {size} octets ; il ne va pas jusque-là.', do: 'Rouvrez le fichier.' },
  CANCELLED: {
    is: 'Cela a été annulé.',
    kept: 'Ce qui était fini reste.',
    do: 'Recommencez quand vous voulez : ce qui était fini n’est pas refait.',
  },
  SOURCE_NOT_FOUND: {
    is: 'Il n’y a pas de {path} sur cet ordinateur.',
    do: 'Vérifiez le chemin : c’est celui de l’ordinateur où tourne le nœud.',
  },
  SOURCE_UNREADABLE: {
    is: '{path} est illisible : {reason}.',
    do: 'Vérifiez qui peut le lire, ou choisissez-le de nouveau.',
  },
  SOURCE_CHANGED: {
    is: '{path} a changé pendant la lecture.',
    kept: 'L’original est tel quel.',
    do: 'Reprenez-le quand aucun programme n’y écrit.',
  },
  IMPORT_INCOMPLETE: {
    is: '{count, plural, one {# élément n’a pas pu être pris.} other {# éléments n’ont pas pu être pris.}}',
    kept: 'Tous les autres y sont.',
    do: 'Voyez dans la liste ce qui ne va pas, corrigez-le, et recommencez : ce qui y est déjà n’est pas envoyé deux fois.',
  },
  EXPORT_INCOMPLETE: {
    is: '{count, plural, one {# élément n’a pas pu être écrit.} other {# éléments n’ont pas pu être écrits.}}',
    kept: 'Tous les autres sont écrits, et rien n’a changé dans l’espace.',
    do: 'Voyez dans la liste ce qui ne va pas, corrigez-le, et réécrivez-les.',
  },
  TARGET_EXISTS: {
    is: '{path} existe déjà et c’est autre chose.',
    kept: 'Rien n’a été écrasé.',
    do: 'Choisissez un autre endroit, ou déplacez ce qui s’y trouve.',
  },
  TARGET_NOT_EMPTY: {
    is: '{path} n’est pas vide : ce qui s’y trouve pourrait être écrasé.',
    kept: 'Rien n’a été écrasé.',
    do: 'Choisissez un dossier vide, ou qui n’existe pas encore.',
  },
  TARGET_IS_LINK: {
    is: '{path} passe par un lien symbolique, qui pourrait mener n’importe où.',
    kept: 'Rien n’y a été écrit.',
    do: 'Choisissez un dossier sans tels liens sur son chemin.',
  },
}
