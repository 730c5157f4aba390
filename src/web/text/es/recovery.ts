// Palabras de la página de claves: personas de confianza y recuperación.
import type { recovery as en } from '../en/recovery.ts'
import type { Text } from '../shape.ts'

export const recovery: Text<typeof en> = {
  title: 'Personas de confianza y recuperación',
  about:
    'Las personas de confianza pueden, juntas, traerle de vuelta. Cada una guarda una parte; menos de las que usted elija no pueden nada.',

  noticesTitle: 'Sus personas de confianza tienen algo que decirle',
  noticesOlder: '{count, plural, one {# aviso anterior} other {# avisos anteriores}}',
  noticeReleased:
    '{name} liberó su {former, select, true {parte anterior} other {parte}} de su identidad ({purpose, select, loss {todos los dispositivos perdidos} theft {identidad en otras manos} other {herencia}}). ¿Fue usted? Si no, hable enseguida con esa persona.',
  noticeAgreed: '{name} aceptó que le herede la persona que usted nombró.',
  objectUntil: 'Puede oponerse hasta',
  objected: 'Usted se opuso:',
  object: 'Oponerse a la herencia',
  objectTitle: '¿Oponerse a la herencia?',
  objectDoes:
    'Ninguna persona de confianza deja que nadie le herede, y lo saben en cuanto sus dispositivos estén encendidos.',
  objectNot:
    'Recuperar su propia identidad tras una pérdida sigue siendo posible. Llame también a sus personas de confianza.',
  objectForever:
    'Queda así para estas personas de confianza. Si más adelante alguien debe heredar, elija otras.',
  objectDone:
    '{count, plural, one {# persona de confianza lo sabrá} other {# personas de confianza lo sabrán}}. Llámelas también.',

  ownTitle: 'Sus personas de confianza',
  ownAbout:
    'Si se pierden todos sus dispositivos y nadie tiene sus 24 palabras, solo ellas pueden traerle de vuelta.',
  ownNone:
    'Aún no tiene personas de confianza. Elija a quienes reconocerían su voz y no viven todas en el mismo lugar: 3 de 5 es lo adecuado para la mayoría.',
  ownElsewhere:
    'Las personas de confianza se eligen en el dispositivo que creó su identidad: este no tiene las palabras.',
  choose: 'Elegir personas de confianza',
  replace: 'Elegir de nuevo',
  replaceAbout:
    'Un conjunto nuevo sustituye a este. Las partes antiguas no abren nada junto con las nuevas, y se borran. Nadie puede traerle de vuelta hasta que hayan llegado suficientes de las nuevas.',
  needed: '{threshold, plural, one {Se necesita # de {total}.} other {Se necesitan # de {total}.}}',
  strength: 'Protección: {strength, select, weak {débil} fair {aceptable} good {buena} other {–}}.',
  labelIs: 'Título: {label}',
  instructionsAre: 'Instrucciones: {instructions}',
  theyKnow: 'Las personas de confianza saben unas de otras.',
  theyKnowNot: 'CoBox no dice a las personas de confianza quiénes son las demás.',
  heirIs: '{name} hereda, tras {days, plural, one {# día} other {# días}} en que cabe oponerse.',
  made: 'Creado el',
  state:
    '{state, select, waiting {espera un camino hasta ella} sent {enviada} arrived {llegó, sin respuesta aún} accepted {aceptada} declined {rechazada} other {–}}',
  wasAsked: 'Se preguntó',
  notProved: 'Aún sin prueba: su dispositivo responde cuando está encendido',
  proved: 'Última prueba',
  ask: '¿La tiene todavía?',
  askNamed: 'Preguntar a {name}: ¿la tiene todavía?',
  askAll: 'Preguntar a todas: ¿la tienen todavía?',
  asked:
    'Se ha preguntado a {count, plural, one {# persona de confianza} other {# personas de confianza}}. Sus dispositivos lo prueban cuando están encendidos, sin mostrar la parte.',
  hand: 'Entregar como carta',
  handNamed: 'Entregar la parte de {name} como carta',
  handTitle: 'Carta para {name}',
  handAbout:
    'Solo {name} puede abrirla. Envíela como archivo o por correo, o deje que escanee el código; se recibe en su página de claves.',
  letter: 'Carta con una parte',
  saveLetter: 'Guardar como archivo',
  sentDone: 'Las partes están en camino. Hable con cada persona de confianza: todavía deben aceptar.',

  step1: 'Paso 1 de 3: las personas',
  step2: 'Paso 2 de 3: las reglas',
  step3: 'Paso 3 de 3: un último vistazo',
  peopleAbout: '¿Quién reconocería su voz, no vive donde usted vive y seguirá ahí dentro de cinco años?',
  peopleNone:
    'Aún no comparte espacio con nadie. Invite primero a alguien a un espacio, o dé una clave más abajo.',
  peopleLabel: 'Personas que comparten un espacio con usted',
  personSpaces: '{count, plural, =0 {En ningún espacio} other {En {spaces}}} con usted.',
  personSince: 'Desde el {since}.',
  personDevices:
    '{count, plural, one {# dispositivo} other {# dispositivos}}, {connected, select, true {con conexión ahora} other {sin conexión ahora}}.',
  personReader: 'Solo lee: usted no verá si aceptó, así que pregúntele.',
  othersLabel: 'Otras, por sus claves',
  othersAbout:
    'Para quienes no comparten ningún espacio con usted: su clave entera, en lo alto de su página de claves. Su parte se la entrega como carta.',
  threshold: 'Cuántas se necesitan',
  thresholdAbout: 'Tantas que dos solas no puedan; tan pocas que alguna pueda faltar.',
  thresholdOf: '{threshold} de {total}',
  hintAlone: 'Una sola persona lo tiene todo y podría hacerse pasar por usted. Elija más personas.',
  hintOne: 'Cualquiera de ellas sola podría hacerse pasar por usted.',
  hintAll: 'Se necesitan las {total}: si una pierde su parte, o muere, no vuelve nada.',
  hintSome:
    '{spare, plural, one {Una puede perder su parte} other {# pueden perder su parte}}, y {fewer, plural, one {una sola no puede} other {# juntas no pueden}} nada.',
  label: 'Título',
  labelAbout: 'Qué es; se dice a quien reúna las partes.',
  instructions: 'Instrucciones',
  instructionsAbout:
    'Qué hay que hacer entonces, por ejemplo a quién llamar primero; se dice solo a quien reúna las partes.',
  nameOthers: 'Las personas de confianza saben unas de otras',
  nameOthersAbout: 'Así pueden hablar entre ellas cuando haga falta, y también contra usted.',
  heir: 'Quién hereda',
  heirAbout:
    'Si suficientes personas de confianza están de acuerdo y usted no se opone a tiempo, esta persona recibe sus 24 palabras y sus instrucciones.',
  nobody: 'Nadie',
  waitDays: 'Días en que puede oponerse',
  waitDaysAbout: 'Se avisa a sus dispositivos. 30 días son adecuados para la mayoría.',
  sendAbout:
    'Aún no se ha enviado nada. Cada parte se sella para su persona de confianza y va por un espacio que comparten. Puede elegir de nuevo cuando quiera.',
  send: 'Enviar las partes',

  heldTitle: 'Lo que guarda para otros',
  heldAbout:
    'Como persona de confianza guarda una parte para alguien. Nada se libera nunca solo: solo lo hace usted, después de haber oído a la persona.',
  heldNone:
    'No guarda nada para otros. Cuando alguien le nombre persona de confianza, su parte aparecerá aquí.',
  heldFor: 'Una parte de {name}',
  heldState:
    '{state, select, arrived {llegó: acéptela o rechácela} accepted {usted la guarda} declined {devuelta} superseded {sustituida por un conjunto nuevo} other {–}}',
  heldSince: 'La guarda desde el',
  heldWith: 'Las otras personas de confianza: {names}',
  heldAsked: 'Se preguntó si aún la tiene, y se respondió: {when}',
  heldObjected: 'La persona se opuso a una herencia: {when}',
  heldWaits: 'Usted aceptó una herencia; la parte puede liberarse a partir del {when}.',
  heldReleased:
    'Liberada el {when} ({purpose, select, loss {todos los dispositivos perdidos} theft {identidad en otras manos} other {herencia}})',
  accept: 'Aceptar: la guardaré',
  acceptNamed: 'Aceptar la parte de {name}',
  decline: 'Rechazar',
  declineNamed: 'Rechazar la parte de {name}',
  declineTitle: '¿Devolver la parte de {name}?',
  declineAbout:
    'Se borra aquí para siempre, y se avisa a {name}, para que elija a otra persona. Solo {name} puede darle una nueva.',
  declineDo: 'Borrar la parte',
  accepted: 'Usted la guarda. Libérela solo para la propia persona: por su voz, nunca solo por un correo.',
  declined: 'La parte está borrada aquí.',
  notTold: 'No se le avisa, porque usted solo lee en los espacios que comparten: dígaselo usted.',
  takeTitle: 'Recibir una carta',
  takeAbout: '¿Alguien le dio su parte como texto o archivo? Empieza por cobox://letter/.',
  take: 'Recibirla',
  takeFile: 'Abrir un archivo',
  taken: 'Ahora tiene una parte de {name}. Diga arriba que la guardará.',

  releaseTitle: 'Liberar una parte',
  releaseAbout:
    '¿Le pide ayuda alguien de quien guarda una parte? Pegue el código que le envió; empieza por cobox://recover/. Mirar no libera nada.',
  releaseNothing: 'Aquí no hay ninguna parte que pudiera liberar.',
  requestCode: 'Código de petición',
  whoseShare: 'La parte de quién',
  choosePerson: 'Elegir una persona',
  look: 'Ver qué pide',
  whatFor:
    '{purpose, select, loss {{name} ha perdido todos sus dispositivos y quiere recuperar su identidad en uno nuevo.} theft {{name} dice que su identidad está en otras manos: una nueva debe ocupar su lugar en todas partes.} other {{name} ha muerto o ya no puede actuar, y alguien hereda.}}',
  ownerObjected: 'Un dispositivo de {name} se opuso:',
  checkVoice:
    'Llame a la persona, o véala. ¿Reconoce la voz, y dice lo mismo por sí misma? Un código puede cambiarse por el camino; una voz, difícilmente.',
  checkHeir:
    'Llame a quien hereda, o véale. ¿Reconoce la voz? ¿Sabe también por otras vías que la otra persona ha muerto o ya no puede actuar?',
  heard: 'He oído su voz y estoy seguro de que es esa persona',
  twoWords: 'Las dos palabras que le leyó',
  twoWordsAbout: 'Solo tal como las oyó. Si no encajan, no es el código que se envió.',
  anyway: 'Liberarla de todos modos',
  anywayObjected:
    'Un dispositivo de la persona se opuso. Márquelo solo si ha hablado con ella y otra persona tiene ese dispositivo.',
  anywayUnheard:
    'No hay nadie conectado que pudiera transmitir una oposición. Conéctese primero si puede; márquelo solo si sabe por otras vías que la persona no se opone.',
  release: 'Liberar la parte',
  agree: 'Dar el acuerdo',
  agreed: 'Ha dado su acuerdo. {name} puede oponerse hasta',
  agreedDo: 'Después, pegue aquí otra vez el código y libere la parte.',
  released:
    'Ha liberado su parte de {name}. Su dispositivo nuevo la recibe cuando el suyo y ese se encuentren.',
  releasedGiven: 'Ha liberado su parte de {name}, y su dispositivo nuevo la tiene.',
  releaseCodeShow: 'Mostrar el código que hace lo mismo por otra vía',
  releaseCodeAbout:
    'Si los dos no se encuentran, envíele este código. Solo su dispositivo nuevo puede usarlo.',
  releaseCode: 'Código de liberación',

  recoverTitle: 'Recuperar una identidad',
  recoverAbout:
    'Con ayuda de personas de confianza: tras una pérdida, tras un robo, o para heredar. Les envía un código y les lee dos palabras.',
  why: '¿Qué ha pasado?',
  why_loss: 'Todos mis dispositivos han desaparecido.',
  whyAbout_loss: 'Con este nodo nuevo vuelve a ser usted, y llegan sus espacios.',
  why_theft: 'Mi identidad está en otras manos.',
  whyAbout_theft:
    'Palabras robadas o un portátil robado sin frase de contraseña: la identidad nueva de este nodo ocupa el lugar de la antigua en cada espacio.',
  why_inheritance: 'Ha muerto alguien que me nombró para heredar.',
  whyAbout_inheritance: 'Recibe lo que quiso decir y sus 24 palabras. Usted sigue siendo quien es.',
  notFresh:
    'Este nodo está en {count, plural, one {# espacio} other {# espacios}}. Para volver a ser usted tras una pérdida, arranque un nodo con una carpeta de datos vacía: COBOX_HOME=…',
  onlyDevice:
    'Si solo falta un dispositivo y tiene otro suyo, es más sencillo revocarlo allí, en «Sus dispositivos».',
  start: 'Empezar',
  begun: 'Empezado el',
  replaced:
    'La identidad nueva ha ocupado el lugar de la antigua en {done, plural, one {# espacio} other {# espacios}}; {open, plural, =0 {no queda ninguno} one {queda #} other {quedan #}}. Sigue por sí solo en cuanto alguien de cada uno se conecte.',
  seeking:
    'Reunido: este nodo tiene ahora la identidad {key}… y busca lo que tenía. Un miembro de uno de sus espacios debe estar en línea.',
  readWords: 'Dos palabras, solo de viva voz',
  readWordsAbout:
    'Léalas a cada persona de confianza por teléfono o cara a cara. Nunca las escriba: por ellas saben que el código es de usted.',
  giveCode: 'Un código para sus personas de confianza',
  giveCodeAbout: 'Envíelo por cualquier vía; no es secreto. Ellas lo pegan en «Liberar una parte».',
  howFar: 'Cuánto falta',
  haveNeed:
    '{known, select, true {Están aquí {have} de las {need} partes que se necesitan.} other {{have, plural, =0 {Aún no hay ninguna parte aquí} one {# parte está aquí} other {# partes están aquí}}; cuántas se necesitan lo dirá la primera.}}',
  sharesOf: 'Partes de {name}, clave {key}…, de {from}',
  finishTitle: 'Reunirlas',
  finishAgain: '¿Eran partes de otra persona? Reunir de nuevo',
  releases: 'Códigos que le enviaron personas de confianza',
  releasesAbout:
    'Si los hay; uno por línea. Empiezan por cobox://share/. Lo que se liberó para este dispositivo ya está aquí.',
  whichOwner: 'Son partes de personas distintas. ¿Qué clave es la suya?',
  whichOwnerAbout:
    'Alguien le dio partes de otra identidad, quizá para convertirle en la suya. Pregunte de viva voz a sus personas de confianza para qué clave guardan una parte.',
  sealFirst:
    'Ahora llegan claves a este dispositivo. Elija primero una frase de contraseña que las proteja de quien se lo lleve:',
  sealNot: 'No poner frase de contraseña: es una box que debe arrancar sola',
  finish: 'Reunir las partes',
  notEnough: 'Aún no hay partes suficientes.',
  cancelRecovery: 'Abandonar la recuperación',
  cancelTitle: '¿Abandonar la recuperación?',
  cancelAbout:
    'Lo que se liberó para este dispositivo se borra. Sus personas de confianza conservan sus partes: puede empezar de nuevo, con otro código y otras palabras.',
  finished: 'Las partes están reunidas',
  finishedWhat: '{label}, de {name}.',
  finished_loss:
    'Este nodo tiene ahora la identidad {key}…, y sus espacios llegan por sí solos. Si no son los suyos, le dieron partes de otra persona.',
  finished_theft:
    'La identidad nueva ocupa el lugar de la antigua, {key}…, en cada espacio, en cuanto alguien de cada uno se conecte.',
  finished_inheritance: 'Estas son las 24 palabras de la identidad {key}…',
  heirWords:
    'Anótelas. Un nodo nuevo con su propia carpeta de datos (COBOX_HOME=…) se convierte con ellas en un dispositivo de esa persona y encuentra sus espacios.',
  nextSteps: 'Qué hacer ahora',
  nextPassphrase: 'Ver si este dispositivo tiene frase de contraseña',
  nextDevices: 'Revocar los dispositivos perdidos, o quien encuentre uno seguirá leyendo',
  nextTrustees: 'Elegir de nuevo personas de confianza: las partes antiguas se mostraron a este dispositivo',
}
