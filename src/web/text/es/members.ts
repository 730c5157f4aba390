// Palabras de estas páginas: miembros.
import type { Text } from '../shape.ts'
import type { members as en } from '../en/members.ts'

export const members: Text<typeof en> = {
  title: 'Miembros',
  titleOf: 'Miembros de «{name}»',
  about: 'Quién está en este espacio y con qué dispositivos, cómo se entra, y el espacio mismo.',

  people: 'Quién está',
  readerHint: 'Aquí puede leer. Invitar, retirar y ajustar es cosa de la coordinación.',
  since: 'desde el <when></when>',
  actionsFor: 'Qué puede hacer respecto a {name}',
  thisDevice: 'este dispositivo',
  connected: 'conectado',
  away: 'no conectado',
  lastSeen: 'visto <when></when>',
  renameMe: 'Cambiar su nombre aquí',
  renameMeAbout: 'Lo que ven los demás en este espacio. En otros espacios sigue igual.',
  renameDevice: 'Cambiar el nombre',
  renameDeviceOf: 'Cambiar el nombre de {name}',
  renameDeviceAbout: 'Cómo se llama el dispositivo en este espacio.',

  role: 'Papel',
  roleOf: 'Papel de {name}',
  roleMay:
    '{role, select, coordinator {Lee y escribe, invita y retira a personas, y cuida del espacio y sus anfitriones.} member {Lee y escribe archivos.} other {Lee y no cambia nada.}}',
  roleAbout: 'Lo que se escribió antes sigue como está.',
  roleMine:
    'No podrá recuperar la coordinación por su cuenta: tendrá que devolvérsela otra persona que coordine.',
  changeRole: 'Cambiar el papel',

  remove: 'Retirar del espacio',
  removeTitle: '¿Retirar a {name} del espacio?',
  removeDoes:
    'Se retiran todos los dispositivos de {name} y el espacio recibe claves nuevas que solo tienen quienes se quedan: {name} no podrá leer nada de lo que se escriba desde ahora.',
  removeKeeps:
    'Lo que tenía lo conserva y puede leerlo. Lo que escribió sigue en el espacio. Las invitaciones que hizo o con las que entró quedan revocadas: haga otras para quien aún necesite una.',
  removeUndo: 'No se puede deshacer, pero puede volver a invitar a esa persona.',
  revokeDevice: 'Revocar',
  revokeDeviceOf: 'Revocar {name}',
  revokeTitle: '¿Revocar el dispositivo «{name}»?',
  revokeDoes:
    'Se retira de este espacio y el espacio recibe claves nuevas: no podrá leer nada de lo que se escriba desde ahora.',
  revokeKeeps:
    'Lo que ya tiene lo conserva y puede leerlo. No puede volver: para usarlo de nuevo, arránquelo con una carpeta de datos vacía y añádalo otra vez.',
  revokeEverywhere:
    'Esto vale solo para este espacio. Si el dispositivo se ha perdido, revóquelo en la página «Claves»: así vale en todos sus espacios.',

  requests: 'Quién pide entrar',
  requestsAbout: 'Tienen una invitación y alguien debe mirar. ¿Son quienes usted cree? Pregúnteles.',
  requestFrom: 'En «{device}», clave {key}, lo pidió',
  letIn: 'Dejar entrar',
  letInWho: 'Dejar entrar a {name}',
  decline: 'Rechazar',
  declineWho: 'Rechazar a {name}',

  invites: 'Invitaciones',
  invitesAbout:
    'Quien tiene el enlace puede entrar hasta que se agote o caduque. Para ello debe estar encendido el dispositivo de alguien que coordine.',
  invitesArchived: 'En un espacio archivado no se invita a nadie: recupérelo primero.',
  invitesNone: 'No hay ninguna invitación abierta.',
  invitesAll: 'Mostrar también las terminadas',
  inviteNew: 'Invitar a alguien',
  inviteClose: 'Terminar de invitar',
  inviteRole: '¿Con qué papel?',
  inviteExpires: '¿Hasta cuándo?',
  inviteExpiry:
    '{expiry, select, day {Por un día} week {Por siete días} month {Por treinta días} date {Hasta un día que elijo} other {No caduca}}',
  inviteDate: 'Hasta el final del',
  inviteDateWrong: 'Elija un día que no haya pasado.',
  inviteUses: '¿Para cuántas personas?',
  inviteUse:
    '{uses, select, one {Una persona} several {Varias personas} other {Cualquier número de personas}}',
  inviteCount: 'Cuántas personas',
  inviteCountWrong: 'Escriba un número entero a partir de 1.',
  inviteAsk: 'Consultar a la coordinación en cada petición',
  inviteAskAbout:
    'Nadie entra antes de que alguien de ustedes haya mirado. Conviene cuando el enlace puede pasar de mano en mano.',
  inviteMake: 'Hacer la invitación',
  inviteLink: 'Enlace de la invitación',
  inviteWho:
    '{uses, plural, =0 {Cualquier número de personas puede} one {Una persona puede} other {# personas pueden}} entrar con ella, {role, select, coordinator {en la coordinación} member {como miembro} other {solo para leer}}.',
  inviteUntil: 'Caduca el <when></when>.',
  inviteOver: 'Caducó el <when></when>.',
  inviteForever: 'No caduca.',
  inviteHow:
    'Envíela por una vía que otros no lean, o deje que apunten al código con el teléfono. Se pega en «Nuevo espacio o invitación». Para ello debe estar en línea alguien que coordine.',
  inviteHowAsk:
    'Envíela por una vía que otros no lean, o deje que apunten al código con el teléfono. Se pega en «Nuevo espacio o invitación»; después encontrará la petición en esta página.',
  inviteAnother: 'Hacer otra',
  inviteFor:
    '{state, select, open {Abierta} used {Agotada} expired {Caducada} other {Revocada}}: {role, select, coordinator {para la coordinación} member {para un miembro} other {solo para leer}}',
  inviteUsed: 'Usada {uses, number} de {maxUses, plural, one {# vez} other {# veces}}.',
  inviteUsedMany: 'Usada {uses, plural, one {# vez} other {# veces}}, sin límite.',
  inviteAsks: 'Se consulta a la coordinación.',
  inviteMadeAt: '{id}, hecha <when></when>',
  inviteRevoke: 'Revocar',
  inviteRevokeOf: 'Revocar la invitación {id}',
  inviteRevokeTitle: '¿Revocar esta invitación?',
  inviteRevokeDoes: 'Nadie más entra con ella. No se puede deshacer, pero puede hacer otra.',
  inviteRevokeKeeps: 'Quienes entraron con ella se quedan.',

  audit: 'Qué ha pasado',
  auditAbout:
    'Cada cambio entre los miembros, para que todos vean quién hizo qué. Las horas son las de sus dispositivos.',
  auditWhen: 'Cuándo',
  auditWhat: 'Qué',
  auditMore: 'Mostrar más ({count, number} anteriores)',
  auditFound: '{who} fundó el espacio.',
  auditAdmit:
    '{who} dejó entrar a {whom}, {role, select, coordinator {en la coordinación} member {como miembro} reader {solo para leer} other {{role}}} (invitación {invite}).',
  auditAdmitDevice: '{who} dejó entrar a {whom} con otro dispositivo, «{device}».',
  auditAddDevice: '{who} añadió el dispositivo «{device}».',
  auditReturnDevice: '{who} dejó entrar el nuevo dispositivo «{device}» de {whom}.',
  auditRevokeDevice: '{who} revocó el dispositivo «{device}» de {whom}.',
  auditRevokeOwn: '{who} revocó su dispositivo «{device}».',
  auditTrustees: '{who} nombró personas de confianza: {need} de {of}.',
  auditReplace: '{who} dejó que {whom} ocupara el lugar de la identidad {old}.',
  auditRole:
    '{who} cambió el papel de {whom}: {role, select, coordinator {coordinación} member {miembro} reader {solo lectura} other {{role}}}.',
  auditLeave: '{who} dejó el espacio.',
  auditRemove: '{who} retiró a {whom}.',
  auditInvite:
    '{who} hizo una invitación, {role, select, coordinator {para la coordinación} member {para miembros} reader {solo para leer} other {{role}}} ({invite}).',
  auditRevoke: '{who} revocó la invitación {invite}.',
  auditBegin: '{who} comenzó la generación {number}: claves nuevas.',
  auditOther: '{who}: {what}',

  space: 'Este espacio',
  rename: 'Cambiar el nombre',
  renameSpace: 'Nombre del espacio',
  renameSpaceAbout: 'Cambia para todos.',
  archive: 'Archivar',
  archiveAbout: 'Cuando el trabajo está hecho: todo se puede leer y nada cambiar.',
  archiveDo: 'Archivar',
  archiveTitle: '¿Archivar «{name}»?',
  archiveDoes:
    'Para todos: los archivos siguen como están y se pueden leer, y no se invita ni se admite a nadie.',
  archiveUndo: 'No se borra nada. La coordinación puede recuperar el espacio en cualquier momento.',
  unarchive: 'Recuperar',
  unarchiveAbout: 'El espacio está archivado. Al recuperarlo se puede volver a cambiar y a invitar.',
  unarchiveDo: 'Recuperar el espacio',
  rotate: 'Claves nuevas',
  rotateAbout:
    'Cuando se retira a alguien, alguien se va o se revoca un dispositivo, ocurre solo. Hágalo a mano si las claves pueden haber caído en otras manos.',
  rotateDo: 'Empezar con claves nuevas',
  rotateTitle: '¿Claves nuevas para «{name}»?',
  rotateDoes:
    'Todo lo que se escriba desde ahora estará bajo claves que solo reciben los dispositivos de los miembros actuales. No se pierde nada y nadie tiene que hacer nada; los dispositivos ausentes se suman cuando vuelven.',
  rotateKeeps:
    'Lo que se escribió antes no se cifra de nuevo: quien tenía las claves antiguas y los datos aún puede leerlo. No se puede deshacer, ni hace falta.',
  rotateDone: 'El espacio tiene claves nuevas.',
  export: 'Exportarlo todo',
  exportAbout:
    'La salida: los archivos como archivos y el resto en JSON, en una carpeta del ordenador donde funciona su nodo. No hace falta nadie más, solo lo que hay en este dispositivo.',
  exportDir: 'Carpeta',
  exportDirAbout:
    'La ruta completa, como /home/ada/exportacion. Debe estar vacía, no existir todavía o contener una exportación anterior de este espacio.',
  exportDo: 'Exportar',
  leave: 'Dejar',
  leaveAbout: 'Usted se va, con todos sus dispositivos. Lo que hay aquí se puede seguir leyendo.',
  leaveDo: 'Dejar el espacio',
  leaveTitle: '¿Dejar «{name}»?',
  leaveDoes:
    'Se va con todos sus dispositivos: ya no reciben ni dan nada del espacio, y los demás reciben claves nuevas que usted no tiene.',
  leaveReader:
    'Este dispositivo deja de participar: ya no recibe ni da nada del espacio. Pida a la coordinación que le retire si las claves deben cambiar.',
  leaveKeeps:
    'Lo que hay aquí se puede seguir leyendo y sigue en el disco. Lo que escribió se queda con los demás. Para volver necesitará una invitación nueva.',
  leaveLast: 'Si es la última persona que coordina y hay otras, pase primero la coordinación a alguien.',
  leaveDone: 'Ha dejado «{name}». Lo que hay aquí se queda hasta que lo borre.',
  forget: 'Borrar la copia de este dispositivo',
  forgetAbout: 'Ha dejado el espacio: esto libera el disco. Lo que tienen los demás se queda.',
  forgetNotLeft: 'No ha dejado este espacio: su copia aquí puede ser la única. Es mejor dejarlo primero.',
  forgetDo: 'Borrar la copia',
  forgetTitle: '¿Borrar «{name}» en este dispositivo?',
  forgetDoes:
    'Se borran todos los archivos del espacio que hay en este dispositivo. Aquí no se puede deshacer. Lo que tienen otros dispositivos y anfitriones sigue allí.',
  forgetOnly:
    'No ha dejado el espacio. Si ningún otro dispositivo ni anfitrión lo tiene todo, se pierden archivos para siempre.',
  forgetSure: 'Sé que esta puede ser la única copia',
  forgetDone: '«{name}» está borrado en este dispositivo.',
}
