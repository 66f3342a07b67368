import { body, refusesTemplates } from './checked.ts'

refusesTemplates([
  {
    what: 'no front matter',
    template: ['# {{title}}'],
    says: [
      'acme.hbs:1:1: error: the file does not begin with front matter between two lines --- (template-front-matter)',
      '  hint: begin it with a line ---, a line such as title: ACME incident report, and a line ---',
    ],
  },
  {
    what: 'front matter that is no YAML',
    template: ['---', 'title: "T', '---', '{{titel}}'],
    says: [
      'acme.hbs:2:8: error: the quote that opens here is never closed (template-front-matter)',
      '  hint: close it with " at the end of the value',
      'acme.hbs:4:3: error: there is no titel (template-unknown-name)',
      '  hint: did you mean title?',
    ],
  },
  {
    what: 'an unknown key and an unknown name',
    template: ['---', 'title: T', 'require: [severity]', '---', '{{titel}}'],
    says: [
      'acme.hbs:3:1: error: "require" is not a key of a template\'s front matter (template-front-matter)',
      '  hint: did you mean requires?',
      'acme.hbs:5:3: error: there is no titel (template-unknown-name)',
      '  hint: did you mean title?',
    ],
  },
  {
    what: 'output that is not escaped',
    template: body(['{{{title}}} {{&summary}}']),
    says: [
      'acme.hbs:4:1: error: {{{title}}} is for HTML that must not be escaped (template-raw-output)',
      '  hint: write {{title}}: the text of this template is Markdown',
      'acme.hbs:4:13: error: {{{summary}}} is for HTML that must not be escaped (template-raw-output)',
      '  hint: write {{summary}}: the text of this template is Markdown',
    ],
  },
  {
    what: 'a block that is no block',
    template: body(['{{#impact}}{{description}}{{/impact}}{{#if}}{{/if}}']),
    says: [
      'acme.hbs:4:1: error: {{#impact}} is no block (template-syntax)',
      '  hint: write {{#if impact}}, {{#each impact}} or {{#with impact}}',
      'acme.hbs:4:38: error: {{#if}} names nothing (template-syntax)',
      '  hint: {{#if name}}',
    ],
  },
  {
    what: 'blocks that are left open',
    template: body([
      '{{#if summary}}',
      '{{#each timeline}}',
      '{{time}} {{titel}}',
      '{{/if}}',
      '{{#if impact.descripton}}',
      '{{sumary}}',
    ]),
    says: [
      'acme.hbs:5:1: error: {{#each timeline}} is never closed (template-syntax)',
      '  hint: write {{/each}} where it ends',
      'acme.hbs:6:12: error: there is no titel in an item of timeline (template-unknown-name)',
      '  hint: did you mean time?',
      'acme.hbs:8:1: error: {{#if impact.descripton}} is never closed (template-syntax)',
      '  hint: write {{/if}} where it ends',
      'acme.hbs:8:7: error: there is no descripton in impact (template-unknown-name)',
      '  hint: did you mean description?',
      'acme.hbs:9:3: error: there is no sumary (template-unknown-name)',
      '  hint: did you mean summary?',
    ],
  },
  {
    what: 'a block closed by the end of another',
    template: body(['{{#if summary}}{{sumary}}{{/each}}', '{{else}}', '{{/if}}']),
    says: [
      'acme.hbs:4:18: error: there is no sumary (template-unknown-name)',
      '  hint: did you mean summary?',
      'acme.hbs:4:26: error: {{/each}} does not close {{#if summary}} (template-syntax)',
      '  hint: write {{/if}}',
      'acme.hbs:5:1: error: {{else}} stands in no block (template-syntax)',
      'acme.hbs:6:1: error: {{/if}} closes nothing (template-syntax)',
      '  hint: no block is open here',
    ],
  },
  {
    what: 'tags that cannot be read',
    template: body([
      '{{cell title,}} {{title',
      '{{#each actions as |a}}{{a.title}}{{/each}}',
      '{{titel}} {{{title}} \\{{text}}',
    ]),
    says: [
      'acme.hbs:4:1: error: {{cell title,}} cannot be read from "title,}}" on (template-syntax)',
      'acme.hbs:4:17: error: {{ has no }} (template-syntax)',
      '  hint: close it, or write \\{{ for the two signs',
      'acme.hbs:5:1: error: {{#each actions as |a}} cannot be read from "}}" on (template-syntax)',
      'acme.hbs:6:3: error: there is no titel (template-unknown-name)',
      '  hint: did you mean title?',
      'acme.hbs:6:11: error: {{{title}} cannot be read from "}}" on (template-syntax)',
    ],
  },
  {
    what: 'what stands behind else',
    template: body([
      '{{#if title}}a{{else}}b{{else if summary}}c{{/if}} {{/}} {{else {{',
      '{{> "x" y}} {{#> text}} {{titel}}',
    ]),
    says: [
      'acme.hbs:4:24: error: {{else if summary}} stands behind the {{else}} of its block (template-syntax)',
      'acme.hbs:4:52: error: {{/}} cannot be read (template-syntax)',
      'acme.hbs:4:58: error: {{ has no }} (template-syntax)',
      '  hint: close it, or write \\{{ for the two signs',
      'acme.hbs:4:65: error: {{ has no }} (template-syntax)',
      '  hint: close it, or write \\{{ for the two signs',
      'acme.hbs:5:1: error: the name of a partial is computed (template-syntax)',
      '  hint: write the name itself',
      'acme.hbs:5:13: error: {{#> text}} is never closed (template-syntax)',
      '  hint: write {{/text}} where it ends',
    ],
  },
])
