// Mots du cadre autour de chaque page.
import type { Text } from '../shape.ts'
import type { shell as en } from '../en/shell.ts'

export const shell: Text<typeof en> = {
  skip: 'Aller au contenu',
  menu: 'Menu',
  home: 'Accueil',
  spaces: 'Espaces',
  files: 'Fichiers',
  members: 'Membres',
  hosting: 'Hébergement',
  network: 'Réseau',
  keys: 'Clés',
  activity: 'Activité',
  settings: 'Réglages',
  newSpace: 'Nouvel espace ou invitation',
  search: 'Aller à…',
  searchHint: 'Une page, un espace ou une chose à faire',
  nothingFound: 'Rien de ce nom.',
  connecting: 'Recherche de votre nœud…',
  lost: 'Votre nœud ne répond pas.',
  lostHint:
    'Rien n’est perdu : ce que vous avez écrit reste ici, et la page reprend d’elle-même dès que le nœud tourne à nouveau.',
  lostDo: 'S’il a été arrêté, relancez-le comme avant, par exemple avec « npm start ».',
  back: 'Votre nœud est de retour.',
  refusedTitle: 'Ce navigateur ne peut pas encore parler à votre nœud',
  refusedWhy:
    'Toute personne qui ouvre cette adresse reçoit cette page ; le nœud demande donc la clé que vous seul·e pouvez lire.',
  refusedDo:
    'Tapez « cobox open » dans un terminal de cet ordinateur, ou collez l’adresse que le nœud a affichée au démarrage.',
  refusedField: 'Adresse avec clé, ou la clé',
  refusedWrong: 'Ce n’est pas une clé : elle a 64 caractères, après le « # » de l’adresse.',
  refusedButton: 'Ouvrir',
  notFound: 'Cette page n’existe pas.',
  notFoundDo: 'Retour à l’accueil',
  wordsReminder: 'Vos 24 mots ne sont pas encore écrits.',
  wordsReminderDo: 'Les écrire',
  theme: 'Clair ou sombre',
  light: 'Clair',
  dark: 'Sombre',
  auto: 'Comme l’ordinateur',
  language: 'Langue',
  pageFailed: 'Cette page n’a pas pu être affichée.',
  again: 'Réessayer',
}
