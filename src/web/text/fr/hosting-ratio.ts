// Mots de ces pages : partage.
import type { hostingRatio as en } from '../en/hosting-ratio.ts'
import type { Text } from '../shape.ts'

export const hostingRatio: Text<typeof en> = {
  given: 'donné',
  received: 'reçu',
  ratioTitle: 'Partage',
  ratioAbout:
    'Ce que ce nœud conserve pour d’autres, et ce que d’autres conservent de ses espaces. Les octets sont comptés avec leur durée : 1 Go·jour est un gigaoctet pendant un jour. Les jours sont en UTC.',
  ratioAgain: 'Échanger les reçus et recompter',
  ratioCsv: 'Enregistrer en CSV',
  ratioNone: 'Ce nœud ne conserve rien pour d’autres, et personne ne conserve ses espaces.',
  meaning:
    'En 30 jours, vous avez donné {ratio} fois ce que vous avez reçu : 1 est l’équilibre, plus signifie que vous portez les autres.',
  meaningSigned: 'D’après ce que les deux parties ont signé, c’est {ratio}.',
  meaningUnsigned: 'Les deux parties n’ont encore rien signé.',
  meaningNothing: 'Rien n’a encore été conservé assez longtemps : revenez dans quelques heures.',
  meaningGiven:
    'En 30 jours, vous avez conservé {given} Go·jours pour d’autres, et personne n’a rien conservé de vous qui ait été prouvé.',
  totalsTitle: 'Au total',
  period: 'Période',
  periodOf: '{period, select, today {Aujourd’hui} month {30 jours} all {Depuis le début} other {–}}',
  side: 'Côté',
  gbDays: 'Go·jours',
  gbDaysOf: '{value} Go·jours',
  provenPart: 'Prouvé',
  served: 'Servi',
  takenIn: 'Reçu par l’hébergeur',
  available: 'Disponible',
  receiptsSame: 'Reçus : identiques',
  receiptsDiffer: 'Reçus : différents',
  receiptsAlone: 'Reçus : d’un seul côté',
  receiptsAbout:
    'Les deux parties comptent et signent ce qu’elles ont compté pour chaque jour et appareil. Identiques : les deux disent la même chose, et c’est prouvé. Différents : elles divergent, et rien n’est prouvé. D’un seul côté : une seule partie a signé, c’est son affirmation. Disponible est la part du temps où l’hébergeur était là.',
  ratioHead: 'Rapport',
  ratioOf: '{ratio} (signé : {proven})',
  byDayTitle: 'Par jour, en Go·jours',
  byDayLabel:
    'Barres des 30 derniers jours : {given} Go·jours donnés et {received} reçus au total. Le tableau indique chaque jour.',
  day: 'Jour',
  byAgreementTitle: 'Par accord',
  byCoop: 'Par coopérative, en Go·jours',
  byCoopLabel:
    'Barres par coopérative : {given} Go·jours donnés et {received} reçus au total. Le tableau indique chacune.',
  with: 'Avec',
  spaceHead: 'Espace',
  mutual: 'réciproque',
  pair: 'Avec {coop}, en échange réciproque : {given} Go·jours donnés, {received} reçus, rapport {ratio}.',
  otherSide: 'l’autre partie',
  differencesTitle: 'Où les deux parties divergent',
  difference: '{day} : {who} dit {says} (appareil {device})',
  saysServed: '{size} servis de {more, select, yes {plus} other {moins}}',
  saysTaken: '{size} reçus de {more, select, yes {plus} other {moins}}',
  saysKept: '{value} Go·jours conservés de {more, select, yes {plus} other {moins}}',
}
