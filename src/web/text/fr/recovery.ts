// Mots de la page des clés : personnes de confiance et récupération.
import type { recovery as en } from '../en/recovery.ts'
import type { Text } from '../shape.ts'

export const recovery: Text<typeof en> = {
  title: 'Personnes de confiance et récupération',
  about:
    'Des personnes de confiance peuvent ensemble vous faire revenir. Chacune garde une part ; moins que le nombre choisi ne peuvent rien.',

  noticesTitle: 'Vos personnes de confiance ont quelque chose à vous dire',
  noticesOlder: '{count, plural, one {# avis plus ancien} other {# avis plus anciens}}',
  noticeReleased:
    '{name} a libéré sa {former, select, true {part précédente} other {part}} de votre identité ({purpose, select, loss {tous les appareils perdus} theft {identité en d’autres mains} other {héritage}}). Était-ce vous ? Sinon, parlez-lui tout de suite.',
  noticeAgreed: '{name} a accepté que la personne que vous avez désignée hérite de vous.',
  objectUntil: 'Vous pouvez vous opposer jusqu’au',
  objected: 'Vous vous êtes opposé·e :',
  object: 'S’opposer à l’héritage',
  objectTitle: 'S’opposer à l’héritage ?',
  objectDoes:
    'Aucune personne de confiance ne laisse quiconque hériter de vous ; elles l’apprennent dès que leurs appareils sont allumés.',
  objectNot:
    'Retrouver votre propre identité après une perte reste possible. Appelez aussi vos personnes de confiance.',
  objectForever:
    'Cela vaut pour ces personnes de confiance. Pour que quelqu’un hérite malgré tout, choisissez-en d’autres plus tard.',
  objectDone:
    '{count, plural, one {# personne de confiance l’apprend} other {# personnes de confiance l’apprennent}}. Appelez aussi.',

  ownTitle: 'Vos personnes de confiance',
  ownAbout:
    'Si tous vos appareils sont perdus et que personne n’a vos 24 mots, elles seules peuvent vous faire revenir.',
  ownNone:
    'Vous n’avez pas encore de personnes de confiance. Choisissez des gens qui reconnaîtraient votre voix et n’habitent pas tous au même endroit : 3 sur 5 convient le plus souvent.',
  ownElsewhere:
    'Les personnes de confiance se choisissent sur l’appareil qui a créé votre identité : celui-ci n’a pas les mots.',
  choose: 'Choisir des personnes de confiance',
  replace: 'Choisir de nouveau',
  replaceAbout:
    'Un nouvel ensemble remplace celui-ci. Les anciennes parts n’ouvrent rien avec les nouvelles et sont effacées. Personne ne peut vous faire revenir tant que trop peu de nouvelles sont arrivées.',
  needed: '{threshold, plural, one {# sur {total} est nécessaire.} other {# sur {total} sont nécessaires.}}',
  strength: 'Protection : {strength, select, weak {faible} fair {moyenne} good {bonne} other {–}}.',
  labelIs: 'Intitulé : {label}',
  instructionsAre: 'Instructions : {instructions}',
  theyKnow: 'Les personnes de confiance se connaissent entre elles.',
  theyKnowNot: 'CoBox ne dit pas aux personnes de confiance qui sont les autres.',
  heirIs:
    '{name} hérite, après {days, plural, one {# jour} other {# jours}} pendant {days, plural, one {lequel} other {lesquels}} une opposition est possible.',
  made: 'Créé le',
  state:
    '{state, select, waiting {attend un chemin jusqu’à elle} sent {envoyée} arrived {arrivée, pas encore de réponse} accepted {acceptée} declined {refusée} other {–}}',
  wasAsked: 'Demandé',
  notProved: 'Pas encore de preuve : l’appareil répond quand il est allumé',
  proved: 'Dernière preuve',
  ask: 'L’avez-vous encore ?',
  askNamed: 'Demander à {name} : l’avez-vous encore ?',
  askAll: 'Demander à toutes : l’avez-vous encore ?',
  asked:
    '{count, plural, one {# personne de confiance est interrogée.} other {# personnes de confiance sont interrogées.}} Leurs appareils le prouvent quand ils sont allumés, sans montrer la part.',
  hand: 'Remettre sous forme de lettre',
  handNamed: 'Remettre la part de {name} sous forme de lettre',
  handTitle: 'Lettre pour {name}',
  handAbout:
    'Seul·e {name} peut l’ouvrir. Envoyez-la comme fichier ou par courriel, ou faites scanner le code ; elle se reçoit sur sa page des clés.',
  letter: 'Lettre contenant une part',
  saveLetter: 'Enregistrer dans un fichier',
  sentDone:
    'Les parts sont en route. Parlez à chacune de vos personnes de confiance : elles doivent encore accepter.',

  step1: 'Étape 1 sur 3 : les personnes',
  step2: 'Étape 2 sur 3 : les règles',
  step3: 'Étape 3 sur 3 : un dernier regard',
  peopleAbout:
    'Qui reconnaîtrait votre voix, n’habite pas où vous habitez, et sera encore là dans cinq ans ?',
  peopleNone:
    'Vous ne partagez encore d’espace avec personne. Invitez d’abord quelqu’un dans un espace, ou donnez une clé ci-dessous.',
  peopleLabel: 'Personnes qui partagent un espace avec vous',
  personSpaces: '{count, plural, =0 {Dans aucun espace} other {Dans {spaces}}} avec vous.',
  personSince: 'Depuis le {since}.',
  personDevices:
    '{count, plural, one {# appareil} other {# appareils}}, {connected, select, true {connexion en cours} other {pas de connexion en ce moment}}.',
  personReader: 'Lecture seule : vous ne verrez pas si la part est acceptée, demandez-le donc.',
  othersLabel: 'D’autres, par leurs clés',
  othersAbout:
    'Pour qui ne partage aucun espace avec vous : sa clé entière, en haut de sa page des clés. Vous lui remettez sa part sous forme de lettre.',
  threshold: 'Combien sont nécessaires',
  thresholdAbout:
    'Assez pour que deux seules n’y arrivent pas ; assez peu pour que certaines puissent manquer.',
  thresholdOf: '{threshold} sur {total}',
  hintAlone: 'Une seule personne a tout et pourrait devenir vous. Choisissez plus de personnes.',
  hintOne: 'Chacune d’elles pourrait à elle seule devenir vous.',
  hintAll: 'Toutes les {total} sont nécessaires : si l’une perd sa part, ou meurt, rien ne revient.',
  hintSome:
    '{spare, plural, one {Une peut perdre sa part} other {# peuvent perdre leur part}}, et {fewer, plural, one {une seule ne peut} other {# ensemble ne peuvent}} rien.',
  label: 'Intitulé',
  labelAbout: 'Ce que c’est ; dit à qui réunit les parts.',
  instructions: 'Instructions',
  instructionsAbout:
    'Ce qu’il faudra faire, par exemple qui appeler d’abord ; dit seulement à qui réunit les parts.',
  nameOthers: 'Les personnes de confiance apprennent qui sont les autres',
  nameOthersAbout: 'Elles peuvent alors se parler quand il le faut, et aussi contre vous.',
  heir: 'Qui hérite',
  heirAbout:
    'Si assez de personnes de confiance sont d’accord et que vous ne vous opposez pas à temps, cette personne reçoit vos 24 mots et vos instructions.',
  nobody: 'Personne',
  waitDays: 'Jours pendant lesquels vous pouvez vous opposer',
  waitDaysAbout: 'Vos appareils sont prévenus. 30 jours conviennent le plus souvent.',
  sendAbout:
    'Rien n’est encore envoyé. Chaque part est scellée pour sa personne de confiance et passe par un espace que vous partagez. Vous pouvez choisir de nouveau à tout moment.',
  send: 'Envoyer les parts',

  heldTitle: 'Ce que vous gardez pour d’autres',
  heldAbout:
    'Comme personne de confiance, vous gardez une part pour quelqu’un. Rien n’est jamais libéré tout seul : vous seul·e le faites, après avoir entendu la personne.',
  heldNone:
    'Vous ne gardez rien pour d’autres. Si quelqu’un vous désigne comme personne de confiance, sa part apparaît ici.',
  heldFor: 'Une part de {name}',
  heldState:
    '{state, select, arrived {arrivée : acceptez-la ou refusez-la} accepted {vous la gardez} declined {rendue} superseded {remplacée par un ensemble plus récent} other {–}}',
  heldSince: 'Vous la gardez depuis le',
  heldWith: 'Les autres personnes de confiance : {names}',
  heldAsked: 'On a demandé si vous l’avez encore, et la réponse est partie : {when}',
  heldObjected: 'La personne s’est opposée à un héritage : {when}',
  heldWaits: 'Vous avez accepté un héritage ; la part peut être libérée à partir du {when}.',
  heldReleased:
    'Libérée le {when} ({purpose, select, loss {tous les appareils perdus} theft {identité en d’autres mains} other {héritage}})',
  accept: 'Accepter : je la garde',
  acceptNamed: 'Accepter la part de {name}',
  decline: 'Refuser',
  declineNamed: 'Refuser la part de {name}',
  declineTitle: 'Rendre la part de {name} ?',
  declineAbout:
    'Elle est effacée ici pour de bon, et {name} en est prévenu·e, pour choisir quelqu’un d’autre. Seul·e {name} peut vous en donner une nouvelle.',
  declineDo: 'Effacer la part',
  accepted:
    'Vous la gardez. Ne la libérez que pour la personne elle-même : à sa voix, jamais sur un simple courriel.',
  declined: 'La part est effacée ici.',
  notTold:
    'La personne n’est pas prévenue, car vous ne faites que lire dans les espaces partagés : dites-le-lui vous-même.',
  takeTitle: 'Recevoir une lettre',
  takeAbout: 'Quelqu’un vous a remis sa part comme texte ou fichier ? Elle commence par cobox://letter/.',
  take: 'La recevoir',
  takeFile: 'Ouvrir un fichier',
  taken: 'Vous avez maintenant une part de {name}. Dites plus haut que vous la garderez.',

  releaseTitle: 'Libérer une part',
  releaseAbout:
    'Quelqu’un dont vous gardez une part vous demande de l’aide ? Collez le code reçu ; il commence par cobox://recover/. Regarder ne libère rien.',
  releaseNothing: 'Il n’y a ici aucune part que vous pourriez libérer.',
  requestCode: 'Code de demande',
  whoseShare: 'La part de qui',
  choosePerson: 'Choisir une personne',
  look: 'Voir ce qui est demandé',
  whatFor:
    '{purpose, select, loss {{name} a perdu tous ses appareils et veut retrouver son identité sur un nouveau.} theft {{name} dit que son identité est en d’autres mains : une nouvelle doit la remplacer partout.} other {{name} est mort·e ou ne peut plus agir, et quelqu’un hérite.}}',
  ownerObjected: 'Un appareil de {name} s’est opposé :',
  checkVoice:
    'Appelez la personne, ou rencontrez-la. Reconnaissez-vous la voix, et dit-elle la même chose d’elle-même ? Un code peut être échangé en route, une voix guère.',
  checkHeir:
    'Appelez la personne qui hérite, ou rencontrez-la. Reconnaissez-vous la voix ? Savez-vous aussi par d’autres voies que l’autre personne est morte ou ne peut plus agir ?',
  heard: 'J’ai entendu sa voix, et je suis sûr·e que c’est cette personne',
  twoWords: 'Les deux mots qu’elle vous a lus',
  twoWordsAbout:
    'Seulement tels que vous les avez entendus. S’ils ne vont pas, ce n’est pas le code qui a été envoyé.',
  anyway: 'Libérer quand même',
  anywayObjected:
    'Un appareil de la personne s’est opposé. Ne cochez que si vous lui avez parlé et que quelqu’un d’autre tient cet appareil.',
  anywayUnheard:
    'Personne n’est connecté qui pourrait transmettre une opposition. Connectez-vous d’abord si possible ; ne cochez que si vous savez par d’autres voies que la personne ne s’oppose pas.',
  release: 'Libérer la part',
  agree: 'Donner son accord',
  agreed: 'Vous avez donné votre accord. {name} peut s’opposer jusqu’au',
  agreedDo: 'Ensuite, collez de nouveau le code ici et libérez la part.',
  released:
    'Vous avez libéré votre part de {name}. Le nouvel appareil la reçoit quand le vôtre et lui se rencontrent.',
  releasedGiven: 'Vous avez libéré votre part de {name}, et le nouvel appareil l’a.',
  releaseCodeShow: 'Afficher le code qui fait la même chose par une autre voie',
  releaseCodeAbout:
    'Si les deux ne se rencontrent pas, envoyez ce code. Seul le nouvel appareil peut s’en servir.',
  releaseCode: 'Code de libération',

  recoverTitle: 'Retrouver une identité',
  recoverAbout:
    'Avec l’aide de personnes de confiance : après une perte, après un vol, ou comme héritier·ère. Vous leur envoyez un code et leur lisez deux mots.',
  why: 'Que s’est-il passé ?',
  why_loss: 'Tous mes appareils ont disparu.',
  whyAbout_loss: 'Ce nœud neuf refait de vous vous-même, et vos espaces arrivent.',
  why_theft: 'Mon identité est en d’autres mains.',
  whyAbout_theft:
    'Mots volés, ou ordinateur volé sans phrase de passe : la nouvelle identité de ce nœud remplace l’ancienne dans chaque espace.',
  why_inheritance: 'Une personne qui m’a désigné·e pour hériter est morte.',
  whyAbout_inheritance: 'Vous recevez ce qu’elle a voulu dire, et ses 24 mots. Vous restez vous-même.',
  notFresh:
    'Ce nœud est dans {count, plural, one {# espace} other {# espaces}}. Pour redevenir vous-même après une perte, lancez un nœud avec un dossier de données vide : COBOX_HOME=…',
  onlyDevice:
    'Si un seul appareil a disparu et que vous en avez un autre, il est plus simple de le révoquer là, sous « Vos appareils ».',
  start: 'Commencer',
  begun: 'Commencé le',
  replaced:
    'La nouvelle identité a remplacé l’ancienne dans {done, plural, one {# espace} other {# espaces}} ; {open, plural, =0 {il n’en reste aucun} one {il en reste #} other {il en reste #}}. Cela continue tout seul dès que quelqu’un de chacun est connecté.',
  seeking:
    'Réuni : ce nœud a maintenant l’identité {key}… et cherche ce qu’elle avait. Un membre d’un de vos espaces doit être en ligne.',
  readWords: 'Deux mots, seulement de vive voix',
  readWordsAbout:
    'Lisez-les à chaque personne de confiance au téléphone ou face à face. Ne les écrivez jamais : c’est à eux qu’on reconnaît que le code vient de vous.',
  giveCode: 'Un code pour vos personnes de confiance',
  giveCodeAbout:
    'Envoyez-le par n’importe quelle voie ; il n’est pas secret. Elles le collent sous « Libérer une part ».',
  howFar: 'Où en est-on',
  haveNeed:
    '{known, select, true {{have} parts sur {need} nécessaires sont ici.} other {{have, plural, =0 {Aucune part n’est encore ici} one {# part est ici} other {# parts sont ici}} ; la première dira combien il en faut.}}',
  sharesOf: 'Parts de {name}, clé {key}…, de {from}',
  finishTitle: 'Réunir',
  finishAgain: 'Étaient-ce les parts de quelqu’un d’autre ? Réunir de nouveau',
  releases: 'Codes envoyés par des personnes de confiance',
  releasesAbout:
    'S’il y en a ; un par ligne. Ils commencent par cobox://share/. Ce qui a été libéré pour cet appareil est déjà ici.',
  whichOwner: 'Ce sont les parts de personnes différentes. Quelle clé est la vôtre ?',
  whichOwnerAbout:
    'Quelqu’un vous a donné des parts d’une autre identité, peut-être pour faire de vous la sienne. Demandez de vive voix à vos personnes de confiance pour quelle clé elles gardent une part.',
  sealFirst:
    'Des clés arrivent sur cet appareil. Choisissez d’abord une phrase de passe qui les protège de qui le prendrait :',
  sealNot: 'Ne pas mettre de phrase de passe : c’est une box qui doit démarrer seule',
  finish: 'Réunir les parts',
  notEnough: 'Pas encore assez de parts.',
  cancelRecovery: 'Abandonner la récupération',
  cancelTitle: 'Abandonner la récupération ?',
  cancelAbout:
    'Ce qui a été libéré pour cet appareil est effacé. Vos personnes de confiance gardent leurs parts : vous pouvez recommencer, avec un nouveau code et de nouveaux mots.',
  finished: 'Les parts sont réunies',
  finishedWhat: '{label}, de {name}.',
  finished_loss:
    'Ce nœud a maintenant l’identité {key}…, et vos espaces arrivent d’eux-mêmes. Si ce ne sont pas les vôtres, on vous a donné les parts de quelqu’un d’autre.',
  finished_theft:
    'La nouvelle identité remplace l’ancienne, {key}…, dans chaque espace, dès que quelqu’un de chacun est connecté.',
  finished_inheritance: 'Voici les 24 mots de l’identité {key}…',
  heirWords:
    'Écrivez-les. Un nouveau nœud avec son propre dossier de données (COBOX_HOME=…) devient avec eux un appareil de cette personne et trouve ses espaces.',
  nextSteps: 'Que faire ensuite',
  nextPassphrase: 'Voir si cet appareil a une phrase de passe',
  nextDevices: 'Révoquer les appareils disparus, sinon qui en trouve un continue de lire',
  nextTrustees:
    'Choisir de nouveau des personnes de confiance : les anciennes parts ont été montrées à cet appareil',
}
