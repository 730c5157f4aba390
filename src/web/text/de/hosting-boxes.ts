// Wörter dieser Seiten: Boxen.
import type { hostingBoxes as en } from '../en/hosting-boxes.ts'
import type { Text } from '../shape.ts'

export const hostingBoxes: Text<typeof en> = {
  boxesTitle: 'Boxen',
  boxesAbout:
    'Eine Box ist ein Knoten, der nur aufbewahrt und immer an ist. Gesteuert wird sie aus der Ferne.',
  boxesNone:
    'Dieser Knoten steuert keine Box. Eine Box zeigt beim ersten Start einen Link; fügen Sie ihn unten ein.',
  boxLink: 'Link einer Box',
  boxLinkAbout:
    'Der, den sie beim ersten Start gezeigt hat, oder den jemand mit Zugriff erstellt hat. Er gilt einmal und lässt Sie die Box steuern.',
  boxLinkWrong: 'Ein solcher Link beginnt mit cobox://box/',
  boxPair: 'Mit der Box verbinden',
  boxPaired: 'Dieses Gerät steuert jetzt „{name}“.',
  boxRefuses: 'sie lässt sich von diesem Gerät nicht mehr steuern',
  boxAway: 'fort: Sie ist aus oder nicht erreichbar',
  boxVersion: 'CoBox',
  boxOpen: 'Mehr zeigen',
  boxClose: 'Weniger zeigen',
  boxRename: 'Umbenennen',
  boxRenameTitle: '„{name}“ umbenennen',
  boxRenameAbout: 'Alle, die sie steuern, sehen den neuen Namen.',
  boxName: 'Neuer Name',
  boxRestart: 'Neu starten',
  boxRestartTitle: '„{name}“ neu starten?',
  boxRestartAbout: 'Sie ist einige Sekunden fort, und ihre Gäste warten solange. Nichts geht verloren.',
  boxRestarts: 'Sie startet neu und ist in einigen Sekunden wieder da.',
  boxForget: 'Hier vergessen',
  boxForgetTitle: '„{name}“ hier vergessen?',
  boxForgetAbout:
    'Die Box läuft weiter, und dieses Gerät bleibt in ihrer Liste. Um sie von hier aus wieder zu steuern, brauchen Sie einen neuen Link.',
  alarm:
    '{alarm, select, disk_low {Ihre Platte wird voll} disk_full {Ihre Platte ist voll} overcommitted {Es ist mehr versprochen, als ihre Platte fasst} other {Alarm}}',
  alarmFigures:
    '{alarm, select, overcommitted {Den Gästen sind {over} mehr versprochen, als auf die Platte passt.} disk_full {{free} sind frei, und {reserve} werden freigehalten. Neues wird nicht angenommen; was da ist, bleibt abrufbar.} other {{free} sind frei, davon werden {reserve} freigehalten.}}',
  boxHow: 'Wie es ihr geht',
  boxUpdate: 'Die Box läuft mit CoBox {box}, dieser Knoten mit {here}: Aktualisieren Sie die Box.',
  boxRuns: 'Gestartet',
  boxMemory: 'Arbeitsspeicher',
  boxPeers: 'Verbundene Geräte',
  boxAddress: 'Adresse',
  diskUsed: 'Platte belegt: {percent}',
  diskFree:
    '{level, select, ok {Die Platte hat Platz} low {Die Platte wird voll} full {Die Platte ist voll, es wird nichts Neues angenommen} other {Platte}}: {free} von {total} frei, {reserve} werden freigehalten.',
  diskAgreed:
    'Gäste nutzen {hosted} von {agreed} vereinbarten{more, select, yes {, weitere {offered} sind angeboten} other {}}.',
  diskOf: '{coop} ({id}) auf der Platte',
  boxKeeps: 'Wen sie aufbewahrt',
  boxOffers: 'Ihre Angebote',
  boxOfferAbout: 'Die Box bewahrt verschlüsselt alles im Raum dessen auf, der ihr Angebot annimmt.',
  adminsTitle: 'Wer sie steuert',
  device: 'Gerät',
  adminRemove: 'Entfernen',
  adminRemoveTitle: '{name} den Zugriff nehmen?',
  adminRemoveAbout:
    'Dieses Gerät steuert die Box nicht mehr und wird sofort von ihr getrennt. Was sie für andere aufbewahrt, bleibt unberührt. Ein neuer Link lässt es wieder herein.',
  adminRemoveLast: 'Es ist das letzte: Danach kann nur noch an der Box selbst jemand hereingelassen werden.',
  adminRemoveMe: 'Es ist dieses Gerät: Sie verlieren den Zugriff auf die Box.',
  adminInviteAbout:
    'Wer einen solchen Link benutzt, steuert die Box wie Sie. Er gilt einmal: Schicken Sie ihn auf einem Weg, den andere nicht mitlesen.',
  adminDevice: 'Nur für ein Gerät: dessen Schlüssel (freiwillig)',
  adminDeviceAbout: 'Dann nützt der Link anderen nichts. Die Seite „Schlüssel“ jenes Geräts zeigt ihn.',
  adminDeviceWrong: 'Ein Schlüssel hat 64 Zeichen, 0 bis 9 und a bis f.',
  adminDays: 'Tage, in denen er benutzt werden kann',
  adminDaysWrong: 'Eine Zahl über 0.',
  adminInvite: 'Link für weiteren Zugriff erstellen',
  adminLink: 'Link für weiteren Zugriff',
  adminLinkUntil: 'Er gilt bis',
  logs: 'Protokoll',
  logLines: 'Wie viele Zeilen',
  logShow: 'Die letzten Zeilen zeigen',
}
