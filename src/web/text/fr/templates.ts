// Mots des modèles de votes fournis avec CoBox : leur nom, leur but, et ce que disent leurs réponses.
import type { templates as en } from '../en/templates.ts'
import type { Text } from '../shape.ts'

export const templates: Text<typeof en> = {
  startFrom: 'Partir de',
  blank: 'rien : tout à votre façon',
  blankAbout: 'Ou prenez une forme que d’autres groupes ont éprouvée ; tout peut y être changé.',
  consent: {
    name: 'Consentement',
    about: 'Personne n’a d’objection qui dise pourquoi cela nuirait',
    option_0: 'D’accord',
    meaning_0: 'C’est assez bien, et on peut l’essayer sans risque',
    option_1: 'Abstention',
    meaning_1: 'Je laisse les autres décider',
    option_2: 'Objection',
    meaning_2: 'Cela nous nuirait, et je dis comment',
    prompt_2: 'Quel tort voyez-vous, et qu’est-ce qui le changerait ?',
  },
  consensus: {
    name: 'Consensus',
    about: 'Tous sont d’accord ou s’écartent ; un veto l’arrête',
    option_0: 'D’accord',
    meaning_0: 'C’est assez bien, et on peut l’essayer sans risque',
    option_1: 'Abstention',
    meaning_1: 'Je laisse les autres décider',
    option_2: 'Pas d’accord',
    meaning_2: 'Je ferais autrement, et ne l’arrête pas',
    option_3: 'Veto',
    meaning_3: 'Cela va contre ce que nous sommes',
  },
  advice: {
    name: 'Demande d’avis',
    about: 'Qui décide demande à ceux qui savent, et à ceux que cela concerne',
    details: 'Que devrais-je savoir avant de décider ?',
  },
  'sense-check': {
    name: 'Premier avis',
    about: 'Comment une idée est-elle vue, avant d’être une proposition ?',
    option_0: 'Bonne idée',
    option_1: 'Pas sûr',
    prompt_1: 'Que manque-t-il ?',
    option_2: 'Inquiet',
    prompt_2: 'Qu’est-ce qui vous inquiète ?',
  },
  'gradients-of-agreement': {
    name: 'Degrés d’accord',
    about: 'Du plein soutien au veto, d’après Kaner et d’autres',
    option_0: 'Plein soutien',
    option_1: 'Soutien, avec de petites réserves',
    option_2: 'Soutien, avec des réserves',
    option_3: 'Abstention',
    option_4: 'Il faut en discuter encore',
    option_5: 'Ne me plaît pas, mais je ne l’arrête pas',
    option_6: 'Désaccord sérieux',
    option_7: 'Veto',
  },
  election: {
    name: 'Élection',
    about: 'Des sièges par vote transférable : nommez les candidatures comme options',
  },
  'budget-priorities': {
    name: 'Priorités du budget',
    about: 'Chacun a dix points pour ce qui est à payer d’abord : nommez ce qu’il y a comme options',
  },
}
