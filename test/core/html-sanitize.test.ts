import { describe, expect, it } from 'vitest'
import { htmlPage } from '../../src/core/html/page.ts'

/** The page's heading and what stands in its main part, with `|` between. */
function shown(body: string): string {
  const html = htmlPage({ title: 'Website down', language: 'en', description: '', tags: [], facts: [], body })
  const [, heading, main] =
    /<h1>(.*)<\/h1>[\s\S]*<main id="page-content" tabindex="-1">\n([\s\S]*)\n<\/main>/.exec(html) ?? []
  return `${heading}|${main}`
}

describe('a body that wants to leave its page', () => {
  it.each([
    ['a script', '<script>alert(1)</script>after', 'after'],
    ['a script in a script', '<scr<script>ipt>alert(1)</script>', '<p>&lt;scr</p>'],
    ['an image that fails', '<img src=x onerror=alert(1)>', '<a class="bare" href="x" rel="noreferrer">x</a>'],
    [
      'a counting pixel',
      '<img src="https://evil.example/pixel.png" alt="">',
      '<a class="bare" href="https://evil.example/pixel.png" rel="noreferrer">https://evil.example/pixel.png</a>',
    ],
    [
      'an image from elsewhere',
      '![pixel](https://evil.example/pixel.png)',
      '<p><a href="https://evil.example/pixel.png" rel="noreferrer">pixel</a></p>',
    ],
    [
      'a drawing with scripts as an image',
      '<img alt="drawn" src="data:image/svg+xml;base64,PHN2Zy8+">',
      '<span>drawn</span>',
    ],
    [
      'an image in a link',
      '[![badge](https://evil.example/b.svg)](https://ci.example)',
      '<p><a href="https://ci.example" rel="noreferrer"><span>badge</span></a></p>',
    ],
    ['a link that is a script', '[click](javascript:alert(1))', '<p>[click](javascript:alert(1))</p>'],
    [
      'a link that is a script, in HTML',
      '<a href="JaVa&#x09;ScRiPt:alert(1)">click</a>',
      '<p><a rel="noreferrer">click</a></p>',
    ],
    [
      'a link that is a page',
      '<a href="data:text/html,<script>alert(1)</script>">click</a>',
      '<p><a rel="noreferrer">click</a></p>',
    ],
    [
      'a link with a handler',
      '<a href="//evil.example" target="_blank" onclick="alert(1)">click</a>',
      '<p><a rel="noreferrer">click</a></p>',
    ],
    ['a drawing', '<svg><script>alert(1)</script><text>in a drawing</text></svg>', '<p>in a drawing</p>'],
    ['a style sheet', '<style>body{display:none}</style>text', 'text'],
    [
      'a paragraph over all others',
      '<p style="position:fixed;inset:0" class="band" id="page-content">over all</p>',
      '<p>over all</p>',
    ],
    ['a frame', '<iframe src="https://evil.example"></iframe>text', 'text'],
    ['a form', '<form action="https://evil.example"><input name="a"><button>Send</button></form>', 'Send'],
    [
      'another address',
      '<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/">text',
      '<p>text</p>',
    ],
    ['comments that end early', '<!-- a comment --><!--><script>alert(1)</script>-->text', '--&gt;text'],
    [
      'formulas that change how HTML is read',
      '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>text',
      '<p>text</p>',
    ],
    [
      'an attribute that ends a tag',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
      '<p><p></p></p>',
    ],
    ['raw text', '<textarea><img src=x onerror=alert(1)></textarea>text', 'text'],
    [
      'media',
      '<object data="https://evil.example"></object><embed src="https://evil.example"><video src="https://evil.example" autoplay></video>text',
      '<p>text</p>',
    ],
    [
      'details with a handler',
      '<details open ontoggle=alert(1)><summary>more</summary>less</details>',
      '<details open><summary>more</summary>less</details>',
    ],
    [
      'code that ends itself',
      '```"><script>alert(1)</script>\n</code></pre><script>alert(1)</script>\n```',
      '<pre tabindex="0"><code>&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;\n</code></pre>',
    ],
    [
      'a title that ends its attribute',
      '<a href="https://a.example/?q=&quot;&gt;&lt;script&gt;" title="<script>">x</a>',
      '<p><a href="https://a.example/?q=&quot;&gt;&lt;script&gt;" title="&lt;script&gt;" rel="noreferrer">x</a></p>',
    ],
    [
      'a task of its own making',
      '<li class="task"><a href="x" title="&quot;><script>alert(1)</script>">y</a></li>',
      '<li class="task"><label><input type="checkbox" disabled> <a href="x" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" rel="noreferrer">y</a></label></li>',
    ],
  ])('cannot with %s', (_, body, main) => {
    expect(shown(body)).toBe(`Website down|${main}`)
  })

  it('cannot end the page and begin another one', () => {
    expect(shown('</main></div></body></html><h1>Another page</h1>\n\ntext')).toBe('Another page|<p>text</p>')
  })

  it('cannot put anything into the heading', () => {
    expect(shown('# <img src=x onerror=alert(1)> title `<b>`')).toBe(
      '<a href="x" rel="noreferrer">x</a> title <code>&lt;b&gt;</code>|',
    )
  })
})

describe('HTML in a body', () => {
  it.each([
    ['Press <kbd>Esc</kbd>,<br>H<sub>2</sub>O', '<p>Press <kbd>Esc</kbd>,<br />H<sub>2</sub>O</p>'],
    [
      '<details><summary>Log</summary>\n\n`a`\n\n</details>',
      '<details><summary>Log</summary>\n<p><code>a</code></p>\n</details>',
    ],
    ['<!-- for authors -->\n\ntext', '<p>text</p>'],
    [
      '![small](data:image/png;base64,iVBORw0KGgo=)',
      '<p><img src="data:image/png;base64,iVBORw0KGgo=" alt="small" /></p>',
    ],
  ])('stays where it is harmless: %j', (body, main) => {
    expect(shown(body)).toBe(`Website down|${main}`)
  })
})
