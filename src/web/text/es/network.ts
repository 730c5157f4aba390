// Palabras de la página de la red.
import type { network as en } from '../en/network.ts'
import type { Text } from '../shape.ts'

export const network: Text<typeof en> = {
  title: 'Red',
  titleAbout: 'Quién está conectado con este nodo, por qué vía y a qué velocidad.',
  count:
    '{count, plural, =0 {Nadie está conectado.} one {# dispositivo está conectado.} other {# dispositivos están conectados.}}',
  graph:
    'Dibujo: este nodo y {count, plural, one {# dispositivo conectado} other {# dispositivos conectados}}. La tabla de abajo dice lo mismo.',
  legend:
    'Redondo: un dispositivo, relleno si es suyo. Cuadrado: una box suya. Sobre la punta: un anfitrión, hueco si es un huésped. Línea gruesa: pasan datos. Línea discontinua: por un repetidor.',
  me: 'Este nodo',
  kind: '{kind, select, own {su dispositivo} box {su box} host {anfitrión} guest {huésped} member {miembro} other {dispositivo}}',
  path: '{path, select, internet {internet} lan {red local} other {dirección}}',
  relayed: '{way}, por repetidor',
  perSecond: '{bytes}/s',
  flow: '{rate}, {total} en total',
  tableCaption: 'Dispositivos conectados, y lo que le falta a cada uno',
  device: 'Dispositivo',
  way: 'Vía',
  since: 'Desde',
  received: 'Recibido',
  sent: 'Enviado',
  about: 'Espacios y alojamiento',
  inSpace: '{name}: este dispositivo {here}, el otro {there}.',
  hasAll: 'lo tiene todo',
  lacks:
    '{what, select, actions {espera aún {actions, plural, one {# acción} other {# acciones}}} blocks {espera aún {blocks, plural, one {# bloque de contenido} other {# bloques de contenido}}} other {espera aún {actions, plural, one {# acción} other {# acciones}} y {blocks, plural, one {# bloque de contenido} other {# bloques de contenido}}}}',
  noSpace: 'Ningún espacio en común.',
  hostOf: 'Guarda {name} como anfitrión.',
  guestHere: 'Este nodo guarda un espacio suyo ({agreement}).',
  hostLacks: 'Al anfitrión le faltan aún {bytes}.',
  none: 'Nadie está conectado ahora. Los dispositivos de sus espacios se encuentran solos mientras funcionan.',
  noneNoSpace: 'Aún no está en ningún espacio.',
  noneNoSpaceDo: 'Crear uno o unirse a uno',
  noneDo: 'Arranque CoBox en otro dispositivo de sus espacios, o pida a alguien que arranque el suyo.',
  nonePeer: 'Si conoce la dirección de otro nodo, arranque este con ella:',
  reachTitle: 'Cómo llegan otros a este nodo',
  reachAbout: 'Casi nunca hace falta una dirección. Donde los dispositivos no se encuentran, déles esta.',
  address: 'Dirección de este nodo',
  addressAbout:
    'Los demás arrancan el suyo con «--peer» y esta dirección. Para que se llegue a un nodo desde fuera por ella, se arranca así:',
  lanOn: 'Busca dispositivos en la red local.',
  lanOff: 'No busca dispositivos en la red local.',
  internetOn: 'Busca dispositivos en internet.',
  internetOff: 'No usa internet para encontrar dispositivos.',
  switchAbout: 'Se decide al arrancar el nodo, con estas palabras tras «cobox up»:',
  dhtAbout: 'Donde no hay internet ayuda un punto de encuentro propio. Se arranca en un terminal:',
}
