// Palabras de lo que ha pasado, de lo que espera y de lo que se quiere saber.
import type { activity as en } from '../en/activity.ts'
import type { Text } from '../shape.ts'

export const activity: Text<typeof en> = {
  title: 'Actividad',
  titleIn: 'Actividad en {space}',
  about: 'Lo que le espera, lo que ha pasado en sus espacios y de qué quiere recibir avisos.',
  aboutSpace:
    'Quién llegó, se fue o cambió de papel, el trabajo largo de este dispositivo, y qué de lo suyo no contó. Los cambios de archivos están en cada archivo, en «Versiones».',
  empty: 'Aún no ha pasado nada. En cuanto alguien reciba una invitación, llegue o se vaya, se anota aquí.',
  today: 'Hoy',
  yesterday: 'Ayer',
  older: 'Mostrar los anteriores',
  found: '{who} fundó el espacio.',
  admit: '{who} dejó entrar a {whom}. Papel: {role}.',
  admitDevice: '{who} dejó entrar a {whom} con otro dispositivo, {device}.',
  addDevice: '{who} añadió un dispositivo propio, {device}.',
  returnDevice:
    '{own, select, yes {{who} ha vuelto con un dispositivo nuevo, {device}.} other {{who} dejó entrar un dispositivo nuevo de {whom}, {device}.}}',
  revokeDevice:
    '{own, select, yes {{who} revocó un dispositivo propio, {device}.} other {{who} revocó un dispositivo de {whom}, {device}.}}',
  trustees: '{who} nombró personas de confianza: hacen falta {threshold} de {count}.',
  replace: '{whom} está aquí con una identidad nueva, en lugar de {old}. Lo anotó {who}.',
  role: '{who} cambió el papel de {whom}. Ahora: {role}.',
  leave: '{who} dejó el espacio.',
  remove: '{who} quitó a {whom}.',
  invite: '{who} hizo una invitación ({invite}). Papel: {role}.',
  revoke: '{who} revocó la invitación {invite}.',
  begin:
    'Comenzó la generación {number}, con claves nuevas para quienes están aquí. La comenzó un dispositivo de {who}.',
  unknown: '{who}: {what}',
  skipped:
    'Esto no contó: usted quería {type, select, files_put {escribir un archivo} files_mkdir {crear una carpeta} files_move {mover o renombrar algo} files_copy {copiar algo} files_remove {llevar algo a la papelera} files_restore {recuperar algo} files_purge {borrar algo para siempre} members_admit {dejar entrar a alguien} members_addDevice {añadir un dispositivo} members_returnDevice {dejar entrar un dispositivo nuevo} members_vault {guardar aquí su caja fuerte} members_trustees {nombrar personas de confianza} members_replace {anotar una identidad nueva} members_role {cambiar un papel} members_rename {cambiar su nombre} members_leave {dejar el espacio} members_remove {quitar a alguien} members_revokeDevice {revocar un dispositivo} members_renameDevice {renombrar un dispositivo} members_invite {hacer una invitación} members_revoke {revocar una invitación} members_renameSpace {renombrar el espacio} members_archive {archivar el espacio} members_unarchive {sacar el espacio del archivo} members_begin {comenzar una generación} members_move {comenzar una generación} members_arrive {anotar una generación} letters_send {enviar una carta} letters_takeBack {retirar una carta} hosting_note {anotar un acuerdo} hosting_want {decir cuántas copias se desean} hosting_addBlindPeer {añadir un par ciego} hosting_removeBlindPeer {quitar un par ciego} other {hacer algo ({raw})}}.',
  job: '{kind, select, import {Traer archivos} export {Escribir archivos fuera} space_export {Escribir todo el espacio fuera} decisions_import {Traer lo que exportó Loomio} drill {Ensayo de una pérdida} other {Trabajo largo}}: {state, select, running {en marcha} done {hecho} failed {falló} cancelled {cancelado} other {–}}',
  jobDid: '{files, number} de {total, plural, one {# archivo} other {# archivos}}, {bytes}',
  jobProblems:
    '{count, plural, one {Un elemento no se pudo hacer:} other {# elementos no se pudieron hacer, el primero:}}',
  waiting: 'Le espera',
  waitingNothing: 'No le espera nada.',
  waitsRequest: '{name} quiere entrar en {space}',
  waitsDevice: 'El dispositivo {name} quiere ser uno de los suyos',
  waitsRisk:
    '{space} está en riesgo: {copies, plural, =0 {ninguna copia probada} one {# copia probada} other {# copias probadas}} en anfitriones, de {wanted, number} deseadas',
  waitsAudit:
    '{coop} no probó todo lo que debe tener de {space}: fallaron {failed, number} de {blocks, number} bloques',
  notices: 'De qué recibir avisos',
  noticesLabel: 'Avisarme cuando',
  noticesAbout:
    'Este navegador lo dice en cualquier página, mientras haya una abierta. La elección vale para este navegador.',
  noticeKind:
    '{kind, select, reminder {alguien me menciona, o me toca una votación o una tarea} request {alguien, o un dispositivo nuevo mío, quiere entrar} conflict {se cambiaron archivos en dos sitios} risk {un anfitrión no probó lo que tiene, o un espacio está en riesgo} box {una caja da la alarma} recovery {mis personas de confianza, o aquellas para quienes lo soy, tienen algo que decir} job {un trabajo largo ha terminado} other {–}}',
  outside: 'También por el navegador, mientras miro a otro lado',
  outsideAbout:
    'El navegador lo muestra como los avisos de otros programas. Puede verlo quien vea su pantalla.',
  outsideAsk: 'También por el navegador, mientras miro a otro lado',
  outsideDenied:
    'A este navegador se le dijo que no muestre avisos de esta página. Puede permitirlo en sus ajustes para esta dirección.',
  noticeLook: 'Ver',
  noticeRequest: '{name} quiere entrar en {space}.',
  noticeDevice: 'El dispositivo {name} quiere ser uno de los suyos.',
  noticeConflicts:
    '{count, plural, one {Un archivo de {space} se cambió en dos sitios. Las dos versiones están ahí.} other {# archivos de {space} se cambiaron en dos sitios. Las dos versiones de cada uno están ahí.}}',
  noticeAudit:
    'Un anfitrión no probó todo lo que debe tener de {space}: fallaron {failed, number} de {blocks, number} bloques.',
  noticeRisk:
    '{space} está en riesgo: {copies, plural, =0 {ninguna copia probada} one {# copia probada} other {# copias probadas}} en anfitriones, de {wanted, number} deseadas.',
  noticeReminder:
    '{what, select, mention {Se le menciona en {space}: {title}} task {Una tarea suya en {space} vence pronto: {title}} overdue {Una tarea suya en {space} está atrasada: {title}} opened {Puede votar en {space}: {title}} closing {Una votación en {space} termina pronto, y usted no ha votado: {title}} nudged {Se le pide que vote en {space}: {title}} open {Una votación que usted empezó en {space} ya debía estar abierta: {title}} close {Una votación que usted empezó en {space} ha terminado y hay que cerrarla: {title}} review {Hay que volver a mirar una decisión de {space}: {title}} other {{space}: {title}}}',
  noticeBox:
    'La caja {name}: {alarm, select, disk_low {su disco se está llenando.} disk_full {su disco está lleno y no acepta nada nuevo.} overcommitted {se prometió más de lo que cabe en su disco.} other {da la alarma.}}',
  noticeReleased:
    '{what, select, agreed {{name} aceptó que sus palabras pasen a quien hereda. Si es un error, opóngase.} other {{name} entregó su parte de la identidad de usted. Si no era para usted, actúe enseguida.}}',
  noticeShare: '{name} le pide que sea una persona de confianza.',
  noticeObjected: '{name} se opone a una herencia: no entregue su parte.',
  noticeAnswered:
    '{state, select, accepted {{name} acepta ser su persona de confianza.} other {{name} no quiere ser su persona de confianza y devolvió la parte.}}',
  noticeJob:
    '{kind, select, import {Traer archivos} export {Escribir archivos fuera} space_export {Escribir todo el espacio fuera} decisions_import {Traer lo que exportó Loomio} drill {Ensayo de una pérdida} other {Trabajo largo}} ({space}): {state, select, done {hecho.} other {falló.}} {problems, plural, =0 {} one {Un elemento no se pudo hacer.} other {# elementos no se pudieron hacer.}}',
}
