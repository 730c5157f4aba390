// Errors about boxes: nodes that only host, and are controlled from afar. A part of the catalogue.
import { entry } from './entry.ts'

export const boxErrors = {
  BOX_HAS_SPACES: entry(
    409,
    'The data folder {home} has spaces in it: a box keeps none of its own.',
    'Give the box a folder of its own with COBOX_HOME, or start this one without `--box`.',
  ),
  BOX_ONLY_HOSTS: entry(
    409,
    'This node is a box: it only hosts, and has no spaces and no person of its own.',
    'Do it on a node of yours, or start one with another data folder.',
  ),
  NOT_A_BOX: entry(
    409,
    'This node is not a box.',
    'Start one with `cobox up --box` and a data folder of its own.',
  ),
  NO_BOX: entry(404, 'This node controls no box “{box}”.', 'See `cobox box list`.'),
  NO_BOXES: entry(
    404,
    'This node controls no box.',
    'On the box, `cobox box pair` makes a link; here: `cobox box pair LINK`.',
  ),
  BOX_UNREACHABLE: entry(
    504,
    'The box {box} cannot be reached.',
    'It may be off, or its address is another one. It is tried again while this node runs.',
  ),
  BOX_REFUSES: entry(
    403,
    'The box {box} does not let this device control it.',
    'Another admin may have removed it. Ask them for a link: `cobox box invite`.',
  ),
  BOX_FAILED: entry(
    502,
    'The box {box} could not do it: something went wrong there.',
    'See `cobox box logs`, and update CoBox where it is older.',
  ),
  BOX_LINK_MALFORMED: entry(
    400,
    'This is not a link of a box, or it was damaged on the way.',
    'Copy the whole link again, or make a new one on the box: `cobox box pair`.',
  ),
  BOX_LINK_USED: entry(
    410,
    'The box does not know this link: it was used, has expired, or is for another device.',
    'Make a new one on the box with `cobox box pair`, or as an admin with `cobox box invite`.',
  ),
  NO_ADMIN: entry(404, 'No admin of the box is “{device}”.', 'See `cobox box admins`.'),
  LAST_ADMIN: entry(
    409,
    'That is the last admin of the box: nobody could control it from afar any more.',
    'Let another one in first, or say `--force`. On the box itself, `cobox box pair` then lets in a new one.',
  ),
  TOO_MANY_ADMINS: entry(
    409,
    'A box has at most {limit} admins, and as many open links.',
    'Remove one first: `cobox box remove`.',
  ),
  BOX_CANNOT_RESTART: entry(
    409,
    'The box could not start again by itself: somebody has to give the passphrase of its keys.',
    'Start it by hand, or let it take the passphrase from a file or a keyring: see `cobox up --help`.',
  ),
  OVERCOMMITTED: entry(
    507,
    'This host would have promised {over} more than its disk can hold.',
    'Offer less, leave out `--strict`, or give the host a larger disk.',
  ),
} as const
