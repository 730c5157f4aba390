// Palabras del marco alrededor de cada página.
import type { Text } from '../shape.ts'
import type { shell as en } from '../en/shell.ts'

export const shell: Text<typeof en> = {
  skip: 'Ir al contenido',
  menu: 'Menú',
  home: 'Inicio',
  spaces: 'Espacios',
  files: 'Archivos',
  members: 'Miembros',
  hosting: 'Alojamiento',
  network: 'Red',
  keys: 'Claves',
  activity: 'Actividad',
  settings: 'Ajustes',
  newSpace: 'Nuevo espacio o invitación',
  search: 'Ir a…',
  searchHint: 'Una página, un espacio o algo que hacer',
  nothingFound: 'Nada con ese nombre.',
  connecting: 'Buscando su nodo…',
  lost: 'Su nodo no responde.',
  lostHint:
    'No se ha perdido nada: lo que escribió sigue aquí, y la página continúa sola en cuanto el nodo vuelva a funcionar.',
  lostDo: 'Si se detuvo, arránquelo de nuevo como antes, por ejemplo con «npm start».',
  back: 'Su nodo está de vuelta.',
  refusedTitle: 'Este navegador aún no puede hablar con su nodo',
  refusedWhy:
    'Quien abre esta dirección recibe esta página; por eso el nodo pide la clave que solo usted puede leer.',
  refusedDo:
    'Escriba «cobox open» en un terminal de este ordenador, o pegue la dirección que el nodo mostró al arrancar.',
  refusedField: 'Dirección con clave, o la clave',
  refusedWrong: 'Eso no es una clave: tiene 64 caracteres, después de la «#» de la dirección.',
  refusedButton: 'Abrir',
  notFound: 'Esta página no existe.',
  notFoundDo: 'Volver al inicio',
  wordsReminder: 'Sus 24 palabras aún no están anotadas.',
  wordsReminderDo: 'Anotarlas',
  theme: 'Claro u oscuro',
  light: 'Claro',
  dark: 'Oscuro',
  auto: 'Como el ordenador',
  language: 'Idioma',
  pageFailed: 'No se pudo mostrar esta página.',
  again: 'Reintentar',
}
