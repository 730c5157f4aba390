// Mots de ces pages : boîtiers.
import type { hostingBoxes as en } from '../en/hosting-boxes.ts'
import type { Text } from '../shape.ts'

export const hostingBoxes: Text<typeof en> = {
  boxesTitle: 'Boîtiers',
  boxesAbout:
    'Un boîtier est un nœud qui ne fait qu’héberger et reste toujours allumé. Ses responsables le commandent à distance.',
  boxesNone:
    'Ce nœud ne commande aucun boîtier. Un boîtier montre un lien à son premier démarrage ; collez-le ci-dessous.',
  boxLink: 'Lien d’un boîtier',
  boxLinkAbout:
    'Celui qu’il a montré à son premier démarrage, ou qu’un autre responsable a créé. Il sert une fois et vous rend responsable.',
  boxLinkWrong: 'Un tel lien commence par cobox://box/',
  boxPair: 'Associer le boîtier',
  boxPaired: 'Cet appareil est maintenant responsable de « {name} ».',
  boxRefuses: 'il ne laisse plus cet appareil le commander',
  boxAway: 'absent : il est éteint ou injoignable',
  boxVersion: 'CoBox',
  boxOpen: 'Afficher plus',
  boxClose: 'Afficher moins',
  boxRename: 'Renommer',
  boxRenameTitle: 'Renommer « {name} »',
  boxRenameAbout: 'Tous ses responsables voient le nouveau nom.',
  boxName: 'Nouveau nom',
  boxRestart: 'Redémarrer',
  boxRestartTitle: 'Redémarrer « {name} » ?',
  boxRestartAbout:
    'Il est absent quelques secondes, et les groupes qu’il héberge attendent. Rien n’est perdu.',
  boxRestarts: 'Il redémarre et sera de retour dans quelques secondes.',
  boxForget: 'Oublier ici',
  boxForgetTitle: 'Oublier « {name} » ici ?',
  boxForgetAbout:
    'Le boîtier continue, et cet appareil reste dans sa liste de responsables. Pour le commander de nouveau d’ici, il faudra un nouveau lien.',
  alarm:
    '{alarm, select, disk_low {Son disque se remplit} disk_full {Son disque est plein} overcommitted {Plus est promis que son disque ne peut contenir} other {Alarme}}',
  alarmFigures:
    '{alarm, select, overcommitted {{over} de plus que le disque ne peut contenir ont été promis aux groupes hébergés.} disk_full {{free} sont libres, et {reserve} sont gardés libres. Rien de nouveau n’est accepté ; ce qui y est reste accessible.} other {{free} sont libres, dont {reserve} gardés libres.}}',
  boxHow: 'Comment il va',
  boxUpdate: 'Le boîtier utilise CoBox {box}, et ce nœud {here} : mettez le boîtier à jour.',
  boxRuns: 'Démarré',
  boxMemory: 'Mémoire',
  boxPeers: 'Appareils connectés',
  boxAddress: 'Adresse',
  diskUsed: 'Disque utilisé : {percent}',
  diskFree:
    '{level, select, ok {Le disque a de la place} low {Le disque se remplit} full {Le disque est plein, rien de nouveau n’est accepté} other {Disque}} : {free} libres sur {total}, {reserve} gardés libres.',
  diskAgreed:
    'Les groupes hébergés utilisent {hosted} sur {agreed} convenus{more, select, yes {, et {offered} de plus sont offerts} other {}}.',
  diskOf: '{coop} ({id}) sur le disque',
  boxKeeps: 'Les groupes qu’il héberge',
  boxOffers: 'Ses offres',
  boxOfferAbout: 'Le boîtier conserve, chiffré, tout ce qui est dans l’espace de qui accepte son offre.',
  adminsTitle: 'Qui le commande',
  device: 'Appareil',
  adminRemove: 'Retirer',
  adminRemoveTitle: 'Retirer {name} des responsables ?',
  adminRemoveAbout:
    'Cet appareil ne commande plus le boîtier et en est aussitôt séparé. Ce que le boîtier conserve pour d’autres n’est pas touché. Un nouveau lien le laisse revenir.',
  adminRemoveLast:
    'C’est le dernier : ensuite, on ne peut laisser entrer quelqu’un que sur le boîtier lui-même.',
  adminRemoveMe: 'C’est cet appareil : vous perdez le contrôle du boîtier.',
  adminInviteAbout:
    'Qui utilise un tel lien commande le boîtier comme vous. Il sert une fois : envoyez-le par une voie que d’autres ne lisent pas.',
  adminDevice: 'Pour un seul appareil : sa clé (facultatif)',
  adminDeviceAbout: 'Alors le lien ne sert à personne d’autre. La page « Clés » de cet appareil la montre.',
  adminDeviceWrong: 'Une clé a 64 caractères, de 0 à 9 et de a à f.',
  adminDays: 'Jours pendant lesquels il peut servir',
  adminDaysWrong: 'Un nombre supérieur à 0.',
  adminInvite: 'Créer un lien pour un autre responsable',
  adminLink: 'Lien pour un autre responsable',
  adminLinkUntil: 'Il peut servir jusqu’au',
  logs: 'Journal',
  logLines: 'Combien de lignes',
  logShow: 'Afficher les dernières lignes',
}
