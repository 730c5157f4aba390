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
  jobWhat:
    '{kind, select, import {Take {source} into {name}} export {Write {path, select, none {everything} other {{path}}} of {name} into {dir}} space_export {Write everything in {name} into {dir}} decisions_import {Take {source} of Loomio into {name}} drill {Restore {name} from its hosts alone into a scratch folder, and compare} other {–}}',
  files: '{count, plural, one {# file} other {# files}}',
  role: '{role, select, coordinator {Coordinator} member {Member} reader {Reader} other {–}}',
  drillFar:
    '{phase, select, finding {Looking for a host that lets this device in.} fetching {Fetching from the hosts alone: {bytes} of {bytesTotal}.} comparing {Comparing every hash: {files, number} of {filesTotal, number} contents, {bytes} of {bytesTotal}.} other {It begins.}}',
  drillOutcome:
    '{equal, select, yes {Everything came back from the hosts, and every hash is the same.} other {Not everything came back from the hosts.}}',
}
