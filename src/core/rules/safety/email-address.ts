import { aboutLogin } from '../example-text.ts'
import { fencedLines } from '../fences.ts'
import type { Found, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const emailAddress: Rule = {
  id: 'email-address',
  summary: 'the text holds the email address of a person',
  why: 'An address names a person to whoever reads the text, and to machines that collect addresses. A role says as much.',
  source: 'Amazon Correction of Error: no customer is named; data protection',
  levels: { about: 'leak', usual: 'warning', profiles: { public: 'error' } },
  good: [
    { text: aboutLogin('Write to security@acme.example or user@example.com; clone git@github.com:acme/login.git.\n') },
    { text: aboutLogin('Author: Thandi <thandi@acme.io>\n\nSupport is reached at support@acme.io.\n') },
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nowner: thandi@acme.io\n' },
    { text: aboutLogin('Follow us: [twitter](https://twitter.com/acme) | [mail](1466@acme.io)\n') },
    { text: aboutLogin('```\nlogin failed for thandi@acme.io\n```\n') },
  ],
  bad: [
    {
      text: aboutLogin('The first to tell us was [Thandi](mailto:thandi@acme.io).\n'),
      says: ['8:42 an email address: t…@acme.io'],
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nsummary: thandi@acme.io could not sign in.\n',
      says: ['4:10 an email address: t…@acme.io'],
    },
  ],
  check: (subject) => {
    const { text, lines, prose, form } = subject
    if (!text.includes('@')) return []
    const first = form === 'document' ? (prose[0]?.line ?? 1) : 1
    const isFenced = fencedLines(lines)
    return lines.flatMap((line, index) =>
      line.includes('@') && index + 1 >= first && !isFenced[index] && !OF_PEOPLE.test(line)
        ? addressesIn(line, index + 1, subject)
        : [],
    )
  },
}

/** Lines that say who wrote it, owns it or is to be asked. */
const OF_PEOPLE =
  /^[\s>|*_#-]{0,12}(?:authors?|owners?|reviewers?|attendees|participants|responders?|reporter|contacts?|commander|scribe|communications|prepared by|written by|by|from|to|cc)(?:\(s\))?["*_]{0,3}\s?[:|]|^\s{0,8}- (?:name|handle): /i

/** A link that says nothing but that one can write there, as at the foot of a page. */
const MAIL_LINK = /\[(?:e-?mail|mail|contact)(?: (?:me|us))?\]\([^()\s]*\)/gi

const ADDRESS =
  /(?<![\w.+/:@-])(?:mailto:)?([a-z\d][\w.+-]{0,63})@([a-z\d][a-z\d-]{0,62}(?:\.[a-z\d-]{1,63}){0,4}\.[a-z]{2,18})(?![\w-]|\.[a-z])(?!:)/gi

/** What no person reads alone. */
const ROLES =
  /^(?:abuse|admin|billing|contact|feedback|hello|help|hostmaster|info|legal|mail|no-?reply|notifications?|office|on-?call|ops|postmaster|press|privacy|sales|security|status|support|team|webmaster)(?:[+.-].*)?$/i

const EXAMPLES = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)$/i

function addressesIn(line: string, number: number, { at }: Subject): readonly Found[] {
  const text = line.replace(MAIL_LINK, (link) => ' '.repeat(link.length))
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: whole, 1: name = '', 2: host = '', index }): readonly Found[] => {
    if (ROLES.test(name) || EXAMPLES.test(host) || name === 'git') return []
    const column = index + whole.length - name.length - host.length
    return [
      {
        place: at(number, column),
        message: `an email address: ${name.slice(0, 1)}…@${host}`,
        hint: 'name the role instead: "a customer", "the engineer on call"',
      },
    ]
  })
}
