// Mots des erreurs : hébergeurs et boîtiers.
import type { errorsHosting as en } from '../en/errors-hosting.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsHosting: ErrorWords<typeof en> = {
  OFFER_MALFORMED: {
    is: 'Ce n’est pas une offre d’hébergement, ou elle a été abîmée en route.',
    kept: 'Rien n’a été convenu.',
    do: 'Copiez de nouveau le lien entier, ou demandez-en une nouvelle.',
  },
  OFFER_EXPIRED: {
    is: 'Cette offre a expiré.',
    kept: 'Rien n’a été convenu.',
    do: 'Demandez-en une nouvelle à l’hébergeur.',
  },
  OFFER_USED: {
    is: 'Cette offre a déjà été acceptée.',
    kept: 'Rien n’a été convenu.',
    do: 'Demandez-en une nouvelle à l’hébergeur.',
  },
  OFFER_WITHDRAWN: {
    is: 'L’hébergeur a retiré cette offre.',
    kept: 'Rien n’a été convenu.',
    do: 'Demandez-en une nouvelle à l’hébergeur.',
  },
  OFFER_OWN: {
    is: 'Cette offre vient de ce nœud même : il a déjà l’espace.',
    kept: 'Rien n’a été convenu.',
    do: 'Donnez le lien à une autre coopérative, ou acceptez une offre de sa part.',
  },
  HOST_TWICE: {
    is: 'L’hébergeur {host} conserve déjà cet espace : un second accord ne serait pas une seconde copie.',
    kept: 'L’accord existant continue.',
    do: 'Pour plus de place là-bas, proposez d’autres conditions sous <spaceHosting>Hébergement</spaceHosting>. Pour une autre copie, demandez à une autre coopérative.',
  },
  NO_OFFER: { is: 'Cette offre n’existe pas.', do: 'Vos offres sont sous <hosting>Hébergement</hosting>.' },
  NO_AGREEMENT: {
    is: 'Il n’y a pas d’accord « {agreement} ».',
    do: 'Les accords sont sous <hosting>Hébergement</hosting>.',
  },
  BAD_AGREEMENT: {
    is: 'Ce n’est pas un accord valable : {reason}.',
    kept: 'Rien n’a été convenu.',
    do: 'Vérifiez les conditions, ou demandez une nouvelle offre à l’autre partie.',
  },
  BAD_QUOTA: {
    is: 'On ne peut pas convenir de {bytes} octets : c’est au moins {least} et au plus 1 PiB.',
    kept: 'Rien n’a été convenu.',
    do: 'Choisissez une autre taille.',
  },
  TOO_MANY_CORES: {
    is: 'L’hébergeur conserve au plus {limit} journaux par accord.',
    kept: 'Ce qui y est reste.',
    do: 'Partagez l’espace en plusieurs, ou cherchez un second hébergeur.',
  },
  HOST_UNREACHABLE: {
    is: 'L’hébergeur {host} est injoignable.',
    kept: 'Ce qu’il conserve n’est pas perdu pour autant.',
    do: 'Il est peut-être éteint. On réessaie tant que ce nœud tourne ; demandez aux personnes qui s’en occupent.',
  },
  HOST_FAILED: {
    is: 'L’hébergeur {host} n’a pas pu le faire : quelque chose s’y est mal passé.',
    kept: 'Ce qu’il conserve reste.',
    do: 'Réessayez plus tard, et dites-le aux personnes qui s’en occupent : leur journal dit pourquoi.',
  },
  HOST_REFUSES: {
    is: 'L’hébergeur n’admet pas cet appareil.',
    kept: 'Ce qu’il conserve reste.',
    do: 'Un appareil de la coordination doit lui dire qui est dans l’espace : demandez d’en allumer un. Une personne retirée, un appareil révoqué ne sont plus admis.',
  },
  OVER_QUOTA: {
    is: 'Chez l’hébergeur {host}, la place convenue ne suffit pas : {used} sur {quota} sont pris, et {over} n’entrent plus.',
    kept: 'Ce qui y est reste ; le nouveau n’y a pas de copie.',
    do: 'Proposez plus de place sous <spaceHosting>Hébergement</spaceHosting>, ajoutez un autre hébergeur, ou supprimez définitivement ce dont personne n’a besoin.',
  },
  HOST_FULL: {
    is: 'Le disque de l’hébergeur {host} est plein : il n’accepte rien de nouveau.',
    kept: 'Ce qui y est reste accessible.',
    do: 'Parlez aux personnes qui s’en occupent, ou ajoutez un autre hébergeur.',
  },
  AGREEMENT_SUSPENDED: {
    is: 'L’hébergeur a suspendu cet accord : {reason}.',
    kept: 'Ce qu’il conserve reste accessible.',
    do: 'Parlez-lui.',
  },
  AGREEMENT_ENDED: {
    is: 'Cet accord est terminé.',
    kept: 'Cet appareil a ce qu’il avait.',
    do: 'Concluez-en un nouveau : demandez une offre et acceptez-la sous <spaceHosting>Hébergement</spaceHosting> de l’espace.',
  },
  NOT_PROPOSED: {
    is: 'Aucun changement de cet accord n’attend.',
    kept: 'Les conditions sont celles d’avant.',
    do: 'Regardez de nouveau l’accord ; la proposition a peut-être été retirée.',
  },
  NOT_HOSTED: {
    is: 'Aucun hébergeur ne conserve cet espace.',
    do: 'Demandez une offre à une coopérative, et acceptez-la sous <spaceHosting>Hébergement</spaceHosting> de l’espace.',
  },
  BOX_HAS_SPACES: {
    is: 'Le dossier de données {home} contient des espaces : un boîtier n’en a pas.',
    kept: 'Rien n’a été changé.',
    do: 'Donnez au boîtier son propre dossier de données.',
  },
  BOX_ONLY_HOSTS: {
    is: 'Ce nœud est un boîtier : il ne fait qu’héberger, sans espaces ni personne à lui.',
    kept: 'Rien n’a été fait.',
    do: 'Faites-le sur la page d’un de vos nœuds.',
  },
  NOT_A_BOX: {
    is: 'Ce nœud n’est pas un boîtier.',
    kept: 'Rien n’a été fait.',
    do: 'Un boîtier est un nœud démarré avec « cobox up --box ».',
  },
  NO_BOX: {
    is: 'Ce nœud ne commande aucun boîtier « {box} ».',
    do: 'Vos boîtiers sont sous <hosting>Hébergement</hosting>.',
  },
  NO_BOXES: {
    is: 'Ce nœud ne commande aucun boîtier.',
    do: 'Le boîtier montre un lien à son premier démarrage ; saisissez-le sous <hosting>Hébergement</hosting>.',
  },
  BOX_UNREACHABLE: {
    is: 'Le boîtier {box} est injoignable.',
    kept: 'Ce qu’il conserve n’est pas perdu pour autant.',
    do: 'Il est peut-être éteint. On réessaie tant que ce nœud tourne.',
  },
  BOX_REFUSES: {
    is: 'Le boîtier {box} ne se laisse pas commander par cet appareil.',
    kept: 'Le boîtier continue.',
    do: 'Un autre responsable a peut-être retiré cet appareil. Demandez-lui un nouveau lien.',
  },
  BOX_FAILED: {
    is: 'Le boîtier {box} n’a pas pu le faire : quelque chose s’y est mal passé.',
    kept: 'Ce qu’il conserve reste.',
    do: 'Regardez son journal sous <hosting>Hébergement</hosting>, et mettez le boîtier à jour si son CoBox est plus ancien.',
  },
  BOX_LINK_MALFORMED: {
    is: 'Ce n’est pas le lien d’un boîtier, ou il a été abîmé en route.',
    do: 'Copiez de nouveau le lien entier, ou demandez-en un nouveau au boîtier.',
  },
  BOX_LINK_USED: {
    is: 'Le boîtier ne connaît pas ce lien : il a servi, a expiré ou est pour un autre appareil.',
    do: 'Demandez-en un nouveau à un autre responsable, ou créez-en un sur le boîtier avec « cobox box pair ».',
  },
  NO_ADMIN: {
    is: 'Aucun responsable du boîtier n’est « {device} ».',
    do: 'Regardez de nouveau la liste ; il a peut-être été retiré entre-temps.',
  },
  LAST_ADMIN: {
    is: 'C’est le dernier responsable du boîtier : plus personne ne pourrait le commander à distance.',
    kept: 'Rien n’a été changé.',
    do: 'Admettez d’abord un autre appareil.',
  },
  TOO_MANY_ADMINS: {
    is: 'Un boîtier a au plus {limit} responsables, et autant de liens ouverts.',
    kept: 'Rien n’a été changé.',
    do: 'Retirez-en d’abord un.',
  },
  BOX_CANNOT_RESTART: {
    is: 'Le boîtier ne pourrait pas redémarrer seul : quelqu’un doit donner la phrase de passe de ses clés.',
    kept: 'Il continue tel quel.',
    do: 'Redémarrez-le à la main : quelqu’un doit taper sa phrase de passe sur place.',
  },
  OVERCOMMITTED: {
    is: 'Cela promettrait {over} de plus que le disque ne peut contenir.',
    kept: 'Aucune offre n’a été faite.',
    do: 'Offrez moins, permettez de promettre plus qu’il n’y a de place, ou donnez à l’hébergeur un disque plus grand.',
  },
}
