import { aboutLogin } from './example-text.ts'
import type { Rule } from './rule.ts'
import { templateRules } from './template-rules.ts'

/** What is told of a rule to those who ask: everything but how it looks for what it finds. */
export type RuleText = Pick<Rule, 'id' | 'summary' | 'why' | 'levels'> &
  Partial<Pick<Rule, 'source' | 'good' | 'bad'>> & {
    /** No comment switches it off. */
    readonly noComment?: true
  }

/** What `check` finds by no rule of its list: comments that switch rules off, and what other commands refuse. */
export const otherRules: readonly RuleText[] = [
  {
    id: 'disable-without-reason',
    summary: 'a comment switches a rule off and does not say why',
    why: 'The next reader cannot tell a false alarm from a finding that somebody wanted out of the way.',
    source: 'the practice of linters: a reason behind every exception',
    levels: { about: 'contradiction', usual: 'warning' },
    noComment: true,
    good: [{ text: aboutLogin('<!-- postmortem-disable email-address: the public one -->\n\nWrite to a@acme.net.\n') }],
    bad: [
      {
        text: aboutLogin('<!-- postmortem-disable email-address -->\n\nWrite to a@acme.net.\n'),
        says: ['8:1 email-address is switched off without a reason'],
      },
    ],
  },
  {
    id: 'unused-disable',
    summary: 'a comment switches off what finds nothing',
    why: 'What it was for has gone. Left there, it hides the next finding, which may be a real one.',
    source: 'the practice of linters: exceptions end with their cause',
    levels: { about: 'contradiction', usual: 'warning' },
    noComment: true,
    good: [{ text: aboutLogin('<!-- postmortem-disable email-address: the public one -->\n\nWrite to a@acme.net.\n') }],
    bad: [
      {
        text: aboutLogin(
          '<!-- postmortem-disable-next-line email-address: the public one -->\nWrite to the help desk.\n',
        ),
        says: ['8:1 email-address finds nothing on line 9: there is nothing to switch off'],
      },
    ],
  },
  {
    id: 'source-conflict',
    summary: 'two files or flags state different values for one fact where none comes before the other',
    why: 'Of two values one is wrong, and only a person can tell which.',
    levels: { about: 'contradiction', usual: 'error' },
    noComment: true,
  },
  ...templateRules,
]
