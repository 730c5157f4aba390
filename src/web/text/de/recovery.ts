// Wörter der Seite der Schlüssel: Vertrauenspersonen und Wiederherstellung.
import type { recovery as en } from '../en/recovery.ts'
import type { Text } from '../shape.ts'

export const recovery: Text<typeof en> = {
  title: 'Vertrauenspersonen und Wiederherstellung',
  about:
    'Vertrauenspersonen sind Menschen, die Sie gemeinsam zurückbringen können. Jede hat einen Anteil; weniger, als Sie festlegen, können nichts tun.',

  noticesTitle: 'Ihre Vertrauenspersonen haben Ihnen etwas zu sagen',
  noticesOlder: '{count, plural, one {# ältere Nachricht} other {# ältere Nachrichten}}',
  noticeReleased:
    '{name} hat {former, select, true {den früheren Anteil} other {den Anteil}} an Ihrer Identität freigegeben ({purpose, select, loss {alle Geräte verloren} theft {Identität in fremden Händen} other {Erbschaft}}). Waren Sie das? Wenn nicht, sprechen Sie sofort mit dieser Person.',
  noticeAgreed: '{name} hat zugestimmt, dass Sie beerbt werden.',
  objectUntil: 'Sie können widersprechen bis',
  objected: 'Sie haben widersprochen:',
  object: 'Der Erbschaft widersprechen',
  objectTitle: 'Der Erbschaft widersprechen?',
  objectDoes:
    'Keine Vertrauensperson lässt jemanden von Ihnen erben, und sie erfahren es, sobald ihre Geräte laufen.',
  objectNot:
    'Ihre eigene Identität nach einem Verlust zurückzuholen, bleibt möglich. Rufen Sie Ihre Vertrauenspersonen auch an.',
  objectForever:
    'Für diese Vertrauenspersonen bleibt es dabei. Soll später doch jemand erben, wählen Sie neue.',
  objectDone:
    '{count, plural, one {# Vertrauensperson erfährt} other {# Vertrauenspersonen erfahren}} davon. Rufen Sie auch an.',

  ownTitle: 'Ihre Vertrauenspersonen',
  ownAbout:
    'Sind alle Ihre Geräte verloren und hat niemand Ihre 24 Wörter, können nur sie Sie zurückbringen.',
  ownNone:
    'Sie haben noch keine Vertrauenspersonen. Wählen Sie Menschen, die Ihre Stimme erkennen und nicht alle an einem Ort wohnen: 3 von 5 passt für die meisten.',
  ownElsewhere:
    'Vertrauenspersonen werden auf dem Gerät gewählt, das Ihre Identität erzeugt hat: Dieses hat die Wörter nicht.',
  choose: 'Vertrauenspersonen wählen',
  replace: 'Neu wählen',
  replaceAbout:
    'Neue Anteile treten an die Stelle der jetzigen. Die alten öffnen zusammen mit neuen nichts und werden gelöscht. Bis genug neue angekommen sind, kann Sie niemand zurückbringen.',
  needed: '{threshold, plural, one {# von {total} ist nötig.} other {# von {total} sind nötig.}}',
  strength: 'Schutz: {strength, select, weak {schwach} fair {mittel} good {gut} other {–}}.',
  labelIs: 'Bezeichnung: {label}',
  instructionsAre: 'Anweisungen: {instructions}',
  theyKnow: 'Die Vertrauenspersonen wissen voneinander.',
  theyKnowNot: 'Die Vertrauenspersonen erfahren von CoBox nicht, wer die anderen sind.',
  heirIs:
    '{name} erbt, nach {days, plural, one {# Tag} other {# Tagen}}, in {days, plural, one {dem} other {denen}} noch Widerspruch möglich ist.',
  made: 'Erstellt am',
  state:
    '{state, select, waiting {wartet auf einen Weg dorthin} sent {abgeschickt} arrived {angekommen, noch keine Antwort} accepted {angenommen} declined {abgelehnt} other {–}}',
  wasAsked: 'Gefragt',
  notProved: 'Noch kein Nachweis: Das Gerät antwortet, sobald es läuft',
  proved: 'Zuletzt nachgewiesen',
  ask: 'Haben Sie ihn noch?',
  askNamed: '{name} fragen: Haben Sie den Anteil noch?',
  askAll: 'Alle fragen: Haben Sie ihn noch?',
  asked:
    '{count, plural, one {# Vertrauensperson ist} other {# Vertrauenspersonen sind}} gefragt. Ihre Geräte weisen es nach, sobald sie laufen, ohne den Anteil zu zeigen.',
  hand: 'Als Brief übergeben',
  handNamed: 'Den Anteil von {name} als Brief übergeben',
  handTitle: 'Brief für {name}',
  handAbout:
    'Nur {name} kann ihn öffnen. Schicken Sie ihn als Datei oder E-Mail, oder lassen Sie den Code scannen; aufgenommen wird er dort auf der Seite der Schlüssel.',
  letter: 'Brief mit einem Anteil',
  saveLetter: 'Als Datei speichern',
  sentDone:
    'Die Anteile sind unterwegs. Sprechen Sie mit jeder Ihrer Vertrauenspersonen: Sie müssen noch annehmen.',

  step1: 'Schritt 1 von 3: die Menschen',
  step2: 'Schritt 2 von 3: die Regeln',
  step3: 'Schritt 3 von 3: ein letzter Blick',
  peopleAbout:
    'Wer würde Ihre Stimme erkennen, wohnt nicht, wo Sie wohnen, und ist in fünf Jahren noch erreichbar?',
  peopleNone:
    'Sie teilen noch mit niemandem einen Raum. Laden Sie zuerst jemanden in einen Raum ein, oder geben Sie unten einen Schlüssel an.',
  peopleLabel: 'Menschen, die einen Raum mit Ihnen teilen',
  personSpaces: '{count, plural, =0 {In keinem Raum} other {In {spaces}}} mit Ihnen.',
  personSince: 'Seit {since}.',
  personDevices:
    '{count, plural, one {# Gerät} other {# Geräte}}, {connected, select, true {gerade verbunden} other {gerade nicht verbunden}}.',
  personReader: 'Liest nur: Sie werden nicht sehen, ob angenommen wurde; fragen Sie deshalb nach.',
  othersLabel: 'Andere, mit ihren Schlüsseln',
  othersAbout:
    'Für Menschen, die keinen Raum mit Ihnen teilen: ihr ganzer Schlüssel, oben auf ihrer Seite der Schlüssel. Ihren Anteil übergeben Sie ihnen als Brief.',
  threshold: 'Wie viele nötig sind',
  thresholdAbout: 'So viele, dass es nicht zwei allein können; so wenige, dass einige verloren gehen dürfen.',
  thresholdOf: '{threshold} von {total}',
  hintAlone: 'Eine Person allein hat alles und könnte Sie werden. Wählen Sie mehr Menschen.',
  hintOne: 'Jede einzelne von ihnen könnte allein Sie werden.',
  hintAll: 'Alle {total} sind nötig: Verliert eine Person ihren Anteil oder stirbt sie, kommt nichts zurück.',
  hintSome:
    '{spare, plural, one {Eine darf ihren Anteil verlieren} other {# dürfen ihre Anteile verlieren}}, und {fewer, plural, one {eine allein kann} other {# zusammen können}} nichts tun.',
  label: 'Bezeichnung',
  labelAbout: 'Was es ist; erfährt, wer die Anteile zusammensetzt.',
  instructions: 'Anweisungen',
  instructionsAbout:
    'Was dann zu tun ist, etwa wen man zuerst anruft; erfährt nur, wer die Anteile zusammensetzt.',
  nameOthers: 'Die Vertrauenspersonen erfahren voneinander',
  nameOthersAbout: 'Dann können sie im Ernstfall miteinander sprechen, auch gegen Sie.',
  heir: 'Wer erbt',
  heirAbout:
    'Stimmen genug Vertrauenspersonen zu und widersprechen Sie nicht rechtzeitig, bekommt diese Person Ihre 24 Wörter und Ihre Anweisungen.',
  nobody: 'Niemand',
  waitDays: 'Tage, in denen Sie widersprechen können',
  waitDaysAbout: 'Ihre Geräte erfahren davon. 30 Tage passen für die meisten.',
  sendAbout:
    'Noch ist nichts verschickt. Jeder Anteil wird für seine Vertrauensperson versiegelt und geht durch einen Raum, den Sie teilen. Sie können jederzeit neu wählen.',
  send: 'Anteile verschicken',

  heldTitle: 'Was Sie für andere aufbewahren',
  heldAbout:
    'Als Vertrauensperson bewahren Sie einen Anteil für jemanden auf. Nichts wird je von selbst freigegeben: Das tun nur Sie, nachdem Sie die Person gehört haben.',
  heldNone:
    'Sie bewahren nichts für andere auf. Benennt Sie jemand als Vertrauensperson, erscheint der Anteil hier.',
  heldFor: 'Ein Anteil von {name}',
  heldState:
    '{state, select, arrived {angekommen: Nehmen Sie an oder lehnen Sie ab} accepted {Sie bewahren ihn auf} declined {zurückgegeben} superseded {durch neuere ersetzt} other {–}}',
  heldSince: 'Bei Ihnen seit',
  heldWith: 'Die anderen Vertrauenspersonen: {names}',
  heldAsked: 'Gefragt, ob Sie ihn noch haben, und beantwortet: {when}',
  heldObjected: 'Einer Erbschaft wurde von der Person selbst widersprochen: {when}',
  heldWaits: 'Sie haben einer Erbschaft zugestimmt; freigegeben werden darf der Anteil ab {when}.',
  heldReleased:
    'Freigegeben {when} ({purpose, select, loss {alle Geräte verloren} theft {Identität in fremden Händen} other {Erbschaft}})',
  accept: 'Annehmen: Ich bewahre ihn auf',
  acceptNamed: 'Den Anteil von {name} annehmen',
  decline: 'Ablehnen',
  declineNamed: 'Den Anteil von {name} ablehnen',
  declineTitle: 'Den Anteil von {name} zurückgeben?',
  declineAbout:
    'Er wird hier endgültig gelöscht, und {name} erfährt es, um jemand anderen zu wählen. Einen neuen kann Ihnen nur {name} geben.',
  declineDo: 'Anteil löschen',
  accepted:
    'Sie bewahren ihn auf. Geben Sie ihn nur der Person selbst frei: nach ihrer Stimme, nie nach einer E-Mail allein.',
  declined: 'Der Anteil ist hier gelöscht.',
  notTold:
    'Die Person erfährt es nicht, weil Sie in den gemeinsamen Räumen nur lesen: Sagen Sie es ihr selbst.',
  takeTitle: 'Einen Brief aufnehmen',
  takeAbout: 'Hat Ihnen jemand einen Anteil als Text oder Datei gegeben? Er beginnt mit cobox://letter/.',
  take: 'Aufnehmen',
  takeFile: 'Datei öffnen',
  taken: 'Sie haben jetzt einen Anteil von {name}. Sagen Sie oben, dass Sie ihn aufbewahren.',

  releaseTitle: 'Einen Anteil freigeben',
  releaseAbout:
    'Bittet Sie jemand um Hilfe, für den Sie einen Anteil aufbewahren? Fügen Sie den Code ein, den Sie bekommen haben; er beginnt mit cobox://recover/. Ansehen gibt nichts frei.',
  releaseNothing: 'Hier ist kein Anteil, den Sie freigeben könnten.',
  requestCode: 'Anfragecode',
  whoseShare: 'Wessen Anteil',
  choosePerson: 'Person wählen',
  look: 'Ansehen, worum es geht',
  whatFor:
    '{purpose, select, loss {{name} hat alle Geräte verloren und möchte auf einem neuen wieder die eigene Identität haben.} theft {{name} sagt, die eigene Identität sei in fremden Händen: Eine neue soll überall an ihre Stelle treten.} other {{name} ist gestorben oder kann nicht mehr handeln, und jemand erbt.}}',
  ownerObjected: 'Ein Gerät von {name} hat widersprochen:',
  checkVoice:
    'Rufen Sie die Person an, oder treffen Sie sie. Erkennen Sie die Stimme, und sagt sie von sich aus dasselbe? Ein Code kann unterwegs vertauscht werden, eine Stimme kaum.',
  checkHeir:
    'Rufen Sie die erbende Person an, oder treffen Sie sie. Erkennen Sie die Stimme? Wissen Sie auch auf anderen Wegen sicher, dass die andere Person gestorben ist oder nicht mehr handeln kann?',
  heard: 'Ich habe die Stimme gehört und bin sicher, dass es diese Person ist',
  twoWords: 'Die zwei Wörter, die Ihnen vorgelesen wurden',
  twoWordsAbout:
    'Nur so, wie Sie sie gehört haben. Passen sie nicht, ist es nicht der Code, der abgeschickt wurde.',
  anyway: 'Trotzdem freigeben',
  anywayObjected:
    'Ein Gerät der Person hat widersprochen. Kreuzen Sie das nur an, wenn Sie mit ihr gesprochen haben und jemand anderes dieses Gerät hat.',
  anywayUnheard:
    'Es ist niemand verbunden, der einen Widerspruch weitergeben könnte. Gehen Sie erst online, wenn das möglich ist; kreuzen Sie es nur an, wenn Sie auf anderen Wegen sicher wissen, dass die Person nicht widerspricht.',
  release: 'Anteil freigeben',
  agree: 'Zustimmen',
  agreed: 'Sie haben zugestimmt. {name} kann widersprechen bis',
  agreedDo: 'Fügen Sie danach den Code hier noch einmal ein, und geben Sie frei.',
  released:
    'Sie haben Ihren Anteil von {name} freigegeben. Das neue Gerät bekommt ihn, wenn es und Ihres sich begegnen.',
  releasedGiven: 'Sie haben Ihren Anteil von {name} freigegeben, und das neue Gerät hat ihn.',
  releaseCodeShow: 'Den Code zeigen, der auf anderem Weg dasselbe tut',
  releaseCodeAbout:
    'Begegnen sich die beiden nicht, schicken Sie diesen Code. Nur das neue Gerät kann ihn verwenden.',
  releaseCode: 'Freigabecode',

  recoverTitle: 'Eine Identität zurückholen',
  recoverAbout:
    'Mit Hilfe von Vertrauenspersonen: nach einem Verlust, nach einem Diebstahl oder als Erbe. Sie schicken ihnen einen Code und lesen ihnen zwei Wörter vor.',
  why: 'Was ist geschehen?',
  why_loss: 'Alle meine Geräte sind weg.',
  whyAbout_loss: 'Mit diesem frischen Knoten werden Sie wieder Sie selbst, und Ihre Räume kommen.',
  why_theft: 'Meine Identität ist in fremden Händen.',
  whyAbout_theft:
    'Gestohlene Wörter oder ein gestohlener Laptop ohne Passphrase: Die neue Identität dieses Knotens tritt in jedem Raum an die Stelle der alten.',
  why_inheritance: 'Jemand, der mir alles vererbt hat, ist gestorben.',
  whyAbout_inheritance:
    'Sie bekommen, was die Person noch sagen wollte, und ihre 24 Wörter. Sie selbst bleiben, wer Sie sind.',
  notFresh:
    'Dieser Knoten ist in {count, plural, one {# Raum} other {# Räumen}}. Um nach einem Verlust wieder Sie selbst zu werden, starten Sie einen Knoten mit leerem Datenordner: COBOX_HOME=…',
  onlyDevice:
    'Ist nur ein Gerät weg und haben Sie noch ein anderes, ist es einfacher, es dort unter „Ihre Geräte“ auszuschließen.',
  start: 'Beginnen',
  begun: 'Begonnen',
  replaced:
    'Die neue Identität ist in {done, plural, one {# Raum} other {# Räumen}} an die Stelle der alten getreten; {open, plural, =0 {keiner ist mehr offen} one {# steht noch aus} other {# stehen noch aus}}. Es geht von selbst weiter, sobald aus jedem jemand verbunden ist.',
  seeking:
    'Zusammengesetzt: Dieser Knoten hat jetzt die Identität {key}… und sucht, was sie hatte. Ein Mitglied eines Ihrer Räume muss online sein.',
  readWords: 'Zwei Wörter, nur mündlich',
  readWordsAbout:
    'Lesen Sie sie jeder Vertrauensperson am Telefon oder persönlich vor. Schreiben Sie sie nie: An ihnen erkennt man, dass der Code von Ihnen ist.',
  giveCode: 'Ein Code für Ihre Vertrauenspersonen',
  giveCodeAbout:
    'Schicken Sie ihn auf beliebigem Weg; er ist kein Geheimnis. Eingefügt wird er dort unter „Einen Anteil freigeben“.',
  howFar: 'Wie weit es ist',
  haveNeed:
    '{known, select, true {{have} von {need} nötigen Anteilen sind hier.} other {{have, plural, =0 {Noch kein Anteil ist hier} one {# Anteil ist hier} other {# Anteile sind hier}}; wie viele nötig sind, sagt der erste.}}',
  sharesOf: 'Anteile von {name}, Schlüssel {key}…, von {from}',
  finishTitle: 'Zusammensetzen',
  finishAgain: 'Waren es Anteile von jemand anderem? Noch einmal zusammensetzen',
  releases: 'Codes, die Ihnen Vertrauenspersonen geschickt haben',
  releasesAbout:
    'Falls es welche gibt; einer je Zeile. Sie beginnen mit cobox://share/. Was diesem Gerät freigegeben wurde, ist schon hier.',
  whichOwner: 'Das sind Anteile verschiedener Menschen. Welcher Schlüssel ist Ihrer?',
  whichOwnerAbout:
    'Jemand hat Ihnen Anteile einer anderen Identität gegeben, vielleicht um Sie zu deren Gerät zu machen. Fragen Sie Ihre Vertrauenspersonen mündlich, für welchen Schlüssel sie einen Anteil haben.',
  sealFirst:
    'Jetzt kommen Schlüssel auf dieses Gerät. Wählen Sie zuerst eine Passphrase, die sie vor jedem schützt, der es nimmt:',
  sealNot: 'Keine Passphrase setzen: Dies ist eine Box, die allein starten muss',
  finish: 'Anteile zusammensetzen',
  notEnough: 'Noch nicht genug Anteile.',
  cancelRecovery: 'Wiederherstellung aufgeben',
  cancelTitle: 'Wiederherstellung aufgeben?',
  cancelAbout:
    'Was diesem Gerät freigegeben wurde, wird gelöscht. Ihre Vertrauenspersonen behalten ihre Anteile: Sie können von vorn beginnen, mit neuem Code und neuen Wörtern.',
  finished: 'Die Anteile sind zusammengesetzt',
  finishedWhat: '{label}, von {name}.',
  finished_loss:
    'Dieser Knoten hat jetzt die Identität {key}…, und Ihre Räume kommen von selbst. Sind es nicht Ihre, hat man Ihnen Anteile von jemand anderem gegeben.',
  finished_theft:
    'Die neue Identität tritt in jedem Raum an die Stelle der alten, {key}…, sobald aus jedem jemand verbunden ist.',
  finished_inheritance: 'Das sind die 24 Wörter der Identität {key}…',
  heirWords:
    'Schreiben Sie sie auf. Ein neuer Knoten mit eigenem Datenordner (COBOX_HOME=…) wird damit zu einem Gerät dieser Person und findet ihre Räume.',
  nextSteps: 'Was jetzt zu tun ist',
  nextPassphrase: 'Nachsehen, ob dieses Gerät eine Passphrase hat',
  nextDevices: 'Die verlorenen Geräte ausschließen, sonst liest weiter mit, wer eines findet',
  nextTrustees: 'Vertrauenspersonen neu wählen: Die alten Anteile wurden diesem Gerät gezeigt',
}
