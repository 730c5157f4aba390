// Mots de ces pages : accueil.
import type { Text } from '../shape.ts'
import type { home as en } from '../en/home.ts'

export const home: Text<typeof en> = {
  welcome: 'Bienvenue dans CoBox',
  title: 'Vos espaces',
  about: 'Si chacun est à l’abri, qui est là en ce moment, et ce qui vous attend.',
  more: 'Un autre espace',
  empty:
    'Il n’y a pas encore d’espace ici. Un espace est un dossier que partage un groupe : il se trouve sur vos propres ordinateurs, et personne d’autre ne peut le lire.',
  emptyDo: 'Commencer',

  protected: 'Protégé',
  catchingUp: 'Les hébergeurs rattrapent leur retard',
  atRisk: 'En danger',
  notHosted: 'Aucune copie chez des hébergeurs n’est souhaitée',
  noHosts: 'Pas encore d’hébergeur : si tous vos ordinateurs étaient perdus, cet espace le serait aussi.',
  copies:
    '{copies, number} sur {wanted, plural, one {# copie souhaitée} other {# copies souhaitées}} : prouvé',
  hostingSee: 'Voir ses hébergeurs',
  hostingFind: 'Trouver un hébergeur',
  whyNoHost: 'Aucun hébergeur ne le conserve.',
  whyFewCoops: 'Il a des hébergeurs de {places, number} coopératives sur les {wanted, number} souhaitées.',
  whyNotProven: '{who} : n’a pas prouvé détenir ce qu’il devrait.',
  whyFull: '{who} : n’a plus de place.',
  whyTakesNothing: '{who} : ne prend plus rien de nouveau.',
  whyRefuses: '{who} : ne laisse pas entrer cet appareil.',
  whyAway: '{who} : n’est pas connecté.',
  whyLacking: '{who} : reçoit encore ce qui lui manque.',
  whyWaiting: '{who} : ne l’a pas encore prouvé.',

  members: '{count, plural, one {# membre.} other {# membres.}}',
  here: 'En ce moment : {who}.',
  mine: 'un autre de vos appareils',
  nobodyHere: 'Personne d’autre n’est là en ce moment.',
  missing:
    '{count, plural, one {# fichier n’est} other {# fichiers ne sont}} pas encore sur cet appareil ({size}) ; ils viennent dès qu’un appareil qui les a est là.',
  nothingMissing:
    '{count, plural, =0 {Pas encore de fichiers.} one {# fichier ({size}) : rien ne manque sur cet appareil.} other {# fichiers ({size}) : rien ne manque sur cet appareil.}}',
  disk: '{size} sur ce disque',
  diskCounting: 'La place prise sur ce disque est en cours de calcul.',

  stateTitle:
    '{state, select, archived {Archivé} left {Vous l’avez quitté} removed {Cet appareil n’en fait plus partie} update {Il lui faut un CoBox plus récent} stopped {Il s’est arrêté ici} joining {Il n’est pas encore arrivé} shutOut {{by} ne laisse plus entrer cet appareil} other {Le disque est plein}}',
  stateDo:
    '{state, select, archived {Tout peut être lu, et rien n’est modifiable. La coordination peut le rétablir.} left {Ce qui est ici reste lisible, et rien de nouveau ne vient. Vous pouvez tout exporter, ou supprimer cette copie.} removed {Vous ou cet appareil avez été retiré. Ce qui est ici reste lisible, et rien de nouveau ne vient. Exportez ce dont vous avez besoin ; ensuite vous pourrez supprimer cette copie.} update {Quelqu’un a utilisé une chose que cette version ne connaît pas. Mettez CoBox à jour : d’ici là vous pouvez tout lire, et rien n’est perdu.} stopped {Cet ordinateur n’a pas pu écrire sur son disque. Libérez de la place ou vérifiez le disque : tout reprend ensuite de soi-même. Ce qui est ici reste lisible.} joining {Cet appareil en attend un qui a l’espace. Demandez à quelqu’un qui en fait partie d’allumer le sien. Si vous avez été retiré entre-temps, plus rien ne viendra.} shutOut {L’appareil de {by} dit que celui-ci n’en fait plus partie. Ce que vous écrivez reste ici jusqu’à ce que quelqu’un le laisse entrer. Demandez à un autre membre ou à la coordination.} other {Les fichiers viendront de nouveau dès qu’il y aura de la place. Ce qui est ici reste lisible.}}',
  stateWhere: 'Ce que vous pouvez faire',

  waits: 'Vous attend',
  waitsRequest: '{name} demande à entrer dans « {space} ».',
  waitsRequestDo: 'Accepter ou refuser',
  waitsDevice: 'L’appareil « {name} » veut devenir l’un des vôtres.',
  waitsDeviceDo: 'Comparer le code',
  waitsShare: '{name} vous demande d’être une personne de confiance : vous garderiez une part de ses clés.',
  waitsShareDo: 'Accepter ou refuser',
  waitsHostTerms: '{coop} propose d’autres conditions pour « {space} ».',
  waitsGuestTerms: '{coop}, pour qui vous conservez un espace, propose d’autres conditions.',
  waitsTermsDo: 'Voir les conditions',
  waitsAlarm:
    'Box « {name} » : {alarm, select, disk_full {son disque est plein, elle ne prend plus rien.} disk_low {son disque se remplit.} overcommitted {on a promis plus que son disque ne peut contenir.} other {quelque chose ne va pas.}}',
  waitsAlarmDo: 'Voir la box',
  someHost: 'Un hébergeur',
  someGuest: 'Une coopérative',

  running: 'En cours',
  jobTitle:
    '{kind, select, import {Ajout de fichiers dans « {name} »} export {Export de fichiers de « {name} »} space_export {Export de tout « {name} »} decisions_import {Reprise dans « {name} » de ce que Loomio a exporté} drill {Restauration de « {name} » depuis ses hébergeurs, pour s’exercer} other {Travail sur « {name} »}}',
  jobCounting:
    '{files, plural, one {# fichier} other {# fichiers}}, {size} jusqu’ici ; le décompte continue.',
  jobProgress:
    '{files, number} sur {filesTotal, plural, one {# fichier} other {# fichiers}}, {size} sur {sizeTotal}.',
  jobLeft: 'Encore {minutes, plural, one {# minute} other {# minutes}} environ.',
  jobEnded:
    '{state, select, done {Terminé} failed {Échec ; ce qui était fini reste} cancelled {Annulé ; ce qui était fini reste} other {Fini}} : {files, plural, one {# fichier} other {# fichiers}}, {size}.',
  jobCancel: 'Arrêter',
  jobCancelOf: 'Arrêter : {what}',
  jobProblems: '{count, plural, one {# fichier laissé de côté} other {# fichiers laissés de côté}}',
}
