import { aboutLogin } from '../example-text.ts'
import type { MarkdownLink } from '../links.ts'
import type { Found, Rule } from '../rule.ts'

export const brokenLinkSyntax: Rule = {
  id: 'broken-link-syntax',
  summary: 'a link or an image has no address, or a bracket of it is missing',
  why: 'The page shows brackets where a reader wants to follow a link to the evidence.',
  source: 'CommonMark 0.31, section 6.3',
  levels: { about: 'practice', usual: 'error' },
  good: [
    {
      text: aboutLogin(
        'See [the graph](https://acme.io/d/7_(copy)), [a\nwrapped one](<a b.png> "title") and \\[x](y).\n',
      ),
    },
    { text: aboutLogin('```\nlog[i](x\n```\n\n`a[0](` and `[x](` are code. [![a](b.png)](c) is a badge.\n') },
  ],
  bad: [
    {
      text: aboutLogin('See [the graph](https://acme.io/d/7 for more.\n'),
      says: ['8:5 the link "the graph" has no closing bracket'],
    },
    { text: aboutLogin('See [the graph]() for more.\n'), says: ['8:5 the link "the graph" has no address'] },
    {
      text: aboutLogin('See the graph](https://acme.io/d/7) for more.\n'),
      says: ['8:14 a link has no opening bracket'],
    },
  ],
  check: (subject) =>
    subject.links.flatMap((link): readonly Found[] => {
      const wrong = problemOf(link)
      return wrong === undefined ? [] : [{ place: subject.placeAt(link.offset), ...wrong }]
    }),
}

function problemOf({ text, target, isImage }: MarkdownLink): { message: string; hint: string } | undefined {
  const hint = 'write it as [text](address)'
  if (text === undefined)
    return target === undefined || !/^(?:https?:|\.{0,2}\/|#|mailto:)/.test(target)
      ? undefined
      : { message: 'a link has no opening bracket', hint }
  const what = `${isImage ? 'image' : 'link'}${text.trim() === '' ? '' : ` "${text.trim().slice(0, 60)}"`}`
  if (target === undefined) return { message: `the ${what} has no closing bracket`, hint }
  return target === '' ? { message: `the ${what} has no address`, hint: 'add it, or take the brackets out' } : undefined
}
