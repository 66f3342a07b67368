import { aboutLogin } from '../example-text.ts'
import type { Found, Rule } from '../rule.ts'

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  summary: 'a place that was to be filled in is still open',
  why: 'It shows that nobody read the text to its end, and the missing value is often the one that counts.',
  source: 'found in published reports: "????" for a time, "[Insert link]", HH:mm',
  levels: { about: 'practice', usual: 'warning', final: 'error' },
  good: [
    {
      text: aboutLogin(
        '## TODO\n\n- renew it\n\n**TODO:**\n\n1. test it\n\n| Task | State |\n| --- | --- |\n| renew | TODO |\n',
      ),
    },
    {
      text: aboutLogin(
        '- TODO: renew the certificate\n- Add `{{title}}` and `????` to the [insert form](https://acme.io).\n',
      ),
    },
    {
      text: aboutLogin(
        'We found a TODO in the code. Really??? {{< figure src="a.png" >}} ![x]({{ site.url }}/a.png)\n',
      ),
    },
    { text: aboutLogin('Times are given as HH:MM. Fields: [date], [name]. See [TBD-12](https://acme.io).\n') },
  ],
  bad: [
    { text: aboutLogin('The end was at ????.\n'), says: ['8:16 "????" is left to be filled in'] },
    { text: aboutLogin('- 1X:XX - restarted\n'), says: ['8:3 "1X:XX" is left to be filled in'] },
    { text: aboutLogin('## Cause\n\nTODO\n'), says: ['10:1 "TODO" is left to be filled in'] },
    {
      text: aboutLogin('Owner: TBD\n\n[Insert link to the graph]\n'),
      says: ['8:8 "TBD" is left to be filled in', '10:1 "[Insert link to the graph]" is left to be filled in'],
    },
    {
      text: aboutLogin('Lorem ipsum dolor sit amet. {{ summary }}\n'),
      says: ['8:1 "Lorem ipsum" is left to be filled in', '8:29 "{{ summary }}" is left to be filled in'],
    },
  ],
  check: ({ text: whole, prose, lines, at }) => {
    if (!MAY_HOLD.test(whole)) return []
    return prose.flatMap(({ line, text }): readonly Found[] => {
      if (!MAY_HOLD.test(text) || /^\s*#/.test(text)) return []
      const source = lines[line - 1] ?? ''
      const left = [...text.matchAll(PLACEHOLDER)].filter(
        ({ 0: found, index }) => !found.startsWith('[') || !/^[([:]/.test(source.slice(index + found.length)),
      )
      return left.map(({ 0: found, index }) => ({
        place: at(line, index + 1 + found.length - found.trimStart().length),
        message: `"${found.trim().slice(0, 80)}" is left to be filled in`,
        hint: 'fill it in, or write unknown',
      }))
    })
  },
}

const MAY_HOLD =
  /TODO|TBD|FIXME|XXX|TBC|\{\{|\?\?\?|[Xx]:[Xx]|orem|OREM|HH:|hh:|\[(?:insert|fill|desc|ente|spec|prov|your|todo|tbd|link|add)/i

const PLACEHOLDER = new RegExp(
  [
    // Alone on its line; as a label it heads a list of what is to be done, and in a table it is a state.
    String.raw`(?<=^\s*)(?:TODO|FIXME|XXX)(?=\s*$)`,
    String.raw`(?<![\w[#/-])(?:TBD|TBC)(?![\w-])`,
    // A string of question marks that ends no word.
    String.raw`(?<![\p{L}\p{N}?!)"'*_\]])\?{3,}`,
    String.raw`(?<![\w:])(?:\d?[Xx]{1,2}):[Xx]{2}(?![\w])`,
    String.raw`(?<=^\s*(?:[-*+|]\s+)?)(?:YYYY-MM-DD\s)?[Hh]{2}:[Mm]{2}(?=\s*(?:[-–—|:]|UTC|$))`,
    String.raw`\{\{(?!\s?(?:site|page)\.|\s?(?:include|post_url|rel))\s?#?[A-Za-z][\w. -]{0,60}\}\}`,
    String.raw`\[(?:[Ii]nsert|INSERT|[Ff]ill in|[Dd]escribe|[Ee]nter|[Ss]pecify|[Pp]rovide|YOUR|[Yy]our|(?:TODO|TBD)(?!-)|[Ll]ink to|[Aa]dd)\b[^[\]]{0,120}\]`,
    '[Ll]orem [Ii]psum|LOREM IPSUM',
  ].join('|'),
  'gu',
)
