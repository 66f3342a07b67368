import sanitize from 'sanitize-html'

/**
 * HTML in which nothing runs, nothing is fetched and nothing looks like the page around it: text, structure and links.
 * An image that would be fetched becomes a link with its alternative text; one that is in the document stays.
 */
export function sanitizeHtml(html: string): string {
  let linkDepth = 0
  return sanitize(html, {
    allowedTags: [...blocks, ...inlines],
    allowedAttributes: {
      a: ['href', 'title', 'rel'],
      abbr: ['title'],
      code: ['class'],
      col: ['span'],
      details: ['open'],
      img: ['src', 'alt', 'title'],
      li: ['class', 'value'],
      ol: ['start', 'reversed', 'type'],
      td: ['class', 'colspan', 'rowspan'],
      th: ['class', 'colspan', 'rowspan', 'scope'],
      time: ['datetime'],
    },
    allowedClasses: { code: [/^language-[\w.+#-]+$/], li: ['task', 'done'], td: sides, th: sides },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    nestingLimit: 100,
    onOpenTag: (name) => {
      if (name === 'a') linkDepth++
    },
    onCloseTag: (name) => {
      if (name === 'a') linkDepth--
    },
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noreferrer' } }),
      img: (_, { src = '', alt = '', title = '' }) => imageOrLink(src, alt, title, linkDepth > 0),
    },
  })
}

const sides = ['left', 'center', 'right']

const blocks = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre', 'hr', 'div', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'details', 'summary'],
]

const inlines = [
  ...['a', 'abbr', 'b', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'img', 'ins', 'kbd', 'mark', 'q', 's', 'samp'],
  ...['small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
]

function imageOrLink(src: string, alt: string, title: string, isInLink: boolean): sanitize.Tag {
  if (/^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i.test(src)) {
    return { tagName: 'img', attribs: { src, alt, ...(title !== '' && { title }) } }
  }
  const text = alt.trim() || src || 'image'
  if (isInLink || src === '' || /^data:/i.test(src)) return { tagName: 'span', attribs: {}, text }
  return { tagName: 'a', attribs: { href: src, rel: 'noreferrer' }, text }
}
