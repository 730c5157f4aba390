// Wörter dieser Seiten: Aufbewahrung eines Raums.
import type { hosting as en } from '../en/hosting.ts'
import type { Text } from '../shape.ts'
import { hostingTerms } from './hosting-terms.ts'
import { hostingRatio } from './hosting-ratio.ts'
import { hostingBoxes } from './hosting-boxes.ts'

export const hosting: Text<typeof en> = {
  ...hostingTerms,
  ...hostingRatio,
  ...hostingBoxes,
  title: 'Aufbewahrung',
  about:
    'Genossenschaften bewahren sich gegenseitig ihre Räume auf, verschlüsselt: Wer einen aufbewahrt, kann nichts davon lesen.',
  spaceTitle: 'Aufbewahrung von „{name}“',
  spaceAbout:
    'Ein Gastgeber bewahrt den ganzen Raum verschlüsselt auf: Er ist da, wenn kein Mitglied da ist, und kommt zurück, wenn alle alles verloren haben.',
  onlyCoordinators:
    'Nur die Koordination des Raums vereinbart etwas mit Gastgebern. Sie können nachsehen, prüfen und den Ernstfall proben.',
  stateOf:
    '{state, select, protected {„{name}“ ist geschützt.} catching_up {„{name}“ holt auf.} at_risk {„{name}“ ist gefährdet.} not_hosted {„{name}“ hat keinen Gastgeber, und keine Kopie ist gewünscht.} other {„{name}“}}',
  stateWord:
    '{state, select, protected {geschützt} catching_up {holt auf} at_risk {gefährdet} not_hosted {ohne Gastgeber} other {–}}',
  copies:
    '{copies, plural, one {# Kopie} other {# Kopien}} von {wanted} gewünschten {copies, plural, one {ist} other {sind}} bewiesen.',
  copiesUnwanted:
    '{copies, plural, =0 {Keine Kopie ist bewiesen} one {# Kopie ist bewiesen} other {# Kopien sind bewiesen}}, und keine ist gewünscht.',
  why: 'Warum: {reason}.',
  missingAtCopies: '{size} fehlen an den gewünschten Kopien.',
  reasonNotWanted: 'kein Gastgeber ist gewünscht',
  reasonNoHost: 'kein Gastgeber bewahrt ihn auf',
  reasonTooFew: 'er hat Gastgeber von {have} der {want} gewünschten Genossenschaften',
  reasonOf:
    '{kind, select, failed {nicht bewiesen von: {coops}} full {kein Platz mehr bei: {coops}} ending {nichts Neues nimmt an: {coops}} refuses {dieses Gerät lässt nicht herein: {coops}} away {nicht verbunden: {coops}} lacking {bekommt noch, was fehlt: {coops}} unproven {noch nicht bewiesen von: {coops}} other {{coops}}}',
  someHost: 'ein Gastgeber',
  hostNoName: 'Gastgeber ohne Namen',
  guestNoName: 'Gast ohne Namen',
  noName: 'ohne Namen',
  nextNotHosted:
    'Soll er aufbewahrt werden, sagen Sie, wie viele Kopien es geben soll, und nehmen Sie ein Angebot an.',
  nextProtected: 'Proben Sie ab und zu den Verlust, mit der Übung weiter unten.',
  nextNoHost: 'Bitten Sie eine Genossenschaft um ein Angebot; die Koordination nimmt es hier an.',
  nextTooFew: 'Nehmen Sie das Angebot einer weiteren Genossenschaft an, oder wünschen Sie weniger Kopien.',
  nextByItself:
    'Es geht von selbst weiter, solange dieser Knoten läuft. Eine Prüfung beweist, was jetzt da ist.',
  nextRefused:
    'Von den Gastgebern kommt nichts, und zu ihnen geht nichts, bis sie dieses Gerät hereinlassen.',
  nextWhenReached: 'Es geht von selbst weiter, sobald die Gastgeber unten erreichbar sind und Platz haben.',
  wantTitle: 'Gewünschte Kopien',
  wantAbout:
    'Ein Raum ist geschützt, wenn Gastgeber so vieler verschiedener Genossenschaften binnen eines Tages bewiesen haben, dass sie alles haben. Zwei Gastgeber einer Genossenschaft sind eine Kopie; 0 ist für einen Raum, der keinen Gastgeber braucht.',
  wantLabel: 'Bei wie vielen Genossenschaften alles liegen soll',
  wantIs:
    '{wanted, plural, =0 {Gewünscht ist keine Kopie.} one {Gewünscht ist # Kopie.} other {Gewünscht sind # Kopien.}}',
  hostsTitle: 'Gastgeber',
  hostsNone:
    'Kein Gastgeber bewahrt diesen Raum auf. Eine Genossenschaft, die aufbewahrt, macht ein Angebot, einen Link, und die Koordination dieses Raums nimmt es an.',
  endedCount: '{count, plural, one {# Vereinbarung ist beendet} other {# Vereinbarungen sind beendet}}',
  agreementState:
    '{state, select, active {gültig} suspended {ausgesetzt} ending {läuft aus} ended {beendet} other {–}}',
  used: '{used} von {quota} sind belegt ({percent}).',
  over: '{size} passen nicht mehr hinein: Vereinbaren Sie mehr Platz. Was da ist, bleibt.',
  connection: 'Verbindung',
  connected: 'verbunden',
  notConnected: 'nicht verbunden',
  seen: 'gesehen',
  letsNotIn: 'Er lässt dieses Gerät nicht herein.',
  lacks: 'Ihm fehlt',
  lacksItSays: 'Ihm fehlt, wie er selbst sagt',
  nothing: 'nichts',
  notKnown: 'nicht bekannt',
  beingCounted: 'wird gezählt',
  lastProof: 'Letzter Beweis',
  provenNow: 'alles, was es jetzt gibt, ist bewiesen',
  notProvenNow: 'nicht alles, was es jetzt gibt, ist bewiesen',
  lastAudit: 'Letzte Prüfung',
  noAudit: 'noch keine',
  until: 'Ende der Laufzeit',
  noEnd: 'ohne Ende',
  notice: 'Kündigungsfrist in Tagen',
  days: '{count, plural, one {# Tag} other {# Tage}}',
  words: 'Bedingungen in Worten',
  inReturnFor: 'Im Gegenzug für',
  addresses: 'Adressen',
  noAddresses: 'keine: gesucht wird im lokalen Netz und im Internet',
  agreementId: 'Vereinbarung',
  hostFailed: 'Er hat {failed} von {blocks} Blöcken nicht bewiesen,',
  hostFailedDo: 'Sprechen Sie mit denen, die ihn betreiben, und verlassen Sie sich nicht auf diese Kopie.',
  ending: '{told, select, yes {Sie läuft aus: {reason}} other {Sie läuft aus.}}',
  keptUntil: 'Alles wird bis {day} aufbewahrt, dann gelöscht.',
  auditOne: 'Diesen Gastgeber jetzt prüfen',
  auditAll: 'Alle Gastgeber jetzt prüfen',
  auditAbout:
    'Eine Prüfung fragt nach etwa neunzig zufälligen Blöcken, die ein Gastgeber von seiner eigenen Platte beantworten muss. Wer einen von zwanzig Blöcken verloren hat, fällt in 99 von 100 Prüfungen auf. Sie laufen auch von selbst, alle sechs Stunden und wenn es Neues gibt.',
  proofsLast:
    'All das ist so, wie dieses Gerät es gesehen hat: Jedes Gerät prüft selbst und glaubt nur seinen eigenen Prüfungen.',
  historyTitle: 'Beweise über die Zeit',
  historyAbout:
    'Was Prüfungen durch dieses Gerät gezeigt haben, Tag für Tag. Eine Prüfung ohne Antwort beweist nichts und beschuldigt niemanden: Der Gastgeber war aus oder langsam. An einem Tag ohne Zeichen war dieses Gerät aus oder hatte nichts zu fragen.',
  historyOf: 'Prüfungen von {name}',
  historyFigures:
    'In den letzten {days} Tagen: bewiesen an {passed, plural, one {# Tag} other {# Tagen}}, nicht bewiesen an {failed, plural, one {# Tag} other {# Tagen}}, ohne Antwort an {unanswered, plural, one {# Tag} other {# Tagen}}.',
  historyChart: 'Zeichnung der Prüfungen von {name}. Die Tabelle darunter sagt dasselbe.',
  historyTable: '{count, plural, one {Tabelle von # Tag} other {Tabelle von # Tagen}}',
  historyKind:
    '{kind, select, passed {bewiesen} failed {etwas nicht bewiesen} unanswered {keine Antwort} other {nichts gefragt}}',
  historyDay: 'Tag',
  historyPassed: 'Bestanden',
  historyFailed: 'Nicht bestanden',
  historySilent: 'Ohne Antwort',
  historyBlocks: 'Blöcke bewiesen',
  historyProven: '{proven, number} von {blocks, number}',
  auditRefused: 'keine Antwort: Er lässt dieses Gerät nicht herein. Das beweist nichts.',
  auditSilent:
    'keine Antwort: Er ist aus oder nicht erreichbar. Das beweist nichts und beschuldigt niemanden.',
  auditFailed:
    '{failed} von {blocks, plural, one {# Block} other {# Blöcken}} nicht bewiesen: Dort ist etwas verloren.',
  auditNothing: 'es gibt noch nichts zu beweisen.',
  auditPassed:
    '{blocks, plural, one {der eine gefragte Block ist bewiesen} other {alle # gefragten Blöcke sind bewiesen}} ({seconds}).',
  acceptTitle: 'Ein Angebot annehmen',
  acceptAbout:
    'Eine Genossenschaft, die Sie aufbewahren will, schickt einen Link. Ist er angenommen, bewahrt dieser Gastgeber alles in diesem Raum auf und was noch kommt, verschlüsselt; er kann nichts lesen, nicht einmal den Namen des Raums.',
  acceptTerms:
    'Der Link kann hier nicht gelesen werden, bevor er angenommen ist: Fragen Sie, wer ihn geschickt hat, nach Platz, Laufzeit und Kündigungsfrist. Danach steht alles oben, und die Vereinbarung lässt sich beenden.',
  acceptLink: 'Link des Angebots',
  acceptLinkAbout: 'Er gilt einmal. Der Knoten des Gastgebers muss laufen.',
  acceptLinkWrong: 'Ein Angebot beginnt mit cobox://host/',
  acceptCoop: 'Wie der Gastgeber Sie nennen soll',
  acceptCoopAbout: 'Zum Beispiel der Name Ihrer Genossenschaft. Leer: Sie haben dort keinen Namen.',
  acceptDo: 'Annehmen',
  accepted:
    'Vereinbart: {coop} bewahrt „{name}“ von jetzt an auf, bis {size}. Alles kommt dorthin, während ein Gerät läuft, das den Raum hat.',
  drillTitle: 'Den Ernstfall proben',
  drillAbout:
    'Die Probe stellt den ganzen Raum allein von seinen Gastgebern in einem Wegwerf-Ordner wieder her und vergleicht jede Prüfsumme; dann wird der Ordner gelöscht. Sie braucht so viel Platz wie der Raum, und so viel Datenverkehr. Sie läuft weiter, wenn diese Seite geschlossen wird. An Ihren Daten ändert sich nichts.',
  drillNoHost: 'Es gibt noch keinen Gastgeber, von dem er zurückkommen könnte.',
  drillHours: 'Aufgeben nach so vielen Stunden',
  drillDo: 'Probe beginnen',
  drillCancelled: 'Die letzte Probe wurde abgebrochen, der Wegwerf-Ordner ist gelöscht.',
  drillRate: '{rate}/s.',
  drillLeft: 'Noch etwa {minutes, plural, one {# Minute} other {# Minuten}}.',
  drillBegun: 'Begonnen',
  drillEnded: 'Beendet',
  drillCancel: 'Probe abbrechen',
  drillEqual: 'Alles kam zurück, und jede Prüfsumme ist gleich.',
  drillNotEqual: 'Nicht alles kam zurück.',
  drillFigures:
    '{files, plural, one {# Inhalt war} other {# Inhalte waren}} gleich: {size}, allein von {hosts, plural, one {# Gastgeber} other {# Gastgebern}}, in {seconds}.',
  drillMissing:
    '{count, plural, one {Dies fehlt oder ist anders} other {Diese # fehlen oder sind anders}} (SHA-256). Solange ein Gastgeber noch bekommt, was ihm fehlt, versuchen Sie es später wieder. Was dieses Gerät hat, ist unberührt.',
  blindTitle: 'Fertige Blind Peers',
  blindAbout:
    'Ein fertiger Blind Peer nimmt, was irgendwer schickt, und löscht Altes, wenn er voll ist. Er hat keine Vereinbarung mit Ihnen und beantwortet keine Prüfung: Deshalb zählt er nie als Kopie, und die Probe fragt ihn nicht.',
  blindNone: 'Dieser Raum hat keinen.',
  blindNoName: 'Blind Peer ohne Namen',
  key: 'Schlüssel',
  blindRemove: 'Entfernen',
  blindRemoveTitle: '{name} entfernen?',
  blindRemoveAbout:
    'Es wird nichts mehr dorthin geschickt. Was er hat, kann er für immer behalten: Es ist verschlüsselt, und niemand kann ihn zum Löschen bringen. Sie können ihn wieder hinzufügen.',
  blindKey: 'Schlüssel eines Blind Peers',
  blindKeyAbout: 'In Hex (64 Zeichen) oder z-base-32 (52). Damit wird er im Internet gefunden.',
  blindKeyWrong: 'Das ist kein solcher Schlüssel.',
  blindName: 'Wem er gehört (freiwillig)',
  blindAdd: 'Blind Peer hinzufügen',
}
