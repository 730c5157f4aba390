// Palabras de las plantillas de votaciones que vienen con CoBox: cómo se llaman, para qué son y qué dicen sus respuestas.
import type { templates as en } from '../en/templates.ts'
import type { Text } from '../shape.ts'

export const templates: Text<typeof en> = {
  startFrom: 'Partir de',
  blank: 'nada: todo a su gusto',
  blankAbout: 'O tome una forma que otros grupos han probado; todo en ella se puede cambiar.',
  consent: {
    name: 'Consentimiento',
    about: 'Nadie tiene una objeción que diga por qué haría daño',
    option_0: 'De acuerdo',
    meaning_0: 'Es bastante bueno, y se puede probar sin riesgo',
    option_1: 'Abstención',
    meaning_1: 'Se lo dejo a los demás',
    option_2: 'Objeción',
    meaning_2: 'Nos haría daño, y digo cómo',
    prompt_2: '¿Qué daño ve, y qué lo cambiaría?',
  },
  consensus: {
    name: 'Consenso',
    about: 'Todos están de acuerdo o se apartan; un veto lo detiene',
    option_0: 'De acuerdo',
    meaning_0: 'Es bastante bueno, y se puede probar sin riesgo',
    option_1: 'Abstención',
    meaning_1: 'Se lo dejo a los demás',
    option_2: 'En desacuerdo',
    meaning_2: 'Yo lo haría de otro modo, y no lo detengo',
    option_3: 'Veto',
    meaning_3: 'Va contra lo que somos',
  },
  advice: {
    name: 'Pedir consejo',
    about: 'Quien decide pregunta a quienes saben y a quienes les afecta',
    details: '¿Qué debería saber antes de decidir?',
  },
  'sense-check': {
    name: 'Primera impresión',
    about: '¿Cómo se ve una idea, antes de ser una propuesta?',
    option_0: 'Se ve bien',
    option_1: 'No lo sé',
    prompt_1: '¿Qué falta?',
    option_2: 'Con preocupación',
    prompt_2: '¿Qué le preocupa?',
  },
  'gradients-of-agreement': {
    name: 'Grados de acuerdo',
    about: 'Del apoyo pleno al veto, según Kaner y otros',
    option_0: 'Apoyo pleno',
    option_1: 'Apoyo con pequeñas reservas',
    option_2: 'Apoyo con reservas',
    option_3: 'Abstención',
    option_4: 'Hace falta hablarlo más',
    option_5: 'No me gusta, y no lo detengo',
    option_6: 'Desacuerdo serio',
    option_7: 'Veto',
  },
  election: {
    name: 'Elección',
    about: 'Puestos por voto transferible: nombre las candidaturas como opciones',
  },
  'budget-priorities': {
    name: 'Prioridades del presupuesto',
    about: 'Cada cual tiene diez puntos para lo que se paga primero: nombre lo que hay como opciones',
  },
}
