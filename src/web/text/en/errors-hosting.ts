// Words about errors: hosts and boxes.
export const errorsHosting = {
  OFFER_MALFORMED: { kept: 'Nothing was agreed.', do: 'Copy the whole link again, or ask for a new one.' },
  OFFER_EXPIRED: { kept: 'Nothing was agreed.', do: 'Ask the host for a new one.' },
  OFFER_USED: { kept: 'Nothing was agreed.', do: 'Ask the host for a new one.' },
  OFFER_WITHDRAWN: { kept: 'Nothing was agreed.', do: 'Ask the host for a new one.' },
  OFFER_OWN: {
    kept: 'Nothing was agreed.',
    do: 'Give the link to another co-op, or accept an offer of theirs.',
  },
  HOST_TWICE: {
    kept: 'The agreement that there is goes on.',
    do: 'For more room there, propose other terms under <spaceHosting>Hosting</spaceHosting>. For another copy, ask another co-op.',
  },
  NO_OFFER: { do: 'See your offers under <hosting>Hosting</hosting>.' },
  NO_AGREEMENT: { do: 'See the agreements under <hosting>Hosting</hosting>.' },
  BAD_AGREEMENT: {
    kept: 'Nothing was agreed.',
    do: 'Check the terms, or ask the other side for a new offer.',
  },
  BAD_QUOTA: { kept: 'Nothing was agreed.', do: 'Choose another size.' },
  TOO_MANY_CORES: { kept: 'What is there stays.', do: 'Split the space, or ask for a second host.' },
  HOST_UNREACHABLE: {
    kept: 'What it holds is not lost by that.',
    do: 'It may be off. It is tried again while this node runs; ask the people who run it.',
  },
  HOST_FAILED: {
    kept: 'What it holds stays.',
    do: 'Try again later, and tell the people who run it: their log says why.',
  },
  HOST_REFUSES: {
    kept: 'What it holds stays.',
    do: 'A device of a coordinator has to tell the host who is in the space: ask for one to be switched on. Who was removed, and a device that was revoked, is let in no more.',
  },
  OVER_QUOTA: {
    kept: 'What is there stays; what is new has no copy there.',
    do: 'Propose a larger quota under <spaceHosting>Hosting</spaceHosting>, add another host, or delete for good what nobody needs.',
  },
  HOST_FULL: { kept: 'What is there is served.', do: 'Talk to the people who run it, or add another host.' },
  AGREEMENT_SUSPENDED: { kept: 'What they hold is still served.', do: 'Talk to them.' },
  AGREEMENT_ENDED: {
    kept: 'This device has what it had.',
    do: 'Make a new one: ask for an offer, and accept it under <spaceHosting>Hosting</spaceHosting> of the space.',
  },
  NOT_PROPOSED: {
    kept: 'The terms are those of before.',
    do: 'Look at the agreement again; it may have been taken back.',
  },
  NOT_HOSTED: {
    do: 'Ask a co-op for an offer, and accept it under <spaceHosting>Hosting</spaceHosting> of the space.',
  },
  BOX_HAS_SPACES: { kept: 'Nothing was changed.', do: 'Give the box a data folder of its own.' },
  BOX_ONLY_HOSTS: { kept: 'Nothing was done.', do: 'Do it on the page of a node of yours.' },
  NOT_A_BOX: { kept: 'Nothing was done.', do: 'A box is a node that was started with “cobox up --box”.' },
  NO_BOX: { do: 'See your boxes under <hosting>Hosting</hosting>.' },
  NO_BOXES: {
    do: 'The box shows a link when it is first started; enter it under <hosting>Hosting</hosting>.',
  },
  BOX_UNREACHABLE: {
    kept: 'What it holds is not lost by that.',
    do: 'It may be off. It is tried again while this node runs.',
  },
  BOX_REFUSES: {
    kept: 'The box goes on.',
    do: 'Another admin may have removed this device. Ask one of them for a new link.',
  },
  BOX_FAILED: {
    kept: 'What it holds stays.',
    do: 'Look at its log under <hosting>Hosting</hosting>, and update the box where its CoBox is older.',
  },
  BOX_LINK_MALFORMED: { do: 'Copy the whole link again, or ask for a new one at the box.' },
  BOX_LINK_USED: {
    do: 'Ask another admin for a new one, or make one at the box itself with “cobox box pair”.',
  },
  NO_ADMIN: { do: 'Look at the list again; it may have been removed meanwhile.' },
  LAST_ADMIN: { kept: 'Nothing was changed.', do: 'Let another device in first.' },
  TOO_MANY_ADMINS: { kept: 'Nothing was changed.', do: 'Remove one first.' },
  BOX_CANNOT_RESTART: {
    kept: 'It goes on as it is.',
    do: 'Start it by hand: somebody at the box has to type its passphrase.',
  },
  OVERCOMMITTED: {
    kept: 'No offer was made.',
    do: 'Offer less, allow to promise more than there is room for, or give the host a larger disk.',
  },
}
