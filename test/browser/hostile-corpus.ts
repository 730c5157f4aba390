// What a hostile member would write to run something in the page of others: each string calls pwned() where it is taken for code.
import { hostilePdf } from './pdfs.ts'

const HOSTILE_TABLE = `
| <img src=x onerror=pwned('head')> | [x](javascript:pwned('head')) |
|:--|--:|
| ~~<script>pwned('struck')</script>~~ | javascript:pwned('bare') www.good.example |

- [x] <input onfocus=pwned('task') autofocus>
- [ ] [x](javascript:pwned('task'))

Said[^1]

[^1]: [x](javascript:pwned('note'))
`

/** `elsewhere`: a web server that must never be asked for anything. */
export function hostileStrings(elsewhere: string): string[] {
  return [
    '<script>pwned(1)</script>',
    '"><script>pwned(2)</script>',
    "'><script>pwned(3)</script>",
    '</title><script>pwned(4)</script>',
    '</textarea><script>pwned(5)</script>',
    '--><script>pwned(6)</script>',
    ']]><script>pwned(7)</script>',
    `<script src=${elsewhere}/8.js></script>`,
    '<img src=x onerror=pwned(9)>',
    '"><img src=x onerror="pwned(10)">',
    "' onmouseover='pwned(11)' x='",
    '" autofocus onfocus="pwned(12)" x="',
    '<img src=`x`onerror=pwned(13)>',
    '<svg onload=pwned(14)>',
    '<svg/onload=pwned(15)>',
    '<svg><script>pwned(16)</script></svg>',
    '<svg><animate onbegin=pwned(17) attributeName=x dur=1s>',
    '<math><mtext><table><mglyph><style><img src=x onerror=pwned(18)>',
    '<body onload=pwned(19)>',
    '<iframe srcdoc="<script>parent.pwned(20)</script>">',
    '<iframe src="javascript:pwned(21)">',
    `<iframe src="${elsewhere}/22">`,
    '<details open ontoggle=pwned(23)>',
    '<video><source onerror=pwned(24)>',
    '<audio src=x onerror=pwned(25)>',
    '<input autofocus onfocus=pwned(26)>',
    '<marquee onstart=pwned(27)>',
    '<object data="javascript:pwned(28)">',
    '<embed src="data:text/html,<script>pwned(29)</script>">',
    `<base href="${elsewhere}/">`,
    `<meta http-equiv="refresh" content="0;url=${elsewhere}/31">`,
    `<link rel=stylesheet href=${elsewhere}/32.css>`,
    `<style>@import "${elsewhere}/33.css"; * { background: url(${elsewhere}/33) }</style>`,
    `<div style="background:url(${elsewhere}/34)">x</div>`,
    `x" style="background:url(${elsewhere}/35);position:fixed;inset:0" y="`,
    `<form action="${elsewhere}/36"><button autofocus>x</button></form>`,
    '[x](javascript:pwned(37))',
    '[x](JaVaScRiPt:pwned(38))',
    '[x](java\tscript:pwned(39))',
    '[x](&#106;avascript:pwned(40))',
    '[x](data:text/html;base64,PHNjcmlwdD5wd25lZCg0MSk8L3NjcmlwdD4=)',
    '[x](vbscript:pwned(42))',
    '[x](\u0001javascript:pwned(43))',
    `![x](${elsewhere}/44.png)`,
    '![x](javascript:pwned(45))',
    '![x"onerror="pwned(46)](x)',
    '<javascript:pwned(47)>',
    '[x][y]\n\n[y]: javascript:pwned(48)',
    'javascript:pwned(49)',
    'data:text/html,<script>pwned(50)</script>',
    '{{constructor.constructor("pwned(51)")()}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the point
    '${pwned(52)}',
    '#{pwned(53)}',
    '<%= pwned(54) %>',
    '{name, select, other {pwned(55)}}',
    '<b>{name}</b> {count, plural,',
    '__proto__',
    'constructor',
    '%3Cscript%3Epwned(59)%3C/script%3E',
    '&lt;script&gt;pwned(60)&lt;/script&gt;',
    '\u202egnp.exe\u202c',
    '\u2066\u202etxt.\u2069',
    '\u0007\u001b[31mred\u001b[0m\u0008',
    'a\r\nSet-Cookie: x=1',
    '\u200b\u200c\u2060\ufeff',
    '=HYPERLINK("javascript:pwned(66)","x")',
    '=cmd|"/c pwned(67)"!A1',
  ]
}

/** All of them where each is most at home, and some that need a document of their own. */
export function hostileFiles(elsewhere: string): Record<string, string> {
  const all = hostileStrings(elsewhere)
  return {
    'page.html': `<!doctype html><html><head><script>pwned('html')</script></head><body onload="pwned('onload')">${all.join('\n')}</body></html>`,
    'page.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><script>pwned('xhtml')</script></html>`,
    'picture.svg': `<?xml-stylesheet href="${elsewhere}/style.css"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="200" onload="pwned('svg onload')"><style>@import "${elsewhere}/import.css"; rect { fill: url(${elsewhere}/fill.svg#a) }</style><script>pwned('svg script')</script><script xlink:href="${elsewhere}/svg.js"/><image href="${elsewhere}/image.png" width="9" height="9"/><use href="${elsewhere}/use.svg#a"/><foreignObject y="100" width="90" height="90"><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="pwned('svg foreign')"/><iframe src="javascript:parent.pwned('svg frame')"/></body></foreignObject><rect width="9" height="9"/><a href="javascript:pwned('svg link')"><circle cx="45" cy="45" r="45"/></a></svg>`,
    'notes.md': `${all.join('\n\n')}\n\n<https://good.example/auto> [good](https://good.example/) [plain](http://good.example/) [mail](mailto:anna@good.example)\n${HOSTILE_TABLE}`,
    'table.csv': `name,what\n${all.map(text => `"${text.replaceAll('"', '""')}",x`).join('\n')}\n`,
    'text.txt': all.join('\n'),
    README: all.join('\n'),
    // what they say to be is not what they are
    'photo.png': `<script>pwned('png')</script>`,
    'song.mp3': `<svg xmlns="http://www.w3.org/2000/svg" onload="pwned('mp3')"/>`,
    'deed.pdf': `<script>pwned('pdf')</script>`,
    'contract.pdf': hostilePdf(elsewhere).toString('latin1'),
  }
}

/** As the name of a file or folder, which can have neither a slash nor a NUL, and has a limit. */
export const asName = (text: string): string => text.replaceAll('/', '∕').normalize('NFC').slice(0, 80)
