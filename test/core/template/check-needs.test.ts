import { body, refusesTemplates } from './checked.ts'

refusesTemplates([
  {
    what: 'a helper that is given too little',
    template: body(['{{join services}} {{cell}}']),
    says: [
      'acme.hbs:4:1: error: the helper join is given one value and takes 2 values (template-wrong-type)',
      '  hint: write {{join list separator}}',
      'acme.hbs:4:19: error: the helper cell is given nothing and takes one value (template-wrong-type)',
      '  hint: write {{cell text}}',
    ],
  },
  {
    what: 'a list for a helper that takes a text',
    template: body(['{{cell timeline}} {{join title ", "}}']),
    says: [
      'acme.hbs:4:8: error: timeline is a list, and the helper cell takes a text (template-wrong-type)',
      '  hint: go through it: {{#each timeline}}{{at}}{{/each}}',
      'acme.hbs:4:26: error: title is a text, and the helper join takes a list (template-wrong-type)',
      '  hint: print it: {{title}}',
    ],
  },
  {
    what: 'a field that is not shown',
    template: [
      '---',
      'title: T',
      'fields:',
      '  ticketsOpened: { type: integer }',
      '  dataLost: { type: boolean }',
      '---',
      '{{#if yes.dataLost}}Data was lost.{{/if}}',
    ],
    says: [
      'acme.hbs:4:3: error: the field ticketsOpened is asked for and never shown (template-field-not-shown)',
      '  hint: show it: {{fields.ticketsOpened}}, or do not declare it',
    ],
  },
  {
    what: 'required facts that are not shown',
    template: [
      '---',
      'title: T',
      'requires: [severity, end, rootCause, impact.description]',
      '---',
      '{{period}} {{rootCauseLead}}',
    ],
    says: [
      'acme.hbs:3:12: error: severity is required and never shown (template-required-not-shown)',
      '  hint: show it: {{severity}}, or take it out of requires',
      'acme.hbs:3:38: error: impact.description is required and never shown (template-required-not-shown)',
      '  hint: show it: {{impact.description}}, or take it out of requires',
    ],
  },
  {
    what: 'a field that nobody is asked for',
    template: [
      '---',
      'title: T',
      'fields:',
      '  ticketsOpened: { type: integer }',
      '---',
      '{{fields.ticketsOpened}} {{fields.ticketsOpend}} {{fields.dataLost}}',
    ],
    says: [
      'acme.hbs:6:28: error: fields.ticketsOpend is shown and never asked: acme declares no field ticketsOpend (template-not-asked)',
      '  hint: did you mean fields.ticketsOpened?',
      'acme.hbs:6:52: error: fields.dataLost is shown and never asked: acme declares no field dataLost (template-not-asked)',
      '  hint: declare it: dataLost: { type: text, ask: … } below fields:',
    ],
  },
  {
    what: 'a fact that nobody is asked for',
    template: body(['{{id}} {{created}} {{schemaVersion}}']),
    says: [
      'acme.hbs:4:22: error: schemaVersion is shown and never asked: no question and no flag fills it (template-not-asked)',
      '  hint: take it out',
    ],
  },
  {
    what: 'a field of the type boolean that is tested as a text',
    template: [
      '---',
      'title: T',
      'fields:',
      '  dataLost: { type: boolean }',
      '---',
      '{{#if fields.dataLost}}Data was lost.{{/if}}',
    ],
    says: [
      'acme.hbs:6:7: error: fields.dataLost is a text, so that it counts as true also when the answer is no (template-always-true)',
      '  hint: test yes.dataLost',
    ],
  },
  {
    what: 'what is no text printed',
    template: body(['{{isOngoing}} {{timeline}} {{impact}} {{regions}}']),
    says: [
      'acme.hbs:4:3: error: isOngoing is a yes or no and cannot be printed (template-wrong-type)',
      '  hint: test it: {{#if isOngoing}}',
      'acme.hbs:4:17: error: timeline is a list and cannot be printed (template-wrong-type)',
      '  hint: go through it: {{#each timeline}}{{at}}{{/each}}',
      'acme.hbs:4:30: error: impact is a record and cannot be printed (template-wrong-type)',
      '  hint: name a part of it, such as {{impact.description}}',
      'acme.hbs:4:41: error: regions is a list and cannot be printed (template-wrong-type)',
      '  hint: write {{join regions ", "}}, or {{#each regions}}{{this}}{{/each}}',
    ],
  },
  {
    what: 'blocks over what is no list',
    template: body(['{{#each title}}{{this}}{{/each}}{{#with isOngoing}}{{x}}{{/with}}']),
    says: [
      'acme.hbs:4:9: error: title is a text and no list (template-wrong-type)',
      '  hint: print it: {{title}}',
      'acme.hbs:4:41: error: isOngoing is a yes or no and has no parts (template-wrong-type)',
      '  hint: test it: {{#if isOngoing}}',
    ],
  },
  {
    what: 'a zone that a helper does not know',
    template: body(['{{formatTime start zone="Mars/Phobos"}}']),
    says: [
      'acme.hbs:4:1: error: "Mars/Phobos" is not a time zone; write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00 (when it is filled from examples/apache-500.yaml) (template-render-failure)',
    ],
  },
])
