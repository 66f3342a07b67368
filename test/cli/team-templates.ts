import { lines } from './refuses.ts'

export const ACME = lines([
  '---',
  'title: ACME incident report',
  'description: for customers with a contract',
  'requires: [title, severity, owner]',
  'fields:',
  '  ticketsOpened: { type: integer, ask: How many support tickets were opened?, min: 0 }',
  '  dataLost: { type: boolean }',
  '---',
  '# {{title}}',
  '',
  '{{severity}} {{owner.name}} {{fields.ticketsOpened}} {{fields.dataLost}}',
])
export const BROKEN = lines(['---', 'title: Broken', '---', '{{#if title}}', '{{titel}}'])
/** What a team keeps beside its templates, one of them in place of a built-in one, and one broken. */
export const team = {
  '.postmortem/templates/acme.hbs': ACME,
  '.postmortem/templates/alx.hbs': lines(['---', 'title: Our\tALX', '---', '# {{title}}']),
  '.postmortem/templates/broken.hbs': BROKEN,
  '.postmortem/templates/notes.txt': 'not a template',
}
