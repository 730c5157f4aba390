// Mots de ce qui s’est passé, de ce qui attend, et de ce dont on veut être averti.
import type { activity as en } from '../en/activity.ts'
import type { Text } from '../shape.ts'

export const activity: Text<typeof en> = {
  title: 'Activité',
  titleIn: 'Activité dans {space}',
  about:
    'Ce qui vous attend, ce qui s’est passé dans vos espaces, et ce dont vous voulez recevoir des nouvelles.',
  aboutSpace:
    'Qui est arrivé, parti ou a changé de rôle, le long travail de cet appareil, et ce qui, de vous, n’a pas compté. Les modifications de fichiers se trouvent auprès de chaque fichier, sous « Versions ».',
  empty: 'Il ne s’est encore rien passé. Dès qu’une personne est invitée, arrive ou part, c’est noté ici.',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  older: 'Montrer les plus anciens',
  found: '{who} a fondé l’espace.',
  admit: '{who} a fait entrer {whom}. Rôle : {role}.',
  admitDevice: '{who} a fait entrer {whom} avec un autre appareil, {device}.',
  addDevice: '{who} a ajouté un de ses appareils, {device}.',
  returnDevice:
    '{own, select, yes {{who} revient avec un nouvel appareil, {device}.} other {{who} a fait entrer un nouvel appareil de {whom}, {device}.}}',
  revokeDevice:
    '{own, select, yes {{who} a révoqué un de ses appareils, {device}.} other {{who} a révoqué un appareil de {whom}, {device}.}}',
  trustees: '{who} a nommé des personnes de confiance : il en faut {threshold} sur {count}.',
  replace: '{whom} est ici avec une nouvelle identité, à la place de {old}. Inscription par {who}.',
  role: '{who} a changé le rôle de {whom}. Désormais : {role}.',
  leave: '{who} a quitté l’espace.',
  remove: '{who} a retiré {whom}.',
  invite: '{who} a fait une invitation ({invite}). Rôle : {role}.',
  revoke: '{who} a révoqué l’invitation {invite}.',
  begin:
    'La génération {number} a commencé, avec de nouvelles clés pour toutes les personnes présentes. Commencée par un appareil de {who}.',
  unknown: '{who} : {what}',
  skipped:
    'Ceci n’a pas compté : vous vouliez {type, select, files_put {écrire un fichier} files_mkdir {créer un dossier} files_move {déplacer ou renommer quelque chose} files_copy {copier quelque chose} files_remove {mettre quelque chose à la corbeille} files_restore {rétablir quelque chose} files_purge {supprimer quelque chose définitivement} members_admit {faire entrer quelqu’un} members_addDevice {ajouter un appareil} members_returnDevice {faire entrer un nouvel appareil} members_vault {garder votre coffre ici} members_trustees {nommer des personnes de confiance} members_replace {inscrire une nouvelle identité} members_role {changer un rôle} members_rename {changer votre nom} members_leave {quitter l’espace} members_remove {retirer quelqu’un} members_revokeDevice {révoquer un appareil} members_renameDevice {renommer un appareil} members_invite {faire une invitation} members_revoke {révoquer une invitation} members_renameSpace {renommer l’espace} members_archive {archiver l’espace} members_unarchive {sortir l’espace des archives} members_begin {commencer une génération} members_move {commencer une génération} members_arrive {inscrire une génération} letters_send {envoyer une lettre} letters_takeBack {reprendre une lettre} hosting_note {noter un accord} hosting_want {dire combien de copies sont souhaitées} hosting_addBlindPeer {ajouter un pair aveugle} hosting_removeBlindPeer {retirer un pair aveugle} other {faire quelque chose ({raw})}}.',
  job: '{kind, select, import {Prise en charge de fichiers} export {Écriture de fichiers hors de l’espace} space_export {Écriture de tout l’espace} decisions_import {Reprise de ce que Loomio a exporté} drill {Répétition d’une perte} other {Long travail}} : {state, select, running {en cours} done {terminé} failed {échec} cancelled {annulé} other {–}}',
  jobDid: '{files, number} sur {total, plural, one {# fichier} other {# fichiers}}, {bytes}',
  jobProblems:
    '{count, plural, one {Un élément n’a pas pu être traité :} other {# éléments n’ont pas pu être traités, le premier :}}',
  waiting: 'Ce qui vous attend',
  waitingNothing: 'Rien ne vous attend.',
  waitsRequest: '{name} souhaite entrer dans {space}',
  waitsDevice: 'L’appareil {name} souhaite devenir un des vôtres',
  waitsRisk:
    '{space} est en danger : {copies, plural, =0 {aucune copie prouvée} one {# copie prouvée} other {# copies prouvées}} chez des hébergeurs, pour {wanted, number} souhaitées',
  waitsAudit:
    '{coop} n’a pas prouvé tout ce qu’il doit posséder de {space} : {failed, number} blocs sur {blocks, number} ont échoué',
  notices: 'De quoi recevoir des nouvelles',
  noticesLabel: 'M’avertir quand',
  noticesAbout:
    'Ce navigateur le dit sur toutes les pages, tant que l’une est ouverte. Le choix vaut pour ce navigateur.',
  noticeKind:
    '{kind, select, reminder {on me mentionne, ou un vote ou une tâche m’attend} request {une personne, ou un nouvel appareil à moi, souhaite entrer} conflict {des fichiers ont été modifiés à deux endroits} risk {un hébergeur n’a pas prouvé ce qu’il possède, ou un espace est en danger} box {un boîtier donne l’alarme} recovery {mes personnes de confiance, ou celles pour qui j’en suis une, ont quelque chose à dire} job {un long travail a pris fin} other {–}}',
  outside: 'Aussi par le navigateur, pendant que je regarde ailleurs',
  outsideAbout:
    'Le navigateur l’affiche comme les nouvelles d’autres programmes. Toute personne qui voit votre écran peut le voir.',
  outsideAsk: 'Aussi par le navigateur, pendant que je regarde ailleurs',
  outsideDenied:
    'On a dit à ce navigateur de ne montrer aucune nouvelle de cette page. Vous pouvez l’autoriser dans ses réglages, pour cette adresse.',
  noticeLook: 'Voir',
  noticeRequest: '{name} souhaite entrer dans {space}.',
  noticeDevice: 'L’appareil {name} souhaite devenir un des vôtres.',
  noticeConflicts:
    '{count, plural, one {Un fichier de {space} a été modifié à deux endroits. Les deux versions sont là.} other {# fichiers de {space} ont été modifiés à deux endroits. Les deux versions de chacun sont là.}}',
  noticeAudit:
    'Un hébergeur n’a pas prouvé tout ce qu’il doit posséder de {space} : {failed, number} blocs sur {blocks, number} ont échoué.',
  noticeRisk:
    '{space} est en danger : {copies, plural, =0 {aucune copie prouvée} one {# copie prouvée} other {# copies prouvées}} chez des hébergeurs, pour {wanted, number} souhaitées.',
  noticeReminder:
    '{what, select, mention {On vous mentionne dans {space} : {title}} task {Une de vos tâches dans {space} est à faire : {title}} overdue {Une de vos tâches dans {space} est en retard : {title}} opened {Vous pouvez voter dans {space} : {title}} closing {Un vote dans {space} se termine bientôt, et vous n’avez pas voté : {title}} nudged {On vous demande de voter dans {space} : {title}} open {Un vote que vous avez lancé dans {space} devrait déjà être ouvert : {title}} close {Un vote que vous avez lancé dans {space} est terminé et attend d’être clos : {title}} review {Une décision de {space} est à revoir : {title}} other {{space} : {title}}}',
  noticeBox:
    'Le boîtier {name} : {alarm, select, disk_low {son disque se remplit.} disk_full {son disque est plein, il n’accepte plus rien.} overcommitted {on a promis plus que son disque ne peut contenir.} other {il donne l’alarme.}}',
  noticeReleased:
    '{what, select, agreed {{name} a accepté que vos mots soient transmis en héritage. Si c’est une erreur, opposez-vous.} other {{name} a remis sa part de votre identité. Si ce n’était pas pour vous, agissez tout de suite.}}',
  noticeShare: '{name} vous demande d’être une personne de confiance.',
  noticeObjected: '{name} s’oppose à un héritage : ne remettez pas votre part.',
  noticeAnswered:
    '{state, select, accepted {{name} accepte d’être votre personne de confiance.} other {{name} ne veut pas être votre personne de confiance et a rendu la part.}}',
  noticeJob:
    '{kind, select, import {Prise en charge de fichiers} export {Écriture de fichiers hors de l’espace} space_export {Écriture de tout l’espace} decisions_import {Reprise de ce que Loomio a exporté} drill {Répétition d’une perte} other {Long travail}} ({space}) : {state, select, done {terminé.} other {échec.}} {problems, plural, =0 {} one {Un élément n’a pas pu être traité.} other {# éléments n’ont pas pu être traités.}}',
}
