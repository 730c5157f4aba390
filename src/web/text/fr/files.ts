// Mots de ces pages : fichiers.
import type { files as en } from '../en/files.ts'
import type { Text } from '../shape.ts'

export const files: Text<typeof en> = {
  top: 'Tous les fichiers',
  trash: 'Corbeille',
  name: 'Nom',
  size: 'Taille',
  time: 'Modifié',
  link: 'Lien',
  choose: 'Sélectionner {name}',
  chooseAll: 'Tout sélectionner',
  listOf: 'Contenu de {folder}',
  path: 'Où vous êtes',
  asList: 'Liste',
  asGrid: 'Vignettes',
  layout: 'Afficher en',
  sort: 'Trier par',
  sortName: 'Nom',
  sortSize: 'Taille, les plus grands d’abord',
  sortTime: 'Modification, les plus récents d’abord',
  more: 'Plus',
  // ajouter
  addFiles: 'Fichiers',
  addFolder: 'Dossier',
  newFolder: 'Nouveau dossier',
  newFolderName: 'Nom du dossier',
  create: 'Créer',
  dropHere: 'Déposez fichiers et dossiers pour les mettre dans « {folder} »',
  emptyWritable:
    'Il n’y a encore rien dans ce dossier. Déposez des fichiers ou des dossiers n’importe où sur cette page, ou choisissez-les.',
  emptyReader: 'Il n’y a encore rien dans ce dossier. Vous pouvez lire ce que les autres y mettent.',
  fetching: '{count, plural, one {# élément} other {# éléments}} jusqu’ici, d’autres arrivent…',
  count: '{count, plural, one {# élément} other {# éléments}}',
  missing:
    'Il manque encore ici {bytes} de ce que cet appareil conserve. Le reste arrivera quand un appareil qui l’a sera connecté.',
  readOnly: 'Vous pouvez lire cet espace, mais pas y faire de changements.',
  // sélectionner
  chosen: '{count, plural, one {# sélectionné} other {# sélectionnés}}',
  unchoose: 'Ne rien sélectionner',
  download: 'Télécharger',
  downloadMany: 'Si le navigateur demande si cette page peut enregistrer plusieurs fichiers, autorisez-le.',
  rename: 'Renommer',
  move: 'Déplacer',
  copy: 'Copier',
  remove: 'Retirer',
  details: 'Détails',
  toComputer: 'Vers un dossier de cet ordinateur',
  newName: 'Nouveau nom',
  nameTaken: 'Quelque chose porte déjà ce nom ici.',
  nameSlash: 'Un nom ne contient pas de « / ».',
  // déplacer
  moveTitle: 'Déplacer {count, plural, one {« {name} »} other {# éléments}}',
  copyTitle: 'Copier {count, plural, one {« {name} »} other {# éléments}}',
  moveHere: 'Déplacer vers « {folder} »',
  copyHere: 'Copier vers « {folder} »',
  pickFolder: 'Vers où',
  noFolders: 'Aucun dossier ici.',
  intoItself: 'Un dossier ne peut pas être mis dans lui-même.',
  alreadyHere: 'C’est déjà dans ce dossier.',
  renamedThere:
    '{count, plural, one {Un nom est déjà pris là-bas : il reçoit un numéro, comme « {name} ».} other {# noms sont déjà pris là-bas : ils reçoivent des numéros, comme « {name} ».}}',
  doneSoFar: '{done, number} sur {count, number} : c’est fait.',
  moved: '{count, plural, one {Déplacé vers « {folder} ».} other {# éléments déplacés vers « {folder} ».}}',
  copied: '{count, plural, one {Copié vers « {folder} ».} other {# éléments copiés vers « {folder} ».}}',
  // retirer
  removeTitle: 'Retirer {count, plural, one {« {name} »} other {# éléments}} ?',
  removeWhat:
    'Cela va dans la corbeille, pour toutes les personnes de cet espace. Rien n’est supprimé : vous pouvez le restaurer de là, avec ses versions précédentes.',
  removed:
    '{count, plural, one {« {name} » est dans la corbeille.} other {# éléments sont dans la corbeille.}}',
  undo: 'Annuler le retrait',
  undone: '{count, plural, one {« {name} » est de retour.} other {# éléments sont de retour.}}',
  // rechercher
  searchLabel: 'Rechercher par nom dans ce dossier et en dessous',
  searching:
    '{folders, plural, one {# dossier parcouru} other {# dossiers parcourus}}, {found, plural, one {# résultat} other {# résultats}} jusqu’ici…',
  searched:
    '{found, plural, one {# résultat} other {# résultats}} dans {folders, plural, one {# dossier} other {# dossiers}}.',
  stopSearch: 'Arrêter',
  searchNothing: 'Rien ici ni en dessous n’a cela dans son nom.',
  // envoyer
  uploads: 'Envois',
  uploadPreparing: 'Ce que vous avez déposé est examiné…',
  uploadPaused: 'Votre nœud ne répond pas. L’envoi reprendra de lui-même à son retour.',
  uploadFiles: '{done, number} sur {count, plural, one {# fichier} other {# fichiers}}',
  uploadBytes: '{done} sur {total}',
  uploadRate: '{rate}/s',
  uploadLeft:
    'encore {hours, plural, =0 {} other {# h }}{minutes, plural, =0 {} other {# min }}{seconds, plural, =0 {} other {# s}}',
  uploadDone:
    '{count, plural, =0 {Rien n’était à envoyer} one {# fichier est arrivé} other {# fichiers sont arrivés}}',
  uploadSame: '{count, plural, one {# y était déjà} other {# y étaient déjà}}',
  uploadFailed: '{count, plural, one {# n’a pas pu être envoyé} other {# n’ont pas pu être envoyés}}',
  uploadWaiting: '{count, plural, one {# en attente} other {# en attente}}',
  uploadOf: 'Envoi de {name}',
  uploadAll: 'Tous les envois',
  uploadCancel: 'Annuler l’envoi de {name}',
  uploadRetry: 'Renvoyer {name}',
  retryAll: 'Renvoyer',
  cancelAll: 'Tout annuler',
  fold: 'Afficher moins',
  unfold: 'Afficher plus',
  clashTitle: '{count, plural, one {Un fichier existe déjà} other {# fichiers existent déjà}}',
  clashWhat:
    'D’autres fichiers portent ces noms, avec une autre taille ou une autre date. Que faire de tous ces fichiers ?',
  clashMore: '{count, plural, one {et # autre} other {et # autres}}',
  clashBoth: 'Garder les deux',
  clashBothWhat: 'Les nouveaux reçoivent un numéro, comme « compte-rendu (2).pdf ».',
  clashReplace: 'Remplacer',
  clashReplaceWhat: 'Les anciens restent parmi les versions et peuvent être restaurés.',
  clashSkip: 'Ignorer',
  clashSkipWhat: 'Ces fichiers ne sont pas envoyés ; tous les autres le sont.',
  // cet ordinateur
  importTitle: 'Importer depuis cet ordinateur',
  importWhat:
    'Importe un fichier, ou tout ce que contient un dossier de l’ordinateur où tourne votre nœud, avec les dates et les liens. Ce qui s’y trouve déjà sans changement est laissé tel quel : un import interrompu reprend quand vous le relancez.',
  importPath: 'Fichier ou dossier de cet ordinateur',
  importPathHint: 'Le chemin complet, comme /home/anna/Documents',
  importInto: 'Destination : « {folder} ».',
  importStart: 'Importer',
  exportTitle: 'Écrire dans un dossier de cet ordinateur',
  exportWhat:
    '{count, plural, =0 {Tous les fichiers de l’espace seront écrits} one {« {name} » sera écrit} other {# éléments seront écrits}} dans un dossier de l’ordinateur où tourne votre nœud. Ce qui n’est pas sur cet appareil est demandé à un appareil qui l’a.',
  exportPath: 'Dossier de cet ordinateur',
  exportPathHint: 'Le chemin complet ; le dossier est créé s’il n’existe pas',
  exportStart: 'Écrire',
  pathNotWhole: 'Écrivez le chemin complet, à partir de « / » (sous Windows : à partir du lecteur).',
  jobCounting: 'Comptage en cours : {files, plural, one {# fichier} other {# fichiers}}, {bytes} jusqu’ici',
  jobFigures:
    '{files, number} sur {filesTotal, plural, one {# fichier} other {# fichiers}}, {bytes} sur {bytesTotal}',
  jobDone:
    '{files, plural, one {# fichier} other {# fichiers}}, {bytes} : {fresh, plural, one {# nouveau} other {# nouveaux}}, {changed, plural, one {# modifié} other {# modifiés}}, {unchanged, plural, one {# inchangé} other {# inchangés}}.',
  jobWritten: '{files, plural, one {# fichier} other {# fichiers}}, {bytes}.',
  jobCancelled: 'Annulé. Ce qui était terminé reste.',
  jobRenamed:
    '{count, plural, one {# nom était dans une autre forme Unicode ; il est} other {# noms étaient dans une autre forme Unicode ; ils sont}} en forme NFC dans l’espace.',
  jobProblems:
    '{count, plural, one {# élément n’a pas pu être traité} other {# éléments n’ont pas pu être traités}} ; tout le reste l’a été.',
  jobCancel: 'Annuler',
  // ce que conserve cet appareil
  keep: 'Ce que conserve cet appareil',
  keepWhat:
    'La liste des fichiers est toujours complète ici. Un appareil doit tout conserver : ce que personne ne conserve ne peut pas être lu.',
  keepEverything: 'Tout',
  keepEverythingWhat:
    'Tout le contenu est récupéré, y compris celui des versions précédentes et de la corbeille.',
  keepOpened: 'Ce qui est ouvert',
  keepOpenedWhat: 'Rien n’est récupéré d’avance. Ce qui est lu ici vient d’un appareil qui l’a, et reste.',
  keepFolders: 'Certains dossiers',
  keepFoldersWhat: 'Le contenu de ces dossiers est récupéré, et le reste à l’ouverture.',
  keepPath: 'Chemin d’un autre dossier',
  keepAdd: 'Ajouter',
  keepAddThis: 'Ajouter « {folder} »',
  keepRemove: 'Ne pas conserver {folder}',
  keepNone: 'Choisissez au moins un dossier.',
  keepNarrower: 'Rien de ce qui est déjà ici n’est supprimé.',
  // corbeille
  trashAbout:
    'Ce qui a été retiré, pour toutes les personnes de cet espace. Cela reste ici jusqu’à être restauré ou supprimé définitivement.',
  trashEmpty:
    'La corbeille est vide. Ce que quelqu’un retire se trouve ici jusqu’à être restauré ou supprimé définitivement.',
  trashWhat: 'Retiré',
  trashBy: 'Par',
  trashWhen: 'Quand',
  trashSize: 'Taille',
  trashActions: 'Actions',
  trashFiles: '{files, plural, one {# fichier} other {# fichiers}}, {bytes}',
  somebody: 'une personne qui est partie',
  restore: 'Restaurer',
  restoreOf: 'Restaurer {name}',
  restored: '« {name} » est de retour.',
  purge: 'Supprimer définitivement',
  purgeOf: 'Supprimer définitivement {name}',
  purgeTitle: 'Supprimer définitivement « {name} » ?',
  purgeWhat:
    'Le contenu et les versions précédentes sont supprimés sur tous les appareils et chez tous les hébergeurs de cet espace. Personne ne pourra les faire revenir.',
  purgeOld: 'Vider',
  purgeOldTitle: 'Vider la corbeille',
  purgeOldDays: 'Supprimer ce qui est dans la corbeille depuis plus de jours que',
  purgeOldWhat:
    'Tout cela est supprimé sur tous les appareils et chez tous les hébergeurs de cet espace, avec les versions précédentes. Personne ne pourra le faire revenir.',
  purgeOldDone:
    '{count, plural, =0 {Rien n’est dans la corbeille depuis si longtemps.} one {# élément a été supprimé définitivement.} other {# éléments ont été supprimés définitivement.}}',
  showMore: 'Afficher plus',
  backToFiles: 'Retour aux fichiers',
}
