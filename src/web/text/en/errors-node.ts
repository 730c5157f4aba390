// Words about errors: the node, its disk, and what is read and written.
export const errorsNode = {
  BAD_INPUT: {
    do: 'Check what you entered. If nothing is wrong with it, load the page again: it may be older than the node.',
  },
  NOTHING_NAMED: { do: 'Choose at least one, then try again.' },
  NOT_FOUND: { do: 'It may have gone meanwhile. Load the page again to see what there is.' },
  AMBIGUOUS: { do: 'It is one of {candidates}: choose it from the list, or give more of its name.' },
  BAD_BALLOT_FILE: { do: 'Mend that line, or export the file again: it has to be in the BLT form.' },
  TOO_LARGE: { do: 'Send less at once: a shorter text, or fewer entries.' },
  INTERNAL: {
    kept: 'What is stored was not touched by it.',
    do: 'Try again. If it happens again, report it with what the log says; <settings>Settings</settings> tells where the log is, and whether all is well.',
  },
  NO_TOKEN: { do: 'Type “cobox open” in a terminal of this computer: it opens the page with its key.' },
  BAD_TOKEN: {
    do: 'Type “cobox open” in a terminal of this computer: it opens the page with the right key.',
  },
  FOREIGN_HOST: {
    do: 'Open the page at the address that the node printed when it started; “cobox open” does it.',
  },
  FOREIGN_ORIGIN: {
    kept: 'Nothing was done.',
    do: 'Close that website. Use only the page that your own node shows.',
  },
  NOT_RUNNING: {
    kept: 'Nothing is lost: what you typed stays here.',
    do: 'Start the node again as you did before. The page goes on by itself then; press once more what you pressed.',
  },
  ALREADY_RUNNING: { do: 'Use the page of the node that runs: “cobox open” shows it.' },
  BAD_HOME: {
    kept: 'What is in it was not touched.',
    do: 'See that the folder is there and yours, and that its disk has room.',
  },
  BAD_KEYS: {
    kept: 'The file was left as it is.',
    do: 'Put it back from a backup. If there is none, your 24 words bring you back on a node with an empty data folder.',
  },
  LOCKED: { kept: 'Nothing is lost.', do: 'Start the node in a terminal and type the passphrase there.' },
  PASSPHRASE_WRONG: {
    kept: 'Nothing was changed.',
    do: 'Type it again, and mind capital letters and the keyboard’s language. If it is lost: your 24 words or another device of yours are the way back, see <keys>Keys</keys>.',
  },
  PASSPHRASE_UNFIT: {
    kept: 'Nothing was changed.',
    do: 'Choose a line of text; five or six words that nobody would guess are good.',
  },
  PASSPHRASE_SET: {
    kept: 'The present one stays.',
    do: 'Load the page again, then change it under <keys>Keys</keys>.',
  },
  NO_PASSPHRASE: { do: 'Load the page again. You can set one under <keys>Keys</keys>.' },
  BAD_CONFIG: { do: 'Start the node with another value; “cobox up --help” tells which there are.' },
  PORT_TAKEN: { do: 'End the other program, or start the node with another port.' },
  STORE_MOVED: {
    kept: 'Nothing was written to it.',
    do: 'Never run one store on two devices. Let this device into the space as a new one instead: <keys>Keys</keys>, on a device of yours that is in it.',
  },
  STORE_NEWER: { kept: 'Nothing is lost.', do: 'Update CoBox on this computer.' },
  CLOSING: {
    kept: 'Nothing is lost: what was finished stays.',
    do: 'Wait until the node is there again, or start it; then do it once more.',
  },
  DISK_FULL: {
    kept: 'Nothing is lost: what is here stays readable, and nothing was begun.',
    do: 'Free some space on this computer’s disk, then try again. Emptying the trash of a space helps too.',
  },
  DISK_FAILED: {
    kept: 'What is here stays readable. What you just did is not stored.',
    do: 'Free some space on this computer’s disk, or look at the disk, then try again.',
  },
  CONTENT_NOT_HERE: {
    kept: 'It is not lost while any device or host has it.',
    do: 'Switch a device on that has it, or ask somebody to; <network>Network</network> shows who is connected. Then try again.',
  },
  CONTENT_DAMAGED: {
    kept: 'Other devices and hosts may have it whole.',
    do: 'Under <settings>Settings</settings>, choose “Verify all content too”: what is damaged is fetched again from a device that has it.',
  },
  CONTENT_MISMATCH: {
    kept: 'What was there before stays as it was.',
    do: 'Send the file again, when no program writes to it.',
  },
  BAD_RANGE: { do: 'Open the file again.' },
  CANCELLED: {
    kept: 'What was finished stays.',
    do: 'Start it again when you like: what was finished is not done twice.',
  },
  SOURCE_NOT_FOUND: { do: 'Check the path: it is one of the computer on which the node runs.' },
  SOURCE_UNREADABLE: { do: 'Check who may read it, or choose it anew.' },
  SOURCE_CHANGED: {
    kept: 'The original is as it was.',
    do: 'Take it in again when no program writes to it.',
  },
  IMPORT_INCOMPLETE: {
    kept: 'All others are in.',
    do: 'See in the list what is wrong with them, mend it, and take them in again: what is in already is not sent twice.',
  },
  EXPORT_INCOMPLETE: {
    kept: 'All others are written, and nothing in the space was changed.',
    do: 'See in the list what is wrong with them, mend it, and write them again.',
  },
  TARGET_EXISTS: {
    kept: 'Nothing was overwritten.',
    do: 'Choose another place, or move away what is there.',
  },
  TARGET_NOT_EMPTY: {
    kept: 'Nothing was overwritten.',
    do: 'Choose a folder that is empty, or not there yet.',
  },
  TARGET_IS_LINK: {
    kept: 'Nothing was written there.',
    do: 'Choose a folder without such links on the way to it.',
  },
}
