// Wörter dieser Seiten: Willkommen.
import type { Text } from '../shape.ts'
import type { welcome as en } from '../en/welcome.ts'

export const welcome: Text<typeof en> = {
  title: 'Willkommen bei CoBox',
  about: 'Fünf kleine Schritte. Sie können nach jedem aufhören: Diese Seite geht dort weiter, wo Sie waren.',
  titleMore: 'Ein weiterer Raum',
  aboutMore:
    'Sie haben schon Räume, deshalb geht es beim dritten Schritt los. Die anderen stehen Ihnen offen.',
  steps: 'Schritte',
  stepName:
    '{number, number}. {step, select, name {Name} words {Wörter} space {Raum} files {Dateien} other {Einladen}}',
  stepTitle:
    '{step, select, name {Wer sind Sie?} words {24 Wörter aufschreiben} space {Einen Raum anlegen oder in einen kommen} files {Etwas hineinlegen} other {Jemanden einladen}}',
  stepWhy:
    '{step, select, name {Die anderen sehen diese Namen und wissen so, wer was geschrieben hat.} words {Sie sind der Weg zurück, wenn alle Ihre Geräte verloren sind: Niemand sonst kann Ihnen Ihre Schlüssel wiedergeben.} space {Ein Raum ist das, was eine Gruppe teilt; damit fängt alles an.} files {Ein Raum nützt erst, wenn etwas darin ist.} other {Ein Raum ist für eine Gruppe, und jede Kopie auf einem weiteren Gerät macht ihn sicherer.}}',

  person: 'Ihr Name',
  personAbout: 'So, wie die anderen Sie kennen. Er lässt sich später ändern.',
  device: 'Name dieses Geräts',
  deviceAbout: 'Damit Sie Ihre Geräte unterscheiden, zum Beispiel „Laptop Küche“.',
  nameInSpaces:
    'In den Räumen, in denen Sie schon sind, bleibt Ihr Name: Ändern Sie ihn dort unter „Mitglieder“.',
  nameLost:
    'Waren Sie schon einmal hier, und alle Ihre Geräte sind weg? Dann brauchen Sie weder einen neuen Namen noch neue Wörter.',
  nameLostDo: 'Ihre Identität zurückholen',

  wordsCare:
    'Wer diese Wörter liest, kann sich für Sie ausgeben: kein Foto, keine E-Mail, keine Cloud. Schreiben Sie sie in dieser Reihenfolge auf Papier und bewahren Sie es dort auf, wo Wichtiges liegt. Niemand wird Sie je nach allen fragen, außer diesem Knoten, wenn Sie Ihre Identität zurückholen.',
  wordsShow: 'Wörter zeigen (niemand sieht zu)',
  wordsHide: 'Verbergen',
  wordsPrint: 'Drucken',
  wordsList: 'Ihre 24 Wörter',
  wordsWritten: 'Ich habe sie aufgeschrieben',
  wordsLater: 'Später',
  wordsLaterAbout: 'Wenn Sie es später tun, bleibt oben auf jeder Seite eine Erinnerung.',
  wordsConfirmed: 'Sie haben Ihre Wörter aufgeschrieben. Unter „Schlüssel“ können Sie sie wieder ansehen.',
  wordsElsewhere:
    'Dieses Gerät kam zu Ihren anderen hinzu: Die Wörter sind auf dem, das Ihre Identität erzeugt hat.',
  proofAbout:
    'Tippen Sie diese Wörter von Ihrem Papier ab. Das zeigt, dass Sie sie richtig aufgeschrieben haben.',
  proofWord: 'Wort {position, number}',
  proofDo: 'Prüfen',

  haveSpaces: '{count, plural, one {Sie haben schon einen Raum.} other {Sie haben schon # Räume.}}',
  haveSpacesSee: 'Ihre Räume ansehen',
  way: 'Was möchten Sie tun?',
  wayName:
    '{way, select, create {Einen neuen Raum anlegen} join {Mit einer Einladung in einen Raum kommen} device {Dieses Gerät zu meinen anderen hinzufügen} other {Meine Identität zurückholen}}',
  wayAbout:
    '{way, select, create {Sie übernehmen die Koordination und laden die anderen ein.} join {Jemand hat Ihnen einen Link geschickt oder einen Code gezeigt.} device {Sie benutzen CoBox schon auf einem anderen Gerät: Alle Ihre Räume kommen auch hierher.} other {Ihre Geräte sind verloren, und Sie haben Ihre 24 Wörter oder Ihre Vertrauenspersonen.}}',
  spaceName: 'Name des Raums',
  spaceNameAbout: 'Was die Gruppe sieht, zum Beispiel „Unser Haus“. Er lässt sich später ändern.',
  createDo: 'Raum anlegen',
  joinLink: 'Einladung',
  joinLinkAbout: 'Der ganze Link; er beginnt mit cobox://join/.',
  joinName: 'Ihr Name in diesem Raum',
  joinNameAbout: 'Was die anderen dort sehen.',
  joinDo: 'Beitreten',
  joinWaits: 'Es wird auf ein Gerät gewartet, das Sie einlassen kann …',
  joinWaitsAbout:
    'Jemand aus der Koordination des Raums muss online sein und sieht sich Ihre Anfrage vielleicht erst an. Sie können diese Seite schließen: Ihr Knoten fragt weiter, und der Raum erscheint von selbst.',
  joinStop: 'Hier nicht warten',
  joinStopped:
    'Sie warten hier nicht mehr. Ihr Knoten fragt weiter, solange er läuft; der Raum erscheint dann von selbst.',
  linkIsDevice:
    'Dieser Link fügt eines Ihrer Geräte hinzu. Wählen Sie oben „Dieses Gerät zu meinen anderen hinzufügen“.',
  linkIsHost:
    'Das ist das Angebot, einen Raum aufzubewahren. Nehmen Sie es auf der Seite „Aufbewahrung“ eines Ihrer Räume an.',
  linkIsJoin:
    'Das ist die Einladung in einen Raum. Wählen Sie oben „Mit einer Einladung in einen Raum kommen“.',
  deviceLink: 'Link Ihres anderen Geräts',
  deviceLinkAbout:
    'Auf dem Gerät, das Sie haben: Öffnen Sie „Schlüssel“ und fügen Sie ein Gerät hinzu, oder tippen Sie „cobox device pair“. Es zeigt einen Link, der eine Viertelstunde gilt.',
  deviceDo: 'Das andere Gerät fragen',
  deviceWaits: 'Es wird auf das Gerät gewartet, von dem der Link stammt …',
  deviceCode: 'Dieses Gerät, „{name}“, zeigt den Code:',
  deviceCompare:
    'Steht auf dem anderen Gerät derselbe? Dann sagen Sie dort ja. Wenn nicht, sagen Sie nein: Jemand anderes ist an den Link gekommen.',
  deviceStop: 'Anhalten',
  deviceStopped: 'Angehalten: Dieses Gerät wurde nicht hinzugefügt.',
  deviceDone: 'Dies ist jetzt ein Gerät von {name}. Die Räume kommen von selbst.',
  restoreDo: 'Weiter unter „Schlüssel“: mit den 24 Wörtern oder mit Ihren Vertrauenspersonen',

  filesAbout:
    'Öffnen Sie „{name}“ und ziehen Sie Dateien und Ordner hinein. Sie gehen an alle, die im Raum sind.',
  filesRead: 'Sie können in „{name}“ lesen: Öffnen Sie den Raum und sehen Sie sich um.',
  filesOpen: 'Dateien öffnen',
  filesBack: 'Wenn Sie auf diese Seite zurückkommen, geht es mit dem Einladen weiter.',

  inviteNot: 'Einladen kann nur die Koordination des Raums.',
  inviteMore: 'Sie können jederzeit unter „Mitglieder“ einladen.',
}
