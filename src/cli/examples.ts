// Examples in the help of derived commands; a command without any is fine.

/** By the words of the command. */
export const EXAMPLES: Record<string, readonly string[]> = {
  'space create': ['cobox space create "Our co-op"', 'cobox space create "Our co-op" --json'],
  'space status': ['cobox space status "Our co-op"'],
  'space rename': ['cobox space rename "Our co-op" "Riverside housing co-op"'],
  'space leave': ['cobox space leave "Our co-op"'],
  'space forget': ['cobox space forget "Our co-op"          after leaving it: frees the disk'],
  'space policy': [
    'cobox space policy "Our co-op" everything',
    'cobox space policy "Our co-op" opened                        keep only what was opened here',
    'cobox space policy "Our co-op" folders --folders minutes,plans',
  ],
  'space skipped': ['cobox space skipped "Our co-op"', 'cobox space skipped "Our co-op" --everyone'],
  'invite list': ['cobox invite list "Our co-op"'],
  'invite revoke': ['cobox invite revoke "Our co-op" ID       the id is in `cobox invite list`'],
  'invite requests': ['cobox invite requests "Our co-op"'],
  'member list': ['cobox member list "Our co-op"'],
  'member role': ['cobox member role "Our co-op" Ada coordinator'],
  'member rename': ['cobox member rename "Our co-op" "Ada L."'],
  'files list': ['cobox files list "Our co-op"', 'cobox files list "Our co-op" minutes/2026 --all --json'],
  'files stat': ['cobox files stat "Our co-op" minutes/2026/may.md'],
  'files mkdir': ['cobox files mkdir "Our co-op" minutes/2026'],
  'files move': [
    'cobox files move "Our co-op" draft.md minutes/2026/may.md',
    'cobox files move "Our co-op" draft.md minutes            onto a folder means into it',
  ],
  'files copy': ['cobox files copy "Our co-op" plans plans-2025'],
  'files remove': ['cobox files remove "Our co-op" draft.md              to the trash'],
  'files restore': [
    'cobox files restore "Our co-op" draft.md                what was removed last from there',
    'cobox files restore "Our co-op" --item ITEM             one item of `cobox files trash`',
    'cobox files restore "Our co-op" budget.ods --version ID  an earlier version',
  ],
  'files versions': ['cobox files versions "Our co-op" budget.ods'],
  'files trash': ['cobox files trash "Our co-op"'],
  'files purge': [
    'cobox files purge "Our co-op" --item ITEM',
    'cobox files purge "Our co-op" --older-than-days 90',
    'cobox files purge "Our co-op" --path budget.ods --version ID',
  ],
  'id show': ['cobox id show'],
  'id name': ['cobox id name --person "Ada Lovelace" --device "kitchen laptop"'],
  'job list': ['cobox job list'],
  'job show': ['cobox job show ID'],
  'job cancel': ['cobox job cancel ID'],
}
