import { helperNames } from '../../src/core/template/helpers.ts'

interface HelperPage {
  readonly does: string
  /** Bodies of templates; what they print stands below them. */
  readonly examples: readonly [string, ...string[]]
}

const pages: Readonly<Record<string, HelperPage>> = {
  cell: {
    does: 'A fact in a cell of a table: its `|` are escaped and its lines end in `<br>`.',
    examples: ['| {{cell actions.4.title}} |'],
  },
  item: {
    does: 'A fact in a bullet: its further lines are indented, so that they stay in it.',
    examples: ['- {{item impact.description}}'],
  },
  afterLabel: {
    does: 'The same behind a label, with the space before it; a list or a table begins on a line of its own.',
    examples: ['- **Impact:**{{afterLabel impact.description}}', '- **Resolution:**{{afterLabel resolution}}'],
  },
  block: {
    does: 'A long fact in a quote or a numbered item: its further lines begin with `prefix`, without one with four spaces.',
    examples: ['> {{block communications.external prefix="> "}}'],
  },
  inline: {
    does: 'A fact on one line. The document keeps the fact in its front matter too, as its lines are lost.',
    examples: ['{{inline impact.description}}'],
  },
  words: {
    does: 'One of the words of a fact as it is spoken, without its hyphens.',
    examples: ['{{words detection.source}}, {{words impact.extent}}'],
  },
  join: {
    does: 'A list of texts on one line. An item that holds the separator gets a backslash, which the page does not show.',
    examples: ['{{join serviceNames ", "}}'],
  },
  count: { does: 'How many items a list has.', examples: ['{{count actions}} action items'] },
  formatTime: {
    does: 'The clock of a time in any zone and as any language writes it: options `zone`, `locale` and `style` (`short`, `medium`). Without a locale it is `14:05`, or as the settings say. Of a time of which only the day is known it is the date.',
    examples: [
      '{{formatTime start}}',
      '{{formatTime start zone="UTC"}}',
      '{{formatTime start zone="Europe/Berlin" locale="de"}}',
      '{{formatTime instants.end locale="en-US"}}',
    ],
  },
  formatDate: {
    does: 'The date of a time, with the same options; `style` is `full`, `long`, `medium` or `short`.',
    examples: [
      '{{formatDate start}}',
      '{{formatDate start zone="Asia/Tokyo"}}',
      '{{formatDate start locale="de"}}',
      '{{formatDate start locale="en-GB" style="full"}}',
    ],
  },
  formatDuration: {
    does: 'A length in another `style`: `long`, `short` or `minutes`.',
    examples: [
      '{{formatDuration duration style="short"}}',
      '{{#each metrics}}[{{name}}: {{formatDuration value style="minutes"}}]{{/each}}',
    ],
  },
  mermaid: {
    does: 'A text as a label inside a Mermaid diagram, on one line: what is special there is spelled `#58;`.',
    examples: ['{{mermaid timeline.9.text}}'],
  },
}

/** Every helper with what it does, and what its examples print. */
export function helperPages(render: (body: string) => string): string {
  return helperNames
    .map((name) => {
      const page = pages[name]
      if (page === undefined) throw new Error(`scripts/docs/helpers.ts does not say what ${name} does`)
      const blocks = page.examples.map(
        (body) => `\`\`\`\`text\n${body}\n\`\`\`\`\n\n\`\`\`\`text\n${render(body)}\n\`\`\`\``,
      )
      return `### ${name}\n\n${page.does}\n\n${blocks.join('\n\n')}\n`
    })
    .join('\n')
}
