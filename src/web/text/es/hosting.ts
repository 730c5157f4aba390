// Palabras de estas páginas: alojamiento de un espacio.
import type { hosting as en } from '../en/hosting.ts'
import type { Text } from '../shape.ts'
import { hostingTerms } from './hosting-terms.ts'
import { hostingRatio } from './hosting-ratio.ts'
import { hostingBoxes } from './hosting-boxes.ts'

export const hosting: Text<typeof en> = {
  ...hostingTerms,
  ...hostingRatio,
  ...hostingBoxes,
  title: 'Alojamiento',
  about:
    'Las cooperativas guardan los espacios unas de otras, cifrados: quien aloja uno no puede leer nada de él.',
  spaceTitle: 'Alojamiento de «{name}»',
  spaceAbout:
    'Un anfitrión guarda todo el espacio, cifrado: está disponible cuando no lo está ningún miembro, y vuelve cuando todos lo han perdido todo.',
  onlyCoordinators:
    'Solo la coordinación del espacio acuerda algo con los anfitriones. Usted puede mirar, comprobar y hacer el simulacro.',
  stateOf:
    '{state, select, protected {«{name}» está protegido.} catching_up {«{name}» se está poniendo al día.} at_risk {«{name}» está en riesgo.} not_hosted {«{name}» no está alojado, y no se desea ninguna copia.} other {«{name}»}}',
  stateWord:
    '{state, select, protected {protegido} catching_up {poniéndose al día} at_risk {en riesgo} not_hosted {sin alojar} other {–}}',
  copies: '{copies, plural, one {# copia probada} other {# copias probadas}} de {wanted} deseadas.',
  copiesUnwanted:
    '{copies, plural, =0 {No hay ninguna copia probada} one {Hay # copia probada} other {Hay # copias probadas}}, y no se desea ninguna.',
  why: 'Motivo: {reason}.',
  missingAtCopies: 'Faltan {size} en las copias deseadas.',
  reasonNotWanted: 'no se desea ningún anfitrión',
  reasonNoHost: 'ningún anfitrión lo guarda',
  reasonTooFew: 'tiene anfitriones de {have} de las {want} cooperativas deseadas',
  reasonOf:
    '{kind, select, failed {no probado por: {coops}} full {sin sitio en: {coops}} ending {no acepta nada nuevo: {coops}} refuses {no deja entrar a este dispositivo: {coops}} away {sin conexión: {coops}} lacking {aún recibe lo que le falta: {coops}} unproven {todavía no probado por: {coops}} other {{coops}}}',
  someHost: 'un anfitrión',
  hostNoName: 'Anfitrión sin nombre',
  guestNoName: 'Huésped sin nombre',
  noName: 'sin nombre',
  nextNotHosted: 'Para alojarlo, diga cuántas copias debe tener y acepte una oferta.',
  nextProtected: 'Ensaye de vez en cuando una pérdida, con el simulacro de abajo.',
  nextNoHost: 'Pida una oferta a una cooperativa; la coordinación la acepta aquí.',
  nextTooFew: 'Acepte la oferta de otra cooperativa, o desee menos copias.',
  nextByItself: 'Continúa solo mientras este nodo funcione. Una comprobación prueba lo que hay ahora.',
  nextRefused:
    'No llega nada de los anfitriones, ni va nada hacia ellos, hasta que dejen entrar a este dispositivo.',
  nextWhenReached: 'Continúa solo en cuanto los anfitriones de abajo estén accesibles y tengan sitio.',
  wantTitle: 'Copias deseadas',
  wantAbout:
    'Un espacio está protegido cuando anfitriones de tantas cooperativas distintas han probado, en el plazo de un día, que lo tienen todo. Dos anfitriones de una cooperativa son una copia; 0 es para un espacio que no necesita anfitrión.',
  wantLabel: 'En anfitriones de cuántas cooperativas debe estar todo',
  wantIs:
    '{wanted, plural, =0 {No se desea ninguna copia.} one {Se desea # copia.} other {Se desean # copias.}}',
  hostsTitle: 'Anfitriones',
  hostsNone:
    'Ningún anfitrión guarda este espacio. Una cooperativa que aloja hace una oferta, un enlace, y la coordinación de este espacio la acepta.',
  endedCount: '{count, plural, one {# acuerdo ha terminado} other {# acuerdos han terminado}}',
  agreementState:
    '{state, select, active {vigente} suspended {suspendido} ending {está terminando} ended {terminado} other {–}}',
  used: 'Se usan {used} de {quota} ({percent}).',
  over: '{size} más no caben: acuerde más sitio. Lo que hay se conserva.',
  connection: 'Conexión',
  connected: 'conectado',
  notConnected: 'sin conexión',
  seen: 'visto',
  letsNotIn: 'No deja entrar a este dispositivo.',
  lacks: 'Falta',
  lacksItSays: 'Falta, según dice él mismo',
  nothing: 'nada',
  notKnown: 'no se sabe',
  beingCounted: 'contándose',
  lastProof: 'Última prueba',
  provenNow: 'todo lo que hay ahora está probado',
  notProvenNow: 'no todo lo que hay ahora está probado',
  lastAudit: 'Última comprobación',
  noAudit: 'ninguna todavía',
  until: 'Fin del plazo',
  noEnd: 'sin fin',
  notice: 'Días de preaviso',
  days: '{count, plural, one {# día} other {# días}}',
  words: 'Condiciones con palabras',
  inReturnFor: 'A cambio de',
  addresses: 'Direcciones',
  noAddresses: 'ninguna: se busca en la red local y en internet',
  agreementId: 'Acuerdo',
  hostFailed: 'No probó {failed} de {blocks} bloques,',
  hostFailedDo: 'Hable con quienes lo gestionan, y no cuente con esta copia.',
  ending: '{told, select, yes {Termina: {reason}} other {Termina.}}',
  keptUntil: 'Todo se guarda hasta el {day}, y luego se borra.',
  auditOne: 'Comprobar este anfitrión ahora',
  auditAll: 'Comprobar todos los anfitriones ahora',
  auditAbout:
    'Una comprobación pide unos noventa bloques al azar, a los que el anfitrión debe responder desde su propio disco. Quien ha perdido uno de cada veinte bloques queda al descubierto en 99 de 100 comprobaciones. También se hacen solas, cada seis horas y cuando hay algo nuevo.',
  proofsLast:
    'Todo esto es tal como lo ha visto este dispositivo: cada dispositivo comprueba por sí mismo y solo cree sus propias comprobaciones.',
  historyTitle: 'Pruebas a lo largo del tiempo',
  historyAbout:
    'Lo que han mostrado las comprobaciones de este dispositivo, día a día. Una comprobación sin respuesta no prueba nada ni acusa a nadie: el anfitrión estaba apagado o iba lento. En un día sin marca este dispositivo estaba apagado o no tenía nada que preguntar.',
  historyOf: 'Comprobaciones de {name}',
  historyFigures:
    'En los últimos {days} días: probado {passed, plural, one {# día} other {# días}}, no probado {failed, plural, one {# día} other {# días}}, sin respuesta {unanswered, plural, one {# día} other {# días}}.',
  historyChart: 'Dibujo de las comprobaciones de {name}. La tabla de abajo dice lo mismo.',
  historyTable: '{count, plural, one {Tabla de # día} other {Tabla de # días}}',
  historyKind:
    '{kind, select, passed {probado} failed {algo no probado} unanswered {sin respuesta} other {nada preguntado}}',
  historyDay: 'Día',
  historyPassed: 'Superadas',
  historyFailed: 'Falladas',
  historySilent: 'Sin respuesta',
  historyBlocks: 'Bloques probados',
  historyProven: '{proven, number} de {blocks, number}',
  auditRefused: 'sin respuesta: no deja entrar a este dispositivo. Eso no prueba nada.',
  auditSilent: 'sin respuesta: está apagado o no se puede acceder a él. Eso no prueba nada ni acusa a nadie.',
  auditFailed:
    '{failed} de {blocks, plural, one {# bloque} other {# bloques}} sin probar: allí se ha perdido algo.',
  auditNothing: 'todavía no hay nada que probar.',
  auditPassed:
    '{blocks, plural, one {el único bloque pedido está probado} other {los # bloques pedidos están probados}} ({seconds}).',
  acceptTitle: 'Aceptar una oferta',
  acceptAbout:
    'Una cooperativa que quiere alojarle envía un enlace. Una vez aceptado, ese anfitrión guarda todo lo que hay en este espacio y lo que venga, cifrado; no puede leer nada, ni siquiera el nombre del espacio.',
  acceptTerms:
    'El enlace no se puede leer aquí antes de aceptarlo: pregunte a quien lo envió cuánto sitio, hasta cuándo y con qué preaviso. Después todo aparece arriba, y el acuerdo se puede terminar.',
  acceptLink: 'Enlace de la oferta',
  acceptLinkAbout: 'Vale una sola vez. El nodo del anfitrión debe estar encendido.',
  acceptLinkWrong: 'Una oferta empieza por cobox://host/',
  acceptCoop: 'Cómo debe llamarle el anfitrión',
  acceptCoopAbout: 'Por ejemplo, el nombre de su cooperativa. Vacío: allí no tiene nombre.',
  acceptDo: 'Aceptar',
  accepted:
    'Acordado: {coop} guarda «{name}» desde ahora, hasta {size}. Lo recibe todo mientras esté encendido un dispositivo que tenga el espacio.',
  drillTitle: 'Ensayar lo peor',
  drillAbout:
    'El simulacro restaura todo el espacio solo desde sus anfitriones en una carpeta temporal y compara cada huella; después la carpeta se borra. Necesita tanto sitio como ocupa el espacio, y tanto tráfico. Continúa cuando se cierra esta página. Nada de lo suyo cambia.',
  drillNoHost: 'Todavía no hay ningún anfitrión desde el que pueda volver.',
  drillHours: 'Abandonar tras tantas horas',
  drillDo: 'Empezar el simulacro',
  drillCancelled: 'El último simulacro se detuvo, y la carpeta temporal está borrada.',
  drillRate: '{rate}/s.',
  drillLeft: 'Quedan unos {minutes, plural, one {# minuto} other {# minutos}}.',
  drillBegun: 'Empezado',
  drillEnded: 'Terminado',
  drillCancel: 'Detener el simulacro',
  drillEqual: 'Todo ha vuelto, y cada huella es igual.',
  drillNotEqual: 'No todo ha vuelto.',
  drillFigures:
    '{files, plural, one {# contenido igual} other {# contenidos iguales}}: {size}, solo desde {hosts, plural, one {# anfitrión} other {# anfitriones}}, en {seconds}.',
  drillMissing:
    '{count, plural, one {Falta este, o es otro} other {Faltan estos #, o son otros}} (SHA-256). Mientras un anfitrión aún reciba lo que le falta, inténtelo más tarde. Lo que tiene este dispositivo está intacto.',
  blindTitle: 'Blind peers estándar',
  blindAbout:
    'Un blind-peer estándar acepta lo que envíe cualquiera y borra lo antiguo cuando está lleno. No tiene acuerdo con usted ni responde a comprobaciones: por eso nunca cuenta como copia, y el simulacro no le pregunta.',
  blindNone: 'Este espacio no tiene ninguno.',
  blindNoName: 'Blind peer sin nombre',
  key: 'Clave',
  blindRemove: 'Quitar',
  blindRemoveTitle: '¿Quitar {name}?',
  blindRemoveAbout:
    'No se le envía nada más. Lo que tiene puede conservarlo para siempre: está cifrado, y nadie puede obligarle a borrarlo. Puede añadirlo de nuevo.',
  blindKey: 'Clave de un blind peer',
  blindKeyAbout: 'En hexadecimal (64 caracteres) o z-base-32 (52). Con ella se encuentra en internet.',
  blindKeyWrong: 'Eso no es una clave así.',
  blindName: 'De quién es (opcional)',
  blindAdd: 'Añadir el blind peer',
}
