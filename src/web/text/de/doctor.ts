// Wörter zu dem, was die Prüfung findet: was, und was auf der Seite zu tun ist.
import type { doctor as en } from '../en/doctor.ts'
import type { Text } from '../shape.ts'

export const doctor: Text<typeof en> = {
  subjects: {
    agreement: 'Vereinbarung {of}',
    clock: 'Uhr',
    clockIn: 'Uhr in {of}',
    content: 'Inhalte von {of}',
    copies: 'Kopien von {of}',
    devices: 'Geräte',
    disk: 'Festplatte',
    guest: 'Gast {of}',
    hosting: 'Aufbewahrung',
    keys: 'Schlüssel',
    listening: 'Erreichbar unter',
    node: 'Knoten',
    peers: 'Verbindungen',
    permissions: 'Rechte',
    space: 'Raum {of}',
    vault: 'Tresor',
    words: 'Wörter',
  },
  found: {
    diskFull: {
      is: 'die Festplatte ist voll: {free} frei',
      do: 'Schaffen Sie Platz auf der Festplatte dieses Computers: Bis dahin kann nichts Neues gespeichert werden. Was hier ist, bleibt lesbar.',
    },
    diskLow: { is: 'die Festplatte ist fast voll: {free} frei', do: 'Schaffen Sie bald Platz.' },
    diskFree: { is: '{free} frei' },
    homeForeign: {
      is: '{home} gehört einem anderen Benutzer',
      do: 'Starten Sie CoBox als der Benutzer, dem der Datenordner gehört.',
    },
    homeOpen: {
      is: 'andere Benutzer dieses Computers können in {home} sehen',
      do: 'Geben Sie in einem Terminal ein: chmod 700 {home}',
    },
    homeYours: { is: 'der Datenordner gehört nur Ihnen' },
    keysReadable: {
      is: 'andere Benutzer dieses Computers können die Schlüssel lesen',
      do: 'Geben Sie in einem Terminal ein: chmod 600 {file}',
    },
    keysClear: {
      is: 'die Schlüssel liegen offen in Dateien, die nur Sie lesen können: Wer die Festplatte nimmt, hat sie',
      do: 'Besser, wo jemand sie bei jedem Start tippen kann: Setzen Sie unter <keys>Schlüssel</keys> eine Passphrase.',
    },
    keysClearStill: {
      is: 'es gibt eine Passphrase, aber {clear} von {files} Dateien mit Schlüsseln liegen noch offen',
      do: 'Starten Sie den Knoten neu, mit Platz auf der Festplatte: Dann versiegelt er sie.',
    },
    keysSealed: { is: 'die Schlüssel sind mit einer Passphrase versiegelt' },
    keysSealedTyped: {
      is: 'die Schlüssel sind mit einer Passphrase versiegelt, die beim Start getippt wurde',
    },
    keysSealedPiped: {
      is: 'die Schlüssel sind mit einer Passphrase versiegelt, die beim Start durch einen Dateideskriptor kam',
    },
    keysSealedFile: {
      is: 'die Schlüssel sind mit einer Passphrase versiegelt, die beim Start aus einer Datei kam: Wer die Festplatte mit dieser Datei nimmt, hat die Schlüssel',
    },
    keysSealedKeyring: {
      is: 'die Schlüssel sind mit einer Passphrase versiegelt, die beim Start aus dem Schlüsselbund dieses Computers kam',
    },
    keysSealedSince: {
      is: 'die Schlüssel sind mit einer Passphrase versiegelt, die seit dem Start gesetzt wurde',
    },
    vaultFull: {
      is: 'im Tresor ist kein Platz für {count, plural, one {# Anteil, den} other {# Anteile, die}} Sie für andere aufbewahren: Nur dieses Gerät hat sie',
      do: 'Lehnen Sie unter <keys>Schlüssel</keys> ab, was nicht mehr gebraucht wird.',
    },
    devicesUnknown: {
      is: 'welche Ihrer Geräte gekoppelt und ausgeschlossen sind, war nicht lesbar und steht nun in {file}',
      do: 'Sehen Sie unter <keys>Schlüssel</keys> Ihre Geräte an, und schließen Sie wieder aus, was Sie ausgeschlossen hatten. Löschen Sie dann diese Datei.',
    },
    wordsUnconfirmed: {
      is: 'die 24 Wörter sind noch nicht bestätigt',
      do: 'Schreiben Sie sie auf, und bestätigen Sie sie unter <keys>Schlüssel</keys>: Sie sind der Weg zurück nach einem Verlust.',
    },
    clockWrong: {
      is: 'die Uhr dieses Computers sagt {time}',
      do: 'Stellen Sie die Uhr: Zeiten, die Sie schreiben, wären für alle falsch.',
    },
    clockSays: { is: '{time}' },
    clockAhead: {
      is: 'jemandes Uhr geht {minutes} Minuten vor dieser',
      do: 'Vergleichen Sie die Uhren der Geräte. Verloren ist so oder so nichts.',
    },
    clockAgrees: { is: 'stimmt mit denen der anderen überein' },
    listening: { is: '{address} ({ways})' },
    peersConnected: { is: '{count} verbunden' },
    nobodyConnected: {
      is: 'niemand ist verbunden',
      do: 'Sind Sie allein oder offline, ist das kein Fehler; was Sie tun, wird später weitergegeben.',
    },
    notRunning: { is: 'der Knoten läuft nicht', do: 'Starten Sie ihn; dann lässt sich mehr prüfen.' },
    spaceNewer: {
      is: 'jemand tat darin etwas, das dieses CoBox nicht kennt',
      do: 'Aktualisieren Sie CoBox. Bis dahin ist der Raum lesbar, und nichts ist verloren.',
    },
    spaceStopped: {
      is: 'er steht still: {reason}',
      do: 'Schaffen Sie Platz, oder sehen Sie nach der Festplatte: Dann geht es von selbst weiter. Was hier ist, bleibt lesbar.',
    },
    spaceGone: {
      is: 'dieses Gerät gehört nicht mehr dazu: Was es hat, bleibt lesbar, und Neues kommt nicht',
      do: 'Schreiben Sie heraus, was Sie brauchen, und löschen Sie dann diese Kopie: beides auf der Seite seiner Mitglieder.',
    },
    spaceNotCome: {
      is: 'er ist noch nicht angekommen: Dieses Gerät wartet auf eines, das den Raum hat',
      do: 'Bitten Sie jemanden, der darin ist, ein Gerät einzuschalten. Wurde dieses inzwischen entfernt oder gesperrt, kommt nichts mehr.',
    },
    contentMissing: {
      is: '{count, plural, one {# Datei ist} other {# Dateien sind}} noch nicht hier ({size})',
      do: 'Sie kommen, sobald ein Gerät verbunden ist, das sie hat.',
    },
    spaceWell: {
      is: '{state, select, archived {archiviert} left {verlassen} joining {kommt noch} other {in Ordnung}}',
    },
    contentSound: {
      is: '{checked, plural, one {# Inhalt} other {# Inhalte}} nachgerechnet, alles unbeschädigt',
    },
    contentMended: {
      is: '{damaged} von {checked} Inhalten waren auf dieser Festplatte beschädigt; {fetched} davon wurden neu geholt',
      do: 'Es ist wieder alles gut. Kommt es wieder, geht vielleicht die Festplatte kaputt.',
    },
    contentDamaged: {
      is: '{damaged} von {checked} Inhalten waren auf dieser Festplatte beschädigt; {fetched} davon wurden neu geholt',
      do: 'Verbinden Sie ein Gerät, das die übrigen hat, und prüfen Sie noch einmal.',
    },
    agreementBroken: {
      is: 'sie ließ sich nicht öffnen, und ihr Gast wird nicht bedient: {problem}',
      do: 'Sehen Sie nach der Festplatte und den Rechten, und starten Sie den Knoten neu. Was sie bewahrt, wurde nicht berührt.',
    },
    keptForOthers: {
      is: '{size} werden für andere aufbewahrt, unter {count, plural, one {# Vereinbarung} other {# Vereinbarungen}}',
    },
    guestUnwritable: {
      is: 'was er abgelegt hat, lässt sich nicht schreiben: {reason}',
      do: 'Schaffen Sie Platz, oder sehen Sie nach der Festplatte.',
    },
    guestNoRoom: {
      is: 'die Festplatte hat über ihre Reserve hinaus keinen Platz: Neues wird nicht angenommen',
      do: 'Schaffen Sie Platz: Dann geht es von selbst weiter. Was hier ist, bleibt abrufbar.',
    },
    guestOverQuota: {
      is: 'sein vereinbarter Platz ist belegt: {over} passen nicht mehr',
      do: 'Der Gast sieht es auch. Vereinbaren Sie mehr, wenn Platz ist: Schlagen Sie es unter <hosting>Aufbewahrung</hosting> vor.',
    },
    guestClock: {
      is: 'die Vereinbarung beginnt erst in {minutes} Minuten, nach der Uhr dessen, der sie annahm',
      do: 'Vergleichen Sie die Uhren: Geht eine falsch, endet eine Laufzeit zu früh oder zu spät. Keine Uhr allein löscht etwas.',
    },
    noHost: {
      is: 'kein Gastgeber bewahrt ihn auf',
      do: 'Wünschen Sie einen, bitten Sie eine Genossenschaft um ein Angebot; sie kann nichts von dem lesen, was sie aufbewahrt.',
    },
    copiesAtRisk: {
      is: '{copies} von {wanted} gewünschten Kopien bei Gastgebern sind bewiesen',
      do: 'Was zu tun ist, steht auf der Seite „Aufbewahrung“ dieses Raums.',
    },
    copiesUnwanted: { is: 'keine Kopie bei Gastgebern ist gewünscht, bewiesen: {copies}' },
    copiesProven: { is: '{copies} von {wanted} gewünschten Kopien bei Gastgebern sind bewiesen' },
    hostNotProven: {
      is: '{who} hat {failed} von {blocks} Blöcken nicht bewiesen',
      do: 'Sprechen Sie mit den Leuten, die ihn betreiben, und zählen Sie nicht auf diese Kopie: Suchen Sie einen anderen Gastgeber.',
    },
    hostNeverSeen: {
      is: '{who} wurde von diesem Gerät noch nie gesehen',
      do: 'Fragen Sie die Leute, die ihn betreiben, ob er an ist. Er wird gesucht, solange dieser Knoten läuft.',
    },
    hostNotSeen: {
      is: '{who} wurde seit {days} Tagen nicht gesehen',
      do: 'Fragen Sie die Leute, die ihn betreiben, ob er an ist. Er wird gesucht, solange dieser Knoten läuft.',
    },
    hostClock: {
      is: '{who} wurde nach der Uhr dieses Computers erst in {minutes} Minuten geprüft',
      do: 'Die Uhr wurde seither zurückgestellt: Vergleichen Sie sie. Beweise aus der Zukunft zählen nicht: Ein neuer ist fällig.',
    },
  },
}
