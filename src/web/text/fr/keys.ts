// Mots de la page des clés : identité, mots, appareils, phrase de passe.
import type { keys as en } from '../en/keys.ts'
import type { Text } from '../shape.ts'

export const keys: Text<typeof en> = {
  title: 'Clés',
  about: 'Qui vous êtes, et ce qui vous fait revenir quand un appareil est perdu.',

  identityTitle: 'Vous',
  identityAbout:
    'Vos noms sont ce que les autres voient dans vos espaces ; votre clé est ce à quoi ils vous reconnaissent.',
  personName: 'Votre nom',
  deviceName: 'Nom de cet appareil',
  namesSaved: 'Vos noms sont enregistrés.',
  identityKey: 'Votre clé',
  identityKeyAbout:
    'Elle n’est pas secrète. D’autres en ont besoin pour vous désigner comme personne de confiance sans partager un espace avec vous.',
  vault:
    'Votre coffre fait revenir {spaces, plural, =0 {aucun espace pour l’instant} one {# espace} other {# espaces}} et est gardé dans {copies, plural, one {# espace} other {# espaces}}.',
  vaultAbout:
    'C’est la liste de l’endroit où tout se trouve. Vous seul·e pouvez l’ouvrir ; les membres de vos espaces le gardent pour vous.',
  vaultLeftOut:
    '{count, plural, one {# part que vous gardez pour d’autres n’y a pas trouvé place : seul cet appareil l’a.} other {# parts que vous gardez pour d’autres n’y ont pas trouvé place : seul cet appareil les a.}}',

  wordsTitle: 'Vos 24 mots',
  wordsAbout:
    'Quiconque a ces mots est vous. Si tous vos appareils disparaissent, eux seuls vous font revenir : gardez-les donc sur papier.',
  wordsElsewhere:
    'Cet appareil a été ajouté plus tard et n’a pas les mots. Affichez-les sur l’appareil qui a créé votre identité.',
  wordsConfirmed: 'Vous avez confirmé les avoir écrits.',
  wordsNotConfirmed: 'Pas encore confirmés : écrivez-les, puis confirmez-en quelques-uns.',
  wordsShow: 'Afficher les 24 mots',
  wordsShowAgain: 'Afficher de nouveau les 24 mots',
  wordsShowNow: 'Les afficher maintenant',
  wordsHide: 'Masquer les mots',
  wordsAskTitle: 'Personne ne regarde ?',
  wordsAsk:
    'Préparez du papier et un stylo, et assurez-vous que personne ni aucune caméra ne voit votre écran.',
  wordsAskAgain:
    'Les mots ont déjà été affichés. Assurez-vous que personne ni aucune caméra ne voit votre écran, puis affichez-les de nouveau.',
  wordsList: 'Vos 24 mots, dans l’ordre',
  wordsKeep:
    'Écrivez-les sur papier, dans cet ordre, et gardez-le là où vous gardez ce qui compte. Pas de photo, pas de courriel, pas de nuage : qui les lit peut être vous.',
  print: 'Imprimer',
  confirmStart: 'Confirmer que je les ai écrits',
  confirmAgain: 'Vérifier encore mon papier',
  confirmAbout: 'Tapez ces mots d’après votre papier, pour savoir qu’il est juste.',
  confirmAllAbout: 'Tapez les 24 mots d’après votre papier, dans l’ordre.',
  confirmAll: 'Taper plutôt les 24 mots',
  confirmDo: 'Vérifier',
  confirmDone: 'Ils sont justes. Gardez-les bien.',
  wordNumber: 'Mot {position}',
  allWords: 'Les 24 mots',
  wordsCounted: '{count} mots sur {total}',

  restoreTitle: 'Retrouver votre identité par les mots',
  restoreAbout:
    'Sur un nœud neuf, vos 24 mots refont de vous vous-même, et vos espaces arrivent d’eux-mêmes.',
  restoreNotFresh:
    'Ce nœud est dans {count, plural, one {# espace} other {# espaces}} et reste donc ce qu’il est. Pour cela, lancez un nœud avec un dossier de données vide : COBOX_HOME=…',
  restoreHint:
    'Dans l’ordre, séparés par des espaces ; les numéros ne gênent pas. Ils vont à votre propre nœud sur cet ordinateur, et à personne d’autre.',
  restoreDo: 'Devenir cette personne',
  restored:
    'Ce nœud est maintenant un appareil de {key}… Vos espaces arrivent dès qu’un de leurs membres est en ligne.',
  restoredDo: 'Lui donner maintenant une phrase de passe',
  noWords: 'Vous n’avez pas les mots, mais des personnes de confiance ?',
  noWordsDo: 'Avec leur aide',
  furtherDevice: 'Avez-vous encore un autre de vos appareils ? Alors les mots sont inutiles :',
  furtherDeviceDo: 'Faire de ce nœud un appareil de plus',

  devicesTitle: 'Vos appareils',
  devicesAbout: 'Chacun parle pour vous et contient vos espaces : retirez donc ce qui est perdu ou vendu.',
  device: 'Appareil',
  seen: 'Vu',
  inSpaces: 'Espaces',
  actions: 'Actions',
  thisDevice: 'cet appareil',
  here: 'vous l’utilisez',
  connected: 'connecté',
  neverSeen: 'pas encore vu d’ici',
  rename: 'Renommer',
  renameNamed: 'Renommer {name}',
  renameTitle: 'Renommer un appareil',
  renameAbout: 'Les membres de tous vos espaces voient ce nom.',
  newName: 'Nouveau nom',
  revoke: 'Révoquer',
  revokeNamed: 'Révoquer {name}',
  revokeTitle: 'Révoquer « {name} » ?',
  revokeDoes:
    'Il est retiré de chaque espace, et de nouvelles clés commencent : il ne reçoit plus rien de ce qui s’écrit désormais.',
  revokeNot: 'Ce qu’il contient déjà, il le garde, et qui le possède peut le lire.',
  revokeReader:
    'Là où vous ne faites que lire, la coordination doit s’en charger ; on vous dit dans quels espaces.',
  revokeForever:
    'C’est définitif. Pour réutiliser l’appareil, lancez-le avec un dossier de données vide et ajoutez-le de nouveau.',
  revokeWords:
    'Si c’est l’appareil qui a créé votre identité, il contient vos 24 mots : en d’autres mains, c’est un vol, voir « Retrouver une identité » plus bas.',
  revokeDo: 'Le révoquer',
  revoked: '« {name} » est révoqué dans {count, plural, one {# espace} other {# espaces}}.',
  revokeThisAbout: 'L’appareil que vous utilisez ne peut être révoqué que depuis un autre de vos appareils.',

  addTitle: 'Ajouter un appareil',
  addAbout:
    'Un nouvel appareil reçoit tous vos espaces ; vous comparez donc un code court sur les deux avant qu’il entre.',
  addDo: 'Créer un lien pour le nouvel appareil',
  addAnew: 'Créer un nouveau lien',
  addEnd: 'Mettre fin au lien',
  addLink:
    'Sur le nouvel appareil, lancez CoBox avec un dossier de données vide, choisissez « un appareil de plus », et entrez ce lien ou scannez-le. Ne le donnez à personne d’autre.',
  addLinkLabel: 'Lien pour le nouvel appareil',
  expires: 'Il expire',
  addOpenElsewhere: 'Un lien créé avant ou ailleurs est ouvert ; il peut encore servir.',
  addWaiting: 'En attente du nouvel appareil. Son nom et un code apparaîtront ici.',
  addAtOnce: 'Laisser entrer l’appareil tout de suite, sans comparer de codes',
  addAtOnceAbout:
    'Seulement si vous transportez le lien vous-même : le premier qui l’a entre, et personne ne voit qui c’était.',
  waitingTitle: '{count, plural, one {Un appareil attend} other {# appareils attendent}} d’entrer',
  waitingAbout:
    'Votre nouvel appareil affiche-t-il le même nom et le même code ? Tapez alors le code que vous y lisez. S’il diffère, ou si l’appareil n’est pas le vôtre, quelqu’un d’autre a le lien : refusez.',
  waitingCode: 'Le code qu’affiche le NOUVEL appareil',
  waitingOther:
    'Aucun appareil en attente ici n’a ce code. Regardez encore le nouvel appareil ; s’il affiche vraiment un autre code, refusez-le et créez un nouveau lien.',
  letIn: 'Le laisser entrer',
  turnAway: 'Refuser et mettre fin au lien',
  added: '« {name} » est maintenant un de vos appareils.',

  passphraseTitle: 'Phrase de passe de cet appareil',
  passphraseAbout:
    'Elle scelle les clés sur ce disque : qui prend l’ordinateur n’a rien sans elle. Vos autres appareils ne sont pas concernés.',
  passphraseSet: 'Les clés de cet appareil sont protégées par une phrase de passe.',
  passphraseNone:
    'Aucune phrase de passe : les clés sont dans des fichiers que seul votre utilisateur de cet ordinateur peut lire.',
  passphraseCame:
    '{how, select, prompt {Elle a été tapée au démarrage du nœud.} fd {Elle est venue par un descripteur de fichier au démarrage du nœud.} file {Elle est venue d’un fichier au démarrage du nœud.} keyring {Elle est venue du trousseau de cet ordinateur au démarrage du nœud.} given {Elle a été définie depuis le démarrage du nœud.} other {}}',
  set: 'Définir une phrase de passe',
  change: 'Changer la phrase de passe',
  takeAway: 'Retirer la phrase de passe',
  setAbout: 'Chaque démarrage du nœud la demandera. Si vous l’oubliez, personne ne pourra vous la dire.',
  removeAbout:
    'Les clés seront de nouveau en clair, dans des fichiers que seul votre utilisateur de cet ordinateur peut lire. Vous pourrez remettre une phrase de passe à tout moment.',
  newPassphrase: 'Nouvelle phrase de passe',
  newPassphraseAbout: 'Cinq ou six mots que personne ne devinerait conviennent bien.',
  newPassphraseAgain: 'La même encore une fois',
  presentPassphrase: 'Phrase de passe actuelle',
  seePassphrase: 'Afficher ou masquer la saisie',
  short: 'Moins de 12 caractères : qui a le disque pourrait la trouver en essayant.',
  differ: 'Les deux saisies diffèrent.',
  setDone:
    'Les clés sont scellées. {hasWords, select, true {Si la phrase de passe est perdue, vos 24 mots ou un autre de vos appareils vous font revenir.} other {Si la phrase de passe est perdue, un autre de vos appareils vous fait revenir, ou vos 24 mots, qui ne sont pas sur celui-ci.}}',
  changeDone:
    'La phrase de passe est changée. Si le trousseau de cet ordinateur avait l’ancienne, donnez-lui la nouvelle.',
  removeDone: 'Les clés de cet appareil sont de nouveau en clair.',
  wasShort:
    'Elle a moins de 12 caractères : qui a le disque pourrait la trouver. Cinq ou six mots valent mieux.',
  keyring:
    'Pour que le trousseau de cet ordinateur la donne à l’ouverture de session, tapez dans un terminal :',
}
