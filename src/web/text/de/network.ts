// Wörter der Seite des Netzes.
import type { network as en } from '../en/network.ts'
import type { Text } from '../shape.ts'

export const network: Text<typeof en> = {
  title: 'Netz',
  titleAbout: 'Wer mit diesem Knoten verbunden ist, auf welchem Weg, und wie schnell.',
  count:
    '{count, plural, =0 {Niemand ist verbunden.} one {# Gerät ist verbunden.} other {# Geräte sind verbunden.}}',
  graph:
    'Zeichnung: dieser Knoten und {count, plural, one {# Gerät} other {# Geräte}}, mit denen er verbunden ist. Die Tabelle darunter sagt dasselbe.',
  legend:
    'Rund: ein Gerät, ausgefüllt, wenn es Ihres ist. Quadrat: eine Ihrer Boxen. Auf der Spitze: ein Gastgeber, hohl für einen Gast. Dicke Linie: Es fließt etwas. Gestrichelt: über ein Relais.',
  me: 'Dieser Knoten',
  kind: '{kind, select, own {Ihr Gerät} box {Ihre Box} host {Gastgeber} guest {Gast} member {Mitglied} other {Gerät}}',
  path: '{path, select, internet {Internet} lan {lokales Netz} other {Adresse}}',
  relayed: '{way}, über Relais',
  perSecond: '{bytes}/s',
  flow: '{rate}, insgesamt {total}',
  tableCaption: 'Verbundene Geräte, und was jedem fehlt',
  device: 'Gerät',
  way: 'Weg',
  since: 'Seit',
  received: 'Empfangen',
  sent: 'Gesendet',
  about: 'Räume und Aufbewahrung',
  inSpace: '{name}: Dieses Gerät {here}, das andere {there}.',
  hasAll: 'hat alles',
  lacks:
    '{what, select, actions {braucht noch {actions, plural, one {# Aktion} other {# Aktionen}}} blocks {braucht noch {blocks, plural, one {# Inhaltsblock} other {# Inhaltsblöcke}}} other {braucht noch {actions, plural, one {# Aktion} other {# Aktionen}} und {blocks, plural, one {# Inhaltsblock} other {# Inhaltsblöcke}}}}',
  noSpace: 'Kein gemeinsamer Raum.',
  hostOf: 'Bewahrt {name} als Gastgeber auf.',
  guestHere: 'Dieser Knoten bewahrt einen Raum von dort auf ({agreement}).',
  hostLacks: 'Dem Gastgeber fehlen noch {bytes}.',
  none: 'Gerade ist niemand verbunden. Die Geräte Ihrer Räume werden von selbst gefunden, solange sie laufen.',
  noneNoSpace: 'Sie sind noch in keinem Raum.',
  noneNoSpaceDo: 'Einen Raum anlegen oder beitreten',
  noneDo: 'Starten Sie CoBox auf einem anderen Gerät Ihrer Räume, oder bitten Sie jemanden dort darum.',
  nonePeer: 'Kennen Sie die Adresse eines anderen Knotens, starten Sie diesen damit:',
  reachTitle: 'Wie andere diesen Knoten erreichen',
  reachAbout: 'Meist braucht niemand eine Adresse. Wo Geräte einander nicht finden, geben Sie ihnen diese.',
  address: 'Adresse dieses Knotens',
  addressAbout:
    'Die anderen starten ihren mit „--peer“ und dieser Adresse. Soll ein Knoten darüber von anderswo erreichbar sein, wird er so gestartet:',
  lanOn: 'Er sucht Geräte im lokalen Netz.',
  lanOff: 'Er sucht keine Geräte im lokalen Netz.',
  internetOn: 'Er sucht Geräte im Internet.',
  internetOff: 'Er nutzt das Internet nicht, um Geräte zu finden.',
  switchAbout: 'Das wird beim Start des Knotens festgelegt, mit diesen Wörtern hinter „cobox up“:',
  dhtAbout: 'An Orten ohne Internet hilft ein eigener Treffpunkt. Er wird in einem Terminal gestartet:',
}
