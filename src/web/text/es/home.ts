// Palabras de estas páginas: inicio.
import type { Text } from '../shape.ts'
import type { home as en } from '../en/home.ts'

export const home: Text<typeof en> = {
  welcome: 'Le damos la bienvenida a CoBox',
  title: 'Sus espacios',
  about: 'Si cada uno está a salvo, quién está ahora y qué le espera.',
  more: 'Otro espacio',
  empty:
    'Aquí todavía no hay ningún espacio. Un espacio es una carpeta que comparte un grupo: está en sus propios ordenadores y nadie más puede leerla.',
  emptyDo: 'Empezar',

  protected: 'Protegido',
  catchingUp: 'Los anfitriones se están poniendo al día',
  atRisk: 'En riesgo',
  notHosted: 'No se desean copias en anfitriones',
  noHosts: 'Aún sin anfitriones: si se perdieran todos sus ordenadores, también se perdería este espacio.',
  copies: '{copies, number} de {wanted, plural, one {# copia deseada} other {# copias deseadas}} con prueba',
  hostingSee: 'Ver sus anfitriones',
  hostingFind: 'Buscar un anfitrión',
  whyNoHost: 'Ningún anfitrión lo guarda.',
  whyFewCoops: 'Tiene anfitriones de {places, number} de las {wanted, number} cooperativas deseadas.',
  whyNotProven: '{who}: no ha probado tener lo que debería.',
  whyFull: '{who}: no le queda sitio.',
  whyTakesNothing: '{who}: no acepta nada nuevo.',
  whyRefuses: '{who}: no deja entrar a este dispositivo.',
  whyAway: '{who}: no está conectado.',
  whyLacking: '{who}: aún está recibiendo lo que le falta.',
  whyWaiting: '{who}: aún no lo ha probado.',

  members: '{count, plural, one {# miembro.} other {# miembros.}}',
  here: 'Ahora aquí: {who}.',
  mine: 'otro de sus dispositivos',
  nobodyHere: 'Ahora no hay nadie más.',
  missing:
    '{count, plural, one {# archivo aún no está} other {# archivos aún no están}} en este dispositivo ({size}); llegan cuando hay un dispositivo que los tiene.',
  nothingMissing:
    '{count, plural, =0 {Todavía no hay archivos.} one {# archivo ({size}): en este dispositivo no falta nada.} other {# archivos ({size}): en este dispositivo no falta nada.}}',
  disk: '{size} en este disco',
  diskCounting: 'Se está contando lo que ocupa en este disco.',

  stateTitle:
    '{state, select, archived {Archivado} left {Usted lo ha dejado} removed {Este dispositivo ya no forma parte} update {Necesita un CoBox más nuevo} stopped {Aquí se ha detenido} joining {Aún no ha llegado} shutOut {{by} ya no deja entrar a este dispositivo} other {El disco está lleno}}',
  stateDo:
    '{state, select, archived {Todo se puede leer y nada cambiar. La coordinación puede recuperarlo.} left {Lo que hay aquí se puede seguir leyendo y no llega nada nuevo. Puede exportarlo todo o borrar esta copia.} removed {Se le ha retirado a usted o a este dispositivo. Lo que hay aquí se puede seguir leyendo y no llega nada nuevo. Exporte lo que necesite; después puede borrar esta copia.} update {Alguien usó algo que esta versión no conoce. Actualice CoBox: hasta entonces puede leerlo todo y no se pierde nada.} stopped {Este ordenador no pudo escribir en su disco. Libere espacio o revise el disco: después continúa solo. Lo que hay aquí se puede seguir leyendo.} joining {Este dispositivo espera a uno que tenga el espacio. Pida a alguien que esté en él que encienda el suyo. Si mientras tanto se le ha retirado, ya no llegará nada.} shutOut {El dispositivo de {by} dice que este ya no forma parte. Lo que escriba se queda aquí hasta que alguien lo deje entrar. Pregunte a otro miembro o a la coordinación.} other {Los archivos volverán a llegar en cuanto haya sitio. Lo que hay aquí se puede seguir leyendo.}}',
  stateWhere: 'Qué puede hacer',

  waits: 'Le espera',
  waitsRequest: '{name} pide entrar en «{space}».',
  waitsRequestDo: 'Admitir o rechazar',
  waitsDevice: 'El dispositivo «{name}» quiere ser uno de los suyos.',
  waitsDeviceDo: 'Comparar el código',
  waitsShare: '{name} le pide ser persona de confianza: guardaría una parte de sus claves.',
  waitsShareDo: 'Aceptar o rechazar',
  waitsHostTerms: '{coop} propone otras condiciones para guardar «{space}».',
  waitsGuestTerms: '{coop}, para quien usted guarda un espacio, propone otras condiciones.',
  waitsTermsDo: 'Ver las condiciones',
  waitsAlarm:
    'Box «{name}»: {alarm, select, disk_full {su disco está lleno y no acepta nada nuevo.} disk_low {su disco se está llenando.} overcommitted {se prometió más de lo que cabe en su disco.} other {algo va mal.}}',
  waitsAlarmDo: 'Ver la box',
  someHost: 'Un anfitrión',
  someGuest: 'Una cooperativa',

  running: 'En curso',
  jobTitle:
    '{kind, select, import {Incorporando archivos a «{name}»} export {Exportando archivos de «{name}»} space_export {Exportando todo «{name}»} decisions_import {Trayendo a «{name}» lo que exportó Loomio} drill {Restaurando «{name}» desde sus anfitriones, como ensayo} other {Trabajo en «{name}»}}',
  jobCounting:
    '{files, plural, one {# archivo} other {# archivos}}, {size} hasta ahora; aún se está contando.',
  jobProgress:
    '{files, number} de {filesTotal, plural, one {# archivo} other {# archivos}}, {size} de {sizeTotal}.',
  jobLeft: 'Quedan unos {minutes, plural, one {# minuto} other {# minutos}}.',
  jobEnded:
    '{state, select, done {Hecho} failed {No funcionó; lo terminado se conserva} cancelled {Cancelado; lo terminado se conserva} other {Terminado}}: {files, plural, one {# archivo} other {# archivos}}, {size}.',
  jobCancel: 'Detener',
  jobCancelOf: 'Detener: {what}',
  jobProblems: '{count, plural, one {# archivo quedó fuera} other {# archivos quedaron fuera}}',
}
