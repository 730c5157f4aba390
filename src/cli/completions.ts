// `cobox completions`: scripts that let shells complete commands and options, generated from the command tree.
import type { Command } from 'commander'
import { addCommand, type Context, examples } from './command.ts'
import { type Place, placesOf } from './completion-tree.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof SHELLS)[number]

/** Adds `completions`. */
export function register(program: Command, { io }: Context): void {
  const command = addCommand(program, 'completions', 'Print a script that lets your shell complete commands')
  command.addArgument(command.createArgument('<shell>', 'your shell').choices(SHELLS))
  examples(command, [
    'cobox completions bash > ~/.local/share/bash-completion/completions/cobox',
    'cobox completions zsh > ~/.zfunc/_cobox                  with ~/.zfunc in your fpath',
    'cobox completions fish > ~/.config/fish/completions/cobox.fish',
  ])
  command.action((shell: Shell) => {
    io.stdout.write(completionScript(program, shell))
  })
}

/** The script for a shell. */
export function completionScript(program: Command, shell: Shell): string {
  const places = placesOf(program)
  const script = { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](places)
  return `${shell === 'zsh' ? '#compdef cobox\n' : ''}# Made by: cobox completions ${shell}\n${script}`
}

/** `case` branches that follow the typed words down the tree: ` files move` at `files` + `move`. */
function steps(places: readonly Place[], indent: string): string {
  return places
    .filter(({ words }) => words !== '')
    .map(({ words }) => `${indent}${quote(` ${words}`)}) place=${quote(` ${words}`)} ;;`)
    .join('\n')
}

/** Branches for options whose value is one of a few. */
function choices(places: readonly Place[], branch: (pattern: string, values: string[]) => string): string {
  return places
    .flatMap(({ words, options }) =>
      options.flatMap(option =>
        option.choices.length === 0
          ? []
          : option.flags.map(flag => branch(quote(`${at(words)}=${flag}`), option.choices)),
      ),
    )
    .join('\n')
}

/** After an option with a free value nothing of ours follows: the shell completes files. */
function freeValues(places: readonly Place[]): string {
  return places
    .flatMap(({ words, options }) =>
      options
        .filter(option => option.takesValue && option.choices.length === 0)
        .flatMap(option => option.flags.map(flag => quote(`${at(words)}=${flag}`))),
    )
    .join('|')
}

function bashScript(places: readonly Place[]): string {
  const branches = places
    .map(place => `    ${quote(at(place.words))}) words=${quote(wordsAt(place).join(' '))} ;;`)
    .join('\n')
  return `_cobox() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" place= words= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$place $word" in
${steps(places, '      ')}
    esac
  done
  COMPREPLY=()
  case "$place=$prev" in
${choices(places, (pattern, values) => `    ${pattern}) COMPREPLY=($(compgen -W ${quote(values.join(' '))} -- "$cur")); return ;;`)}
    ${freeValues(places)}) return ;;
  esac
  case "$place" in
${branches}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _cobox cobox
`
}

function zshScript(places: readonly Place[]): string {
  const branches = places
    .map(({ words, commands, options, values }) => {
      const described = [
        ...commands.map(({ word, summary }) => `${word}:${summary}`),
        ...values,
        ...options.flatMap(({ flags, summary }) => flags.map(flag => `${flag}:${summary}`)),
      ]
      return `    ${quote(at(words))}) candidates=(${described.map(quote).join(' ')}) ;;`
    })
    .join('\n')
  return `_cobox() {
  local place= word
  local -a candidates
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$place $word" in
${steps(places, '      ')}
    esac
  done
  case "$place=$words[CURRENT-1]" in
${choices(places, (pattern, values) => `    ${pattern}) compadd -- ${values.map(quote).join(' ')}; return ;;`)}
    ${freeValues(places)}) _files; return ;;
  esac
  case "$place" in
${branches}
  esac
  _describe -t commands cobox candidates
  _files
}
if [ "$funcstack[1]" = _cobox ]; then _cobox "$@"; else compdef _cobox cobox; fi
`
}

function fishScript(places: readonly Place[]): string {
  const lines = places.flatMap(({ words, commands, options, values }) => {
    const here = `complete -c cobox -n ${quote(`__cobox_at "${at(words)}"`)}`
    return [
      ...commands.map(({ word, summary }) => `${here} -f -a ${word} -d ${quote(summary)}`),
      ...(values.length > 0 ? [`${here} -a ${quote(values.join(' '))}`] : []),
      ...options.map(({ flags, summary, takesValue, choices }) => {
        const names = flags.map(flag =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        )
        const value = choices.length > 0 ? [`-x -a ${quote(choices.join(' '))}`] : takesValue ? ['-r'] : []
        return [here, ...names, ...value, `-d ${quote(summary)}`].join(' ')
      }),
    ]
  })
  return `function __cobox_at
  set -l place ''
  for word in (commandline -opc)[2..-1]
    switch "$place $word"
${places
  .filter(({ words }) => words !== '')
  .map(({ words }) => `      case ${quote(` ${words}`)}\n        set place ${quote(` ${words}`)}`)
  .join('\n')}
    end
  end
  test "$place" = "$argv[1]"
end
${lines.join('\n')}
`
}

function wordsAt({ commands, options, values }: Place): string[] {
  return [...commands.map(({ word }) => word), ...values, ...options.flatMap(({ flags }) => flags)]
}

/** A place as the scripts write it: empty, or the words after a blank. */
function at(words: string): string {
  return words === '' ? '' : ` ${words}`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", '')}'`
}
