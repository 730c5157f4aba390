// Wörter zu Fehlern: Räume, was darin getan wurde, und Dateien.
import type { errorsSpaces as en } from '../en/errors-spaces.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsSpaces: ErrorWords<typeof en> = {
  NO_SPACE: {
    is: 'Auf diesem Knoten gibt es keinen Raum {space}.',
    do: 'Ihre Räume stehen unter <home>Start</home>.',
  },
  SPACE_ARCHIVED: {
    is: 'Dieser Raum ist archiviert: Man kann ihn lesen und nicht ändern.',
    kept: 'Alles darin lässt sich lesen.',
    do: 'Die Koordination kann ihn unter <members>Mitglieder</members> zurückholen.',
  },
  SPACE_LEFT: {
    is: 'Sie haben diesen Raum verlassen.',
    kept: 'Was hier ist, bleibt lesbar.',
    do: 'Um zurückzukommen, bitten Sie die Koordination um eine neue Einladung.',
  },
  SPACE_NOT_LEFT: {
    is: 'Dieser Raum wurde nicht verlassen: Die Kopie hier ist vielleicht die einzige.',
    kept: 'Es wurde nichts gelöscht.',
    do: 'Verlassen Sie den Raum zuerst, unter <members>Mitglieder</members>.',
  },
  UPDATE_COBOX: {
    is: 'Jemand in diesem Raum benutzt ein neueres CoBox und tat etwas, das dieses nicht kennt ({action}).',
    kept: 'Nichts ist verloren, und der Raum ist lesbar.',
    do: 'Aktualisieren Sie CoBox auf diesem Computer.',
  },
  NOT_WRITABLE: {
    is: 'Dieses Gerät darf in diesem Raum noch nicht schreiben.',
    kept: 'Lesen können Sie schon.',
    do: 'Warten Sie, bis ein Gerät der Koordination es eingelassen hat; der Raum zeigt dann, was Sie tun können.',
  },
  SPACE_STOPPED: {
    is: 'Dieser Raum steht still: {reason}.',
    kept: 'Was er enthielt, ist weiter lesbar.',
    do: 'Sehen Sie unter <settings>Einstellungen</settings> nach, ob alles in Ordnung ist: Dort steht, was zu tun ist.',
  },
  NOT_HERE_YET: {
    is: 'Ein Teil dieses Raums ist auf diesem Gerät noch nicht angekommen.',
    kept: 'Nichts ist verloren.',
    do: 'Verbinden Sie ein Gerät, das den Raum hat; unter <network>Netz</network> steht, wer verbunden ist. Versuchen Sie es dann noch einmal.',
  },
  SYNC_TIMEOUT: {
    is: 'Nach {seconds} s war noch nicht alles da.',
    kept: 'Es geht im Hintergrund weiter.',
    do: 'Unter <network>Netz</network> steht, wer verbunden ist und was noch kommt.',
  },
  ACTION_MALFORMED: {
    is: 'Der Eintrag ist nicht lesbar.',
    kept: 'Er zählt nicht, und nichts anderes ist berührt.',
    do: 'Aktualisieren Sie CoBox auf dem Gerät, das ihn schrieb.',
  },
  ACTION_TOO_LARGE: {
    is: 'Das ist größer als {limit} Bytes.',
    kept: 'Es wurde nichts getan.',
    do: 'Tun Sie es in kleineren Teilen: weniger Einträge oder ein kürzerer Text.',
  },
  NOT_A_MEMBER: {
    is: 'Das dürfen nur Mitglieder dieses Raums.',
    kept: 'Es wurde nichts getan.',
    do: 'Bitten Sie die Koordination um eine Einladung.',
  },
  NOT_ALLOWED: {
    is: 'Ihre Rolle in diesem Raum ({role}) erlaubt das nicht.',
    kept: 'Es wurde nichts getan.',
    do: 'Bitten Sie die Koordination, es zu tun oder Ihre Rolle zu ändern; unter <members>Mitglieder</members> steht, wer das ist.',
  },
  PATH_INVALID: {
    is: '„{path}“ kann kein Name sein: {reason}.',
    kept: 'Es wurde nichts getan.',
    do: 'Wählen Sie einen anderen Namen: ohne „/“, nicht nur Punkte und nicht zu lang.',
  },
  NAME_TOO_LONG: {
    is: 'Ein Name im Pfad ist länger als {limit} Bytes.',
    kept: 'Es wurde nichts getan.',
    do: 'Wählen Sie einen kürzeren Namen.',
  },
  NO_FILE: {
    is: 'In diesem Raum gibt es kein {path}.',
    kept: 'Hat es jemand entfernt, ist es im Papierkorb.',
    do: 'Sehen Sie in der Liste unter <files>Dateien</files> nach oder im <trash>Papierkorb</trash>.',
  },
  NO_TICKET: {
    is: 'Diese Adresse einer Datei gilt nicht mehr.',
    kept: 'Die Datei selbst ist unberührt.',
    do: 'Öffnen Sie sie noch einmal unter <files>Dateien</files>.',
  },
  IS_A_FOLDER: {
    is: '{path} ist ein Ordner.',
    kept: 'Es wurde nichts überschrieben.',
    do: 'Wählen Sie einen anderen Namen oder die Dateien darin.',
  },
  NOT_A_FOLDER: {
    is: '{path} ist kein Ordner.',
    kept: 'Es wurde nichts getan.',
    do: 'Wählen Sie einen Ordner.',
  },
  NOT_A_FILE: { is: '{path} ist keine Datei.', kept: 'Es wurde nichts getan.', do: 'Wählen Sie eine Datei.' },
  PATH_TAKEN: {
    is: '{path} ist schon vergeben.',
    kept: 'Es wurde nichts überschrieben.',
    do: 'Wählen Sie einen anderen Namen, oder benennen Sie das andere zuerst um oder entfernen Sie es.',
  },
  INTO_ITSELF: {
    is: 'Ein Ordner kann nicht in sich selbst verschoben oder kopiert werden.',
    kept: 'Es wurde nichts verschoben.',
    do: 'Wählen Sie einen Ort außerhalb des Ordners.',
  },
  CHANGED_MEANWHILE: {
    is: '{path} wurde inzwischen geändert.',
    kept: 'Die andere Version ist da, und nichts ist verloren.',
    do: 'Sehen Sie sich die neue Version an, und entscheiden Sie dann noch einmal.',
  },
  NO_VERSION: {
    is: 'Diese Version von {path} gibt es nicht.',
    do: 'Sehen Sie die Versionen noch einmal an: Öffnen Sie die Datei unter <files>Dateien</files>.',
  },
  NOT_IN_TRASH: {
    is: 'Das ist nicht im Papierkorb.',
    kept: 'Vielleicht hat es jemand wiederhergestellt oder endgültig gelöscht.',
    do: 'Sehen Sie im <trash>Papierkorb</trash> und unter <files>Dateien</files> nach.',
  },
  CONTENT_PURGED: {
    is: 'Der Inhalt wurde inzwischen endgültig gelöscht.',
    kept: 'Das hat jemand aus dem Raum getan; zurückholen lässt er sich nicht.',
    do: 'Haben Sie die Datei noch, senden Sie sie noch einmal.',
  },
}
