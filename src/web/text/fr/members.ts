// Mots de ces pages : membres.
import type { Text } from '../shape.ts'
import type { members as en } from '../en/members.ts'

export const members: Text<typeof en> = {
  title: 'Membres',
  titleOf: 'Membres de « {name} »',
  about: 'Qui est dans cet espace et avec quels appareils, comment on y entre, et l’espace lui-même.',

  people: 'Qui en fait partie',
  readerHint: 'Vous pouvez lire ici. Inviter, retirer et régler l’espace est l’affaire de la coordination.',
  since: 'depuis le <when></when>',
  actionsFor: 'Ce que vous pouvez faire pour {name}',
  thisDevice: 'cet appareil',
  connected: 'connecté',
  away: 'non connecté',
  lastSeen: 'vu <when></when>',
  renameMe: 'Changer votre nom ici',
  renameMeAbout: 'Ce que voient les autres dans cet espace. Dans les autres espaces, rien ne change.',
  renameDevice: 'Renommer',
  renameDeviceOf: 'Renommer {name}',
  renameDeviceAbout: 'Le nom de l’appareil dans cet espace.',

  role: 'Rôle',
  roleOf: 'Rôle de {name}',
  roleMay:
    '{role, select, coordinator {Lit et écrit, invite et retire des personnes, s’occupe de l’espace et de ses hébergeurs.} member {Lit et écrit des fichiers.} other {Lit, sans rien changer.}}',
  roleAbout: 'Ce qui a été écrit avant reste tel quel.',
  roleMine:
    'Vous ne pourrez pas reprendre vous-même la coordination : une autre personne qui coordonne devra vous la rendre.',
  changeRole: 'Changer le rôle',

  remove: 'Retirer de l’espace',
  removeTitle: 'Retirer {name} de l’espace ?',
  removeDoes:
    'Tous les appareils de {name} sont retirés, et l’espace reçoit de nouvelles clés que seules les personnes restantes possèdent : {name} ne peut rien lire de ce qui sera écrit désormais.',
  removeKeeps:
    'Ce que cette personne avait, elle le garde et peut le lire. Ce qu’elle a écrit reste dans l’espace. Les invitations qu’elle a créées ou par lesquelles elle est venue sont révoquées : créez-en de nouvelles pour qui en a encore besoin.',
  removeUndo: 'C’est irréversible, mais vous pouvez inviter de nouveau cette personne.',
  revokeDevice: 'Révoquer',
  revokeDeviceOf: 'Révoquer {name}',
  revokeTitle: 'Révoquer l’appareil « {name} » ?',
  revokeDoes:
    'Il est retiré de cet espace, et l’espace reçoit de nouvelles clés : il ne peut rien lire de ce qui sera écrit désormais.',
  revokeKeeps:
    'Ce qu’il contient déjà, il le garde et peut le lire. Il ne peut pas revenir : pour s’en servir de nouveau, démarrez-le avec un dossier de données vide et ajoutez-le à nouveau.',
  revokeEverywhere:
    'Cela ne concerne que cet espace. Si l’appareil est perdu, révoquez-le sur la page « Clés » : cela vaudra dans tous vos espaces.',

  requests: 'Qui demande à entrer',
  requestsAbout:
    'Ces personnes ont une invitation, et quelqu’un doit regarder. Sont-elles bien qui vous pensez ? Demandez-leur.',
  requestFrom: 'Sur « {device} », clé {key}, demande faite',
  letIn: 'Laisser entrer',
  letInWho: 'Laisser entrer {name}',
  decline: 'Refuser',
  declineWho: 'Refuser {name}',

  invites: 'Invitations',
  invitesAbout:
    'Toute personne qui a le lien peut entrer jusqu’à ce qu’il soit épuisé ou expiré. Pour cela, l’appareil d’une personne qui coordonne doit être allumé.',
  invitesArchived: 'On n’invite personne dans un espace archivé : rétablissez-le d’abord.',
  invitesNone: 'Aucune invitation n’est ouverte.',
  invitesAll: 'Montrer aussi celles qui sont terminées',
  inviteNew: 'Inviter quelqu’un',
  inviteClose: 'Fini d’inviter',
  inviteRole: 'Avec quel rôle ?',
  inviteExpires: 'Jusqu’à quand ?',
  inviteExpiry:
    '{expiry, select, day {Pour un jour} week {Pour sept jours} month {Pour trente jours} date {Jusqu’à un jour que je choisis} other {Sans expiration}}',
  inviteDate: 'Jusqu’à la fin du',
  inviteDateWrong: 'Choisissez un jour qui n’est pas passé.',
  inviteUses: 'Pour combien de personnes ?',
  inviteUse:
    '{uses, select, one {Une personne} several {Plusieurs personnes} other {Un nombre illimité de personnes}}',
  inviteCount: 'Nombre de personnes',
  inviteCountWrong: 'Saisissez un nombre entier à partir de 1.',
  inviteAsk: 'Demander à la coordination pour chaque demande',
  inviteAskAbout:
    'Personne n’entre avant que l’un·e de vous ait regardé. Utile si le lien risque de circuler.',
  inviteMake: 'Créer l’invitation',
  inviteLink: 'Lien de l’invitation',
  inviteWho:
    '{uses, plural, =0 {Un nombre illimité de personnes peut} one {Une personne peut} other {# personnes peuvent}} entrer avec elle, {role, select, coordinator {dans la coordination} member {comme membre} other {en lecture seule}}.',
  inviteUntil: 'Elle expire le <when></when>.',
  inviteOver: 'Elle a expiré le <when></when>.',
  inviteForever: 'Elle n’expire pas.',
  inviteHow:
    'Envoyez-la par une voie que d’autres ne lisent pas, ou faites photographier le code avec un téléphone. On la colle sous « Nouvel espace ou invitation ». Une personne qui coordonne doit être en ligne pour cela.',
  inviteHowAsk:
    'Envoyez-la par une voie que d’autres ne lisent pas, ou faites photographier le code avec un téléphone. On la colle sous « Nouvel espace ou invitation » ; vous trouverez ensuite la demande sur cette page.',
  inviteAnother: 'En créer une autre',
  inviteFor:
    '{state, select, open {Ouverte} used {Épuisée} expired {Expirée} other {Révoquée}} : {role, select, coordinator {pour la coordination} member {pour un membre} other {en lecture seule}}',
  inviteUsed: 'Utilisée {uses, number} fois sur {maxUses, plural, one {#} other {#}}.',
  inviteUsedMany: 'Utilisée {uses, plural, one {# fois} other {# fois}}, sans limite.',
  inviteAsks: 'La coordination est consultée.',
  inviteMadeAt: '{id}, créée <when></when>',
  inviteRevoke: 'Révoquer',
  inviteRevokeOf: 'Révoquer l’invitation {id}',
  inviteRevokeTitle: 'Révoquer cette invitation ?',
  inviteRevokeDoes:
    'Personne n’entrera plus avec elle. C’est irréversible, mais vous pouvez en créer une autre.',
  inviteRevokeKeeps: 'Les personnes entrées avec elle restent.',

  audit: 'Ce qui s’est passé',
  auditAbout:
    'Chaque changement parmi les membres, pour que tout le monde voie qui a fait quoi. Les heures sont celles de leurs appareils.',
  auditWhen: 'Quand',
  auditWhat: 'Quoi',
  auditMore: 'En montrer plus ({count, number} plus anciens)',
  auditFound: '{who} a fondé l’espace.',
  auditAdmit:
    '{who} a laissé entrer {whom}, {role, select, coordinator {dans la coordination} member {comme membre} reader {en lecture seule} other {{role}}} (invitation {invite}).',
  auditAdmitDevice: '{who} a laissé entrer {whom} avec un autre appareil, « {device} ».',
  auditAddDevice: '{who} a ajouté l’appareil « {device} ».',
  auditReturnDevice: '{who} a laissé entrer le nouvel appareil « {device} » de {whom}.',
  auditRevokeDevice: '{who} a révoqué l’appareil « {device} » de {whom}.',
  auditRevokeOwn: '{who} a révoqué son appareil « {device} ».',
  auditTrustees: '{who} a désigné des personnes de confiance : {need} sur {of}.',
  auditReplace: '{who} a laissé {whom} prendre la place de l’identité {old}.',
  auditRole:
    '{who} a changé le rôle de {whom} : {role, select, coordinator {coordination} member {membre} reader {lecture seule} other {{role}}}.',
  auditLeave: '{who} a quitté l’espace.',
  auditRemove: '{who} a retiré {whom}.',
  auditInvite:
    '{who} a créé une invitation, {role, select, coordinator {pour la coordination} member {pour des membres} reader {en lecture seule} other {{role}}} ({invite}).',
  auditRevoke: '{who} a révoqué l’invitation {invite}.',
  auditBegin: '{who} a commencé la génération {number} : nouvelles clés.',
  auditOther: '{who} : {what}',

  space: 'Cet espace',
  rename: 'Renommer',
  renameSpace: 'Nom de l’espace',
  renameSpaceAbout: 'Il change pour tout le monde.',
  archive: 'Archiver',
  archiveAbout: 'Quand le travail est terminé : tout peut être lu, et rien n’est modifiable.',
  archiveDo: 'Archiver',
  archiveTitle: 'Archiver « {name} » ?',
  archiveDoes:
    'Pour tout le monde : les fichiers restent tels quels et lisibles, et personne n’est invité ni admis.',
  archiveUndo: 'Rien n’est supprimé. La coordination peut rétablir l’espace à tout moment.',
  unarchive: 'Rétablir',
  unarchiveAbout:
    'L’espace est archivé. Une fois rétabli, il redevient modifiable, et l’on peut de nouveau inviter.',
  unarchiveDo: 'Rétablir l’espace',
  rotate: 'Nouvelles clés',
  rotateAbout:
    'Quand une personne est retirée ou s’en va, ou qu’un appareil est révoqué, cela se fait tout seul. Faites-le à la main si des clés ont pu tomber en d’autres mains.',
  rotateDo: 'Passer à de nouvelles clés',
  rotateTitle: 'De nouvelles clés pour « {name} » ?',
  rotateDoes:
    'Tout ce qui sera écrit désormais l’est sous des clés que seuls les appareils des membres actuels reçoivent. Rien n’est perdu, et personne n’a rien à faire ; les appareils absents suivront à leur retour.',
  rotateKeeps:
    'Ce qui a été écrit avant n’est pas chiffré à nouveau : qui avait les anciennes clés et les données peut encore le lire. C’est irréversible, et il n’y a pas lieu d’y revenir.',
  rotateDone: 'L’espace a de nouvelles clés.',
  export: 'Tout exporter',
  exportAbout:
    'La sortie : les fichiers comme fichiers, le reste en JSON, dans un dossier de l’ordinateur où tourne votre nœud. Il ne faut personne d’autre, seulement ce qui est sur cet appareil.',
  exportDir: 'Dossier',
  exportDirAbout:
    'Le chemin complet, par exemple /home/ada/export. Il doit être vide, ne pas exister encore, ou contenir un export antérieur de cet espace.',
  exportDo: 'Exporter',
  leave: 'Quitter',
  leaveAbout: 'Vous partez, avec tous vos appareils. Ce qui est ici reste lisible.',
  leaveDo: 'Quitter l’espace',
  leaveTitle: 'Quitter « {name} » ?',
  leaveDoes:
    'Vous partez avec tous vos appareils : ils ne reçoivent ni ne donnent plus rien de l’espace, et les autres reçoivent de nouvelles clés que vous n’avez pas.',
  leaveReader:
    'Cet appareil cesse de participer : il ne reçoit ni ne donne plus rien de l’espace. Demandez à la coordination de vous retirer si les clés doivent changer.',
  leaveKeeps:
    'Ce qui est ici reste lisible, et sur le disque. Ce que vous avez écrit reste chez les autres. Pour revenir, il vous faudra une nouvelle invitation.',
  leaveLast:
    'Si vous êtes la dernière personne à coordonner et que d’autres sont là, confiez d’abord la coordination à quelqu’un.',
  leaveDone: 'Vous avez quitté « {name} ». Ce qui est ici reste jusqu’à ce que vous le supprimiez.',
  forget: 'Supprimer la copie de cet appareil',
  forgetAbout: 'Vous avez quitté l’espace : cela libère le disque. Ce que les autres ont reste.',
  forgetNotLeft:
    'Vous n’avez pas quitté cet espace : sa copie ici est peut-être la seule. Mieux vaut d’abord le quitter.',
  forgetDo: 'Supprimer la copie',
  forgetTitle: 'Supprimer « {name} » sur cet appareil ?',
  forgetDoes:
    'Tous les fichiers de l’espace qui sont sur cet appareil sont supprimés. Ici, c’est irréversible. Ce que d’autres appareils et hébergeurs ont y reste.',
  forgetOnly:
    'Vous n’avez pas quitté l’espace. Si aucun autre appareil ni hébergeur n’a tout, des fichiers sont perdus pour toujours.',
  forgetSure: 'Je sais que c’est peut-être la seule copie',
  forgetDone: '« {name} » est supprimé sur cet appareil.',
}
