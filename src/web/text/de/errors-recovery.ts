// Wörter zu Fehlern: Vertrauenspersonen und Wiederherstellung.
import type { errorsRecovery as en } from '../en/errors-recovery.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsRecovery: ErrorWords<typeof en> = {
  THRESHOLD_WRONG: {
    is: 'Von {total} Vertrauenspersonen können nicht {threshold} nötig sein.',
    do: 'Wählen Sie eine Zahl von 1 bis zur Zahl der Vertrauenspersonen; 3 von 5 ist ein guter Anfang.',
  },
  SHARE_DAMAGED: {
    is: 'Der Anteil von {who} ist beschädigt: {reason}.',
    kept: 'Andere Anteile sind nicht betroffen.',
    do: 'Bitten Sie diese Vertrauensperson, ihn noch einmal freizugeben.',
  },
  SHARE_NOT_YOURS: {
    is: 'Dieser Anteil ist für jemand anderen oder ein anderes Gerät versiegelt.',
    do: 'Bitten Sie darum mit dem Anfragecode, den dieses Gerät unter <keys>Schlüssel</keys> zeigt.',
  },
  SHARE_OTHER_SET: {
    is: 'Der Anteil von {who} gehört zu einem anderen Satz: Inzwischen wurden neue Anteile gemacht.',
    kept: 'Verloren ist dadurch nichts.',
    do: 'Bitten Sie die Vertrauenspersonen um die Anteile des neuesten Satzes; alle müssen aus demselben sein.',
  },
  OWNERS_DIFFER: {
    is: 'Die Anteile gehören zu verschiedenen Personen: {owners}.',
    kept: 'Es wurde nichts zurückgeholt.',
    do: 'Jemand gab Ihnen Anteile einer anderen Identität, vielleicht um Sie dazu zu machen. Fragen Sie Ihre Vertrauenspersonen mit der Stimme, für wen sie einen Anteil haben, und wählen Sie diese Person.',
  },
  SHARES_TOO_FEW: {
    is: 'Noch nicht genug Anteile: {have} von {need} nötigen.',
    kept: 'Die Sie haben, bleiben.',
    do: 'Bitten Sie weitere Vertrauenspersonen, und geben Sie alle Anteile ein, die Sie haben.',
  },
  REQUEST_MALFORMED: {
    is: 'Das ist kein Anfragecode.',
    do: 'Kopieren Sie ihn noch einmal ganz; er beginnt mit cobox://recover/.',
  },
  NO_SHARE: {
    is: 'Sie haben keinen Anteil von {who}.',
    do: 'Was Sie für andere aufbewahren, steht unter <keys>Schlüssel</keys>.',
  },
  SHARE_ARRIVED: {
    is: '{who}: Der Anteil ist schon dort und braucht nicht übergeben zu werden.',
    do: 'Es ist nichts zu tun.',
  },
  SHARE_ELSEWHERE: {
    is: 'Der Anteil von {who} wartet auf jenem Ihrer Geräte, das ihn gemacht hat.',
    kept: 'Er ist nicht verloren.',
    do: 'Übergeben Sie ihn von dort.',
  },
  NO_TRUSTEES: {
    is: 'Es sind keine Vertrauenspersonen benannt.',
    do: 'Wählen Sie welche, solange alles gut ist, unter <keys>Schlüssel</keys>.',
  },
  TRUSTEE_UNFIT: {
    is: '{who} kann keine Vertrauensperson sein: {reason}.',
    kept: 'Es wurde nichts verschickt.',
    do: 'Wählen Sie jemand anderen.',
  },
  IDENTITY_REPLACED: {
    is: 'Diese Identität war in fremde Hände gefallen, und eine andere trat an ihre Stelle.',
    do: 'Kommen Sie mit der neuen Identität herein.',
  },
  LETTERS_FULL: {
    is: 'Sie haben in diesem Raum schon {limit} versiegelte Briefe.',
    kept: 'Die unterwegs sind, bleiben.',
    do: 'Sie gehen weg, sobald sie gelesen sind. Warten Sie, bis die Geräte der Empfänger an waren.',
  },
  NO_LETTER: {
    is: 'Das ist kein Brief, oder er wurde unterwegs beschädigt.',
    do: 'Kopieren Sie ihn noch einmal ganz; er beginnt mit cobox://letter/.',
  },
  LETTER_NOT_YOURS: {
    is: 'Dieser Brief ist für jemand anderen.',
    do: 'Öffnen Sie ihn auf einem Gerät der Person, für die er ist.',
  },
  REQUEST_WORDS_DIFFER: {
    is: 'Das sind nicht die zwei Wörter dieses Anfragecodes.',
    kept: 'Es wurde nichts freigegeben.',
    do: 'Geben Sie nichts frei. Sprechen Sie mit der Person, mit der Stimme oder von Angesicht, und lassen Sie sich die Wörter noch einmal vorlesen.',
  },
  NO_RECOVERY: {
    is: 'Auf diesem Gerät ist keine Wiederherstellung im Gang.',
    do: 'Beginnen Sie eine unter <keys>Schlüssel</keys>.',
  },
  RECOVERY_UNDER_WAY: {
    is: 'Auf diesem Gerät ist schon eine andere Wiederherstellung im Gang.',
    kept: 'Was dafür freigegeben wurde, bleibt, bis Sie sie beenden.',
    do: 'Beenden Sie sie zuerst unter <keys>Schlüssel</keys>; was dafür freigegeben wurde, wird dann aufgegeben.',
  },
  NOT_THE_HEIR: {
    is: '{who} hat jemand anderen zum Erben bestimmt, oder niemanden.',
    kept: 'Es wurde nichts freigegeben.',
    do: 'Unter <keys>Schlüssel</keys> steht bei dem, was Sie aufbewahren, wer erben soll.',
  },
  RECOVERY_WAITS: {
    is: 'Sie haben zugestimmt. {who} kann bis {until} widersprechen.',
    kept: 'Noch wurde nichts freigegeben.',
    do: 'Geben Sie danach frei, auf demselben Weg.',
  },
  RECOVERY_OBJECTED: {
    is: '{who} hat von einem eigenen Gerät widersprochen.',
    kept: 'Es wurde nichts freigegeben.',
    do: 'Sprechen Sie mit der Person. Hat nach Verlust oder Diebstahl jemand anderes dieses Gerät, können Sie trotzdem freigeben.',
  },
  RECOVERY_UNHEARD: {
    is: 'Niemand ist verbunden, der einen Widerspruch von {who} weitergeben könnte.',
    kept: 'Es wurde nichts freigegeben, und die Wartezeit hat nicht begonnen.',
    do: 'Gehen Sie zuerst online, und versuchen Sie es noch einmal. Geht das nicht, vergewissern Sie sich auf anderem Weg, dass kein Widerspruch kommt, und geben Sie dann trotzdem frei.',
  },
}
