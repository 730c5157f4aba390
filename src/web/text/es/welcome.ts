// Palabras de estas páginas: bienvenida.
import type { Text } from '../shape.ts'
import type { welcome as en } from '../en/welcome.ts'

export const welcome: Text<typeof en> = {
  title: 'Le damos la bienvenida a CoBox',
  about: 'Cinco pasos pequeños. Puede parar después de cualquiera: esta página sigue donde estaba.',
  titleMore: 'Otro espacio',
  aboutMore: 'Ya tiene espacios, así que empieza por el tercer paso. Los demás están ahí si los quiere.',
  steps: 'Pasos',
  stepName:
    '{number, number}. {step, select, name {Nombre} words {Palabras} space {Espacio} files {Archivos} other {Invitar}}',
  stepTitle:
    '{step, select, name {¿Quién es usted?} words {Anotar 24 palabras} space {Crear un espacio o entrar en uno} files {Poner algo dentro} other {Invitar a alguien}}',
  stepWhy:
    '{step, select, name {Los demás ven estos nombres y así saben quién escribió qué.} words {Son el camino de vuelta si se pierden todos sus dispositivos: nadie más puede devolverle sus claves.} space {Un espacio es lo que comparte un grupo; por ahí empieza todo.} files {Un espacio es útil cuando hay algo dentro.} other {Un espacio es para un grupo, y cada copia en otro dispositivo lo hace más seguro.}}',

  person: 'Su nombre',
  personAbout: 'Como le conocen los demás. Se puede cambiar más tarde.',
  device: 'Nombre de este dispositivo',
  deviceAbout: 'Para distinguir sus dispositivos, por ejemplo «portátil de la cocina».',
  nameInSpaces: 'En los espacios donde ya está, su nombre sigue igual: cámbielo allí, en «Miembros».',
  nameLost:
    '¿Ya estuvo aquí y ha perdido todos sus dispositivos? Entonces no necesita ni un nombre nuevo ni palabras nuevas.',
  nameLostDo: 'Recuperar su identidad',

  wordsCare:
    'Quien lea estas palabras puede hacerse pasar por usted: ni foto, ni correo, ni nube. Escríbalas en papel, en este orden, y guárdelo donde guarda lo importante. Nadie se las pedirá nunca todas, salvo este nodo cuando recupere su identidad.',
  wordsShow: 'Mostrar las palabras (nadie mira)',
  wordsHide: 'Ocultar',
  wordsPrint: 'Imprimir',
  wordsList: 'Sus 24 palabras',
  wordsWritten: 'Las he anotado',
  wordsLater: 'Más tarde',
  wordsLaterAbout: 'Si lo hace más tarde, queda un recordatorio en lo alto de cada página.',
  wordsConfirmed: 'Ha anotado sus palabras. Puede volver a verlas en «Claves».',
  wordsElsewhere:
    'Este dispositivo se añadió a los otros suyos: las palabras están en el que creó su identidad.',
  proofAbout: 'Escriba estas palabras leyéndolas de su papel. Así se ve que las anotó bien.',
  proofWord: 'Palabra {position, number}',
  proofDo: 'Comprobar',

  haveSpaces: '{count, plural, one {Ya tiene un espacio.} other {Ya tiene # espacios.}}',
  haveSpacesSee: 'Ver sus espacios',
  way: '¿Qué quiere hacer?',
  wayName:
    '{way, select, create {Crear un espacio nuevo} join {Entrar en un espacio con una invitación} device {Añadir este dispositivo a los míos} other {Recuperar mi identidad}}',
  wayAbout:
    '{way, select, create {Usted lo coordina e invita a los demás.} join {Alguien le ha enviado un enlace o mostrado un código.} device {Usa CoBox en otro dispositivo: todos sus espacios vienen también aquí.} other {Sus dispositivos se han perdido y tiene sus 24 palabras o sus personas de confianza.}}',
  spaceName: 'Nombre del espacio',
  spaceNameAbout: 'Lo que ve el grupo, por ejemplo «Nuestra casa». Se puede cambiar más tarde.',
  createDo: 'Crear el espacio',
  joinLink: 'Invitación',
  joinLinkAbout: 'El enlace entero; empieza por cobox://join/.',
  joinName: 'Su nombre en este espacio',
  joinNameAbout: 'Lo que ven allí los demás.',
  joinDo: 'Entrar',
  joinWaits: 'Esperando a un dispositivo que pueda dejarle entrar…',
  joinWaitsAbout:
    'Alguien que coordine el espacio debe estar en línea, y quizá mire antes su petición. Puede cerrar esta página: su nodo sigue preguntando y el espacio aparece solo.',
  joinStop: 'No esperar aquí',
  joinStopped: 'Ya no espera aquí. Su nodo sigue preguntando mientras funcione; el espacio aparecerá solo.',
  linkIsDevice: 'Este enlace añade un dispositivo suyo. Elija arriba «Añadir este dispositivo a los míos».',
  linkIsHost:
    'Es una oferta para alojar un espacio. Acéptela en la página «Alojamiento» de uno de sus espacios.',
  linkIsJoin: 'Es una invitación a un espacio. Elija arriba «Entrar en un espacio con una invitación».',
  deviceLink: 'Enlace de su otro dispositivo',
  deviceLinkAbout:
    'En el dispositivo que tiene: abra «Claves» y añada un dispositivo, o escriba «cobox device pair». Muestra un enlace que vale un cuarto de hora.',
  deviceDo: 'Preguntar al otro dispositivo',
  deviceWaits: 'Esperando al dispositivo que hizo el enlace…',
  deviceCode: 'Este dispositivo, «{name}», muestra el código:',
  deviceCompare:
    '¿Es el mismo en el otro dispositivo? Entonces diga que sí allí. Si no, diga que no: otra persona se ha hecho con el enlace.',
  deviceStop: 'Detener',
  deviceStopped: 'Detenido: este dispositivo no se añadió.',
  deviceDone: 'Este es ahora un dispositivo de {name}. Los espacios llegan solos.',
  restoreDo: 'Continuar en «Claves»: con las 24 palabras o con sus personas de confianza',

  filesAbout: 'Abra «{name}» y suelte allí archivos y carpetas. Llegan a todas las personas del espacio.',
  filesRead: 'Puede leer en «{name}»: ábralo y eche un vistazo.',
  filesOpen: 'Abrir los archivos',
  filesBack: 'Cuando vuelva a esta página, seguirá con las invitaciones.',

  inviteNot: 'Solo la coordinación del espacio puede invitar.',
  inviteMore: 'Puede invitar en cualquier momento, en «Miembros».',
}
