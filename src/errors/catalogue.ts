// Every error that CoBox can answer with: its code, HTTP status, message, and what to do about it.
// `docs/errors.md` is held to this table by a test. `{name}` is filled from the error's details.

import { boxErrors } from './box.ts'
import { decisionsErrors } from './decisions.ts'
import { type CatalogueEntry, entry } from './entry.ts'
import { hostingErrors } from './hosting.ts'
import { peopleErrors } from './people.ts'
import { threadErrors } from './threads.ts'

export type { CatalogueEntry }

/** The only error catalogue: `CODE → { status, message, hint }`. */
export const catalogue = {
  // input
  BAD_INPUT: entry(
    400,
    'The request is not well formed: {reason}.',
    'Check the fields against the API description or `--help`.',
  ),
  USAGE: entry(400, '{reason}', 'Run the command with `--help` to see how it is used.'),
  NOTHING_NAMED: entry(400, 'Say what to {what}.', 'Run the command with `--help` to see how it is named.'),
  NOT_FOUND: entry(404, 'There is no {what}.', 'Check the spelling, or list what there is.'),
  AMBIGUOUS: entry(409, '“{name}” fits more than one {what}.', 'It is one of {candidates}: say which.'),
  BAD_BALLOT_FILE: entry(
    400,
    'The ballot file cannot be read, line {line}: {reason}.',
    'Mend that line, or export the file again: it has to be in the BLT form.',
  ),
  TOO_LARGE: entry(
    413,
    'The request is larger than {limit}.',
    'Send file content through the content address, not as JSON.',
  ),
  INTERNAL: entry(
    500,
    'Something went wrong inside CoBox: {reason}.',
    'Look into the log in the data folder, and report it if it happens again.',
  ),

  // this node and its surfaces
  NO_TOKEN: entry(
    401,
    'The request carries no session token.',
    'Send the token from the data folder as `Authorization: Bearer …`.',
  ),
  BAD_TOKEN: entry(
    401,
    'The session token is wrong.',
    'Read the token again, from `run.json` in the data folder: it was made anew since.',
  ),
  FOREIGN_HOST: entry(
    403,
    'The request names a host that is not this node: {host}.',
    'Use the address that `cobox status` shows.',
  ),
  FOREIGN_ORIGIN: entry(
    403,
    'The request comes from another website: {origin}.',
    'Use the page that the node itself serves.',
  ),
  NOT_RUNNING: entry(
    503,
    'No CoBox node is running for {home}.',
    'Start one with `cobox up` (or `npm start`).',
  ),
  NODE_ENDED: entry(
    503,
    'The node ended before this work was done.',
    'The work goes on by itself when the node starts again (`cobox up`): see `cobox job list`.',
  ),
  ALREADY_RUNNING: entry(
    409,
    'Another CoBox node is already running for {home}.',
    'Use that one, or set COBOX_HOME to another folder.',
  ),
  BAD_HOME: entry(
    500,
    'The data folder {home} cannot be used: {reason}.',
    'Check that it exists, is yours, and that the disk has room.',
  ),
  BAD_KEYS: entry(
    500,
    'The key file {file} cannot be read: {reason}.',
    'Restore it from a backup, or restore the identity from its 24 words.',
  ),
  LOCKED: entry(
    423,
    'The keys in {home} are under a passphrase.',
    'Start `cobox up` in a terminal and type it, or see `cobox up --help` for other ways to give it.',
  ),
  PASSPHRASE_WRONG: entry(
    403,
    'That is not the passphrase.',
    'Try again. If it is lost: start with an empty data folder, then `cobox id restore` with your 24 words.',
  ),
  PASSPHRASE_UNFIT: entry(
    400,
    'That cannot be a passphrase: {reason}.',
    'Choose a line of text; five or six words that nobody would guess are good.',
  ),
  PASSPHRASE_SOURCE: entry(
    400,
    'The passphrase cannot be taken from {source}: {reason}.',
    'See `cobox up --help` for the ways to give it.',
  ),
  PASSPHRASE_SET: entry(
    409,
    'There is a passphrase already.',
    'Change it with `cobox id passphrase change`.',
  ),
  NO_PASSPHRASE: entry(409, 'No passphrase is set.', 'Set one with `cobox id passphrase set`.'),
  KEYRING_FAILED: entry(
    500,
    'The keyring of this computer cannot be used: {reason}.',
    'The passphrase can be given in other ways too: see `cobox up --help`.',
  ),
  BAD_CONFIG: entry(400, 'The setting {name} cannot be used: {reason}.', 'See `cobox up --help`.'),
  PORT_TAKEN: entry(
    409,
    'The port {port} is in use by another program.',
    'Choose another port, or 0 for any free one.',
  ),
  STORE_MOVED: entry(
    500,
    'The store of space {space} was copied from another place or device.',
    'Never run one store on two devices. Join this device to the space as a new one instead.',
  ),
  STORE_NEWER: entry(
    426,
    'This data folder was written by a newer CoBox (format {found}, this one knows {known}).',
    'Update CoBox. Nothing is lost.',
  ),
  UNWELL: entry(500, 'Something is not well: {reason}.', 'The report above says what to do about each.'),
  CLOSING: entry(503, 'This node is shutting down.', 'Start it again and repeat the request.'),

  // disk and content
  DISK_FULL: entry(
    507,
    'There is not enough room on the disk: {needed} needed, {free} free.',
    'Free some space, then try again. What is already here stays readable.',
  ),
  DISK_FAILED: entry(
    507,
    'The disk refused to write: {reason}.',
    'Free some space or check the disk, then try again. What is already here stays readable.',
  ),
  CONTENT_NOT_HERE: entry(
    503,
    'The content of {path} is not on this device, and nobody who has it is connected.',
    'Connect a device that holds it, then try again.',
  ),
  CONTENT_DAMAGED: entry(
    500,
    'The content of {path} on this disk is damaged.',
    'Run `cobox doctor --verify`: it is fetched again from a device that has it.',
  ),
  CONTENT_MISMATCH: entry(
    400,
    'The content that arrived is not what was announced: {reason}.',
    'Send the file again.',
  ),
  BAD_RANGE: entry(
    416,
    'The file has {size} bytes; that range is not in it.',
    'Ask for a range within the file.',
  ),
  CANCELLED: entry(409, 'It was cancelled.', 'Start it again: what was finished is not done twice.'),
  SOURCE_NOT_FOUND: entry(404, 'There is no file or folder {path} on this computer.', 'Check the path.'),
  SOURCE_UNREADABLE: entry(403, '{path} cannot be read: {reason}.', 'Check who may read it.'),
  SOURCE_CHANGED: entry(
    409,
    '{path} changed while it was read.',
    'Import it again when nobody writes to it.',
  ),
  IMPORT_INCOMPLETE: entry(
    422,
    '{count} of the entries could not be taken in: {first}.',
    'The others are in. Mend what the list names and import again.',
  ),
  EXPORT_INCOMPLETE: entry(
    422,
    '{count} of the entries could not be written: {first}.',
    'The others are written. Mend what the list names and export again.',
  ),
  TARGET_EXISTS: entry(
    409,
    '{path} is already there and is something else.',
    'Choose another place, or move it away first; `cobox files get` overwrites it with `--force`.',
  ),
  TARGET_NOT_EMPTY: entry(
    409,
    '{path} is not empty: what is in it could be overwritten.',
    'Choose a folder that is empty or not there yet.',
  ),
  TARGET_IS_LINK: entry(
    409,
    '{path} goes through a symbolic link, which could lead anywhere.',
    'Export into a folder without links in it.',
  ),

  // spaces
  NO_SPACE: entry(404, 'There is no space {space} on this node.', 'See `cobox space list`.'),
  SPACE_ARCHIVED: entry(
    409,
    'This space is archived: it can be read and not changed.',
    'A coordinator can bring it back with `cobox space unarchive`.',
  ),
  SPACE_LEFT: entry(409, 'You have left this space.', 'Ask a coordinator for a new invitation.'),
  SPACE_NOT_LEFT: entry(
    409,
    'This space was not left: its copy here may be the only one.',
    'Leave it first, or say `--force` to delete it all the same.',
  ),
  UPDATE_COBOX: entry(
    426,
    'Somebody in this space uses a newer CoBox: it holds an action that this one does not know ({action}).',
    'Update CoBox. Until then the space can be read, and nothing is lost.',
  ),
  NOT_WRITABLE: entry(
    409,
    'This device may not write in this space yet.',
    'Wait until a coordinator’s device has let it in; `cobox space status` tells.',
  ),
  SPACE_STOPPED: entry(
    500,
    'This space has stopped: {reason}.',
    'Run `cobox doctor`. What it held can still be read.',
  ),
  NOT_HERE_YET: entry(
    503,
    'A part of this space has not arrived on this device yet.',
    'Connect a device that has the space, then try again.',
  ),
  SYNC_TIMEOUT: entry(
    504,
    'Not everything had arrived after {seconds} s.',
    'It goes on in the background: see `cobox peers`.',
  ),
  SYNC_INCOMPLETE: entry(
    409,
    'Not everything that connected devices have is here yet.',
    'It is coming in the background: wait for it with `--wait`, or see `cobox peers`.',
  ),

  // the log: what makes an action not count
  ACTION_MALFORMED: entry(
    400,
    'The action cannot be read.',
    'It is skipped. Update the device that wrote it.',
  ),
  ACTION_TOO_LARGE: entry(413, 'The action is larger than {limit} bytes.', 'Split it into smaller ones.'),
  NOT_A_MEMBER: entry(403, 'Only members of this space may do that.', 'Ask a coordinator for an invitation.'),
  NOT_ALLOWED: entry(
    403,
    'Your role in this space ({role}) does not allow that.',
    'Ask a coordinator to do it, or to change your role.',
  ),

  ...peopleErrors,
  ...hostingErrors,
  ...boxErrors,
  ...decisionsErrors,
  ...threadErrors,

  // files
  PATH_INVALID: entry(
    400,
    '“{path}” cannot be a path: {reason}.',
    'Use names separated by “/”, without “..”, at most 255 bytes each.',
  ),
  NAME_TOO_LONG: entry(400, 'A name in the path is longer than {limit} bytes.', 'Choose a shorter name.'),
  NO_FILE: entry(404, 'There is no {path} in this space.', 'See `cobox files list`.'),
  NO_BROWSER: entry(
    500,
    'No browser could be started: {reason}.',
    'Copy the address that `cobox open` shows into one.',
  ),
  NO_TICKET: entry(404, 'This address of a file works no more.', 'Open the file from the page again.'),
  IS_A_FOLDER: entry(409, '{path} is a folder.', 'Choose another name, or work on the files in it.'),
  NOT_A_FOLDER: entry(409, '{path} is not a folder.', 'Choose a folder.'),
  NOT_A_FILE: entry(409, '{path} is not a file.', 'Choose a file.'),
  PATH_TAKEN: entry(409, '{path} is taken already.', 'Choose another name, or remove the other first.'),
  INTO_ITSELF: entry(409, 'A folder cannot be moved or copied into itself.', 'Choose a place outside of it.'),
  CHANGED_MEANWHILE: entry(
    409,
    '{path} was changed meanwhile.',
    'Look at the new version, then decide again.',
  ),
  NO_VERSION: entry(404, 'There is no such version of {path}.', 'See `cobox files versions`.'),
  NOT_IN_TRASH: entry(404, 'That is not in the trash.', 'See `cobox files trash`.'),
  CONTENT_PURGED: entry(409, 'The content was purged meanwhile.', 'Put the file again from its source.'),
} as const satisfies Record<string, CatalogueEntry>

/** A code of the catalogue. */
export type ErrorCode = keyof typeof catalogue

/** Those that a client makes by itself, in the page too: all others come with an answer of the node, and with its sentences. */
export const clientErrors: readonly ErrorCode[] = [
  'BAD_INPUT',
  'CANCELLED',
  'CHANGED_MEANWHILE',
  'CLOSING',
  'CONTENT_MISMATCH',
  'DISK_FAILED',
  'INTERNAL',
  'NOT_HERE_YET',
  'NOT_RUNNING',
  'POLL_MISSING',
  'PORT_TAKEN',
  'SOURCE_UNREADABLE',
]
