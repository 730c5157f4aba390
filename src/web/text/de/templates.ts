// Wörter der Vorlagen für Abstimmungen, die CoBox mitbringt: wie sie heißen, wofür sie sind, und was ihre Antworten sagen.
import type { templates as en } from '../en/templates.ts'
import type { Text } from '../shape.ts'

export const templates: Text<typeof en> = {
  startFrom: 'Beginnen mit',
  blank: 'nichts: alles, wie Sie mögen',
  blankAbout: 'Oder nehmen Sie eine Form, die andere Gruppen erprobt haben; alles darin lässt sich ändern.',
  consent: {
    name: 'Konsent',
    about: 'Niemand hat einen Einwand, der sagt, warum es schaden würde',
    option_0: 'Zustimmung',
    meaning_0: 'Es ist gut genug und kann versucht werden',
    option_1: 'Enthaltung',
    meaning_1: 'Ich überlasse es den anderen',
    option_2: 'Einwand',
    meaning_2: 'Es würde uns schaden, und ich sage, wie',
    prompt_2: 'Welchen Schaden sehen Sie, und was würde das ändern?',
  },
  consensus: {
    name: 'Konsens',
    about: 'Alle stimmen zu oder stehen beiseite; ein Veto hält es auf',
    option_0: 'Zustimmung',
    meaning_0: 'Es ist gut genug und kann versucht werden',
    option_1: 'Enthaltung',
    meaning_1: 'Ich überlasse es den anderen',
    option_2: 'Ablehnung',
    meaning_2: 'Ich würde es anders machen, halte es aber nicht auf',
    option_3: 'Veto',
    meaning_3: 'Es widerspricht dem, was wir sind',
  },
  advice: {
    name: 'Rat einholen',
    about: 'Wer entscheidet, fragt die, die sich auskennen, und die, die es betrifft',
    details: 'Was sollte ich wissen, bevor ich entscheide?',
  },
  'sense-check': {
    name: 'Stimmungsbild',
    about: 'Wie wirkt eine Idee, bevor sie ein Vorschlag ist?',
    option_0: 'Sieht gut aus',
    option_1: 'Nicht sicher',
    prompt_1: 'Was fehlt?',
    option_2: 'Bedenken',
    prompt_2: 'Was macht Ihnen Sorgen?',
  },
  'gradients-of-agreement': {
    name: 'Stufen der Zustimmung',
    about: 'Von vollem Herzen bis zum Veto, nach Kaner und anderen',
    option_0: 'Von Herzen dafür',
    option_1: 'Dafür, mit kleinen Bedenken',
    option_2: 'Dafür, mit Vorbehalten',
    option_3: 'Enthaltung',
    option_4: 'Mehr Gespräch nötig',
    option_5: 'Gefällt mir nicht, ich halte es nicht auf',
    option_6: 'Ernsthaft dagegen',
    option_7: 'Veto',
  },
  election: {
    name: 'Wahl',
    about: 'Plätze nach übertragbarer Stimme: Nennen Sie, wer zur Wahl steht',
  },
  'budget-priorities': {
    name: 'Vorrang im Budget',
    about:
      'Jede Person hat zehn Punkte für das, was zuerst bezahlt wird: Nennen Sie, was es gibt, als Möglichkeiten',
  },
}
