// Errors about hosting: offers, agreements, hosts and boxes. A part of the catalogue.
import { entry } from './entry.ts'

export const hostingErrors = {
  OFFER_MALFORMED: entry(
    400,
    'This is not an offer to host, or it was damaged on the way.',
    'Copy the whole link again, or ask for a new one.',
  ),
  OFFER_EXPIRED: entry(410, 'This offer to host has expired.', 'Ask for a new one.'),
  OFFER_USED: entry(410, 'This offer to host has been accepted already.', 'Ask for a new one.'),
  OFFER_WITHDRAWN: entry(410, 'The host has withdrawn this offer.', 'Ask for a new one.'),
  OFFER_OWN: entry(
    409,
    'This offer is this node’s own: it has the space already.',
    'Give the link to another co-op, or accept it on one of theirs.',
  ),
  HOST_TWICE: entry(
    409,
    'The host {host} keeps this space already: a second agreement would be no second copy.',
    'To have more room there: `cobox hosting change`. For another copy, ask another co-op.',
  ),
  NO_OFFER: entry(404, 'There is no such offer.', 'See `cobox hosting offers`.'),
  NO_AGREEMENT: entry(404, 'There is no hosting agreement “{agreement}”.', 'See `cobox hosting list`.'),
  BAD_AGREEMENT: entry(
    400,
    'This is no hosting agreement: {reason}.',
    'Ask the other side for a new offer. Nothing was agreed.',
  ),
  BAD_QUOTA: entry(
    400,
    'A quota of {bytes} bytes cannot be agreed: it is at least {least}, and at most 1 PiB.',
    'Give it in bytes, or like 50GB.',
  ),
  TOO_MANY_CORES: entry(
    413,
    'The host keeps at most {limit} logs for one agreement.',
    'Split the space, or ask for a second host.',
  ),
  HOST_UNREACHABLE: entry(
    504,
    'The host {host} cannot be reached.',
    'It may be off, or its address is another one. It is tried again while this node runs.',
  ),
  HOST_FAILED: entry(
    502,
    'The host {host} could not do it: something went wrong there.',
    'Try again later, and tell the people who run it: their log says why.',
  ),
  HOST_REFUSES: entry(
    403,
    'The host does not let this device in.',
    'A coordinator’s device has to tell the host who is in the space: start one of theirs. Who was removed, and a device that was revoked, is let in no more.',
  ),
  OVER_QUOTA: entry(
    507,
    'The host {host} is over its quota: {used} of {quota} are used, and {over} more do not fit.',
    'Agree on a larger quota with the host, add another host, or purge what nobody needs. What is there stays.',
  ),
  HOST_FULL: entry(
    507,
    'The disk of the host {host} is full: it takes nothing new.',
    'Talk to the people who run it. What is there is served.',
  ),
  AGREEMENT_SUSPENDED: entry(
    409,
    'The host has suspended this agreement: {reason}.',
    'Talk to them. What they hold is still served.',
  ),
  AGREEMENT_ENDED: entry(410, 'This hosting agreement has ended.', 'Make a new one: `cobox hosting accept`.'),
  NOT_PROPOSED: entry(409, 'No change of this agreement is waiting.', 'See `cobox hosting list`.'),
  NOT_HOSTED: entry(
    409,
    'No host keeps this space.',
    'Ask a co-op for an offer, then: `cobox hosting accept`.',
  ),
  AUDIT_FAILED: entry(
    502,
    'Not proven by every host: {hosts}.',
    'Who gave no answer may be off: ask again later. Who answered wrongly has lost something: talk to the people who run it, and find another host.',
  ),
  DRILL_FAILED: entry(
    502,
    'Not everything came back from the hosts: {count} contents are missing, or others.',
    'See `cobox hosting status`: while a host is still getting what it lacks, try again later. What this device has is untouched.',
  ),
} as const
