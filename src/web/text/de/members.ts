// Wörter dieser Seiten: Mitglieder.
import type { Text } from '../shape.ts'
import type { members as en } from '../en/members.ts'

export const members: Text<typeof en> = {
  title: 'Mitglieder',
  titleOf: 'Mitglieder von „{name}“',
  about: 'Wer mit welchen Geräten in diesem Raum ist, wie man hereinkommt, und der Raum selbst.',

  people: 'Wer dabei ist',
  readerHint: 'Sie können hier lesen. Einladen, Entfernen und Einstellungen sind Sache der Koordination.',
  since: 'seit <when></when>',
  actionsFor: 'Was Sie bei {name} tun können',
  thisDevice: 'dieses Gerät',
  connected: 'verbunden',
  away: 'nicht verbunden',
  lastSeen: 'zuletzt gesehen <when></when>',
  renameMe: 'Ihren Namen hier ändern',
  renameMeAbout: 'Was die anderen in diesem Raum sehen. In anderen Räumen bleibt er, wie er ist.',
  renameDevice: 'Umbenennen',
  renameDeviceOf: '{name} umbenennen',
  renameDeviceAbout: 'Wie das Gerät in diesem Raum heißt.',

  role: 'Rolle',
  roleOf: 'Rolle von {name}',
  roleMay:
    '{role, select, coordinator {Liest und schreibt, lädt ein und entfernt, kümmert sich um den Raum und seine Gastgeber.} member {Liest und schreibt Dateien.} other {Liest und ändert nichts.}}',
  roleAbout: 'Was vorher geschrieben wurde, bleibt, wie es ist.',
  roleMine:
    'Sie können sich die Koordination nicht selbst zurückgeben: Das muss jemand anderes aus der Koordination tun.',
  changeRole: 'Rolle ändern',

  remove: 'Aus dem Raum entfernen',
  removeTitle: '{name} aus dem Raum entfernen?',
  removeDoes:
    'Alle Geräte von {name} werden herausgenommen, und der Raum bekommt neue Schlüssel, die nur die Verbleibenden haben: {name} kann nichts lesen, was von jetzt an geschrieben wird.',
  removeKeeps:
    'Was die Person hatte, behält sie und kann es lesen. Was sie geschrieben hat, bleibt im Raum. Die Einladungen, die sie ausgestellt hat oder mit denen sie kam, werden widerrufen: Stellen Sie neue aus für alle, die noch eine brauchen.',
  removeUndo: 'Das lässt sich nicht zurücknehmen, aber Sie können die Person wieder einladen.',
  revokeDevice: 'Sperren',
  revokeDeviceOf: '{name} sperren',
  revokeTitle: 'Das Gerät „{name}“ sperren?',
  revokeDoes:
    'Es wird aus diesem Raum genommen, und der Raum bekommt neue Schlüssel: Es kann nichts lesen, was von jetzt an geschrieben wird.',
  revokeKeeps:
    'Was es schon hat, behält es und kann es lesen. Zurückkommen kann es nicht: Um es wieder zu benutzen, starten Sie es mit leerem Datenordner und fügen Sie es neu hinzu.',
  revokeEverywhere:
    'Das gilt nur für diesen Raum. Ist das Gerät verloren, sperren Sie es auf der Seite „Schlüssel“: Dann gilt es in allen Ihren Räumen.',

  requests: 'Wer hereinmöchte',
  requestsAbout:
    'Sie haben eine Einladung, und jemand soll hinsehen. Sind es die, für die Sie sie halten? Fragen Sie nach.',
  requestFrom: 'Auf „{device}“, Schlüssel {key}, gefragt',
  letIn: 'Einlassen',
  letInWho: '{name} einlassen',
  decline: 'Ablehnen',
  declineWho: '{name} ablehnen',

  invites: 'Einladungen',
  invitesAbout:
    'Wer den Link hat, kann hereinkommen, bis er verbraucht oder abgelaufen ist. Dafür muss ein Gerät der Koordination eingeschaltet sein.',
  invitesArchived: 'In einen archivierten Raum wird niemand eingeladen: Holen Sie ihn zuerst zurück.',
  invitesNone: 'Keine Einladung ist offen.',
  invitesAll: 'Auch die erledigten zeigen',
  inviteNew: 'Jemanden einladen',
  inviteClose: 'Einladen beenden',
  inviteRole: 'Als was?',
  inviteExpires: 'Bis wann?',
  inviteExpiry:
    '{expiry, select, day {Für einen Tag} week {Für sieben Tage} month {Für dreißig Tage} date {Bis zu einem Tag, den ich wähle} other {Sie läuft nicht ab}}',
  inviteDate: 'Bis zum Ende von',
  inviteDateWrong: 'Wählen Sie einen Tag, der noch nicht vorbei ist.',
  inviteUses: 'Für wie viele?',
  inviteUse: '{uses, select, one {Eine Person} several {Mehrere Personen} other {Beliebig viele Personen}}',
  inviteCount: 'Wie viele Personen',
  inviteCountWrong: 'Geben Sie eine ganze Zahl ab 1 ein.',
  inviteAsk: 'Bei jeder Anfrage die Koordination fragen',
  inviteAskAbout:
    'Niemand kommt herein, bevor jemand von Ihnen hingesehen hat. Gut, wenn der Link weiterwandern könnte.',
  inviteMake: 'Einladung ausstellen',
  inviteLink: 'Link der Einladung',
  inviteWho:
    '{uses, plural, =0 {Beliebig viele Personen können} one {Eine Person kann} other {# Personen können}} damit beitreten, {role, select, coordinator {in der Koordination} member {als Mitglied} other {nur zum Lesen}}.',
  inviteUntil: 'Sie läuft ab: <when></when>.',
  inviteOver: 'Sie ist abgelaufen: <when></when>.',
  inviteForever: 'Sie läuft nicht ab.',
  inviteHow:
    'Schicken Sie sie auf einem Weg, den andere nicht mitlesen, oder lassen Sie den Code mit dem Telefon aufnehmen. Sie wird unter „Neu oder eingeladen“ eingefügt. Dafür muss jemand aus der Koordination online sein.',
  inviteHowAsk:
    'Schicken Sie sie auf einem Weg, den andere nicht mitlesen, oder lassen Sie den Code mit dem Telefon aufnehmen. Sie wird unter „Neu oder eingeladen“ eingefügt; dann finden Sie die Anfrage auf dieser Seite.',
  inviteAnother: 'Noch eine ausstellen',
  inviteFor:
    '{state, select, open {Offen} used {Verbraucht} expired {Abgelaufen} other {Widerrufen}}: {role, select, coordinator {für die Koordination} member {für ein Mitglied} other {nur zum Lesen}}',
  inviteUsed: '{uses, number} von {maxUses, plural, one {# Mal} other {# Malen}} benutzt.',
  inviteUsedMany: '{uses, plural, one {# Mal} other {# Mal}} benutzt, für beliebig viele.',
  inviteAsks: 'Die Koordination wird gefragt.',
  inviteMadeAt: '{id}, ausgestellt <when></when>',
  inviteRevoke: 'Widerrufen',
  inviteRevokeOf: 'Einladung {id} widerrufen',
  inviteRevokeTitle: 'Diese Einladung widerrufen?',
  inviteRevokeDoes:
    'Niemand kommt mehr damit herein. Das lässt sich nicht zurücknehmen, aber Sie können eine neue ausstellen.',
  inviteRevokeKeeps: 'Wer damit hereingekommen ist, bleibt.',

  audit: 'Was geschehen ist',
  auditAbout:
    'Jede Änderung der Mitgliedschaft, damit alle sehen, wer was getan hat. Die Zeiten sind die der jeweiligen Geräte.',
  auditWhen: 'Wann',
  auditWhat: 'Was',
  auditMore: 'Mehr zeigen ({count, number} ältere)',
  auditFound: '{who} hat den Raum gegründet.',
  auditAdmit:
    '{who} hat {whom} eingelassen, {role, select, coordinator {in die Koordination} member {als Mitglied} reader {nur zum Lesen} other {{role}}} (Einladung {invite}).',
  auditAdmitDevice: '{who} hat {whom} mit einem weiteren Gerät eingelassen: „{device}“.',
  auditAddDevice: '{who} hat das Gerät „{device}“ hinzugefügt.',
  auditReturnDevice: '{who} hat das neue Gerät „{device}“ von {whom} eingelassen.',
  auditRevokeDevice: '{who} hat das Gerät „{device}“ von {whom} gesperrt.',
  auditRevokeOwn: '{who} hat das eigene Gerät „{device}“ gesperrt.',
  auditTrustees: '{who} hat Vertrauenspersonen benannt: {need} von {of}.',
  auditReplace: '{who} hat {whom} an die Stelle der Identität {old} treten lassen.',
  auditRole:
    '{who} hat die Rolle von {whom} geändert: {role, select, coordinator {Koordination} member {Mitglied} reader {nur lesen} other {{role}}}.',
  auditLeave: '{who} hat den Raum verlassen.',
  auditRemove: '{who} hat {whom} entfernt.',
  auditInvite:
    '{who} hat eine Einladung ausgestellt: {role, select, coordinator {für die Koordination} member {für Mitglieder} reader {nur zum Lesen} other {{role}}} ({invite}).',
  auditRevoke: '{who} hat die Einladung {invite} widerrufen.',
  auditBegin: '{who} hat Generation {number} begonnen: neue Schlüssel.',
  auditOther: '{who}: {what}',

  space: 'Dieser Raum',
  rename: 'Umbenennen',
  renameSpace: 'Name des Raums',
  renameSpaceAbout: 'Er ändert sich für alle.',
  archive: 'Archivieren',
  archiveAbout: 'Wenn die Arbeit getan ist: Alles lässt sich lesen und nichts ändern.',
  archiveDo: 'Archivieren',
  archiveTitle: '„{name}“ archivieren?',
  archiveDoes:
    'Für alle: Dateien bleiben, wie sie sind, und lassen sich lesen. Niemand wird eingeladen oder eingelassen.',
  archiveUndo: 'Nichts wird gelöscht. Die Koordination kann den Raum jederzeit zurückholen.',
  unarchive: 'Zurückholen',
  unarchiveAbout:
    'Der Raum ist archiviert. Wird er zurückgeholt, lässt er sich wieder ändern, und man kann wieder einladen.',
  unarchiveDo: 'Raum zurückholen',
  rotate: 'Neue Schlüssel',
  rotateAbout:
    'Wird jemand entfernt, geht jemand oder wird ein Gerät gesperrt, geschieht das von selbst. Tun Sie es von Hand, wenn Schlüssel in fremde Hände gekommen sein könnten.',
  rotateDo: 'Neue Schlüssel ausgeben',
  rotateTitle: 'Neue Schlüssel für „{name}“?',
  rotateDoes:
    'Alles, was von jetzt an geschrieben wird, steht unter Schlüsseln, die nur die Geräte der jetzigen Mitglieder bekommen. Nichts geht verloren, und niemand muss etwas tun; Geräte, die gerade fehlen, folgen, wenn sie wiederkommen.',
  rotateKeeps:
    'Was vorher geschrieben wurde, wird nicht neu verschlüsselt: Wer die alten Schlüssel und die Daten hatte, kann das weiter lesen. Zurücknehmen lässt es sich nicht, und nötig ist das nie.',
  rotateDone: 'Der Raum hat neue Schlüssel.',
  export: 'Alles herausschreiben',
  exportAbout:
    'Der Weg hinaus: Dateien als Dateien und der Rest als JSON, in einen Ordner des Computers, auf dem Ihr Knoten läuft. Dazu braucht es niemanden sonst, nur was auf diesem Gerät ist.',
  exportDir: 'Ordner',
  exportDirAbout:
    'Der ganze Pfad, wie /home/ada/raum-export. Der Ordner muss leer sein, noch fehlen oder einen früheren Export dieses Raums enthalten.',
  exportDo: 'Herausschreiben',
  leave: 'Verlassen',
  leaveAbout: 'Sie gehen, mit allen Ihren Geräten. Was hier ist, bleibt lesbar.',
  leaveDo: 'Raum verlassen',
  leaveTitle: '„{name}“ verlassen?',
  leaveDoes:
    'Sie gehen mit allen Ihren Geräten: Diese bekommen nichts mehr aus dem Raum und geben nichts mehr hinein, und die anderen bekommen neue Schlüssel, die Sie nicht haben.',
  leaveReader:
    'Dieses Gerät nimmt nicht mehr teil: Es bekommt nichts mehr aus dem Raum und gibt nichts mehr weiter. Sollen sich die Schlüssel ändern, bitten Sie die Koordination, Sie zu entfernen.',
  leaveKeeps:
    'Was hier ist, bleibt lesbar und auf der Platte. Was Sie geschrieben haben, bleibt bei den anderen. Um zurückzukommen, brauchen Sie eine neue Einladung.',
  leaveLast:
    'Sind Sie die letzte Person in der Koordination und andere sind noch da, übergeben Sie die Koordination zuerst jemandem.',
  leaveDone: 'Sie haben „{name}“ verlassen. Was hier ist, bleibt, bis Sie es löschen.',
  forget: 'Die Kopie dieses Geräts löschen',
  forgetAbout: 'Sie haben den Raum verlassen: Das macht Platz auf der Platte. Was die anderen haben, bleibt.',
  forgetNotLeft:
    'Sie haben diesen Raum nicht verlassen: Die Kopie hier könnte die einzige sein. Verlassen Sie ihn besser zuerst.',
  forgetDo: 'Kopie löschen',
  forgetTitle: '„{name}“ auf diesem Gerät löschen?',
  forgetDoes:
    'Alle Dateien des Raums auf diesem Gerät werden gelöscht. Hier lässt sich das nicht rückgängig machen. Was andere Geräte und Gastgeber haben, bleibt dort.',
  forgetOnly:
    'Sie haben den Raum nicht verlassen. Hat kein anderes Gerät und kein Gastgeber alles, sind Dateien für immer verloren.',
  forgetSure: 'Ich weiß, dass dies die einzige Kopie sein kann',
  forgetDone: '„{name}“ ist auf diesem Gerät gelöscht.',
}
