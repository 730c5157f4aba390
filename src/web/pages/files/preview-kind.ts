// How a file is shown, by its name: as one of the kinds of text, or as what the node says that a page may show.

export type PreviewKind = 'markdown' | 'csv' | 'text' | 'shown'

/** HTML, scripts and the like are among them: their text is shown, and nothing of it runs. */
const TEXT = new Set(
  (
    'txt text log ini cfg conf toml yaml yml json jsonl ndjson geojson xml html htm xhtml css scss less js mjs cjs jsx ts mts ' +
    'cts tsx vue svelte py rb rs go java kt kts c h cc cpp hpp cs swift m php pl lua r jl sql sh bash zsh fish bat ps1 diff ' +
    'patch tex bib rst adoc org srt vtt sub ics vcf gitignore editorconfig env properties gradle cmake mk dockerfile lock'
  ).split(' '),
)
const MARKDOWN = new Set(['md', 'markdown', 'mdown'])
const CSV = new Set(['csv', 'tsv'])

/** The end of a name after its last dot, in small letters; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([^.\s/]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

export function previewKind(name: string): PreviewKind {
  const ending = endingOf(name)
  if (MARKDOWN.has(ending)) return 'markdown'
  if (CSV.has(ending)) return 'csv'
  // README, LICENSE, Makefile: most of what has no ending is text, and what is not is found out when it is read
  return ending === '' || TEXT.has(ending) ? 'text' : 'shown'
}

/** Permission bits as `ls` writes them, and in octal: `rwxr-xr-x (755)`. */
export function modeText(mode: number): string {
  const letters = [...'rwxrwxrwx'].map((letter, at) => ((mode >> (8 - at)) & 1 ? letter : '-')).join('')
  return `${letters} (${(mode & 0o777).toString(8).padStart(3, '0')})`
}
