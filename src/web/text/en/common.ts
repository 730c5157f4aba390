// Words that many pages share.
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  done: 'Done',
  back: 'Back',
  next: 'Next',
  copy: 'Copy',
  copied: 'Copied',
  again: 'Try again',
  more: 'More',
  loading: 'Loading…',
  name: 'Name',
  you: 'you',
  never: 'never',
  now: 'just now',
  optional: 'optional',
  search: 'Search',
  whatToDo: 'What to do: {hint}',
  files: '{count, plural, one {# file} other {# files}}',
  role: '{role, select, coordinator {Coordinator} member {Member} reader {Reader} other {–}}',
  drillFar:
    '{phase, select, finding {Looking for a host that lets this device in.} fetching {Fetching from the hosts alone: {bytes} of {bytesTotal}.} comparing {Comparing every hash: {files, number} of {filesTotal, number} contents, {bytes} of {bytesTotal}.} other {It begins.}}',
  drillOutcome:
    '{equal, select, yes {Everything came back from the hosts, and every hash is the same.} other {Not everything came back from the hosts.}}',
}
