// Mots communs à plusieurs pages.
import type { Text } from '../shape.ts'
import type { common as en } from '../en/common.ts'

export const common: Text<typeof en> = {
  cancel: 'Annuler',
  close: 'Fermer',
  save: 'Enregistrer',
  done: 'Terminé',
  back: 'Retour',
  next: 'Suivant',
  copy: 'Copier',
  copied: 'Copié',
  again: 'Réessayer',
  more: 'Plus',
  loading: 'Chargement…',
  name: 'Nom',
  you: 'vous',
  never: 'jamais',
  now: 'à l’instant',
  optional: 'facultatif',
  search: 'Rechercher',
  whatToDo: 'Que faire : {hint}',
  jobWhat:
    '{kind, select, import {Prendre {source} dans {name}} export {Écrire {path, select, none {tout} other {{path}}} de {name} dans {dir}} space_export {Écrire tout ce qui est dans {name} dans {dir}} decisions_import {Reprendre {source} de Loomio dans {name}} drill {Restaurer {name} depuis ses seuls hébergeurs dans un dossier temporaire, et comparer} other {–}}',
  files: '{count, plural, one {# fichier} other {# fichiers}}',
  role: '{role, select, coordinator {Coordination} member {Membre} reader {Lecture seule} other {–}}',
  drillFar:
    '{phase, select, finding {Recherche d’un hébergeur qui laisse entrer cet appareil.} fetching {Récupération depuis les seuls hébergeurs : {bytes} sur {bytesTotal}.} comparing {Comparaison de chaque empreinte : {files, number} contenus sur {filesTotal, number}, {bytes} sur {bytesTotal}.} other {Cela commence.}}',
  drillOutcome:
    '{equal, select, yes {Tout est revenu des hébergeurs, et chaque empreinte est identique.} other {Tout n’est pas revenu des hébergeurs.}}',
}
