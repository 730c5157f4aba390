// Palabras de los errores: anfitriones y cajas.
import type { errorsHosting as en } from '../en/errors-hosting.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsHosting: ErrorWords<typeof en> = {
  OFFER_MALFORMED: {
    is: 'Eso no es una oferta de alojamiento, o se dañó por el camino.',
    kept: 'No se ha acordado nada.',
    do: 'Copie otra vez el enlace entero, o pida una nueva.',
  },
  OFFER_EXPIRED: {
    is: 'Esta oferta ha caducado.',
    kept: 'No se ha acordado nada.',
    do: 'Pida una nueva al anfitrión.',
  },
  OFFER_USED: {
    is: 'Esta oferta ya se aceptó.',
    kept: 'No se ha acordado nada.',
    do: 'Pida una nueva al anfitrión.',
  },
  OFFER_WITHDRAWN: {
    is: 'El anfitrión retiró esta oferta.',
    kept: 'No se ha acordado nada.',
    do: 'Pida una nueva al anfitrión.',
  },
  OFFER_OWN: {
    is: 'Esta oferta es de este mismo nodo: ya tiene el espacio.',
    kept: 'No se ha acordado nada.',
    do: 'Dé el enlace a otra cooperativa, o acepte una oferta de ella.',
  },
  HOST_TWICE: {
    is: 'El anfitrión {host} ya guarda este espacio: un segundo acuerdo no sería una segunda copia.',
    kept: 'El acuerdo existente sigue.',
    do: 'Para tener más sitio allí, proponga otras condiciones en <spaceHosting>Alojamiento</spaceHosting>. Para otra copia, pregunte a otra cooperativa.',
  },
  NO_OFFER: { is: 'Esa oferta no existe.', do: 'Sus ofertas están en <hosting>Alojamiento</hosting>.' },
  NO_AGREEMENT: {
    is: 'No hay ningún acuerdo «{agreement}».',
    do: 'Los acuerdos están en <hosting>Alojamiento</hosting>.',
  },
  BAD_AGREEMENT: {
    is: 'Eso no es un acuerdo válido: {reason}.',
    kept: 'No se ha acordado nada.',
    do: 'Revise las condiciones, o pida una oferta nueva a la otra parte.',
  },
  BAD_QUOTA: {
    is: 'No se pueden acordar {bytes} bytes: es al menos {least} y como mucho 1 PiB.',
    kept: 'No se ha acordado nada.',
    do: 'Elija otro tamaño.',
  },
  TOO_MANY_CORES: {
    is: 'El anfitrión guarda como mucho {limit} registros por acuerdo.',
    kept: 'Lo que hay allí sigue.',
    do: 'Divida el espacio, o busque un segundo anfitrión.',
  },
  HOST_UNREACHABLE: {
    is: 'No se puede acceder al anfitrión {host}.',
    kept: 'Lo que guarda no se ha perdido por ello.',
    do: 'Puede que esté apagado. Se sigue intentando mientras este nodo funcione; pregunte a quienes lo llevan.',
  },
  HOST_FAILED: {
    is: 'El anfitrión {host} no pudo hacerlo: algo falló allí.',
    kept: 'Lo que guarda sigue.',
    do: 'Inténtelo más tarde y dígaselo a quienes lo llevan: su registro dice por qué.',
  },
  HOST_REFUSES: {
    is: 'El anfitrión no deja entrar a este dispositivo.',
    kept: 'Lo que guarda sigue.',
    do: 'Un dispositivo de la coordinación debe decirle quién está en el espacio: pida que enciendan uno. A quien fue retirado, y a un dispositivo revocado, ya no se le deja entrar.',
  },
  OVER_QUOTA: {
    is: 'En el anfitrión {host} no basta el sitio acordado: se usan {used} de {quota}, y {over} ya no caben.',
    kept: 'Lo que hay allí sigue; lo nuevo no tiene copia allí.',
    do: 'Proponga más sitio en <spaceHosting>Alojamiento</spaceHosting>, añada otro anfitrión, o borre del todo lo que nadie necesite.',
  },
  HOST_FULL: {
    is: 'El disco del anfitrión {host} está lleno: no acepta nada nuevo.',
    kept: 'Lo que hay allí sigue disponible.',
    do: 'Hable con quienes lo llevan, o añada otro anfitrión.',
  },
  AGREEMENT_SUSPENDED: {
    is: 'El anfitrión ha suspendido este acuerdo: {reason}.',
    kept: 'Lo que guarda sigue disponible.',
    do: 'Hable con él.',
  },
  AGREEMENT_ENDED: {
    is: 'Este acuerdo ha terminado.',
    kept: 'Este dispositivo tiene lo que tenía.',
    do: 'Haga uno nuevo: pida una oferta y acéptela en <spaceHosting>Alojamiento</spaceHosting> del espacio.',
  },
  NOT_PROPOSED: {
    is: 'No hay ningún cambio pendiente de este acuerdo.',
    kept: 'Las condiciones son las de antes.',
    do: 'Mire otra vez el acuerdo; puede que se retirara la propuesta.',
  },
  NOT_HOSTED: {
    is: 'Ningún anfitrión guarda este espacio.',
    do: 'Pida una oferta a una cooperativa y acéptela en <spaceHosting>Alojamiento</spaceHosting> del espacio.',
  },
  BOX_HAS_SPACES: {
    is: 'La carpeta de datos {home} contiene espacios: una caja no tiene ninguno propio.',
    kept: 'No se ha cambiado nada.',
    do: 'Dé a la caja su propia carpeta de datos.',
  },
  BOX_ONLY_HOSTS: {
    is: 'Este nodo es una caja: solo aloja, y no tiene espacios ni persona propios.',
    kept: 'No se ha hecho nada.',
    do: 'Hágalo en la página de un nodo suyo.',
  },
  NOT_A_BOX: {
    is: 'Este nodo no es una caja.',
    kept: 'No se ha hecho nada.',
    do: 'Una caja es un nodo arrancado con «cobox up --box».',
  },
  NO_BOX: {
    is: 'Este nodo no controla ninguna caja «{box}».',
    do: 'Sus cajas están en <hosting>Alojamiento</hosting>.',
  },
  NO_BOXES: {
    is: 'Este nodo no controla ninguna caja.',
    do: 'La caja muestra un enlace al arrancar por primera vez; introdúzcalo en <hosting>Alojamiento</hosting>.',
  },
  BOX_UNREACHABLE: {
    is: 'No se puede acceder a la caja {box}.',
    kept: 'Lo que guarda no se ha perdido por ello.',
    do: 'Puede que esté apagada. Se sigue intentando mientras este nodo funcione.',
  },
  BOX_REFUSES: {
    is: 'La caja {box} no deja que este dispositivo la controle.',
    kept: 'La caja sigue funcionando.',
    do: 'Puede que otro administrador quitara este dispositivo. Pídale un enlace nuevo.',
  },
  BOX_FAILED: {
    is: 'La caja {box} no pudo hacerlo: algo falló allí.',
    kept: 'Lo que guarda sigue.',
    do: 'Mire su registro en <hosting>Alojamiento</hosting>, y actualice la caja si su CoBox es más antiguo.',
  },
  BOX_LINK_MALFORMED: {
    is: 'Eso no es un enlace de una caja, o se dañó por el camino.',
    do: 'Copie otra vez el enlace entero, o pida uno nuevo en la caja.',
  },
  BOX_LINK_USED: {
    is: 'La caja no conoce este enlace: se usó, caducó o es para otro dispositivo.',
    do: 'Pida uno nuevo a otro administrador, o créelo en la propia caja con «cobox box pair».',
  },
  NO_ADMIN: {
    is: 'Ningún administrador de la caja es «{device}».',
    do: 'Mire otra vez la lista; puede que se quitara entretanto.',
  },
  LAST_ADMIN: {
    is: 'Es el último administrador de la caja: nadie podría controlarla ya a distancia.',
    kept: 'No se ha cambiado nada.',
    do: 'Deje entrar antes a otro dispositivo.',
  },
  TOO_MANY_ADMINS: {
    is: 'Una caja tiene como mucho {limit} administradores, y otros tantos enlaces abiertos.',
    kept: 'No se ha cambiado nada.',
    do: 'Quite antes uno.',
  },
  BOX_CANNOT_RESTART: {
    is: 'La caja no podría arrancar sola: alguien debe dar la frase de contraseña de sus claves.',
    kept: 'Sigue como está.',
    do: 'Arránquela a mano: alguien junto a la caja debe escribir su frase.',
  },
  OVERCOMMITTED: {
    is: 'Así se habrían prometido {over} más de lo que cabe en el disco.',
    kept: 'No se ha hecho ninguna oferta.',
    do: 'Ofrezca menos, permita prometer más de lo que cabe, o dé al anfitrión un disco más grande.',
  },
}
