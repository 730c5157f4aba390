// Wörter zu Fehlern: der Knoten, seine Festplatte, und was gelesen und geschrieben wird.
import type { errorsNode as en } from '../en/errors-node.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsNode: ErrorWords<typeof en> = {
  BAD_INPUT: {
    is: 'Eine Angabe passt nicht: {reason}.',
    do: 'Prüfen Sie, was Sie eingegeben haben. Stimmt alles, laden Sie die Seite neu: Sie kann älter sein als der Knoten.',
  },
  NOTHING_NAMED: {
    is: 'Es wurde nichts ausgewählt.',
    do: 'Wählen Sie mindestens eines aus, und versuchen Sie es noch einmal.',
  },
  NOT_FOUND: {
    is: 'Das gibt es nicht (mehr).',
    do: 'Vielleicht ist es inzwischen weg. Laden Sie die Seite neu, um zu sehen, was da ist.',
  },
  AMBIGUOUS: {
    is: '„{name}“ passt auf mehreres.',
    do: 'Es ist eines von diesen: {candidates}. Wählen Sie es aus der Liste, oder geben Sie mehr von seinem Namen an.',
  },
  BAD_BALLOT_FILE: {
    is: 'Die Datei mit den Stimmzetteln lässt sich nicht lesen, Zeile {line}: {reason}.',
    do: 'Berichtigen Sie diese Zeile, oder exportieren Sie die Datei noch einmal: Sie muss im BLT-Format sein.',
  },
  TOO_LARGE: {
    is: 'Das ist mehr als {limit} auf einmal.',
    do: 'Senden Sie weniger auf einmal: einen kürzeren Text oder weniger Einträge.',
  },
  INTERNAL: {
    is: 'In CoBox ist etwas schiefgegangen: {reason}.',
    kept: 'Was gespeichert ist, wurde davon nicht berührt.',
    do: 'Versuchen Sie es noch einmal. Geschieht es wieder, melden Sie es mit dem, was im Protokoll steht; unter <settings>Einstellungen</settings> steht, wo es liegt und ob alles in Ordnung ist.',
  },
  NO_TOKEN: {
    is: 'Dieser Browser hat keinen Schlüssel zu Ihrem Knoten.',
    do: 'Geben Sie in einem Terminal dieses Computers „cobox open“ ein: Das öffnet die Seite mit ihrem Schlüssel.',
  },
  BAD_TOKEN: {
    is: 'Der Schlüssel dieses Browsers passt nicht zu Ihrem Knoten.',
    do: 'Geben Sie in einem Terminal dieses Computers „cobox open“ ein: Das öffnet die Seite mit dem richtigen Schlüssel.',
  },
  FOREIGN_HOST: {
    is: 'Unter dieser Adresse antwortet der Knoten nicht: {host}.',
    do: 'Öffnen Sie die Seite unter der Adresse, die der Knoten beim Start ausgegeben hat; „cobox open“ tut das.',
  },
  FOREIGN_ORIGIN: {
    is: 'Die Anfrage kam von einer anderen Website: {origin}.',
    kept: 'Es wurde nichts getan.',
    do: 'Schließen Sie jene Website. Benutzen Sie nur die Seite, die Ihr eigener Knoten zeigt.',
  },
  NOT_RUNNING: {
    is: 'Ihr Knoten antwortet nicht ({home}).',
    kept: 'Nichts ist verloren: Was Sie getippt haben, bleibt hier.',
    do: 'Starten Sie den Knoten wieder wie zuvor. Die Seite geht dann von selbst weiter; drücken Sie noch einmal, was Sie gedrückt haben.',
  },
  ALREADY_RUNNING: {
    is: 'Für {home} läuft schon ein anderer Knoten.',
    do: 'Benutzen Sie die Seite des Knotens, der läuft: „cobox open“ zeigt sie.',
  },
  BAD_HOME: {
    is: 'Der Datenordner {home} lässt sich nicht benutzen: {reason}.',
    kept: 'Was darin ist, wurde nicht berührt.',
    do: 'Sehen Sie nach, ob der Ordner da ist, Ihnen gehört und seine Festplatte Platz hat.',
  },
  BAD_KEYS: {
    is: 'Die Schlüsseldatei {file} ist nicht lesbar: {reason}.',
    kept: 'Die Datei wurde gelassen, wie sie ist.',
    do: 'Holen Sie sie aus einer Sicherung zurück. Gibt es keine, bringen Ihre 24 Wörter Sie auf einem Knoten mit leerem Datenordner zurück.',
  },
  LOCKED: {
    is: 'Die Schlüssel in {home} sind mit einer Passphrase geschützt.',
    kept: 'Nichts ist verloren.',
    do: 'Starten Sie den Knoten in einem Terminal, und tippen Sie die Passphrase dort ein.',
  },
  PASSPHRASE_WRONG: {
    is: 'Das ist nicht die Passphrase.',
    kept: 'Es wurde nichts geändert.',
    do: 'Tippen Sie sie noch einmal, und achten Sie auf Großbuchstaben und die Sprache der Tastatur. Ist sie verloren, führen Ihre 24 Wörter oder ein anderes Ihrer Geräte zurück, siehe <keys>Schlüssel</keys>.',
  },
  PASSPHRASE_UNFIT: {
    is: 'Das kann keine Passphrase sein: {reason}.',
    kept: 'Es wurde nichts geändert.',
    do: 'Wählen Sie eine Zeile Text; fünf oder sechs Wörter, die niemand erraten würde, sind gut.',
  },
  PASSPHRASE_SET: {
    is: 'Es gibt schon eine Passphrase.',
    kept: 'Die jetzige bleibt.',
    do: 'Laden Sie die Seite neu, und ändern Sie sie unter <keys>Schlüssel</keys>.',
  },
  NO_PASSPHRASE: {
    is: 'Es ist keine Passphrase gesetzt.',
    do: 'Laden Sie die Seite neu. Setzen können Sie eine unter <keys>Schlüssel</keys>.',
  },
  BAD_CONFIG: {
    is: 'Die Einstellung {name} lässt sich nicht benutzen: {reason}.',
    do: 'Starten Sie den Knoten mit einem anderen Wert; „cobox up --help“ sagt, welche es gibt.',
  },
  PORT_TAKEN: {
    is: 'Der Port {port} wird von einem anderen Programm benutzt.',
    do: 'Beenden Sie das andere Programm, oder starten Sie den Knoten mit einem anderen Port.',
  },
  STORE_MOVED: {
    is: 'Der Speicher des Raums {space} wurde von anderswo hierher kopiert.',
    kept: 'Es wurde nichts hineingeschrieben.',
    do: 'Benutzen Sie nie einen Speicher auf zwei Geräten. Nehmen Sie dieses Gerät stattdessen neu auf: <keys>Schlüssel</keys>, auf einem Ihrer Geräte, das im Raum ist.',
  },
  STORE_NEWER: {
    is: 'Dieser Datenordner ist von einem neueren CoBox (Format {found}, dieses kennt {known}).',
    kept: 'Nichts ist verloren.',
    do: 'Aktualisieren Sie CoBox auf diesem Computer.',
  },
  CLOSING: {
    is: 'Ihr Knoten wird gerade beendet.',
    kept: 'Nichts ist verloren: Was fertig war, bleibt.',
    do: 'Warten Sie, bis der Knoten wieder da ist, oder starten Sie ihn; tun Sie es dann noch einmal.',
  },
  DISK_FULL: {
    is: 'Auf der Festplatte ist nicht genug Platz: {needed} nötig, {free} frei.',
    kept: 'Nichts ist verloren: Was hier ist, bleibt lesbar, und nichts wurde begonnen.',
    do: 'Schaffen Sie Platz auf der Festplatte dieses Computers, und versuchen Sie es noch einmal. Auch den Papierkorb eines Raums zu leeren hilft.',
  },
  DISK_FAILED: {
    is: 'Die Festplatte hat das Schreiben verweigert: {reason}.',
    kept: 'Was hier ist, bleibt lesbar. Was Sie gerade getan haben, ist nicht gespeichert.',
    do: 'Schaffen Sie Platz auf der Festplatte dieses Computers, oder sehen Sie nach ihr; versuchen Sie es dann noch einmal.',
  },
  CONTENT_NOT_HERE: {
    is: 'Der Inhalt von {path} ist nicht auf diesem Gerät, und niemand, der ihn hat, ist verbunden.',
    kept: 'Er ist nicht verloren, solange ihn ein Gerät oder ein Gastgeber hat.',
    do: 'Schalten Sie ein Gerät ein, das ihn hat, oder bitten Sie jemanden darum; unter <network>Netz</network> steht, wer verbunden ist. Versuchen Sie es dann noch einmal.',
  },
  CONTENT_DAMAGED: {
    is: 'Der Inhalt von {path} ist auf dieser Festplatte beschädigt.',
    kept: 'Andere Geräte und Gastgeber können ihn unbeschädigt haben.',
    do: 'Wählen Sie unter <settings>Einstellungen</settings> „Auch alle Inhalte prüfen“: Beschädigtes wird von einem Gerät geholt, das es hat.',
  },
  CONTENT_MISMATCH: {
    is: 'Was ankam, ist nicht, was angekündigt war: {reason}.',
    kept: 'Was vorher da war, bleibt, wie es war.',
    do: 'Senden Sie die Datei noch einmal, wenn kein Programm in sie schreibt.',
  },
  BAD_RANGE: {
    is: 'Die Datei hat {size} Bytes; so weit reicht sie nicht.',
    do: 'Öffnen Sie die Datei noch einmal.',
  },
  CANCELLED: {
    is: 'Es wurde abgebrochen.',
    kept: 'Was fertig war, bleibt.',
    do: 'Beginnen Sie es wieder, wann Sie möchten: Fertiges wird nicht noch einmal getan.',
  },
  SOURCE_NOT_FOUND: {
    is: 'Auf diesem Computer gibt es {path} nicht.',
    do: 'Prüfen Sie den Pfad: Gemeint ist der Computer, auf dem der Knoten läuft.',
  },
  SOURCE_UNREADABLE: {
    is: '{path} lässt sich nicht lesen: {reason}.',
    do: 'Prüfen Sie, wer es lesen darf, oder wählen Sie es neu aus.',
  },
  SOURCE_CHANGED: {
    is: '{path} hat sich geändert, während es gelesen wurde.',
    kept: 'Das Original ist, wie es war.',
    do: 'Nehmen Sie es noch einmal auf, wenn kein Programm hineinschreibt.',
  },
  IMPORT_INCOMPLETE: {
    is: '{count, plural, one {# Eintrag konnte nicht aufgenommen werden.} other {# Einträge konnten nicht aufgenommen werden.}}',
    kept: 'Alle anderen sind da.',
    do: 'Sehen Sie in der Liste, was nicht stimmt, beheben Sie es, und nehmen Sie sie noch einmal auf: Was schon da ist, wird nicht zweimal gesendet.',
  },
  EXPORT_INCOMPLETE: {
    is: '{count, plural, one {# Eintrag konnte nicht geschrieben werden.} other {# Einträge konnten nicht geschrieben werden.}}',
    kept: 'Alle anderen sind geschrieben, und im Raum wurde nichts geändert.',
    do: 'Sehen Sie in der Liste, was nicht stimmt, beheben Sie es, und schreiben Sie sie noch einmal heraus.',
  },
  TARGET_EXISTS: {
    is: '{path} ist schon da und ist etwas anderes.',
    kept: 'Es wurde nichts überschrieben.',
    do: 'Wählen Sie einen anderen Ort, oder verschieben Sie, was dort ist.',
  },
  TARGET_NOT_EMPTY: {
    is: '{path} ist nicht leer: Was darin ist, könnte überschrieben werden.',
    kept: 'Es wurde nichts überschrieben.',
    do: 'Wählen Sie einen Ordner, der leer ist oder den es noch nicht gibt.',
  },
  TARGET_IS_LINK: {
    is: '{path} führt durch eine symbolische Verknüpfung, die überall enden könnte.',
    kept: 'Dort wurde nichts geschrieben.',
    do: 'Wählen Sie einen Ordner, zu dem kein solcher Weg führt.',
  },
}
