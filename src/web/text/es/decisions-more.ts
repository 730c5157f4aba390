// Palabras de las páginas de decisiones: votaciones en conversaciones, cambiar, tachar, hablar por otros, archivos.
import type { decisionsMore as en } from '../en/decisions-more.ts'
import type { Text } from '../shape.ts'

export const decisionsMore: Text<typeof en> = {
  noPollsHere: 'Aquí todavía no se pregunta nada.',
  notCountedYet: 'Los votos son secretos y aún no se han contado.',
  newPollHere: 'Nueva votación aquí',
  inThread: 'En la conversación',

  editPoll: 'Cambiarla',
  editAbout:
    'Puede cambiarla hasta que alguien vote. Quién puede votar se fija de nuevo al guardar; los pesos y lo que necesita una opción quedan.',
  editTooLate: 'Entretanto alguien ha votado: ya no se cambia.',
  editSeats: 'Puestos',
  newTime: 'Un día y una hora más',
  nudge: 'Pedir a quien no ha votado',
  nudgeSays:
    'A quien puede votar y no lo ha hecho se lo recuerda su propio dispositivo. Una vez al día como mucho, y todo el mundo ve en el acta que lo pidió.',
  nudgeDo: 'Pedirlo',
  happened_nudge: 'se lo pidió a quien no había votado',
  strike: 'Tachar un voto',
  strikeSays:
    'El voto de alguien que ha dejado el espacio ya no cuenta. No se puede deshacer, y todo el mundo lo lee en el resultado.',
  strikeWhose: 'El voto de',
  strikeReason: 'Por qué',
  strikeReasonAbout: 'Figura en el resultado.',

  delegations: 'Quién habla por quién',
  delegationsAbout: 'Donde alguien no vota, habla por él la persona a quien ha nombrado.',
  whoSpeaksForYou: 'Por usted',
  yourVoteFirst:
    'Su propio voto va siempre antes. Quien está nombrado para una votación va antes que quien lo está para una etiqueta, y este antes que quien lo está para todas.',
  nobodySpeaksForYou: 'Nadie habla por usted.',
  whoSpeaksForOthers: 'Por otros',
  nobodySpeaksForOthers: 'Nadie habla por nadie más.',
  scope: 'Dónde',
  scope_all: 'en todas las votaciones',
  scope_tag: 'en las que tienen una etiqueta',
  scopeTag: 'Etiqueta',
  scopeEvery: 'En todas las votaciones',
  scopeTagged: 'En votaciones con la etiqueta «{tag}»',
  scopeOne: 'En la votación',
  chainLoops: 'Este camino vuelve a alguien que está en él. Si ninguno de ellos vota, nadie habla por ellos.',
  takeWordBackFrom:
    'Retirar eso: {name}, {scope, select, poll {en esta votación} tag {en votaciones con la etiqueta «{tag}»} other {en todas las votaciones}}',
  speaksWider:
    '{name} habla por usted en {scope, select, tag {votaciones con la etiqueta «{tag}»} other {todas las votaciones}}, también en esta, salvo que vote.',

  save: 'Guardar como archivo',
  saveAll: 'Guardar todas',
  save_csv: 'Tabla (CSV)',
  save_json: 'Todo (JSON)',
  save_blt: 'Papeletas, para contar en otra parte (BLT)',
  save_md: 'Acta (Markdown, en inglés)',
  saveMinutes: 'Guardar (Markdown, en inglés)',
}
