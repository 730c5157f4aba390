// Wörter zu Fehlern: Gespräche, Beiträge und Aufgaben.
import type { errorsThreads as en } from '../en/errors-threads.ts'
import type { ErrorWords } from '../shape.ts'

export const errorsThreads: ErrorWords<typeof en> = {
  NO_THREAD: {
    is: 'In diesem Raum gibt es kein Gespräch {thread}.',
    do: 'Vielleicht ist es in einem anderen Raum oder hier noch nicht angekommen. Sehen Sie in der Liste der Gespräche nach.',
  },
  NO_COMMENT: {
    is: 'Hier gibt es keinen Beitrag {comment}.',
    kept: 'Es wurde nichts geschrieben.',
    do: 'Vielleicht ist er hier noch nicht angekommen: Öffnen Sie das Gespräch noch einmal. Eine Antwort bleibt im Gespräch dessen, worauf sie antwortet.',
  },
  NO_TASK: {
    is: 'In diesem Raum gibt es keine Aufgabe {task}.',
    do: 'Vielleicht ist sie in einem anderen Raum oder hier noch nicht angekommen. Sehen Sie in der Liste der Aufgaben nach.',
  },
  THREAD_CLOSED: {
    is: 'Dieses Gespräch ist geschlossen.',
    kept: 'Es wurde nichts geschrieben; was da ist, kann man lesen.',
    do: 'Wer es begonnen hat oder jemand aus der Koordination kann es wieder öffnen.',
  },
  THREAD_OPEN: {
    is: 'Dieses Gespräch ist offen.',
    do: 'Es ist nichts zu tun.',
  },
  NOT_THE_AUTHOR: {
    is: 'Das darf nur ändern, wer es geschrieben hat.',
    kept: 'Es wurde nichts geändert.',
    do: 'Antworten Sie stattdessen darauf. Jemand aus der Koordination kann es verwerfen.',
  },
  AUTHOR_OR_COORDINATOR: {
    is: 'Das darf nur, wer es begonnen hat, oder jemand aus der Koordination.',
    kept: 'Es wurde nichts geändert.',
    do: 'Bitten Sie eine dieser Personen. Wer koordiniert, steht unter <members>Mitglieder</members>.',
  },
  COMMENT_DISCARDED: {
    is: 'Dieser Beitrag wurde verworfen.',
    kept: 'Was darin stand, ist in seinem Verlauf.',
    do: 'Schreiben Sie einen neuen.',
  },
  TOO_MANY_MENTIONS: {
    is: 'Ein Text erwähnt höchstens {limit} Personen.',
    kept: 'Es wurde nichts geschrieben.',
    do: 'Erwähnen Sie weniger: Lesen können ihn ohnehin alle im Raum.',
  },
  TOO_MANY_REACTIONS: {
    is: 'Eine Person gibt einem Text höchstens {limit} verschiedene Reaktionen.',
    kept: 'Es wurde nichts geändert.',
    do: 'Nehmen Sie zuerst eine zurück.',
  },
  PERSON_NOT_HERE: {
    is: 'Eine genannte Person ist nicht in diesem Raum: {member}.',
    kept: 'Es wurde nichts geschrieben.',
    do: 'Wer da ist, steht unter <members>Mitglieder</members>. Wer gegangen ist, kann keine Aufgabe bekommen.',
  },
  NO_SUCH_DAY: {
    is: 'Den Tag {day} gibt es nicht.',
    kept: 'Es wurde nichts geschrieben.',
    do: 'Wählen Sie einen Tag des Kalenders.',
  },
  NOT_RANKED: {
    is: 'Eine Stimmzetteldatei enthält Reihungen, und diese Abstimmung hat keine: Sie ist vom Typ {type}.',
    do: 'Schreiben Sie sie als csv, json oder md.',
  },
  POLL_MISSING: {
    is: 'Eine Stimmdatei oder Vorlage ist von einer Abstimmung.',
    do: 'Wählen Sie zuerst die Abstimmung.',
  },
  BALLOTS_WEIGHTED: {
    is: 'Eine Stimmzetteldatei enthält ganze Stimmzettel, und in dieser Abstimmung wiegen Stimmen verschieden.',
    do: 'Schreiben Sie sie als csv, json oder md.',
  },
  TEMPLATE_UNREADABLE: {
    is: 'Das ist keine Vorlage für eine Abstimmung.',
    do: 'Nehmen Sie eine Datei, die CoBox als Vorlage herausgeschrieben hat.',
  },
  IMPORT_ORPHAN: {
    is: 'Etwas, das aufgenommen werden soll, gehört zu {of}, und das ist nicht hier.',
    do: 'Nehmen Sie die ganze Datei noch einmal auf: Was schon hier ist, bleibt, wie es ist.',
  },
  NOT_LOOMIO: {
    is: '{path} ist kein Gruppen-Export von Loomio.',
    kept: 'Es wurde nichts geschrieben.',
    do: 'In Loomio exportiert, wer die Gruppe koordiniert, sie als JSON.',
  },
}
