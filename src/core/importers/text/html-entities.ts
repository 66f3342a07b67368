/** Text of HTML with its entities decoded once: those with numbers, and the names that editors write. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]\w{1,31}));/g,
    (all: string, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED.get(name) ?? all
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
    },
  )
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ensp: '\u2002', emsp: '\u2003' },
    ...{
      ndash: '–',
      mdash: '—',
      hellip: '…',
      bull: '•',
      middot: '·',
      laquo: '«',
      raquo: '»',
      lsaquo: '‹',
      rsaquo: '›',
    },
    ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', sect: '§', para: '¶', deg: '°' },
    ...{ copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', yen: '¥', cent: '¢', times: '×', divide: '÷' },
    ...{ plusmn: '±', micro: 'µ', frac12: '½', frac14: '¼', le: '≤', ge: '≥', ne: '≠', asymp: '≈', minus: '−' },
    ...{ larr: '←', rarr: '→', uarr: '↑', darr: '↓', check: '✓', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä' },
    ...{ Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', ecirc: 'ê', agrave: 'à', aacute: 'á' },
    ...{ ccedil: 'ç', iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', aring: 'å', aelig: 'æ', oslash: 'ø' },
  }),
)
