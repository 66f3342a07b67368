import { block, choice, date, fact, list, open, plain, record } from '../kinds.ts'
import { link, note, person, related } from '../records.ts'

/** Who it concerns, and the document itself. */
export const people = {
  owner: fact(person, {
    label: 'Owner',
    ask: 'Who owns this postmortem?',
    hint: 'one person',
    example: 'Thandi',
    flag: 'owner',
    value: 'person',
    final: true,
  }),
  authors: fact(list(person), {
    label: 'Authors',
    ask: 'Who wrote it?',
    example: ['Thandi'],
    flag: 'author',
    value: 'person',
  }),
  reviewers: fact(list(person), {
    label: 'Reviewers',
    ask: 'Who reviewed it?',
    example: ['Sipho'],
    flag: 'reviewer',
    value: 'person',
  }),
  roles: fact(
    record(
      {
        commander: fact(person, { label: 'Incident commander', ask: 'Who led the response?', example: 'Thandi' }),
        communications: fact(person, { label: 'Communications lead', ask: 'Who spoke to users?', example: 'Lerato' }),
        scribe: fact(person, { label: 'Scribe', ask: 'Who kept the notes?', example: 'Sipho' }),
        responders: fact(list(person), { label: 'Responders', ask: 'Who else responded?', example: ['Sipho'] }),
      },
      { required: [] },
    ),
    { label: 'Roles', ask: 'Who had which role?', example: '' },
  ),
  audience: fact(choice(['internal', 'public', 'restricted']), {
    label: 'Audience',
    ask: 'Who may read it?',
    example: 'internal',
  }),
  tags: fact(list(plain), {
    label: 'Tags',
    ask: 'Which tags?',
    example: ['apache', 'configuration'],
    flag: 'tag',
    value: 'word',
  }),
  links: fact(list(link), {
    label: 'Links',
    ask: 'Which links belong to it?',
    example: ['{ label: error log, url: "https://logs.example.com/500", kind: log }'],
    flag: 'link',
    value: 'label=url',
  }),
  related: fact(list(related), {
    label: 'Related incidents',
    ask: 'Which earlier incidents are like it?',
    example: ['{ id: 2025-11-03-website-slow, relation: similar }'],
  }),
  communications: fact(
    record(
      {
        internal: fact(block, {
          label: 'Internal message',
          ask: 'What were colleagues told?',
          example: 'The website is down; we are on it.',
        }),
        external: fact(block, {
          label: 'External message',
          ask: 'What were users told?',
          example: 'We are sorry that our website was down from 00:00 to 03:00.',
        }),
      },
      { required: [] },
    ),
    { label: 'Communications', ask: 'What was said?', example: '' },
  ),
  closing: fact(block, {
    label: 'Closing statement',
    ask: 'What should stay with the reader?',
    example: 'The next misspelt name will be found by a test.',
  }),
  notes: fact(list(note), {
    label: 'Notes',
    ask: 'What else does the document say?',
    hint: 'free text in Markdown, as a document holds it under a heading',
    example: ['{ heading: Screenshots, text: "![the error page](error-page.png)" }'],
    unasked: true,
  }),
  template: fact(plain, { label: 'Template', ask: 'Which template?', example: 'alx' }),
  created: fact(date, {
    label: 'Created',
    ask: 'When was the document written?',
    example: '2026-01-16',
    derived: true,
  }),
  fields: fact(open, {
    label: "A team's own fields",
    ask: 'Which of your own fields?',
    hint: 'those that the template declares',
    example: '',
    derived: true,
  }),
} as const
