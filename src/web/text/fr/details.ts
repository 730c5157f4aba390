// Mots d’un fichier : aperçu, détails, versions, et des copies en conflit.
import type { details as en } from '../en/details.ts'
import type { Text } from '../shape.ts'

export const details: Text<typeof en> = {
  preview: 'Aperçu',
  previewOf: 'Aperçu de {name}',
  previewMore:
    'Voici le début, les premiers {bytes} ; il y en a davantage. Enregistrez le fichier pour tout voir.',
  previewRows: 'Voici les {count, number} premières lignes ; il y en a davantage.',
  previewEmpty: 'Le fichier est vide.',
  previewNotText:
    'Ce n’est pas du texte, quoi qu’en dise son nom. Enregistrez le fichier et ouvrez-le avec un programme qui le connaît.',
  previewNone:
    'Les fichiers de ce type ne sont pas affichés ici. Enregistrez le fichier et ouvrez-le avec un programme qui le connaît.',
  pdfPageOf: '{name}, page {number, number} sur {pages, number}',
  pdfPage: 'Page {number, number} sur {pages, number}',
  pdfBefore: 'Page précédente',
  pdfNext: 'Page suivante',
  pdfGoTo: 'Aller à la page',
  pdfGo: 'Aller',
  pdfSmaller: 'Plus petit',
  pdfLarger: 'Plus grand',
  pdfQuiet: 'Les liens, formulaires et scripts qu’il contient ne font rien ici.',
  pdfDamaged:
    'Ce n’est pas un PDF lisible : il est endommagé, ou c’est autre chose. Enregistrez-le et essayez avec un autre programme.',
  pdfLocked:
    'Ce PDF est protégé par un mot de passe. Enregistrez-le et ouvrez-le avec un programme qui le demande.',
  pdfPageDamaged:
    'Cette page ne peut pas être dessinée en entier : elle est endommagée, ou n’a pas pu être récupérée.',
  previewFailed:
    'Votre navigateur ne peut pas l’afficher. Enregistrez le fichier et ouvrez-le avec un programme qui le connaît.',
  previewFolder: 'Ceci est un dossier.',
  previewLink: 'Un lien vers {target}. Il n’est pas suivi.',
  facts: 'Détails',
  kind: 'Type',
  kindOf: '{kind, select, folder {Dossier} link {Lien} other {Fichier}}',
  fileOf: 'Fichier {ending}',
  folder: 'Dans le dossier',
  top: 'le premier niveau de l’espace',
  size: 'Taille',
  target: 'Mène à',
  modified: 'Modifié',
  writtenBy: 'Écrit par',
  mode: 'Droits',
  hash: 'SHA-256',
  held: 'Où il est conservé',
  hereAll: 'Cet appareil l’a en entier.',
  hereComing:
    'Cet appareil le conserve. Il en manque encore {missing} ; d’ici là, ce qui manque est lu chez les autres.',
  hereOpened:
    'Cet appareil garde ce qui est ouvert ici. {missing} n’y sont pas : c’est lu depuis un appareil qui les a, puis reste.',
  protection:
    '{state, select, protected {Protégé} catchingUp {En rattrapage} atRisk {En danger} notHosted {Chez aucun hébergeur} other {–}} : {copies, plural, =0 {aucune copie prouvée} one {# copie prouvée} other {# copies prouvées}} chez des hébergeurs, {wanted, plural, =0 {aucune souhaitée} one {# souhaitée} other {# souhaitées}}.',
  host: '{coop}{state, select, suspended { (ne prend plus rien)} ending { (prend fin)} other {}} :',
  devices:
    '{count, plural, one {# autre appareil de l’espace est connecté :} other {# autres appareils de l’espace sont connectés :}}',
  noDevices: 'Aucun autre appareil de l’espace n’est connecté.',
  saysAll: 'dit l’avoir en entier.',
  saysLacks: 'dit qu’il lui en manque {missing}.',
  saysNothing: 'n’a pas encore dit ce qu’il possède.',
  hostAway: 'n’est pas connecté : ce qu’il possède maintenant n’est pas connu.',
  provenAt: 'Prouvé avec tout le reste, par des blocs au hasard,',
  provenNever: 'Une preuve qui le comprend reste à venir.',
  device: '{device} ({member}) :',
  othersUnknown: 'Des appareils non connectés, on ne sait rien.',
  versions: 'Versions',
  versionsOne: 'Il n’y a pas de version antérieure. Chaque modification du fichier garde la version d’avant.',
  versionsAbout: 'La plus récente est en haut. Chaque modification du fichier garde la version d’avant.',
  versionsReadOnly: 'Ici, vous pouvez lire et ne rien modifier.',
  versionWhen: 'Quand',
  versionWho: 'Qui',
  versionDo: 'À faire',
  versionCurrent: 'l’actuelle',
  look: 'Voir',
  lookOf: 'Voir la version du {when}',
  lookTitle: 'La version du {when}',
  saveOf: 'Enregistrer la version du {when}',
  restore: 'Rétablir',
  restoreOf: 'Rétablir la version du {when}',
  restoreTitle: 'Rétablir cette version ?',
  restoreWhat:
    'Elle devient la version actuelle pour tout le monde. La version actuelle reste parmi les versions : vous pourrez y revenir.',
  restored: 'La version est rétablie.',
  purge: 'Supprimer définitivement',
  purgeOf: 'Supprimer définitivement la version du {when}',
  purgeTitle: 'Supprimer définitivement cette version ?',
  purgeWhat:
    'Cette seule version est supprimée sur les appareils de tous les membres, dès que chacun l’apprend. Les autres versions et le fichier lui-même restent. On ne peut pas revenir en arrière.',
  purged: 'La version est supprimée définitivement.',
  conflicts:
    '{count, plural, one {Un fichier a été modifié ici à deux endroits} other {# fichiers ont été modifiés ici à deux endroits}}',
  conflictsWhy: 'Quelqu’un a écrit sans rien savoir de l’autre. Les deux versions sont là, rien n’est perdu.',
  conflictsLook: 'Regarder et choisir',
  conflictTitle: 'Laquelle des deux gardez-vous ?',
  conflictOf: '{number, number} sur {count, number}',
  conflictLater: 'Le suivant',
  conflictsDone: 'Tout est décidé ici.',
  sideOriginal: 'A gardé le nom',
  sideCopy: 'Écrit sur {device}',
  sideGone: '« {name} » n’est plus là : déplacé, renommé ou retiré.',
  keepThis: 'Garder celui-ci',
  keepOneWhat:
    'Celui que vous gardez s’appelle « {name} ». L’autre va à la corbeille avec ses versions : reprenez-le là si vous changez d’avis.',
  keepGoneWhat:
    '« {name} » est de nouveau libre. Gardez celui-ci pour lui donner ce nom ; rien d’autre ne change.',
  keepFolderWhat: 'Un dossier va à la corbeille avec tout ce qu’il contient, et en revient avec tout.',
  keepBoth: 'Garder les deux',
  keepBothWhat:
    'Le second s’appelle alors « {name} ». Renommez-le comme vous voulez ; rien ne va à la corbeille.',
  keptOne: 'C’est fait. L’autre est dans la corbeille.',
  keptBoth: 'Les deux sont gardés.',
}
