// Mots de ces pages : bienvenue.
import type { Text } from '../shape.ts'
import type { welcome as en } from '../en/welcome.ts'

export const welcome: Text<typeof en> = {
  title: 'Bienvenue dans CoBox',
  about: 'Cinq petites étapes. Vous pouvez vous arrêter après chacune : cette page reprend là où vous étiez.',
  titleMore: 'Un autre espace',
  aboutMore:
    'Vous avez déjà des espaces : on commence donc à la troisième étape. Les autres restent à votre disposition.',
  steps: 'Étapes',
  stepName:
    '{number, number}. {step, select, name {Nom} words {Mots} space {Espace} files {Fichiers} other {Inviter}}',
  stepTitle:
    '{step, select, name {Qui êtes-vous ?} words {Écrire 24 mots} space {Créer un espace ou en rejoindre un} files {Y mettre quelque chose} other {Inviter quelqu’un}}',
  stepWhy:
    '{step, select, name {Les autres voient ces noms et savent ainsi qui a écrit quoi.} words {C’est le chemin du retour si tous vos appareils sont perdus : personne d’autre ne peut vous rendre vos clés.} space {Un espace est ce qu’un groupe partage ; tout commence par là.} files {Un espace est utile quand il contient quelque chose.} other {Un espace est fait pour un groupe, et chaque copie sur un autre appareil le met davantage à l’abri.}}',

  person: 'Votre nom',
  personAbout: 'Celui que les autres connaissent. Vous pourrez le changer plus tard.',
  device: 'Nom de cet appareil',
  deviceAbout: 'Pour distinguer vos appareils, par exemple « portable cuisine ».',
  nameInSpaces: 'Dans les espaces où vous êtes déjà, votre nom reste : changez-le là-bas, sous « Membres ».',
  nameLost:
    'Vous étiez déjà là, et tous vos appareils sont perdus ? Alors il ne vous faut ni nouveau nom ni nouveaux mots.',
  nameLostDo: 'Récupérer votre identité',

  wordsCare:
    'Qui lit ces mots peut se faire passer pour vous : ni photo, ni e-mail, ni nuage. Écrivez-les sur papier, dans cet ordre, et gardez ce papier avec ce qui compte. Personne ne vous les demandera jamais tous, sauf ce nœud quand vous récupérez votre identité.',
  wordsShow: 'Montrer les mots (personne ne regarde)',
  wordsHide: 'Masquer',
  wordsPrint: 'Imprimer',
  wordsList: 'Vos 24 mots',
  wordsWritten: 'Je les ai écrits',
  wordsLater: 'Plus tard',
  wordsLaterAbout: 'Si vous le faites plus tard, un rappel reste en haut de chaque page.',
  wordsConfirmed: 'Vous avez écrit vos mots. Vous pouvez les revoir sous « Clés ».',
  wordsElsewhere:
    'Cet appareil a été ajouté à vos autres : les mots sont sur celui qui a créé votre identité.',
  proofAbout: 'Recopiez ces mots depuis votre papier. Cela montre que vous les avez bien écrits.',
  proofWord: 'Mot {position, number}',
  proofDo: 'Vérifier',

  haveSpaces: '{count, plural, one {Vous avez déjà un espace.} other {Vous avez déjà # espaces.}}',
  haveSpacesSee: 'Voir vos espaces',
  way: 'Que voulez-vous faire ?',
  wayName:
    '{way, select, create {Créer un nouvel espace} join {Rejoindre un espace avec une invitation} device {Ajouter cet appareil aux miens} other {Récupérer mon identité}}',
  wayAbout:
    '{way, select, create {Vous le coordonnez et invitez les autres.} join {Quelqu’un vous a envoyé un lien ou montré un code.} device {Vous utilisez CoBox sur un autre appareil : tous vos espaces viennent aussi ici.} other {Vos appareils sont perdus, et vous avez vos 24 mots ou vos personnes de confiance.}}',
  spaceName: 'Nom de l’espace',
  spaceNameAbout: 'Ce que voit le groupe, par exemple « Notre maison ». Il pourra changer plus tard.',
  createDo: 'Créer l’espace',
  joinLink: 'Invitation',
  joinLinkAbout: 'Le lien entier ; il commence par cobox://join/.',
  joinName: 'Votre nom dans cet espace',
  joinNameAbout: 'Ce que les autres y voient.',
  joinDo: 'Rejoindre',
  joinWaits: 'En attente d’un appareil qui peut vous laisser entrer…',
  joinWaitsAbout:
    'Une personne qui coordonne l’espace doit être en ligne, et regarde peut-être d’abord votre demande. Vous pouvez fermer cette page : votre nœud continue de demander, et l’espace apparaîtra de lui-même.',
  joinStop: 'Ne pas attendre ici',
  joinStopped:
    'Vous n’attendez plus ici. Votre nœud continue de demander tant qu’il tourne ; l’espace apparaîtra alors de lui-même.',
  linkIsDevice:
    'Ce lien ajoute un de vos appareils. Choisissez plus haut « Ajouter cet appareil aux miens ».',
  linkIsHost:
    'C’est une offre d’hébergement d’espace. Acceptez-la sur la page « Hébergement » d’un de vos espaces.',
  linkIsJoin:
    'C’est une invitation dans un espace. Choisissez plus haut « Rejoindre un espace avec une invitation ».',
  deviceLink: 'Lien de votre autre appareil',
  deviceLinkAbout:
    'Sur l’appareil que vous avez : ouvrez « Clés » et ajoutez un appareil, ou tapez « cobox device pair ». Il affiche un lien valable un quart d’heure.',
  deviceDo: 'Demander à l’autre appareil',
  deviceWaits: 'En attente de l’appareil qui a créé le lien…',
  deviceCode: 'Cet appareil, « {name} », affiche le code :',
  deviceCompare:
    'Est-ce le même sur l’autre appareil ? Alors dites oui là-bas. Sinon, dites non : quelqu’un d’autre a mis la main sur le lien.',
  deviceStop: 'Arrêter',
  deviceStopped: 'Arrêté : cet appareil n’a pas été ajouté.',
  deviceDone: 'Cet appareil est maintenant à {name}. Les espaces viennent d’eux-mêmes.',
  restoreDo: 'Continuer sous « Clés » : avec les 24 mots, ou avec vos personnes de confiance',

  filesAbout:
    'Ouvrez « {name} » et déposez-y des fichiers et des dossiers. Ils vont à toutes les personnes de l’espace.',
  filesRead: 'Vous pouvez lire dans « {name} » : ouvrez-le et regardez.',
  filesOpen: 'Ouvrir les fichiers',
  filesBack: 'Quand vous reviendrez sur cette page, elle continuera avec les invitations.',

  inviteNot: 'Seule la coordination de l’espace peut inviter.',
  inviteMore: 'Vous pouvez inviter à tout moment, sous « Membres ».',
}
