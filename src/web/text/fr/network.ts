// Mots de la page du réseau.
import type { network as en } from '../en/network.ts'
import type { Text } from '../shape.ts'

export const network: Text<typeof en> = {
  title: 'Réseau',
  titleAbout: 'Qui est connecté à ce nœud, par quelle voie, et à quelle vitesse.',
  count:
    '{count, plural, =0 {Personne n’est connecté.} one {# appareil est connecté.} other {# appareils sont connectés.}}',
  graph:
    'Dessin : ce nœud et {count, plural, one {# appareil connecté} other {# appareils connectés}}. Le tableau ci-dessous dit la même chose.',
  legend:
    'Rond : un appareil, plein si c’est le vôtre. Carré : une de vos box. Sur la pointe : un hébergeur, vide pour un invité. Trait épais : des données passent. Trait interrompu : par un relais.',
  me: 'Ce nœud',
  kind: '{kind, select, own {votre appareil} box {votre box} host {hébergeur} guest {invité} member {membre} other {appareil}}',
  path: '{path, select, internet {internet} lan {réseau local} other {adresse}}',
  relayed: '{way}, par relais',
  perSecond: '{bytes}/s',
  flow: '{rate}, {total} en tout',
  tableCaption: 'Appareils connectés, et ce qui manque à chacun',
  device: 'Appareil',
  way: 'Voie',
  since: 'Depuis',
  received: 'Reçu',
  sent: 'Envoyé',
  about: 'Espaces et hébergement',
  inSpace: '{name} : cet appareil {here}, l’autre {there}.',
  hasAll: 'a tout',
  lacks:
    '{what, select, actions {attend encore {actions, plural, one {# action} other {# actions}}} blocks {attend encore {blocks, plural, one {# bloc de contenu} other {# blocs de contenu}}} other {attend encore {actions, plural, one {# action} other {# actions}} et {blocks, plural, one {# bloc de contenu} other {# blocs de contenu}}}}',
  noSpace: 'Aucun espace commun.',
  hostOf: 'Garde {name} comme hébergeur.',
  guestHere: 'Ce nœud garde un de leurs espaces ({agreement}).',
  hostLacks: 'Il manque encore {bytes} à l’hébergeur.',
  none: 'Personne n’est connecté en ce moment. Les appareils de vos espaces se trouvent d’eux-mêmes quand ils fonctionnent.',
  noneNoSpace: 'Vous n’êtes encore dans aucun espace.',
  noneNoSpaceDo: 'En créer un ou en rejoindre un',
  noneDo: 'Lancez CoBox sur un autre appareil de vos espaces, ou demandez à quelqu’un de lancer le sien.',
  nonePeer: 'Si vous connaissez l’adresse d’un autre nœud, lancez celui-ci avec elle :',
  reachTitle: 'Comment les autres joignent ce nœud',
  reachAbout:
    'Le plus souvent, personne n’a besoin d’adresse. Là où des appareils ne se trouvent pas, donnez-leur celle-ci.',
  address: 'Adresse de ce nœud',
  addressAbout:
    'Les autres lancent le leur avec « --peer » et cette adresse. Pour être joint d’ailleurs par elle, un nœud se lance ainsi :',
  lanOn: 'Il cherche des appareils dans le réseau local.',
  lanOff: 'Il ne cherche pas d’appareils dans le réseau local.',
  internetOn: 'Il cherche des appareils sur internet.',
  internetOff: 'Il n’utilise pas internet pour trouver des appareils.',
  switchAbout: 'Cela se décide au démarrage du nœud, par ces mots après « cobox up » :',
  dhtAbout: 'Là où il n’y a pas internet, un point de rencontre à vous aide. Il se lance dans un terminal :',
}
