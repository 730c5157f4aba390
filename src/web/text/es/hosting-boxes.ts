// Palabras de estas páginas: cajas.
import type { hostingBoxes as en } from '../en/hosting-boxes.ts'
import type { Text } from '../shape.ts'

export const hostingBoxes: Text<typeof en> = {
  boxesTitle: 'Cajas',
  boxesAbout:
    'Una caja es un nodo que solo aloja y está siempre encendido. Sus administradores la controlan a distancia.',
  boxesNone:
    'Este nodo no controla ninguna caja. Una caja muestra un enlace al arrancar por primera vez; péguelo abajo.',
  boxLink: 'Enlace de una caja',
  boxLinkAbout:
    'El que mostró al arrancar por primera vez, o el que creó otro administrador. Sirve una vez y le hace administrador.',
  boxLinkWrong: 'Un enlace así empieza por cobox://box/',
  boxPair: 'Vincular la caja',
  boxPaired: 'Este dispositivo ya es administrador de «{name}».',
  boxRefuses: 'ya no deja que este dispositivo la controle',
  boxAway: 'ausente: está apagada o no se puede acceder a ella',
  boxVersion: 'CoBox',
  boxOpen: 'Mostrar más',
  boxClose: 'Mostrar menos',
  boxRename: 'Cambiar nombre',
  boxRenameTitle: 'Cambiar el nombre de «{name}»',
  boxRenameAbout: 'Todos sus administradores ven el nombre nuevo.',
  boxName: 'Nombre nuevo',
  boxRestart: 'Reiniciar',
  boxRestartTitle: '¿Reiniciar «{name}»?',
  boxRestartAbout: 'Estará ausente unos segundos, y sus huéspedes esperarán. No se pierde nada.',
  boxRestarts: 'Se reinicia y vuelve en unos segundos.',
  boxForget: 'Olvidar aquí',
  boxForgetTitle: '¿Olvidar aquí «{name}»?',
  boxForgetAbout:
    'La caja sigue funcionando, y este dispositivo queda en su lista de administradores. Para controlarla otra vez desde aquí hará falta un enlace nuevo.',
  alarm:
    '{alarm, select, disk_low {Su disco se llena} disk_full {Su disco está lleno} overcommitted {Se ha prometido más de lo que cabe en su disco} other {Alarma}}',
  alarmFigures:
    '{alarm, select, overcommitted {Se han prometido a los huéspedes {over} más de lo que cabe en el disco.} disk_full {Hay {free} libres, y {reserve} se mantienen libres. No se acepta nada nuevo; lo que hay sigue disponible.} other {Hay {free} libres, de los que {reserve} se mantienen libres.}}',
  boxHow: 'Cómo está',
  boxUpdate: 'La caja usa CoBox {box}, y este nodo {here}: actualice la caja.',
  boxRuns: 'Arrancó',
  boxMemory: 'Memoria',
  boxPeers: 'Dispositivos conectados',
  boxAddress: 'Dirección',
  diskUsed: 'Disco usado: {percent}',
  diskFree:
    '{level, select, ok {El disco tiene sitio} low {El disco se llena} full {El disco está lleno, no se acepta nada nuevo} other {Disco}}: {free} libres de {total}, {reserve} se mantienen libres.',
  diskAgreed:
    'Los huéspedes usan {hosted} de {agreed} acordados{more, select, yes {, y se ofrecen {offered} más} other {}}.',
  diskOf: '{coop} ({id}) en el disco',
  boxKeeps: 'A quién aloja',
  boxOffers: 'Sus ofertas',
  boxOfferAbout: 'La caja guarda, cifrado, todo lo que hay en el espacio de quien acepte una oferta suya.',
  adminsTitle: 'Quién la controla',
  device: 'Dispositivo',
  adminRemove: 'Quitar',
  adminRemoveTitle: '¿Quitar a {name} como administrador?',
  adminRemoveAbout:
    'Ese dispositivo ya no controla la caja y se separa de ella al momento. Lo que la caja guarda para otros no se toca. Un enlace nuevo lo deja entrar otra vez.',
  adminRemoveLast: 'Es el último: después solo se podrá dejar entrar a alguien en la propia caja.',
  adminRemoveMe: 'Es este dispositivo: usted pierde el control de la caja.',
  adminInviteAbout:
    'Quien use un enlace así controla la caja como usted. Sirve una vez: envíelo por una vía que otros no lean.',
  adminDevice: 'Solo para un dispositivo: su clave (opcional)',
  adminDeviceAbout: 'Entonces el enlace no sirve a otros. La página «Claves» de ese dispositivo la muestra.',
  adminDeviceWrong: 'Una clave tiene 64 caracteres, de 0 a 9 y de a a f.',
  adminDays: 'Días en que se puede usar',
  adminDaysWrong: 'Un número mayor que 0.',
  adminInvite: 'Crear un enlace para otro administrador',
  adminLink: 'Enlace para otro administrador',
  adminLinkUntil: 'Se puede usar hasta el',
  logs: 'Registro',
  logLines: 'Cuántas líneas',
  logShow: 'Mostrar las últimas líneas',
}
