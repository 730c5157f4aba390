// Mots de ces pages : hébergement d’un espace.
import type { hosting as en } from '../en/hosting.ts'
import type { Text } from '../shape.ts'
import { hostingTerms } from './hosting-terms.ts'
import { hostingRatio } from './hosting-ratio.ts'
import { hostingBoxes } from './hosting-boxes.ts'

export const hosting: Text<typeof en> = {
  ...hostingTerms,
  ...hostingRatio,
  ...hostingBoxes,
  title: 'Hébergement',
  about:
    'Les coopératives conservent les espaces les unes des autres, chiffrés : celle qui en héberge un ne peut rien y lire.',
  spaceTitle: 'Hébergement de « {name} »',
  spaceAbout:
    'Un hébergeur conserve l’espace entier, chiffré : il est là quand aucun membre ne l’est, et il revient quand tous ont tout perdu.',
  onlyCoordinators:
    'Seule la coordination de l’espace conclut des accords avec des hébergeurs. Vous pouvez consulter, contrôler et faire l’exercice.',
  stateOf:
    '{state, select, protected {« {name} » est protégé.} catching_up {« {name} » rattrape son retard.} at_risk {« {name} » est en danger.} not_hosted {« {name} » n’est pas hébergé, et aucune copie n’est souhaitée.} other {« {name} »}}',
  stateWord:
    '{state, select, protected {protégé} catching_up {rattrape son retard} at_risk {en danger} not_hosted {non hébergé} other {–}}',
  copies: '{copies, plural, one {# copie prouvée} other {# copies prouvées}} sur {wanted} souhaitées.',
  copiesUnwanted:
    '{copies, plural, =0 {Aucune copie n’est prouvée} one {# copie est prouvée} other {# copies sont prouvées}}, et aucune n’est souhaitée.',
  why: 'Pourquoi : {reason}.',
  missingAtCopies: 'Il manque {size} aux copies souhaitées.',
  reasonNotWanted: 'aucun hébergeur n’est souhaité',
  reasonNoHost: 'aucun hébergeur ne le conserve',
  reasonTooFew: 'il a des hébergeurs de {have} coopératives sur {want} souhaitées',
  reasonOf:
    '{kind, select, failed {non prouvé par : {coops}} full {plus de place chez : {coops}} ending {n’accepte rien de nouveau : {coops}} refuses {n’admet pas cet appareil : {coops}} away {non connecté : {coops}} lacking {reçoit encore ce qui lui manque : {coops}} unproven {pas encore prouvé par : {coops}} other {{coops}}}',
  someHost: 'un hébergeur',
  hostNoName: 'Hébergeur sans nom',
  guestNoName: 'Groupe hébergé sans nom',
  noName: 'sans nom',
  nextNotHosted: 'Pour le faire héberger, dites combien de copies il doit avoir et acceptez une offre.',
  nextProtected: 'Répétez de temps en temps une perte, avec l’exercice ci-dessous.',
  nextNoHost: 'Demandez une offre à une coopérative ; la coordination l’accepte ici.',
  nextTooFew: 'Acceptez l’offre d’une autre coopérative, ou souhaitez moins de copies.',
  nextByItself:
    'Cela continue tout seul tant que ce nœud tourne. Un contrôle prouve ce qui est là maintenant.',
  nextRefused: 'Rien ne vient des hébergeurs et rien n’y va tant qu’ils n’admettent pas cet appareil.',
  nextWhenReached:
    'Cela continue tout seul dès que les hébergeurs ci-dessous sont joignables et ont de la place.',
  wantTitle: 'Copies souhaitées',
  wantAbout:
    'Un espace est protégé quand des hébergeurs d’autant de coopératives différentes ont prouvé, en un jour, qu’ils détiennent tout. Deux hébergeurs d’une même coopérative font une copie ; 0 convient à un espace qui n’a pas besoin d’hébergeur.',
  wantLabel: 'Chez combien de coopératives tout doit se trouver',
  wantIs:
    '{wanted, plural, =0 {Aucune copie n’est souhaitée.} one {# copie est souhaitée.} other {# copies sont souhaitées.}}',
  hostsTitle: 'Hébergeurs',
  hostsNone:
    'Aucun hébergeur ne conserve cet espace. Une coopérative qui héberge fait une offre, un lien, et la coordination de cet espace l’accepte.',
  endedCount: '{count, plural, one {# accord est terminé} other {# accords sont terminés}}',
  agreementState:
    '{state, select, active {en vigueur} suspended {suspendu} ending {prend fin} ended {terminé} other {–}}',
  used: '{used} utilisés sur {quota} ({percent}).',
  over: '{size} de plus ne tiennent pas : convenez de plus de place. Ce qui est là reste.',
  connection: 'Connexion',
  connected: 'connecté',
  notConnected: 'non connecté',
  seen: 'vu',
  letsNotIn: 'Il n’admet pas cet appareil.',
  lacks: 'Manque',
  lacksItSays: 'Manque, d’après lui-même',
  nothing: 'rien',
  notKnown: 'inconnu',
  beingCounted: 'comptage en cours',
  lastProof: 'Dernière preuve',
  provenNow: 'tout ce qu’il y a maintenant est prouvé',
  notProvenNow: 'tout ce qu’il y a maintenant n’est pas prouvé',
  lastAudit: 'Dernier contrôle',
  noAudit: 'aucun encore',
  until: 'Fin de l’accord',
  noEnd: 'sans fin',
  notice: 'Préavis en jours',
  days: '{count, plural, one {# jour} other {# jours}}',
  words: 'Conditions en toutes lettres',
  inReturnFor: 'En échange de',
  addresses: 'Adresses',
  noAddresses: 'aucune : recherche sur le réseau local et sur internet',
  agreementId: 'Accord',
  hostFailed: 'Il n’a pas prouvé {failed} blocs sur {blocks},',
  hostFailedDo: 'Parlez aux personnes qui le gèrent, et ne comptez pas sur cette copie.',
  ending: '{told, select, yes {Il prend fin : {reason}} other {Il prend fin.}}',
  keptUntil: 'Tout est conservé jusqu’au {day}, puis effacé.',
  auditOne: 'Contrôler cet hébergeur maintenant',
  auditAll: 'Contrôler tous les hébergeurs maintenant',
  auditAbout:
    'Un contrôle demande environ quatre-vingt-dix blocs au hasard, auxquels un hébergeur doit répondre depuis son propre disque. Celui qui a perdu un bloc sur vingt est découvert dans 99 contrôles sur 100. Ils ont aussi lieu d’eux-mêmes, toutes les six heures et quand il y a du nouveau.',
  proofsLast:
    'Tout cela est tel que cet appareil l’a vu : chaque appareil contrôle pour lui-même et ne croit que ses propres contrôles.',
  historyTitle: 'Preuves au fil du temps',
  historyAbout:
    'Ce que les contrôles de cet appareil ont montré, jour après jour. Un contrôle sans réponse ne prouve rien et n’accuse personne : l’hébergeur était éteint ou lent. Un jour sans marque, cet appareil était éteint ou n’avait rien à demander.',
  historyOf: 'Contrôles de {name}',
  historyFigures:
    'Ces {days} derniers jours : prouvé {passed, plural, one {# jour} other {# jours}}, non prouvé {failed, plural, one {# jour} other {# jours}}, sans réponse {unanswered, plural, one {# jour} other {# jours}}.',
  historyChart: 'Dessin des contrôles de {name}. Le tableau ci-dessous dit la même chose.',
  historyTable: '{count, plural, one {Tableau de # jour} other {Tableau de # jours}}',
  historyKind:
    '{kind, select, passed {prouvé} failed {quelque chose de non prouvé} unanswered {sans réponse} other {rien demandé}}',
  historyDay: 'Jour',
  historyPassed: 'Réussis',
  historyFailed: 'Échoués',
  historySilent: 'Sans réponse',
  historyBlocks: 'Blocs prouvés',
  historyProven: '{proven, number} sur {blocks, number}',
  auditRefused: 'pas de réponse : il n’admet pas cet appareil. Cela ne prouve rien.',
  auditSilent: 'pas de réponse : il est éteint ou injoignable. Cela ne prouve rien et n’accuse personne.',
  auditFailed:
    '{failed} sur {blocks, plural, one {# bloc} other {# blocs}} non prouvés : quelque chose y est perdu.',
  auditNothing: 'il n’y a encore rien à prouver.',
  auditPassed:
    '{blocks, plural, one {le seul bloc demandé est prouvé} other {les # blocs demandés sont prouvés}} ({seconds}).',
  acceptTitle: 'Accepter une offre',
  acceptAbout:
    'Une coopérative qui veut vous héberger envoie un lien. Une fois accepté, cet hébergeur conserve tout ce qui est dans cet espace et ce qui viendra, chiffré ; il ne peut rien lire, pas même le nom de l’espace.',
  acceptTerms:
    'Le lien ne peut pas être lu ici avant d’être accepté : demandez à qui l’a envoyé combien de place, jusqu’à quand et avec quel préavis. Ensuite tout figure ci-dessus, et l’accord peut être terminé.',
  acceptLink: 'Lien de l’offre',
  acceptLinkAbout: 'Il est valable une fois. Le nœud de l’hébergeur doit être allumé.',
  acceptLinkWrong: 'Une offre commence par cobox://host/',
  acceptCoop: 'Comment l’hébergeur doit vous appeler',
  acceptCoopAbout: 'Par exemple le nom de votre coopérative. Vide : vous y êtes sans nom.',
  acceptDo: 'Accepter',
  accepted:
    'Convenu : {coop} conserve « {name} » dès maintenant, jusqu’à {size}. Tout y arrive pendant qu’un appareil qui a l’espace est allumé.',
  drillTitle: 'Répéter le pire',
  drillAbout:
    'L’exercice restaure tout l’espace depuis ses seuls hébergeurs dans un dossier temporaire et compare chaque empreinte ; puis le dossier est effacé. Il demande autant de place que l’espace, et autant de trafic. Il continue quand cette page est fermée. Rien de ce que vous avez n’est modifié.',
  drillNoHost: 'Il n’y a pas encore d’hébergeur d’où il pourrait revenir.',
  drillHours: 'Abandonner après tant d’heures',
  drillDo: 'Commencer l’exercice',
  drillCancelled: 'Le dernier exercice a été interrompu, et le dossier temporaire est effacé.',
  drillRate: '{rate}/s.',
  drillLeft: 'Encore environ {minutes, plural, one {# minute} other {# minutes}}.',
  drillBegun: 'Commencé',
  drillEnded: 'Terminé',
  drillCancel: 'Arrêter l’exercice',
  drillEqual: 'Tout est revenu, et chaque empreinte est identique.',
  drillNotEqual: 'Tout n’est pas revenu.',
  drillFigures:
    '{files, plural, one {# contenu identique} other {# contenus identiques}} : {size}, depuis {hosts, plural, one {# seul hébergeur} other {# hébergeurs seulement}}, en {seconds}.',
  drillMissing:
    '{count, plural, one {Celui-ci manque ou diffère} other {Ces # manquent ou diffèrent}} (SHA-256). Tant qu’un hébergeur reçoit encore ce qui lui manque, réessayez plus tard. Ce que cet appareil détient est intact.',
  blindTitle: 'Blind peers standard',
  blindAbout:
    'Un blind-peer standard prend ce que n’importe qui envoie et efface ce qui est ancien quand il est plein. Il n’a pas d’accord avec vous et ne répond à aucun contrôle : il ne compte donc jamais comme copie, et l’exercice ne l’interroge pas.',
  blindNone: 'Cet espace n’en a aucun.',
  blindNoName: 'Blind peer sans nom',
  key: 'Clé',
  blindRemove: 'Retirer',
  blindRemoveTitle: 'Retirer {name} ?',
  blindRemoveAbout:
    'Plus rien ne lui est envoyé. Ce qu’il a, il peut le garder pour toujours : c’est chiffré, et personne ne peut l’obliger à l’effacer. Vous pouvez l’ajouter de nouveau.',
  blindKey: 'Clé d’un blind peer',
  blindKeyAbout:
    'En hexadécimal (64 caractères) ou z-base-32 (52). C’est ainsi qu’on le trouve sur internet.',
  blindKeyWrong: 'Ce n’est pas une telle clé.',
  blindName: 'À qui il appartient (facultatif)',
  blindAdd: 'Ajouter le blind peer',
}
