import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { htmlPage } from '../../src/core/html/page.ts'
import { postmortemPage } from '../../src/core/html/postmortem-page.ts'
import { toView } from '../../src/core/view/view.ts'
import { incident } from '../helpers/incident.ts'

const internal = { template: { shows: [], audience: undefined } }

function page(body: string): string {
  return htmlPage({ title: 'Website down', language: 'en', description: '', tags: [], facts: [], body })
}

function pageOf(yaml: string, body: string, options: Parameters<typeof postmortemPage>[3] = internal): string {
  const { postmortem, zone, findings } = incident(yaml)
  expect(findings).toEqual([])
  return postmortemPage(postmortem, zone, body, options)
}

function mainOf(html: string): string {
  return /<main[^>]*>\n([\s\S]*)\n<\/main>/.exec(html)?.[1] ?? ''
}

function bandOf(html: string): string {
  return /<header[\s\S]*<\/header>/.exec(html)?.[0] ?? ''
}

const checkout = readFileSync('test/fixtures/checkout-down.yaml', 'utf8')

describe('a page', () => {
  it('says what it is, in which language, and that it needs nothing else', () => {
    const html = htmlPage({
      title: 'A "quoted" <title> & more',
      language: 'pt-BR',
      description: 'what "happened"',
      tags: [],
      facts: [],
      body: 'text',
    })
    expect(html.replace(/<style>[\s\S]*<\/style>/, '<style></style>')).toBe(`<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>A &quot;quoted&quot; &lt;title&gt; &amp; more</title>
<meta name="description" content="what &quot;happened&quot;">
<link rel="icon" href="data:,">
<style></style>
</head>
<body>
<a class="skip" href="#page-content">Skip to the content</a>
<header class="band">
<div class="inner">
<h1>A &quot;quoted&quot; &lt;title&gt; &amp; more</h1>
</div>
</header>
<div class="page">
<main id="page-content" tabindex="-1">
<p>text</p>
</main>
</div>
</body>
</html>
`)
  })

  it('fetches nothing in its style', () => {
    expect(page('text')).not.toMatch(/url\(|@import|@font-face|<script/)
  })

  it('lists its sections when there are three', () => {
    const html = page('## One\n\n### Inner\n\n## Two & `three`\n\n## <b>Four</b>\n')
    expect(/<nav[\s\S]*<\/nav>/.exec(html)?.[0]).toBe(`<nav aria-labelledby="page-contents">
<h2 id="page-contents">On this page</h2>
<ol><li><a href="#one">One</a></li><li><a href="#two--three">Two &amp; three</a></li><li><a href="#four">Four</a></li></ol>
</nav>`)
    expect(page('## One\n\n## Two')).not.toContain('<nav')
  })
})

describe('headings', () => {
  it.each([
    [
      'have ids as on GitHub, each its own',
      '## Root Cause (5 whys)\n\n## Timeline\n\n## Timeline\n\n## Ursache: Größe_1 – „ja“\n\n## !!!',
      '<h2 id="root-cause-5-whys">|<h2 id="timeline">|<h2 id="timeline-1">|<h2 id="ursache-größe_1--ja">|<h2 id="section">',
    ],
    ['keep clear of the ids of the page', '## Page content', '<h2 id="page-content-1">'],
    ['skip no level', '### One\n\n##### Two\n\n## Three', '<h2 id="one">|<h3 id="two">|<h2 id="three">'],
    [
      'stand below the one of the page',
      '# Title\n\n# Part\n\n## Inner\n\n###### Deep',
      '<h2 id="part">|<h3 id="inner">|<h4 id="deep">',
    ],
    ['have words', '##\n\n## <b></b>\n\n## One', '<h2 id="one">'],
    ['may be written as HTML', '<h2 class="x">One</h2>\n\n<h2>Two</h2>', '<h2 id="one">|<h2 id="two">'],
    ['may be nested badly', '<h2>One<h3>Two</h3></h2>', '<h2 id="onetwo">|<h3 id="two">'],
  ])('%s', (_, body, ids) => {
    const html = mainOf(page(body))
    expect((html.match(/<h\d[^>]*>/g) ?? []).join('|')).toBe(ids)
    expect(html.match(/<h\d/g)?.length).toBe(html.match(/<\/h\d>/g)?.length)
  })

  it('give the page its name when one stands first', () => {
    expect(bandOf(page('# Checkout *down*\n\ntext'))).toContain('<h1>Checkout <em>down</em></h1>')
    expect(bandOf(page('text\n\n# Checkout down'))).toContain('<h1>Website down</h1>')
  })
})

describe('a body', () => {
  it('has tasks as boxes that their words name', () => {
    const body = [
      '- [ ] Alert on `disk` use',
      '- [x] Delete [logs](https://a.example)',
      '  - [X] at once',
      '- \\[ ] no task',
      '- [ ]',
      '- plain',
    ]
    expect(mainOf(page(body.join('\n')))).toBe(`<ul>
<li class="task"><label><input type="checkbox" disabled> Alert on <code>disk</code> use</label></li>
<li class="task done"><label><input type="checkbox" disabled checked> Delete <a href="https://a.example" rel="noreferrer">logs</a></label><ul>
<li class="task done"><label><input type="checkbox" disabled checked> at once</label></li>
</ul>
</li>
<li>[ ] no task</li>
<li>[ ]</li>
<li>plain</li>
</ul>`)
  })

  it('has tasks with paragraphs', () => {
    expect(mainOf(page('- [ ] one\n\n- [ ] two\n\n  more\n'))).toBe(`<ul>
<li class="task">
<p><label><input type="checkbox" disabled> one</label></p>
</li>
<li class="task">
<p><label><input type="checkbox" disabled> two</label></p>
<p>more</p>
</li>
</ul>`)
  })

  it('has tables that scroll in regions with names', () => {
    const body =
      '## The "times"\n\n|  | Due | Why |\n| --- | --: | :-: |\n| one | 2026-02-01 | a reason that is told in so many words that it takes two lines |\n'
    expect(mainOf(page(body))).toBe(`<h2 id="the-times">The "times"</h2>
<div class="scroll" role="region" tabindex="0" aria-label="Table 1: The &quot;times&quot;"><table>
<thead>
<tr>
<td class="short"></td>
<th class="right">Due</th>
<th class="center">Why</th>
</tr>
</thead>
<tbody>
<tr>
<td class="short">one</td>
<td class="right short">2026-02-01</td>
<td class="center long">a reason that is told in so many words that it takes two lines</td>
</tr>
</tbody>
</table></div>`)
  })

  it('has links that can be seen, and no more of them than were written', () => {
    expect(
      mainOf(page('<https://a.example/?a=1&b=2> https://b.example [](https://c.example) file.py a@b.example')),
    ).toBe(
      '<p><a class="bare" href="https://a.example/?a=1&amp;b=2" rel="noreferrer">https://a.example/?a=1&amp;b=2</a> ' +
        '<a class="bare" href="https://b.example" rel="noreferrer">https://b.example</a> ' +
        '<a class="bare" href="https://c.example" rel="noreferrer">https://c.example</a> file.py a@b.example</p>',
    )
    expect(mainOf(page('a <a href="https://a.example"> </a>b'))).toBe('<p>a b</p>')
  })

  it('has diagrams as their code', () => {
    expect(mainOf(page('```mermaid\nflowchart LR\n  a --> b\n```'))).toBe(
      `<details class="diagram"><summary>Diagram, as Mermaid code</summary>
<pre tabindex="0"><code>flowchart LR
  a --&gt; b
</code></pre></details>`,
    )
  })
})

describe('the page of an incident', () => {
  it('begins with what is to be seen first', () => {
    const html = pageOf(checkout, '# Checkout down for every customer\n\ntext')
    expect(bandOf(html)).toBe(`<header class="band harm">
<div class="inner">
<ul class="tags" aria-label="Severity and status"><li class="harm">SEV1</li><li class="plain">Final</li></ul>
<h1>Checkout down for every customer</h1>
<dl class="facts"><div><dt>Duration</dt><dd>1 hour 5 minutes</dd></div><div><dt>Started</dt><dd><time datetime="2026-01-15T14:05+02:00">2026-01-15 14:05 <small>UTC+02:00</small></time></dd></div><div><dt>Ended</dt><dd><time datetime="2026-01-15T15:10+02:00">2026-01-15 15:10 <small>UTC+02:00</small></time></dd></div><div><dt>Services</dt><dd>checkout, payments</dd></div><div><dt>Users affected</dt><dd>100%</dd></div></dl>
</div>
</header>`)
    expect(html).toContain(
      '<meta name="description" content="Postmortem: Checkout down for every customer · SEV1 · 1 hour 5 minutes, from 2026-01-15 14:05 to 15:10 (Africa/Johannesburg, UTC+02:00)">',
    )
  })

  it.each([
    ['start: 2026-01-15 00:00 UTC', 'Ongoing', ''],
    ['start: 2026-01-15 00:00 UTC\nend: unknown', 'Unknown', '<div><dt>Ended</dt><dd>Unknown</dd></div>'],
    [
      'timezone: UTC\nstart: 2026-01-15\nend: 2026-01-16',
      'Unknown',
      '<div><dt>Ended</dt><dd><time datetime="2026-01-16">2026-01-16</time></dd></div>',
    ],
  ])('tells what is not known: %j', (facts, duration, ended) => {
    const band = bandOf(pageOf(`title: Website down\n${facts}`, 'text'))
    expect(band).toContain(`<dd>${duration}</dd>`)
    expect(/<div><dt>Ended[\s\S]*?<\/div>/.exec(band)?.[0] ?? '').toBe(ended)
  })

  it.each([
    [
      'severity: SEV2\nstatus: in-review\nkind: near-miss',
      '<li class="harm">SEV2</li><li class="plain">Near miss</li><li class="plain">In review</li>',
    ],
    ['severity: SEV3\nstatus: draft', '<li class="warn">SEV3</li><li class="warn">Draft</li>'],
    ['severity: SEV4\nkind: incident', '<li class="plain">SEV4</li>'],
  ])('tells severity, kind and status by words: %j', (facts, tags) => {
    expect(bandOf(pageOf(`title: Website down\n${facts}`, 'text'))).toContain(`status">${tags}</ul>`)
  })

  it('has none of them where nothing is known', () => {
    expect(bandOf(pageOf('title: Website down\nseverity: unknown', 'text'))).toBe(
      '<header class="band">\n<div class="inner">\n<h1>Website down</h1>\n</div>\n</header>',
    )
  })

  it('has the picture before the body', () => {
    const main = mainOf(pageOf(checkout, '# Checkout down\n\ntext'))
    expect(main.replace(/<figure[\s\S]*<\/figure>/, '<figure>')).toBe('<figure>\n<p>text</p>')
  })

  it('has the picture where the template has the same as a diagram', () => {
    const { postmortem, zone } = incident(checkout)
    const { timelineDiagram } = toView(postmortem, zone)
    const other = '```mermaid\ntimeline\n  title Rollout\n```'
    const main = mainOf(pageOf(checkout, `one\n\n${other}\n\n\`\`\`mermaid\n${timelineDiagram}\n\`\`\`\n\ntwo`))
    expect(main.replace(/<figure[\s\S]*<\/figure>/, '<figure>')).toBe(`<p>one</p>
<details class="diagram"><summary>Diagram, as Mermaid code</summary>
<pre tabindex="0"><code>timeline
  title Rollout
</code></pre></details>
<figure>
<p>two</p>`)
  })

  it('has no picture of fewer than two moments', () => {
    expect(pageOf('title: Website down\nstart: 2026-01-15 00:00 UTC', 'text')).not.toContain('<figure')
    expect(pageOf('title: Website down\ntimezone: UTC\nstart: 2026-01-15\nend: 2026-01-16', 'text')).not.toContain(
      '<figure',
    )
  })

  it('is the same bytes for the same facts', () => {
    expect(pageOf(checkout, '# A\n\n## B')).toBe(pageOf(checkout, '# A\n\n## B'))
  })

  it('shows the public no more than its body does', () => {
    const shows = ['title', 'period', 'impact.usersAffected']
    const html = pageOf(checkout, '# Checkout down\n\ntext', { template: { shows, audience: 'public' } })
    expect(bandOf(html).match(/<dt>[^<]*/g)).toEqual(['<dt>Duration', '<dt>Started', '<dt>Ended', '<dt>Users affected'])
    expect(bandOf(html)).not.toContain('tags')
    expect(html).not.toMatch(/SEV1|pager|Detected|payments|Thandi/)
    expect(html.match(/<desc id="picture-wide-description">[^<]*/)?.[0]).toBe(
      '<desc id="picture-wide-description">Duration: 1 hour 5 minutes, from 2026-01-15 14:05 to 15:10 (Africa/Johannesburg, UTC+02:00). Start: 14:05. End: 15:10.',
    )
    expect(pageOf(checkout, 'text', { template: { shows: ['title'], audience: 'public' } })).not.toMatch(/<figure|<dl/)
  })

  it('shows the public the milestones, entries and services that its body shows', () => {
    const shows = ['period', 'timelineDiagram', 'timeline[].time', 'timeline[].text', 'affectedNames']
    const body = '- checkout\n- 14:07 - the pager\n  rang\n- 15:10 - payments went\\\nthrough again'
    const facts = checkout.replace('role: affected', 'role: cause')
    const html = pageOf(facts, body, { template: { shows, audience: 'public' } })
    expect(html).toMatch(/<desc[^>]*>.*Detected: 14:07\..*With 2 entries of the timeline\.<\/desc>/)
    expect(bandOf(html)).toContain('<dt>Service</dt><dd>checkout</dd>')
    expect(html).not.toMatch(/failed over|hosting company/)
  })

  it('tells the time by the clock that the team reads', () => {
    const html = pageOf(checkout, 'text', { ...internal, clock: '12h', language: 'de' })
    expect(bandOf(html)).toContain(
      '<time datetime="2026-01-15T14:05+02:00">2026-01-15 2:05 PM <small>UTC+02:00</small></time>',
    )
    expect(html).toContain('<tspan class="time">2:05 PM</tspan> Start')
    expect(html).toContain('<html lang="de">')
  })
})
