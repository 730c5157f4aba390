// Palabras que comparten muchas páginas.
import type { Text } from '../shape.ts'
import type { common as en } from '../en/common.ts'

export const common: Text<typeof en> = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  save: 'Guardar',
  done: 'Hecho',
  back: 'Atrás',
  next: 'Siguiente',
  copy: 'Copiar',
  copied: 'Copiado',
  again: 'Reintentar',
  more: 'Más',
  loading: 'Cargando…',
  name: 'Nombre',
  you: 'usted',
  never: 'nunca',
  now: 'ahora mismo',
  optional: 'opcional',
  search: 'Buscar',
  whatToDo: 'Qué hacer: {hint}',
  jobWhat:
    '{kind, select, import {Importar {source} en {name}} export {Escribir {path, select, none {todo} other {{path}}} de {name} en {dir}} space_export {Escribir todo lo de {name} en {dir}} decisions_import {Traer {source} de Loomio a {name}} drill {Restaurar {name} solo desde sus anfitriones en una carpeta temporal y comparar} other {–}}',
  files: '{count, plural, one {# archivo} other {# archivos}}',
  role: '{role, select, coordinator {Coordinación} member {Miembro} reader {Solo lectura} other {–}}',
  drillFar:
    '{phase, select, finding {Buscando un anfitrión que deje entrar a este dispositivo.} fetching {Obteniendo solo desde los anfitriones: {bytes} de {bytesTotal}.} comparing {Comparando cada huella: {files, number} de {filesTotal, number} contenidos, {bytes} de {bytesTotal}.} other {Empieza.}}',
  drillOutcome:
    '{equal, select, yes {Todo ha vuelto desde los anfitriones, y cada huella es igual.} other {No todo ha vuelto desde los anfitriones.}}',
}
