import { body, refusesTemplates } from './checked.ts'

refusesTemplates([
  {
    what: 'an unknown name',
    template: body(['# {{titel}}']),
    says: ['acme.hbs:4:5: error: there is no titel (template-unknown-name)', '  hint: did you mean title?'],
  },
  {
    what: 'an unknown part of a fact',
    template: body(['{{impact.descripton}} {{detection.colour}}']),
    says: [
      'acme.hbs:4:3: error: there is no descripton in impact (template-unknown-name)',
      '  hint: did you mean description?',
      'acme.hbs:4:25: error: there is no colour in detection (template-unknown-name)',
      '  hint: there is source, signal',
    ],
  },
  {
    what: 'a part without its fact',
    template: body(['{{usersAffected}} {{colour}}']),
    says: [
      'acme.hbs:4:3: error: there is no usersAffected (template-unknown-name)',
      '  hint: did you mean impact.usersAffected?',
      'acme.hbs:4:21: error: there is no colour (template-unknown-name)',
      '  hint: postmortem render --view prints every name that there is',
    ],
  },
  {
    what: 'an unknown name that is tested',
    template: body(['{{#if sumary}}{{summary}}{{/if}}']),
    says: ['acme.hbs:4:7: error: there is no sumary (template-unknown-name)', '  hint: did you mean summary?'],
  },
  {
    what: 'an unknown list',
    template: body(['{{#each entries}}{{time}} {{text}}{{/each}}']),
    says: [
      'acme.hbs:4:9: error: there is no entries (template-unknown-name)',
      '  hint: postmortem render --view prints every name that there is',
    ],
  },
  {
    what: 'a typo behind a block parameter',
    template: body(['{{#each timeline as |entry|}}{{entry.txt}}{{/each}}']),
    says: [
      'acme.hbs:4:32: error: there is no txt in an item of timeline (template-unknown-name)',
      '  hint: did you mean text?',
    ],
  },
  {
    what: 'a name from outside of a block',
    template: body(['{{#each timeline}}{{title}}{{/each}}']),
    says: [
      'acme.hbs:4:21: error: there is no title in an item of timeline (template-unknown-name)',
      '  hint: title stands outside of this block: write @root.title',
    ],
  },
  {
    what: 'a part of a text',
    template: body(['{{title.length}}']),
    says: [
      'acme.hbs:4:3: error: there is no title.length: title is a text (template-unknown-name)',
      '  hint: print it: {{title}}',
    ],
  },
  {
    what: 'an unknown helper',
    template: body(['{{cel title}} {{item (jon title)}}']),
    says: [
      'acme.hbs:4:1: error: there is no helper cel (template-unknown-helper)',
      '  hint: did you mean cell?',
      'acme.hbs:4:22: error: there is no helper jon (template-unknown-helper)',
      '  hint: did you mean join?',
    ],
  },
  {
    what: 'an unknown partial',
    template: body(['{{> timelin}}']),
    says: [
      'acme.hbs:4:1: error: there is no partial timelin (template-unknown-partial)',
      '  hint: did you mean timeline?',
    ],
  },
  {
    what: 'a partial where its names are not',
    template: body(['{{#each actions}}{{> timeline}}{{/each}}']),
    says: [
      'acme.hbs:4:18: error: there is no timeline in an item of actions, in the partial templates/partials/timeline.hbs that is called here (template-unknown-name)',
      '  hint: timeline stands outside of this block: write @root.timeline',
      'acme.hbs:4:18: error: there is no zone in an item of actions, in the partial templates/partials/timeline.hbs that is called here (template-unknown-name)',
      '  hint: zone stands outside of this block: write @root.zone',
    ],
  },
  {
    what: 'an unknown name that a partial is given',
    template: body(['{{> text text=sumary}}']),
    says: ['acme.hbs:4:15: error: there is no sumary (template-unknown-name)', '  hint: did you mean summary?'],
  },
  {
    what: 'partials that never end',
    template: body(['{{#*inline "loop"}}{{> loop}}{{/inline}}{{> loop}}']),
    says: [
      'acme.hbs:4:20: error: {{> loop}} leads back to itself, so that it would never end (template-endless-partial)',
      '  hint: take one of the calls out',
    ],
  },
  {
    what: 'yes of fields that are no yes or no',
    template: [
      '---',
      'title: T',
      'fields:',
      '  tickets: { type: integer }',
      '---',
      '{{fields.tickets}}{{#if yes.tickets}}!{{/if}}{{#if yes.lost}}!{{/if}}',
    ],
    says: [
      'acme.hbs:6:25: error: there is no yes.tickets: the field is not of the type boolean (template-unknown-name)',
      '  hint: test it: {{#if fields.tickets}}',
      'acme.hbs:6:52: error: there is no yes.lost (template-unknown-name)',
      '  hint: yes has the fields of the type boolean',
    ],
  },
])
