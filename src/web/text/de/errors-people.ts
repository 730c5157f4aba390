// Wörter zu Fehlern: Mitglieder, Einladungen, Identität und Geräte.
import type { errorsPeople as en } from '../en/errors-people.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsPeople: ErrorWords<typeof en> = {
  INVITE_MALFORMED: {
    is: 'Das ist keine Einladung von CoBox, oder sie wurde unterwegs beschädigt.',
    do: 'Kopieren Sie den ganzen Link noch einmal, vom Anfang bis zum Ende, oder bitten Sie um eine neue.',
  },
  INVITE_EXPIRED: {
    is: 'Diese Einladung ist abgelaufen.',
    do: 'Bitten Sie die Person, die Sie eingeladen hat, um eine neue.',
  },
  INVITE_USED: {
    is: 'Diese Einladung ist schon verbraucht.',
    do: 'Bitten Sie die Person, die Sie eingeladen hat, um eine neue.',
  },
  INVITE_REVOKED: {
    is: 'Diese Einladung wurde widerrufen.',
    do: 'Bitten Sie die Person, die Sie eingeladen hat, um eine neue.',
  },
  INVITE_UNKNOWN: {
    is: 'Hier kennt niemand diese Einladung.',
    do: 'Bitten Sie die Person, die Sie eingeladen hat, um eine neue.',
  },
  INVITE_DENIED: {
    is: 'Die Koordination hat die Anfrage abgelehnt.',
    do: 'Sprechen Sie mit der Person, die Sie eingeladen hat.',
  },
  BAD_SPACE_KEYS: {
    is: 'Was für einen Raum gegeben wurde, sind nicht seine Schlüssel: {reason}.',
    kept: 'Es wurde nichts übernommen.',
    do: 'Bitten Sie jemanden, den Sie kennen, um eine neue Einladung.',
  },
  JOIN_TIMEOUT: {
    is: 'Noch hat niemand geantwortet, der Sie einlassen kann.',
    kept: 'Es geht weiter, solange der Knoten läuft.',
    do: 'Bitten Sie jemanden aus der Koordination, ein Gerät einzuschalten.',
  },
  LAST_COORDINATOR: {
    is: 'Ein Raum braucht Koordination, und das ist die letzte Person mit dieser Rolle.',
    kept: 'Es wurde nichts geändert.',
    do: 'Geben Sie zuerst jemand anderem diese Rolle, unter <members>Mitglieder</members>.',
  },
  NOT_ONESELF: {
    is: 'Das sind Sie.',
    kept: 'Es wurde nichts getan.',
    do: 'Um selbst zu gehen, verlassen Sie den Raum unter <members>Mitglieder</members>.',
  },
  THIS_DEVICE: {
    is: 'Das ist dieses Gerät, „{name}“.',
    kept: 'Es wurde nichts getan.',
    do: 'Schließen Sie es von einem anderen Ihrer Geräte aus, oder verlassen Sie Ihre Räume und löschen Sie seinen Datenordner.',
  },
  DEVICE_REVOKED: {
    is: 'Dieses Gerät wurde ausgeschlossen, oder jenes, das für es bürgt.',
    do: 'Um es wieder zu benutzen, starten Sie es mit leerem Datenordner und fügen Sie es unter <keys>Schlüssel</keys> neu hinzu.',
  },
  REVOKED_IN_PART: {
    is: 'Das Gerät ist in {done, plural, one {# Raum} other {# Räumen}} ausgeschlossen, in diesen nicht: {spaces}.',
    kept: 'Bis die Koordination es dort getan hat, liest das Gerät in ihnen weiter.',
    do: 'Bitten Sie die Koordination jedes dieser Räume, es unter „Mitglieder“ zu sperren.',
  },
  LAST_DEVICE: {
    is: 'Das ist das letzte Gerät der Person in diesem Raum.',
    kept: 'Es wurde nichts getan.',
    do: 'Entfernen Sie stattdessen das Mitglied, oder verlassen Sie den Raum, wenn Sie es sind: <members>Mitglieder</members>.',
  },
  BAD_ATTESTATION: {
    is: 'Das Gerät ist nicht von der Identität beglaubigt, die es angibt.',
    kept: 'Es wurde nicht eingelassen.',
    do: 'Fügen Sie das Gerät unter <keys>Schlüssel</keys> noch einmal hinzu.',
  },
  DEVICE_KNOWN: { is: 'Dieses Gerät ist schon im Raum.', do: 'Es ist nichts zu tun.' },
  ALREADY_FOUNDED: { is: 'Dieser Raum ist schon gegründet.', do: 'Es ist nichts zu tun.' },
  NO_REQUEST: {
    is: 'Diese Anfrage gibt es nicht mehr.',
    do: 'Vielleicht hat sie jemand beantwortet. Wer wartet, steht unter <members>Mitglieder</members>.',
  },
  BAD_WORDS: {
    is: 'Das sind nicht die 24 Wörter einer Identität: {reason}.',
    kept: 'Es wurde nichts geändert.',
    do: 'Prüfen Sie Schreibung und Reihenfolge. Alle Wörter sind aus einer festen Liste englischer Wörter.',
  },
  WORDS_DIFFER: {
    is: 'Das sind nicht die Wörter dieser Identität (Wort {position} ist anders).',
    kept: 'Es wurde nichts geändert.',
    do: 'Vergleichen Sie mit dem, was Sie aufgeschrieben haben, oder zeigen Sie die Wörter unter <keys>Schlüssel</keys> noch einmal an.',
  },
  WORDS_SHOWN: {
    is: 'Die Wörter wurden schon gezeigt.',
    do: 'Sorgen Sie dafür, dass niemand zusieht, und zeigen Sie sie unter <keys>Schlüssel</keys> noch einmal an.',
  },
  NO_WORDS: {
    is: 'Dieses Gerät kam später dazu und hat die Wörter nicht.',
    do: 'Zeigen Sie sie auf dem Gerät an, das Ihre Identität erzeugt hat.',
  },
  PAIRING_CODE_WRONG: {
    is: 'Kein wartendes Gerät zeigt diesen Code.',
    kept: 'Kein Gerät wurde eingelassen, und der Link ist beendet.',
    do: 'Erzeugen Sie unter <keys>Schlüssel</keys> einen neuen Link. Sind die Codes wieder verschieden, hat jemand anderes den Link.',
  },
  PAIRING_DECLINED: {
    is: 'Das andere Gerät hat dieses nicht eingelassen.',
    do: 'Erzeugen Sie dort unter „Schlüssel“ einen neuen Link, und vergleichen Sie die Codes.',
  },
  PAIRING_REPLACED: {
    is: 'Nach diesem wurde ein neuerer Link erzeugt, und nur der neueste gilt.',
    do: 'Benutzen Sie den neuesten Link.',
  },
  PAIRING_BROKEN: {
    is: 'Die beiden Geräte wurden sich nicht einig: Eines hat geändert, was es sagte.',
    kept: 'Es wurde kein Gerät eingelassen.',
    do: 'Erzeugen Sie einen neuen Link, und übergeben Sie ihn auf einem Weg, den andere nicht mitlesen.',
  },
  NOBODY_WAITS: {
    is: 'Kein Gerät wartet auf Einlass.',
    do: 'Erzeugen Sie unter <keys>Schlüssel</keys> einen Link, und benutzen Sie ihn auf dem neuen Gerät.',
  },
  IDENTITY_IN_USE: {
    is: 'Die Identität dieses Knotens wird in {count, plural, one {# Raum} other {# Räumen}} benutzt.',
    kept: 'Es wurde nichts geändert.',
    do: 'Nur ein frischer Knoten kann jemandes Gerät werden: Starten Sie einen mit leerem Datenordner.',
  },
}
