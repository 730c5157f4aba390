// What somebody reads who followed a link of another website to this node: what happened, and the way in.
import type { FastifyReply, FastifyRequest } from 'fastify'

interface Words {
  title: string
  why: string
  next: string
  link: string
}

const WORDS: Record<string, Words> = {
  en: {
    title: 'Your node did not open this',
    why: 'Another website led here. So that no website can do anything in your name, your node answers only what you open yourself. Nothing has happened.',
    next: 'If you want to go to your node, open its start page, or type its address yourself.',
    link: 'To the start page',
  },
  de: {
    title: 'Ihr Knoten hat das nicht geöffnet',
    why: 'Eine andere Website hat hierher geführt. Damit keine Website etwas in Ihrem Namen tun kann, beantwortet Ihr Knoten nur, was Sie selbst öffnen. Es ist nichts passiert.',
    next: 'Wenn Sie zu Ihrem Knoten möchten, öffnen Sie seine Startseite, oder tippen Sie seine Adresse selbst ein.',
    link: 'Zur Startseite',
  },
  fr: {
    title: 'Votre nœud n’a pas ouvert ceci',
    why: 'Un autre site web a mené ici. Pour qu’aucun site ne puisse agir en votre nom, votre nœud ne répond qu’à ce que vous ouvrez vous-même. Il ne s’est rien passé.',
    next: 'Si vous voulez aller à votre nœud, ouvrez sa page d’accueil, ou tapez vous-même son adresse.',
    link: 'À la page d’accueil',
  },
  es: {
    title: 'Su nodo no ha abierto esto',
    why: 'Otro sitio web ha llevado hasta aquí. Para que ningún sitio pueda hacer nada en su nombre, su nodo solo responde a lo que usted mismo abre. No ha pasado nada.',
    next: 'Si quiere ir a su nodo, abra su página de inicio o escriba usted mismo su dirección.',
    link: 'A la página de inicio',
  },
}

/** The first of the browser's languages that there is, else English. */
function languageOf(request: FastifyRequest): string {
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map(tag => tag.trim().slice(0, 2).toLowerCase())
  return wanted.find(language => Object.hasOwn(WORDS, language)) ?? 'en'
}

/** Holds nothing of the request: whoever made the link has chosen its address. The link leads to the start, and nowhere else. */
export function foreignPage(request: FastifyRequest, reply: FastifyReply, code: string): FastifyReply {
  const language = languageOf(request)
  const { title, why, next, link } = WORDS[language]!
  return reply.type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>CoBox</title>
<main>
<h1>${title}</h1>
<p>${why}</p>
<p>${next}</p>
<p><a href="/">${link}</a></p>
<p><small>${code}</small></p>
</main>
</html>
`)
}
