// Mots de la page des réglages.
import type { settings as en } from '../en/settings.ts'
import type { Text } from '../shape.ts'

export const settings: Text<typeof en> = {
  title: 'Réglages',
  titleAbout: 'Comment va ce nœud, à quoi ressemble cette page, et si tout va bien.',
  toPassphrase: 'Phrase de passe de cet appareil',
  toNetwork: 'Réseau et adresse',

  lookTitle: 'Cette page',
  lookAbout: 'Retenu dans ce navigateur seulement.',

  nodeTitle: 'Ce nœud',
  nodeAbout: 'Le programme de cet ordinateur qui détient vos données et parle avec les autres.',
  version: 'Version',
  runsSince: 'Lancé',
  home: 'Dossier de données',
  diskFree: 'Libre sur son disque',
  memory: 'Mémoire qu’il occupe',
  url: 'Adresse de cette page',
  tcp: 'Adresse pour les autres appareils',
  log: 'Journal',

  doctorTitle: 'Tout va-t-il bien ?',
  doctorAbout:
    'Examine le disque, les droits, l’horloge, les ports et les magasins de tous les espaces, et dit que faire.',
  doctorDo: 'Examiner maintenant',
  examining: 'Examen en cours…',
  verify: 'Vérifier aussi tous les contenus',
  verifyAbout:
    'La vérification relit tous les contenus de ce disque et recalcule leurs empreintes, ce qui est long ; ce qui est abîmé est repris d’appareils qui l’ont. On peut l’annuler.',
  verifying: 'Tous les contenus sont relus et vérifiés. C’est long ; vous pouvez faire autre chose.',
  allWell: 'Rien ne va mal.',
  notWell: 'Quelque chose va mal : voyez que faire.',
  check_bad: 'Mauvais ({count})',
  check_warning: 'À remarquer ({count})',
  check_ok: 'Bien ({count})',

  jobsTitle: 'Longs travaux',
  jobsAbout: 'Ce que ce nœud importe et exporte, en cours ou terminé depuis son lancement.',
  jobsNone:
    'Aucun long travail depuis le lancement. Les importations et exportations de dossiers apparaissent ici avec leur progression.',
  jobState: '{state, select, running {en cours} done {terminé} failed {échoué} other {annulé}}',
  jobFar:
    '{counting, select, true {{files} fichiers, {bytes} pour l’instant ; le compte continue.} other {{files} fichiers sur {filesTotal}, {bytes} sur {bytesTotal}.}}',
  jobUnchanged: '{count, plural, one {# était déjà là.} other {# étaient déjà là.}}',
  jobRenamed: '{count, plural, one {# nom écrit} other {# noms écrits}} dans une autre forme Unicode.',
  jobProblems: '{count, plural, one {# n’a pas pu être fait} other {# n’ont pas pu être faits}}',
  jobCancel: 'Annuler',
  jobCancelNamed: 'Annuler : {what}',
  jobCancelAbout: 'Ce qui est fini reste.',

  elsewhereTitle: 'Ce que seul un terminal peut faire',
  elsewhereAbout:
    'Cette page vit tant que le nœud tourne ; ce qui lance, arrête ou prépare un nœud se fait donc par des commandes.',
  elsewhereWhat: 'Quoi',
  elsewhereCommand: 'Commande',
  startStop: 'Lancer le nœud ; Ctrl-C l’y arrête, et rien n’est perdu',
  startOptions:
    'Le lancer autrement : ports, réseau, relais, comme box, avec une phrase de passe venant d’un fichier',
  openAgain: 'Ouvrir cette page dans un navigateur qui n’a pas encore d’accès',
  keyring: 'Laisser le trousseau de cet ordinateur donner la phrase de passe',
  offlineDoctor: 'Examiner le dossier de données quand le nœud ne tourne pas',
  dht: 'Tenir un point de rencontre à vous, là où il n’y a pas internet',
  completions: 'Compléter les commandes dans votre interpréteur avec la touche tabulation',

  accessTitle: 'Accès de ce navigateur',
  accessAbout: 'Ce navigateur garde une clé avec laquelle il peut tout faire sur votre nœud.',
  forget: 'Oublier l’accès de ce navigateur',
  forgetTitle: 'Oublier l’accès de ce navigateur ?',
  forgetDoes: 'Ce navigateur ne peut plus parler à votre nœud, dans aucun de ses onglets.',
  forgetNot:
    'Rien de vos données n’est effacé, et le nœud continue. Les autres navigateurs gardent leur accès.',
  forgetBack: 'Pour revenir, tapez « cobox open » dans un terminal de cet ordinateur.',

  apiTitle: 'Pour les programmes',
  apiAbout:
    'Tout ce que fait cette page, des programmes peuvent le faire aussi. La description de l’interface est un fichier OpenAPI.',
  apiSave: 'Enregistrer la description',

  aboutTitle: 'À propos de CoBox',
  aboutWhat:
    'CoBox est le nuage à soi d’une coopérative : des espaces chiffrés qui vivent sur les appareils et les box de leurs membres, et chez des coopératives qui gardent des copies les unes pour les autres sans pouvoir les lire. Il n’y a pas d’entreprise au milieu, et tout continue sans internet.',
  aboutLicence:
    'C’est un logiciel libre sous la licence publique générale GNU Affero, version 3 ou ultérieure (AGPL-3.0-or-later) : vous pouvez l’utiliser, l’étudier, le partager et le modifier ; qui en propose une version modifiée à d’autres leur en donne le code source.',
}
