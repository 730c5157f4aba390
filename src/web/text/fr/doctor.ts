// Mots de ce que trouve l’examen : quoi, et que faire sur la page.
import type { doctor as en } from '../en/doctor.ts'
import type { Text } from '../shape.ts'

export const doctor: Text<typeof en> = {
  subjects: {
    agreement: 'accord {of}',
    clock: 'horloge',
    clockIn: 'horloge dans {of}',
    content: 'contenus de {of}',
    copies: 'copies de {of}',
    devices: 'appareils',
    disk: 'disque',
    guest: 'groupe hébergé {of}',
    hosting: 'hébergement',
    keys: 'clés',
    listening: 'écoute',
    node: 'nœud',
    peers: 'connexions',
    permissions: 'droits',
    space: 'espace {of}',
    vault: 'coffre',
    words: 'mots',
  },
  found: {
    diskFull: {
      is: 'le disque est plein : {free} libres',
      do: 'Libérez de la place sur le disque de cet ordinateur : rien de nouveau ne peut être enregistré d’ici là. Ce qui est ici reste lisible.',
    },
    diskLow: { is: 'le disque est presque plein : {free} libres', do: 'Libérez bientôt de la place.' },
    diskFree: { is: '{free} libres' },
    homeForeign: {
      is: '{home} appartient à un autre utilisateur',
      do: 'Démarrez CoBox avec le compte à qui appartient le dossier de données.',
    },
    homeOpen: {
      is: 'd’autres utilisateurs de cet ordinateur peuvent regarder dans {home}',
      do: 'Tapez dans un terminal : chmod 700 {home}',
    },
    homeYours: { is: 'le dossier de données est à vous seul·e' },
    keysReadable: {
      is: 'd’autres utilisateurs de cet ordinateur peuvent lire les clés',
      do: 'Tapez dans un terminal : chmod 600 {file}',
    },
    keysClear: {
      is: 'les clés sont en clair dans des fichiers que vous seul·e pouvez lire : qui prend le disque les a',
      do: 'Mieux, là où quelqu’un peut la taper à chaque démarrage : définissez une phrase de passe sous <keys>Clés</keys>.',
    },
    keysClearStill: {
      is: 'il y a une phrase de passe, mais {clear} fichiers de clés sur {files} sont encore en clair',
      do: 'Redémarrez le nœud, avec de la place sur le disque : il les scelle alors.',
    },
    keysSealed: { is: 'les clés sont scellées par une phrase de passe' },
    keysSealedTyped: { is: 'les clés sont scellées par une phrase de passe, tapée au démarrage' },
    keysSealedPiped: {
      is: 'les clés sont scellées par une phrase de passe, venue par un descripteur de fichier au démarrage',
    },
    keysSealedFile: {
      is: 'les clés sont scellées par une phrase de passe, venue d’un fichier au démarrage : qui prend le disque avec ce fichier a les clés',
    },
    keysSealedKeyring: {
      is: 'les clés sont scellées par une phrase de passe, venue du trousseau de cet ordinateur au démarrage',
    },
    keysSealedSince: { is: 'les clés sont scellées par une phrase de passe, définie depuis le démarrage' },
    vaultFull: {
      is: 'le coffre n’a pas de place pour {count, plural, one {# part} other {# parts}} que vous gardez pour d’autres : seul cet appareil les a',
      do: 'Sous <keys>Clés</keys>, refusez celles qui ne servent plus.',
    },
    devicesUnknown: {
      is: 'lesquels de vos appareils sont associés ou révoqués n’a pas pu être lu, et se trouve maintenant dans {file}',
      do: 'Regardez vos appareils sous <keys>Clés</keys>, et révoquez de nouveau ce que vous aviez révoqué. Supprimez ensuite ce fichier.',
    },
    wordsUnconfirmed: {
      is: 'les 24 mots ne sont pas encore confirmés',
      do: 'Écrivez-les et confirmez-les sous <keys>Clés</keys> : ils sont le chemin du retour après une perte.',
    },
    clockWrong: {
      is: 'l’horloge de cet ordinateur indique {time}',
      do: 'Réglez l’horloge : les heures que vous écrivez seraient fausses pour tout le monde.',
    },
    clockSays: { is: '{time}' },
    clockAhead: {
      is: 'l’horloge de quelqu’un avance de {minutes} minutes sur celle-ci',
      do: 'Comparez les horloges des appareils. Rien n’est perdu dans les deux cas.',
    },
    clockAgrees: { is: 's’accorde avec celles des autres' },
    listening: { is: '{address} ({ways})' },
    peersConnected: { is: '{count, plural, one {# connecté} other {# connectés}}' },
    nobodyConnected: {
      is: 'personne n’est connecté',
      do: 'Ce n’est pas un problème si vous êtes seul·e ou hors ligne ; ce que vous faites sera transmis plus tard.',
    },
    notRunning: { is: 'le nœud ne tourne pas', do: 'Démarrez-le ; on pourra alors en vérifier plus.' },
    spaceNewer: {
      is: 'quelqu’un y a fait une chose que ce CoBox ne connaît pas',
      do: 'Mettez CoBox à jour. D’ici là l’espace reste lisible, et rien n’est perdu.',
    },
    spaceStopped: {
      is: 'il s’est arrêté : {reason}',
      do: 'Libérez de la place ou examinez le disque : cela reprend alors tout seul. Ce qui est ici reste lisible.',
    },
    spaceGone: {
      is: 'cet appareil n’en fait plus partie : ce qu’il a reste lisible, et rien de nouveau n’arrive',
      do: 'Écrivez ce dont vous avez besoin, puis supprimez cette copie : les deux sur la page de ses membres.',
    },
    spaceNotCome: {
      is: 'il n’est pas encore arrivé : cet appareil en attend un qui a l’espace',
      do: 'Demandez à quelqu’un qui en fait partie d’allumer son appareil. Si celui-ci a été retiré ou révoqué entre-temps, plus rien n’arrive.',
    },
    contentMissing: {
      is: '{count, plural, one {# fichier n’est} other {# fichiers ne sont}} pas encore ici ({size})',
      do: 'Ils arrivent quand un appareil qui les a est connecté.',
    },
    spaceWell: {
      is: '{state, select, archived {archivé} left {quitté} joining {en train d’arriver} other {tout va bien}}',
    },
    contentSound: {
      is: '{checked, plural, one {# contenu revérifié} other {# contenus revérifiés}}, tout est intact',
    },
    contentMended: {
      is: '{damaged} contenus sur {checked} étaient abîmés sur ce disque ; {fetched} ont été repris',
      do: 'Tout va bien de nouveau. Si cela revient, le disque est peut-être en train de lâcher.',
    },
    contentDamaged: {
      is: '{damaged} contenus sur {checked} étaient abîmés sur ce disque ; {fetched} ont été repris',
      do: 'Connectez un appareil qui a les autres, puis examinez de nouveau.',
    },
    agreementBroken: {
      is: 'il n’a pas pu être ouvert, et le groupe hébergé n’est pas servi : {problem}',
      do: 'Examinez le disque et les droits, puis redémarrez le nœud. Ce qu’il conserve n’a pas été touché.',
    },
    keptForOthers: {
      is: '{size} sont conservés pour d’autres, sous {count, plural, one {# accord} other {# accords}}',
    },
    guestUnwritable: {
      is: 'ce qu’il a déposé ne peut pas être écrit : {reason}',
      do: 'Libérez de la place ou examinez le disque.',
    },
    guestNoRoom: {
      is: 'le disque n’a plus de place au-delà de sa réserve : rien de nouveau n’est accepté',
      do: 'Libérez de la place : cela reprend alors tout seul. Ce qui est ici reste accessible.',
    },
    guestOverQuota: {
      is: 'sa place convenue est prise : {over} de plus n’entrent pas',
      do: 'Le groupe le voit aussi. Convenez de plus, s’il y a de la place : proposez-le sous <hosting>Hébergement</hosting>.',
    },
    guestClock: {
      is: 'l’accord commence dans {minutes} minutes, selon l’horloge de qui l’a accepté',
      do: 'Comparez les horloges : avec une fausse, une durée finit trop tôt ou trop tard. Aucune horloge seule ne supprime rien.',
    },
    noHost: {
      is: 'aucun hébergeur ne le conserve',
      do: 'Si vous en voulez un, demandez une offre à une coopérative ; elle ne peut rien lire de ce qu’elle conserve.',
    },
    copiesAtRisk: {
      is: '{copies} copies sur {wanted} souhaitées chez des hébergeurs sont prouvées',
      do: 'Que faire est dit sur la page « Hébergement » de cet espace.',
    },
    copiesUnwanted: { is: 'aucune copie n’est souhaitée chez des hébergeurs, prouvées : {copies}' },
    copiesProven: { is: '{copies} copies sur {wanted} souhaitées chez des hébergeurs sont prouvées' },
    hostNotProven: {
      is: '{who} n’a pas prouvé {failed} blocs sur {blocks}',
      do: 'Parlez aux personnes qui s’en occupent, et ne comptez pas sur cette copie : trouvez un autre hébergeur.',
    },
    hostNeverSeen: {
      is: '{who} n’a jamais été vu par cet appareil',
      do: 'Demandez aux personnes qui s’en occupent s’il est allumé. On le cherche tant que ce nœud tourne.',
    },
    hostNotSeen: {
      is: '{who} n’a pas été vu depuis {days} jours',
      do: 'Demandez aux personnes qui s’en occupent s’il est allumé. On le cherche tant que ce nœud tourne.',
    },
    hostClock: {
      is: '{who} a été contrôlé dans {minutes} minutes, selon l’horloge de cet ordinateur',
      do: 'L’horloge a été retardée depuis : comparez-la. Les preuves venues du futur ne comptent pas : il en faut une nouvelle.',
    },
  },
}
