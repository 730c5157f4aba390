// Words about errors: spaces, what was done in them, and files.
export const errorsSpaces = {
  NO_SPACE: { do: 'See your spaces under <home>Home</home>.' },
  SPACE_ARCHIVED: {
    kept: 'Everything in it can be read.',
    do: 'A coordinator can bring it back under <members>Members</members>.',
  },
  SPACE_LEFT: {
    kept: 'What is here stays readable.',
    do: 'To come back, ask a coordinator for a new invitation.',
  },
  SPACE_NOT_LEFT: {
    kept: 'Nothing was deleted.',
    do: 'Leave the space first, under <members>Members</members>.',
  },
  UPDATE_COBOX: { kept: 'Nothing is lost, and the space can be read.', do: 'Update CoBox on this computer.' },
  NOT_WRITABLE: {
    kept: 'You can read already.',
    do: 'Wait until a device of a coordinator has let it in; the space shows then what you can do.',
  },
  SPACE_STOPPED: {
    kept: 'What it held can still be read.',
    do: 'Under <settings>Settings</settings>, look whether all is well: it says what to do.',
  },
  NOT_HERE_YET: {
    kept: 'Nothing is lost.',
    do: 'Connect a device that has the space; <network>Network</network> shows who is connected. Then try again.',
  },
  SYNC_TIMEOUT: {
    kept: 'It goes on in the background.',
    do: '<network>Network</network> shows who is connected and what is still coming.',
  },
  ACTION_MALFORMED: {
    kept: 'It does not count, and nothing else is touched.',
    do: 'Update CoBox on the device that wrote it.',
  },
  ACTION_TOO_LARGE: {
    kept: 'Nothing was done.',
    do: 'Do it in smaller parts: fewer entries, or a shorter text.',
  },
  NOT_A_MEMBER: { kept: 'Nothing was done.', do: 'Ask a coordinator for an invitation.' },
  NOT_ALLOWED: {
    kept: 'Nothing was done.',
    do: 'Ask a coordinator to do it, or to change your role; <members>Members</members> shows who they are.',
  },
  PATH_INVALID: {
    kept: 'Nothing was done.',
    do: 'Choose another name: without “/”, not only dots, and not too long.',
  },
  NAME_TOO_LONG: { kept: 'Nothing was done.', do: 'Choose a shorter name.' },
  NO_FILE: {
    kept: 'If somebody removed it, it is in the trash.',
    do: 'Look in the list under <files>Files</files>, or in the <trash>trash</trash>.',
  },
  NO_TICKET: { kept: 'The file itself is untouched.', do: 'Open it again from <files>Files</files>.' },
  IS_A_FOLDER: {
    kept: 'Nothing was overwritten.',
    do: 'Choose another name, or work on the files in the folder.',
  },
  NOT_A_FOLDER: { kept: 'Nothing was done.', do: 'Choose a folder.' },
  NOT_A_FILE: { kept: 'Nothing was done.', do: 'Choose a file.' },
  PATH_TAKEN: {
    kept: 'Nothing was overwritten.',
    do: 'Choose another name, or rename or remove the other one first.',
  },
  INTO_ITSELF: { kept: 'Nothing was moved.', do: 'Choose a place outside of the folder.' },
  CHANGED_MEANWHILE: {
    kept: 'The newer version is there, and nothing is lost.',
    do: 'Look at the new version, then decide again.',
  },
  NO_VERSION: { do: 'Look at its versions again: open the file under <files>Files</files>.' },
  NOT_IN_TRASH: {
    kept: 'Somebody may have restored it, or deleted it for good.',
    do: 'Look in the <trash>trash</trash> and under <files>Files</files>.',
  },
  CONTENT_PURGED: {
    kept: 'This content was deleted for good, by somebody of the space.',
    do: 'If you still have the file, send it again.',
  },
}
