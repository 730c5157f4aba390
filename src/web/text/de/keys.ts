// Wörter der Seite der Schlüssel: Identität, Wörter, Geräte, Passphrase.
import type { keys as en } from '../en/keys.ts'
import type { Text } from '../shape.ts'

export const keys: Text<typeof en> = {
  title: 'Schlüssel',
  about: 'Wer Sie sind, und was Sie zurückbringt, wenn ein Gerät verloren geht.',

  identityTitle: 'Sie',
  identityAbout: 'Ihre Namen sehen andere in Ihren Räumen; an Ihrem Schlüssel erkennen sie Sie.',
  personName: 'Ihr Name',
  deviceName: 'Name dieses Geräts',
  namesSaved: 'Ihre Namen sind gespeichert.',
  identityKey: 'Ihr Schlüssel',
  identityKeyAbout:
    'Er ist kein Geheimnis. Andere brauchen ihn, um Sie als Vertrauensperson zu benennen, ohne einen Raum mit Ihnen zu teilen.',
  vault:
    'Ihr Tresor bringt {spaces, plural, =0 {noch keinen Raum} one {# Raum} other {# Räume}} zurück und liegt in {copies, plural, one {# Raum} other {# Räumen}}.',
  vaultAbout:
    'Er ist ein Verzeichnis, wo alles liegt. Nur Sie können ihn öffnen; die Mitglieder Ihrer Räume bewahren ihn für Sie auf.',
  vaultLeftOut:
    '{count, plural, one {# Anteil, den} other {# Anteile, die}} Sie für andere aufbewahren, {count, plural, one {hatte} other {hatten}} darin keinen Platz: Nur dieses Gerät hat {count, plural, one {ihn} other {sie}}.',

  wordsTitle: 'Ihre 24 Wörter',
  wordsAbout:
    'Wer diese Wörter hat, ist Sie. Sind alle Ihre Geräte verloren, bringen nur sie Sie zurück; bewahren Sie sie deshalb auf Papier auf.',
  wordsElsewhere:
    'Dieses Gerät kam später dazu und hat die Wörter nicht. Zeigen Sie sie auf dem Gerät an, das Ihre Identität erzeugt hat.',
  wordsConfirmed: 'Sie haben bestätigt, dass Sie sie aufgeschrieben haben.',
  wordsNotConfirmed: 'Noch nicht bestätigt: Schreiben Sie sie auf, und bestätigen Sie dann einige davon.',
  wordsShow: 'Die 24 Wörter zeigen',
  wordsShowAgain: 'Die 24 Wörter noch einmal zeigen',
  wordsShowNow: 'Jetzt zeigen',
  wordsHide: 'Wörter verbergen',
  wordsAskTitle: 'Schaut niemand zu?',
  wordsAsk:
    'Legen Sie Papier und Stift bereit, und sorgen Sie dafür, dass niemand und keine Kamera Ihren Bildschirm sieht.',
  wordsAskAgain:
    'Die Wörter wurden schon einmal gezeigt. Sorgen Sie dafür, dass niemand und keine Kamera Ihren Bildschirm sieht, und lassen Sie sie dann noch einmal zeigen.',
  wordsList: 'Ihre 24 Wörter, der Reihe nach',
  wordsKeep:
    'Schreiben Sie sie in dieser Reihenfolge auf Papier, und bewahren Sie es dort auf, wo Wichtiges liegt. Kein Foto, keine E-Mail, keine Cloud: Wer sie liest, kann Sie sein.',
  print: 'Drucken',
  confirmStart: 'Bestätigen, dass ich sie aufgeschrieben habe',
  confirmAgain: 'Mein Papier noch einmal prüfen',
  confirmAbout: 'Tippen Sie diese Wörter von Ihrem Papier ab, damit Sie wissen, dass es stimmt.',
  confirmAllAbout: 'Tippen Sie alle 24 Wörter der Reihe nach von Ihrem Papier ab.',
  confirmAll: 'Stattdessen alle 24 tippen',
  confirmDo: 'Prüfen',
  confirmDone: 'Sie stimmen. Bewahren Sie sie gut auf.',
  wordNumber: 'Wort {position}',
  allWords: 'Die 24 Wörter',
  wordsCounted: '{count} von {total} Wörtern',

  restoreTitle: 'Identität aus Wörtern zurückholen',
  restoreAbout:
    'Auf einem frischen Knoten werden Sie mit Ihren 24 Wörtern wieder Sie selbst, und Ihre Räume kommen von selbst.',
  restoreNotFresh:
    'Dieser Knoten ist in {count, plural, one {# Raum} other {# Räumen}} und bleibt deshalb, wer er ist. Starten Sie dafür einen Knoten mit leerem Datenordner: COBOX_HOME=…',
  restoreHint:
    'Der Reihe nach, mit Leerzeichen dazwischen; Nummern stören nicht. Sie gehen an Ihren eigenen Knoten auf diesem Computer und an niemanden sonst.',
  restoreDo: 'Diese Person werden',
  restored:
    'Dieser Knoten ist jetzt ein Gerät von {key}… Ihre Räume kommen, sobald ein Mitglied davon online ist.',
  restoredDo: 'Jetzt eine Passphrase dafür setzen',
  noWords: 'Sie haben die Wörter nicht, aber Vertrauenspersonen?',
  noWordsDo: 'Mit deren Hilfe',
  furtherDevice: 'Haben Sie noch ein anderes Ihrer Geräte? Dann brauchen Sie keine Wörter:',
  furtherDeviceDo: 'Diesen Knoten zu einem weiteren Gerät machen',

  devicesTitle: 'Ihre Geräte',
  devicesAbout:
    'Jedes spricht für Sie und hat Ihre Räume; nehmen Sie deshalb heraus, was verloren oder verkauft ist.',
  device: 'Gerät',
  seen: 'Gesehen',
  inSpaces: 'Räume',
  actions: 'Aktionen',
  thisDevice: 'dieses Gerät',
  here: 'Sie benutzen es gerade',
  connected: 'verbunden',
  neverSeen: 'von hier aus noch nicht gesehen',
  rename: 'Umbenennen',
  renameNamed: '{name} umbenennen',
  renameTitle: 'Ein Gerät umbenennen',
  renameAbout: 'Diesen Namen sehen die Mitglieder aller Ihrer Räume.',
  newName: 'Neuer Name',
  revoke: 'Ausschließen',
  revokeNamed: '{name} ausschließen',
  revokeTitle: '„{name}“ ausschließen?',
  revokeDoes:
    'Es wird aus jedem Raum herausgenommen, und neue Schlüssel beginnen: Es bekommt nichts mehr von dem, was ab jetzt geschrieben wird.',
  revokeNot: 'Was es schon hat, behält es, und wer es besitzt, kann das lesen.',
  revokeReader: 'Wo Sie nur lesen, muss es die Koordination tun; Sie erfahren, in welchen Räumen das so ist.',
  revokeForever:
    'Das lässt sich nicht rückgängig machen. Um das Gerät wieder zu benutzen, starten Sie es mit leerem Datenordner und fügen es neu hinzu.',
  revokeWords:
    'Ist es das Gerät, das Ihre Identität erzeugt hat, dann hat es Ihre 24 Wörter: In fremden Händen ist das ein Diebstahl, siehe unten „Eine Identität zurückholen“.',
  revokeDo: 'Ausschließen',
  revoked: '„{name}“ ist in {count, plural, one {# Raum} other {# Räumen}} ausgeschlossen.',
  revokeThisAbout:
    'Das Gerät, das Sie benutzen, kann nur von einem anderen Ihrer Geräte ausgeschlossen werden.',

  addTitle: 'Ein Gerät hinzufügen',
  addAbout:
    'Ein neues Gerät bekommt alle Ihre Räume; deshalb vergleichen Sie vorher auf beiden einen kurzen Code.',
  addDo: 'Link für das neue Gerät erzeugen',
  addAnew: 'Neuen Link erzeugen',
  addEnd: 'Link beenden',
  addLink:
    'Starten Sie CoBox auf dem neuen Gerät mit leerem Datenordner, wählen Sie „ein weiteres Gerät von mir“, und geben Sie diesen Link ein oder scannen Sie ihn. Geben Sie ihn niemandem sonst.',
  addLinkLabel: 'Link für das neue Gerät',
  expires: 'Er endet',
  addOpenElsewhere:
    'Es ist ein Link offen, der vorher oder anderswo erzeugt wurde; er kann noch benutzt werden.',
  addWaiting: 'Es wird auf das neue Gerät gewartet. Sein Name und ein Code erscheinen hier.',
  addAtOnce: 'Das Gerät sofort hereinlassen, ohne Codes zu vergleichen',
  addAtOnceAbout:
    'Nur wenn Sie den Link selbst hinübertragen: Wer ihn zuerst hat, wird hereingelassen, und niemand sieht, wer das war.',
  waitingTitle: '{count, plural, one {Ein Gerät wartet} other {# Geräte warten}} auf Einlass',
  waitingAbout:
    'Zeigt Ihr neues Gerät denselben Namen und Code? Dann tippen Sie den Code ein, den Sie dort lesen. Ist er anders, oder ist es nicht Ihr Gerät, dann hat jemand anderes den Link: Weisen Sie es ab.',
  waitingCode: 'Der Code, den das NEUE Gerät zeigt',
  waitingOther:
    'Kein Gerät, das hier wartet, hat diesen Code. Schauen Sie noch einmal auf das neue Gerät; zeigt es wirklich einen anderen Code, weisen Sie es ab und erzeugen Sie einen neuen Link.',
  letIn: 'Hereinlassen',
  turnAway: 'Abweisen und Link beenden',
  added: '„{name}“ ist jetzt eines Ihrer Geräte.',

  passphraseTitle: 'Passphrase dieses Geräts',
  passphraseAbout:
    'Sie versiegelt die Schlüssel auf dieser Festplatte: Wer den Computer nimmt, hat ohne sie nichts. Ihre anderen Geräte betrifft sie nicht.',
  passphraseSet: 'Die Schlüssel auf diesem Gerät sind mit einer Passphrase geschützt.',
  passphraseNone:
    'Es ist keine Passphrase gesetzt: Die Schlüssel liegen in Dateien, die nur Ihr Benutzer dieses Computers lesen kann.',
  passphraseCame:
    '{how, select, prompt {Sie wurde beim Start des Knotens eingetippt.} fd {Sie kam beim Start des Knotens durch einen Dateideskriptor.} file {Sie kam beim Start des Knotens aus einer Datei.} keyring {Sie kam beim Start des Knotens aus dem Schlüsselbund dieses Computers.} given {Sie wurde seit dem Start des Knotens gesetzt.} other {}}',
  set: 'Passphrase setzen',
  change: 'Passphrase ändern',
  takeAway: 'Passphrase entfernen',
  setAbout:
    'Ab dann braucht sie jeder Start des Knotens. Wenn Sie sie vergessen, kann sie Ihnen niemand sagen.',
  removeAbout:
    'Die Schlüssel liegen dann wieder offen in Dateien, die nur Ihr Benutzer dieses Computers lesen kann. Sie können jederzeit wieder eine Passphrase setzen.',
  newPassphrase: 'Neue Passphrase',
  newPassphraseAbout: 'Fünf oder sechs Wörter, die niemand erraten würde, sind gut.',
  newPassphraseAgain: 'Noch einmal dieselbe',
  presentPassphrase: 'Jetzige Passphrase',
  seePassphrase: 'Eingabe zeigen oder verbergen',
  short: 'Unter 12 Zeichen: Wer die Festplatte hat, könnte sie durch Probieren finden.',
  differ: 'Die beiden Eingaben sind verschieden.',
  setDone:
    'Die Schlüssel sind versiegelt. {hasWords, select, true {Geht die Passphrase verloren, führen Ihre 24 Wörter oder ein anderes Ihrer Geräte zurück.} other {Geht die Passphrase verloren, führt ein anderes Ihrer Geräte zurück, oder Ihre 24 Wörter, die nicht auf diesem sind.}}',
  changeDone:
    'Die Passphrase ist geändert. Hatte der Schlüsselbund dieses Computers die alte, geben Sie ihm die neue.',
  removeDone: 'Die Schlüssel auf diesem Gerät liegen wieder offen.',
  wasShort:
    'Sie hat weniger als 12 Zeichen: Wer die Festplatte hat, könnte sie finden. Fünf oder sechs Wörter sind besser.',
  keyring:
    'Damit der Schlüsselbund dieses Computers sie beim Anmelden hergibt, tippen Sie in einem Terminal:',
}
