// Wörter zu dem, was geschehen ist, was wartet, und worüber man Bescheid haben möchte.
import type { activity as en } from '../en/activity.ts'
import type { Text } from '../shape.ts'

export const activity: Text<typeof en> = {
  title: 'Verlauf',
  titleIn: 'Verlauf in {space}',
  about: 'Was auf Sie wartet, was in Ihren Räumen geschehen ist, und worüber Sie Bescheid haben möchten.',
  aboutSpace:
    'Wer gekommen oder gegangen ist oder eine andere Rolle bekam, die lange Arbeit dieses Geräts, und was von Ihnen nicht zählte. Änderungen an Dateien stehen bei jeder Datei unter „Versionen“.',
  empty:
    'Noch ist nichts geschehen. Sobald jemand eingeladen wird, dazukommt oder geht, wird es hier vermerkt.',
  today: 'Heute',
  yesterday: 'Gestern',
  older: 'Ältere zeigen',
  found: '{who} hat den Raum gegründet.',
  admit: '{who} hat {whom} aufgenommen. Rolle: {role}.',
  admitDevice: '{who} hat {whom} mit einem weiteren Gerät aufgenommen: {device}.',
  addDevice: '{who} hat ein eigenes Gerät hinzugefügt: {device}.',
  returnDevice:
    '{own, select, yes {{who} ist mit einem neuen Gerät wieder da: {device}.} other {{who} hat ein neues Gerät von {whom} aufgenommen: {device}.}}',
  revokeDevice:
    '{own, select, yes {{who} hat ein eigenes Gerät gesperrt: {device}.} other {{who} hat ein Gerät von {whom} gesperrt: {device}.}}',
  trustees: '{who} hat Vertrauenspersonen benannt: {threshold} von {count} sind nötig.',
  replace: '{whom} ist mit einer neuen Identität hier, an der Stelle von {old}. Eingetragen von {who}.',
  role: '{who} hat die Rolle von {whom} geändert. Jetzt: {role}.',
  leave: '{who} hat den Raum verlassen.',
  remove: '{who} hat {whom} entfernt.',
  invite: '{who} hat eine Einladung gemacht ({invite}). Rolle: {role}.',
  revoke: '{who} hat die Einladung {invite} widerrufen.',
  begin:
    'Generation {number} hat begonnen, mit neuen Schlüsseln für alle, die hier sind. Begonnen von einem Gerät von {who}.',
  unknown: '{who}: {what}',
  skipped:
    'Es zählte nicht, dass Sie {type, select, files_put {eine Datei schreiben} files_mkdir {einen Ordner anlegen} files_move {etwas verschieben oder umbenennen} files_copy {etwas kopieren} files_remove {etwas in den Papierkorb legen} files_restore {etwas zurückholen} files_purge {etwas endgültig löschen} members_admit {jemanden aufnehmen} members_addDevice {ein Gerät hinzufügen} members_returnDevice {ein neues Gerät aufnehmen} members_vault {Ihren Tresor hier ablegen} members_trustees {Vertrauenspersonen benennen} members_replace {eine neue Identität eintragen} members_role {eine Rolle ändern} members_rename {Ihren Namen ändern} members_leave {den Raum verlassen} members_remove {jemanden entfernen} members_revokeDevice {ein Gerät sperren} members_renameDevice {ein Gerät umbenennen} members_invite {eine Einladung machen} members_revoke {eine Einladung widerrufen} members_renameSpace {den Raum umbenennen} members_archive {den Raum archivieren} members_unarchive {den Raum aus dem Archiv holen} members_begin {eine Generation beginnen} members_move {eine Generation beginnen} members_arrive {eine Generation eintragen} letters_send {einen Brief senden} letters_takeBack {einen Brief zurücknehmen} hosting_note {eine Vereinbarung vermerken} hosting_want {sagen, wie viele Kopien gewünscht sind} hosting_addBlindPeer {einen Blind-Peer hinzufügen} hosting_removeBlindPeer {einen Blind-Peer entfernen} other {etwas tun ({raw})}} wollten.',
  job: '{kind, select, import {Dateien aufnehmen} export {Dateien herausschreiben} space_export {Den ganzen Raum herausschreiben} decisions_import {Aufnehmen, was Loomio exportiert hat} drill {Den Ernstfall proben} other {Lange Arbeit}}: {state, select, running {läuft} done {fertig} failed {fehlgeschlagen} cancelled {abgebrochen} other {–}}',
  jobDid: '{files, number} von {total, plural, one {# Datei} other {# Dateien}}, {bytes}',
  jobProblems: '{count, plural, one {Ein Eintrag ging nicht:} other {# Einträge gingen nicht, der erste:}}',
  waiting: 'Wartet auf Sie',
  waitingNothing: 'Nichts wartet auf Sie.',
  waitsRequest: '{name} möchte in {space} aufgenommen werden',
  waitsDevice: 'Das Gerät {name} möchte eines von Ihren werden',
  waitsRisk:
    '{space} ist gefährdet: {copies, plural, =0 {keine bewiesene Kopie} one {# bewiesene Kopie} other {# bewiesene Kopien}} bei Gastgebern, gewünscht: {wanted, number}',
  waitsAudit:
    '{coop} hat nicht alles bewiesen, was dort von {space} liegen soll: {failed, number} von {blocks, number} Blöcken fielen durch',
  notices: 'Worüber Sie Bescheid haben möchten',
  noticesLabel: 'Sagen Sie mir, wenn',
  noticesAbout:
    'Dieser Browser sagt es auf jeder Seite, solange eine offen ist. Die Wahl gilt für diesen Browser.',
  noticeKind:
    '{kind, select, reminder {mich jemand erwähnt, oder eine Abstimmung oder eine Aufgabe von mir ansteht} request {jemand oder ein neues Gerät von mir aufgenommen werden möchte} conflict {Dateien an zwei Orten geändert wurden} risk {ein Gastgeber nicht bewiesen hat, was er aufbewahrt, oder ein Raum gefährdet ist} box {eine Box Alarm gibt} recovery {meine Vertrauenspersonen, oder jene, deren Vertrauensperson ich bin, etwas zu sagen haben} job {lange Arbeit zu Ende ist} other {–}}',
  outside: 'Auch durch den Browser, während ich woanders hinsehe',
  outsideAbout:
    'Der Browser zeigt es wie Neuigkeiten anderer Programme. Wer Ihren Bildschirm sieht, kann es sehen.',
  outsideAsk: 'Auch durch den Browser, während ich woanders hinsehe',
  outsideDenied:
    'Diesem Browser wurde gesagt, von dieser Seite keine Neuigkeiten zu zeigen. Sie können es in seinen Einstellungen für diese Adresse erlauben.',
  noticeLook: 'Ansehen',
  noticeRequest: '{name} möchte in {space} aufgenommen werden.',
  noticeDevice: 'Das Gerät {name} möchte eines von Ihren werden.',
  noticeConflicts:
    '{count, plural, one {Eine Datei in {space} wurde an zwei Orten geändert. Beide Versionen sind da.} other {# Dateien in {space} wurden an zwei Orten geändert. Von jeder sind beide Versionen da.}}',
  noticeAudit:
    'Ein Gastgeber hat nicht alles bewiesen, was dort von {space} liegen soll: {failed, number} von {blocks, number} Blöcken fielen durch.',
  noticeRisk:
    '{space} ist gefährdet: {copies, plural, =0 {keine bewiesene Kopie} one {# bewiesene Kopie} other {# bewiesene Kopien}} bei Gastgebern, gewünscht: {wanted, number}.',
  noticeReminder:
    '{what, select, mention {In {space} werden Sie erwähnt: {title}} task {Eine Aufgabe von Ihnen in {space} steht an: {title}} overdue {Eine Aufgabe von Ihnen in {space} ist überfällig: {title}} opened {In {space} können Sie abstimmen: {title}} closing {Eine Abstimmung in {space} endet bald, und Sie haben noch nicht abgestimmt: {title}} nudged {In {space} werden Sie gebeten abzustimmen: {title}} open {Eine Abstimmung, die Sie in {space} begonnen haben, sollte schon offen sein: {title}} close {Eine Abstimmung, die Sie in {space} begonnen haben, ist vorbei und muss geschlossen werden: {title}} review {Eine Entscheidung von {space} soll wieder angesehen werden: {title}} other {{space}: {title}}}',
  noticeBox:
    'Die Box {name}: {alarm, select, disk_low {Ihre Platte füllt sich.} disk_full {Ihre Platte ist voll, sie nimmt nichts Neues.} overcommitted {Es wurde mehr versprochen, als auf ihre Platte passt.} other {Sie gibt Alarm.}}',
  noticeReleased:
    '{what, select, agreed {{name} hat zugestimmt, dass Ihre Wörter vererbt werden. Ist das falsch, widersprechen Sie.} other {{name} hat einen Teil Ihrer Identität herausgegeben. War das nicht für Sie, handeln Sie sofort.}}',
  noticeShare: '{name} bittet Sie, Vertrauensperson zu sein.',
  noticeObjected: '{name} widerspricht einer Vererbung: Geben Sie Ihren Teil nicht heraus.',
  noticeAnswered:
    '{state, select, accepted {{name} ist einverstanden, Ihre Vertrauensperson zu sein.} other {{name} möchte nicht Ihre Vertrauensperson sein und hat den Teil zurückgegeben.}}',
  noticeJob:
    '{kind, select, import {Dateien aufnehmen} export {Dateien herausschreiben} space_export {Den ganzen Raum herausschreiben} decisions_import {Aufnehmen, was Loomio exportiert hat} drill {Den Ernstfall proben} other {Lange Arbeit}} ({space}): {state, select, done {fertig.} other {fehlgeschlagen.}} {problems, plural, =0 {} one {Ein Eintrag ging nicht.} other {# Einträge gingen nicht.}}',
}
