// Mots des erreurs : personnes de confiance et récupération.
import type { errorsRecovery as en } from '../en/errors-recovery.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsRecovery: ErrorWords<typeof en> = {
  THRESHOLD_WRONG: {
    is: 'Sur {total} personnes de confiance, on ne peut pas en exiger {threshold}.',
    do: 'Choisissez un nombre entre 1 et le nombre de personnes de confiance ; 3 sur 5 est un bon début.',
  },
  SHARE_DAMAGED: {
    is: 'La part de {who} est abîmée : {reason}.',
    kept: 'Les autres parts ne sont pas touchées.',
    do: 'Demandez à cette personne de confiance de la libérer de nouveau.',
  },
  SHARE_NOT_YOURS: {
    is: 'Cette part est scellée pour une autre personne ou un autre appareil.',
    do: 'Demandez-la avec le code de demande que cet appareil montre sous <keys>Clés</keys>.',
  },
  SHARE_OTHER_SET: {
    is: 'La part de {who} est d’un autre jeu : de nouvelles parts ont été faites depuis.',
    kept: 'Rien n’est perdu pour autant.',
    do: 'Demandez aux personnes de confiance les parts du jeu le plus récent ; toutes doivent être du même.',
  },
  OWNERS_DIFFER: {
    is: 'Les parts sont de personnes différentes : {owners}.',
    kept: 'Rien n’a été récupéré.',
    do: 'Quelqu’un vous a donné des parts d’une autre identité, peut-être pour vous en faire changer. Demandez de vive voix à vos personnes de confiance pour qui elles gardent une part, puis choisissez cette personne.',
  },
  SHARES_TOO_FEW: {
    is: 'Pas encore assez de parts : {have} sur {need} nécessaires.',
    kept: 'Celles que vous avez restent.',
    do: 'Demandez à d’autres personnes de confiance, et donnez toutes les parts que vous avez.',
  },
  REQUEST_MALFORMED: {
    is: 'Ce n’est pas un code de demande.',
    do: 'Copiez-le de nouveau en entier ; il commence par cobox://recover/.',
  },
  NO_SHARE: {
    is: 'Vous n’avez aucune part de {who}.',
    do: 'Ce que vous gardez pour d’autres est sous <keys>Clés</keys>.',
  },
  SHARE_ARRIVED: { is: '{who} : la part y est déjà et n’a pas à être remise.', do: 'Il n’y a rien à faire.' },
  SHARE_ELSEWHERE: {
    is: 'La part de {who} attend sur celui de vos appareils qui l’a faite.',
    kept: 'Elle n’est pas perdue.',
    do: 'Remettez-la depuis cet appareil.',
  },
  NO_TRUSTEES: {
    is: 'Aucune personne de confiance n’est désignée.',
    do: 'Choisissez-en tant que tout va bien, sous <keys>Clés</keys>.',
  },
  TRUSTEE_UNFIT: {
    is: '{who} ne peut pas être personne de confiance : {reason}.',
    kept: 'Rien n’a été envoyé.',
    do: 'Choisissez quelqu’un d’autre.',
  },
  IDENTITY_REPLACED: {
    is: 'Cette identité était tombée en d’autres mains, et une autre l’a remplacée.',
    do: 'Entrez avec la nouvelle identité.',
  },
  LETTERS_FULL: {
    is: 'Vous avez déjà {limit} lettres scellées dans cet espace.',
    kept: 'Celles qui sont en route restent.',
    do: 'Elles partent une fois lues. Attendez que les appareils des destinataires aient été allumés.',
  },
  NO_LETTER: {
    is: 'Ce n’est pas une lettre, ou elle a été abîmée en route.',
    do: 'Copiez-la de nouveau en entier ; elle commence par cobox://letter/.',
  },
  LETTER_NOT_YOURS: {
    is: 'Cette lettre est pour quelqu’un d’autre.',
    do: 'Ouvrez-la sur un appareil de la personne à qui elle est destinée.',
  },
  REQUEST_WORDS_DIFFER: {
    is: 'Ce ne sont pas les deux mots de ce code de demande.',
    kept: 'Rien n’a été libéré.',
    do: 'Ne libérez rien. Parlez à la personne, de vive voix ou en face, et faites-lui relire les mots.',
  },
  NO_RECOVERY: {
    is: 'Aucune récupération n’est en cours sur cet appareil.',
    do: 'Commencez-en une sous <keys>Clés</keys>.',
  },
  RECOVERY_UNDER_WAY: {
    is: 'Une autre récupération est déjà en cours sur cet appareil.',
    kept: 'Ce qui a été libéré pour elle reste jusqu’à ce que vous la terminiez.',
    do: 'Terminez-la d’abord sous <keys>Clés</keys> ; ce qui a été libéré pour elle est alors abandonné.',
  },
  NOT_THE_HEIR: {
    is: '{who} a désigné une autre personne pour hériter, ou personne.',
    kept: 'Rien n’a été libéré.',
    do: 'Sous <keys>Clés</keys>, ce que vous gardez dit qui doit hériter.',
  },
  RECOVERY_WAITS: {
    is: 'Vous avez donné votre accord. {who} peut s’opposer jusqu’au {until}.',
    kept: 'Rien n’a encore été libéré.',
    do: 'Libérez après cette date, de la même façon.',
  },
  RECOVERY_OBJECTED: {
    is: '{who} s’est opposé·e, depuis un de ses appareils.',
    kept: 'Rien n’a été libéré.',
    do: 'Parlez-lui. Après une perte ou un vol, si quelqu’un d’autre a cet appareil, vous pouvez libérer quand même.',
  },
  RECOVERY_UNHEARD: {
    is: 'Personne qui pourrait transmettre une opposition de {who} n’est connecté.',
    kept: 'Rien n’a été libéré, et le délai n’a pas commencé.',
    do: 'Connectez-vous d’abord, et réessayez. Si c’est impossible, assurez-vous autrement que la personne ne s’oppose pas, puis libérez quand même.',
  },
}
