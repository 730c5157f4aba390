// Wörter zu Fehlern: Gastgeber und Boxen.
import type { errorsHosting as en } from '../en/errors-hosting.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsHosting: ErrorWords<typeof en> = {
  OFFER_MALFORMED: {
    is: 'Das ist kein Angebot eines Gastgebers, oder es wurde unterwegs beschädigt.',
    kept: 'Es wurde nichts vereinbart.',
    do: 'Kopieren Sie den ganzen Link noch einmal, oder bitten Sie um ein neues.',
  },
  OFFER_EXPIRED: {
    is: 'Dieses Angebot ist abgelaufen.',
    kept: 'Es wurde nichts vereinbart.',
    do: 'Bitten Sie den Gastgeber um ein neues.',
  },
  OFFER_USED: {
    is: 'Dieses Angebot wurde schon angenommen.',
    kept: 'Es wurde nichts vereinbart.',
    do: 'Bitten Sie den Gastgeber um ein neues.',
  },
  OFFER_WITHDRAWN: {
    is: 'Der Gastgeber hat dieses Angebot zurückgezogen.',
    kept: 'Es wurde nichts vereinbart.',
    do: 'Bitten Sie den Gastgeber um ein neues.',
  },
  OFFER_OWN: {
    is: 'Dieses Angebot ist von diesem Knoten selbst: Er hat den Raum schon.',
    kept: 'Es wurde nichts vereinbart.',
    do: 'Geben Sie den Link einer anderen Genossenschaft, oder nehmen Sie deren Angebot an.',
  },
  HOST_TWICE: {
    is: 'Der Gastgeber {host} bewahrt diesen Raum schon auf: Eine zweite Vereinbarung wäre keine zweite Kopie.',
    kept: 'Die bestehende Vereinbarung geht weiter.',
    do: 'Für mehr Platz dort schlagen Sie unter <spaceHosting>Aufbewahrung</spaceHosting> andere Bedingungen vor. Für eine weitere Kopie fragen Sie eine andere Genossenschaft.',
  },
  NO_OFFER: {
    is: 'Dieses Angebot gibt es nicht.',
    do: 'Ihre Angebote stehen unter <hosting>Aufbewahrung</hosting>.',
  },
  NO_AGREEMENT: {
    is: 'Es gibt keine Vereinbarung „{agreement}“.',
    do: 'Die Vereinbarungen stehen unter <hosting>Aufbewahrung</hosting>.',
  },
  BAD_AGREEMENT: {
    is: 'Das ist keine gültige Vereinbarung: {reason}.',
    kept: 'Es wurde nichts vereinbart.',
    do: 'Prüfen Sie die Bedingungen, oder bitten Sie die andere Seite um ein neues Angebot.',
  },
  BAD_QUOTA: {
    is: '{bytes} Bytes lassen sich nicht vereinbaren: Es sind mindestens {least} und höchstens 1 PiB.',
    kept: 'Es wurde nichts vereinbart.',
    do: 'Wählen Sie eine andere Größe.',
  },
  TOO_MANY_CORES: {
    is: 'Der Gastgeber bewahrt höchstens {limit} Protokolle je Vereinbarung auf.',
    kept: 'Was dort ist, bleibt.',
    do: 'Teilen Sie den Raum auf, oder suchen Sie einen zweiten Gastgeber.',
  },
  HOST_UNREACHABLE: {
    is: 'Der Gastgeber {host} ist nicht erreichbar.',
    kept: 'Was er aufbewahrt, ist dadurch nicht verloren.',
    do: 'Vielleicht ist er aus. Es wird weiter versucht, solange dieser Knoten läuft; fragen Sie die Leute, die ihn betreiben.',
  },
  HOST_FAILED: {
    is: 'Der Gastgeber {host} konnte es nicht: Dort ging etwas schief.',
    kept: 'Was er aufbewahrt, bleibt.',
    do: 'Versuchen Sie es später noch einmal, und sagen Sie es den Leuten, die ihn betreiben: In ihrem Protokoll steht der Grund.',
  },
  HOST_REFUSES: {
    is: 'Der Gastgeber lässt dieses Gerät nicht herein.',
    kept: 'Was er aufbewahrt, bleibt.',
    do: 'Ein Gerät der Koordination muss ihm sagen, wer im Raum ist: Bitten Sie, eines einzuschalten. Wer entfernt wurde, und ein gesperrtes Gerät, wird nicht mehr hereingelassen.',
  },
  OVER_QUOTA: {
    is: 'Beim Gastgeber {host} reicht der vereinbarte Platz nicht: {used} von {quota} sind belegt, und {over} passen nicht mehr.',
    kept: 'Was dort ist, bleibt; Neues hat dort keine Kopie.',
    do: 'Schlagen Sie unter <spaceHosting>Aufbewahrung</spaceHosting> mehr Platz vor, nehmen Sie einen weiteren Gastgeber, oder löschen Sie endgültig, was niemand braucht.',
  },
  HOST_FULL: {
    is: 'Die Festplatte des Gastgebers {host} ist voll: Er nimmt nichts Neues.',
    kept: 'Was dort ist, bleibt abrufbar.',
    do: 'Sprechen Sie mit den Leuten, die ihn betreiben, oder nehmen Sie einen weiteren Gastgeber.',
  },
  AGREEMENT_SUSPENDED: {
    is: 'Der Gastgeber hat diese Vereinbarung ausgesetzt: {reason}.',
    kept: 'Was er aufbewahrt, bleibt abrufbar.',
    do: 'Sprechen Sie mit ihm.',
  },
  AGREEMENT_ENDED: {
    is: 'Diese Vereinbarung ist beendet.',
    kept: 'Dieses Gerät hat, was es hatte.',
    do: 'Schließen Sie eine neue: Bitten Sie um ein Angebot, und nehmen Sie es unter <spaceHosting>Aufbewahrung</spaceHosting> des Raums an.',
  },
  NOT_PROPOSED: {
    is: 'Für diese Vereinbarung wartet keine Änderung.',
    kept: 'Es gelten die bisherigen Bedingungen.',
    do: 'Sehen Sie sich die Vereinbarung noch einmal an; vielleicht wurde der Vorschlag zurückgenommen.',
  },
  NOT_HOSTED: {
    is: 'Kein Gastgeber bewahrt diesen Raum auf.',
    do: 'Bitten Sie eine Genossenschaft um ein Angebot, und nehmen Sie es unter <spaceHosting>Aufbewahrung</spaceHosting> des Raums an.',
  },
  BOX_HAS_SPACES: {
    is: 'Im Datenordner {home} sind Räume: Eine Box hat keine eigenen.',
    kept: 'Es wurde nichts geändert.',
    do: 'Geben Sie der Box einen eigenen Datenordner.',
  },
  BOX_ONLY_HOSTS: {
    is: 'Dieser Knoten ist eine Box: Er bewahrt nur auf und hat keine eigenen Räume und keine Person.',
    kept: 'Es wurde nichts getan.',
    do: 'Tun Sie es auf der Seite eines Ihrer Knoten.',
  },
  NOT_A_BOX: {
    is: 'Dieser Knoten ist keine Box.',
    kept: 'Es wurde nichts getan.',
    do: 'Eine Box ist ein Knoten, der mit „cobox up --box“ gestartet wurde.',
  },
  NO_BOX: {
    is: 'Dieser Knoten steuert keine Box „{box}“.',
    do: 'Ihre Boxen stehen unter <hosting>Aufbewahrung</hosting>.',
  },
  NO_BOXES: {
    is: 'Dieser Knoten steuert keine Box.',
    do: 'Die Box zeigt bei ihrem ersten Start einen Link; geben Sie ihn unter <hosting>Aufbewahrung</hosting> ein.',
  },
  BOX_UNREACHABLE: {
    is: 'Die Box {box} ist nicht erreichbar.',
    kept: 'Was sie aufbewahrt, ist dadurch nicht verloren.',
    do: 'Vielleicht ist sie aus. Es wird weiter versucht, solange dieser Knoten läuft.',
  },
  BOX_REFUSES: {
    is: 'Die Box {box} lässt sich von diesem Gerät nicht steuern.',
    kept: 'Die Box läuft weiter.',
    do: 'Vielleicht hat jemand, der sie steuert, dieses Gerät entfernt. Bitten Sie um einen neuen Link.',
  },
  BOX_FAILED: {
    is: 'Die Box {box} konnte es nicht: Dort ging etwas schief.',
    kept: 'Was sie aufbewahrt, bleibt.',
    do: 'Sehen Sie unter <hosting>Aufbewahrung</hosting> in ihr Protokoll, und aktualisieren Sie die Box, wenn ihr CoBox älter ist.',
  },
  BOX_LINK_MALFORMED: {
    is: 'Das ist kein Link einer Box, oder er wurde unterwegs beschädigt.',
    do: 'Kopieren Sie den ganzen Link noch einmal, oder holen Sie an der Box einen neuen.',
  },
  BOX_LINK_USED: {
    is: 'Die Box kennt diesen Link nicht: Er ist verbraucht, abgelaufen oder für ein anderes Gerät.',
    do: 'Bitten Sie jemanden, der sie steuert, um einen neuen, oder erzeugen Sie an der Box selbst einen mit „cobox box pair“.',
  },
  NO_ADMIN: {
    is: 'Niemand, der die Box steuert, ist „{device}“.',
    do: 'Sehen Sie noch einmal in die Liste; vielleicht wurde das Gerät inzwischen entfernt.',
  },
  LAST_ADMIN: {
    is: 'Das ist das letzte Gerät, das die Box steuert: Aus der Ferne könnte es dann niemand mehr.',
    kept: 'Es wurde nichts geändert.',
    do: 'Lassen Sie zuerst ein anderes herein.',
  },
  TOO_MANY_ADMINS: {
    is: 'Eine Box wird von höchstens {limit} Geräten gesteuert und hat ebenso viele offene Links.',
    kept: 'Es wurde nichts geändert.',
    do: 'Entfernen Sie zuerst eines.',
  },
  BOX_CANNOT_RESTART: {
    is: 'Die Box könnte nicht von selbst wieder starten: Jemand muss die Passphrase ihrer Schlüssel geben.',
    kept: 'Sie läuft weiter wie bisher.',
    do: 'Starten Sie sie von Hand: Jemand an der Box muss ihre Passphrase tippen.',
  },
  OVERCOMMITTED: {
    is: 'Damit wären {over} mehr versprochen, als auf die Festplatte passt.',
    kept: 'Es wurde kein Angebot gemacht.',
    do: 'Bieten Sie weniger an, erlauben Sie, mehr zu versprechen, als Platz ist, oder geben Sie dem Gastgeber eine größere Festplatte.',
  },
}
