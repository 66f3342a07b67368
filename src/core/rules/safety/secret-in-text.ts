import { aboutLogin } from '../example-text.ts'
import type { Rule } from '../rule.ts'

export const secretInText: Rule = {
  id: 'secret-in-text',
  summary: 'a password, a token or a private key stands in the text, code blocks included',
  why: 'A postmortem is shared widely and lives in git for ever: whoever reads it can use what it holds.',
  source:
    'the rules of secretlint, with few of our own: password and token assignments, passwords on command lines, private keys of any sort, bare JSON web tokens, payment keys',
  levels: { about: 'leak', usual: 'error' },
  good: [
    { text: aboutLogin('## Root cause\n\nThe password: nobody had renewed it. The token: expired at 02:00.\n') },
    { text: aboutLogin('```sh\nlogin --password=$DB_PASSWORD --token "<token>"\n```\n') },
    { text: aboutLogin('`aws_access_key_id = AKIAIOSFODNN7EXAMPLE`, `password: xxxxxxxx`, `api_key=***`\n') },
    { text: aboutLogin('The pod read `secret: db-credentials-2024` and `token: vault:kv/data/login`.\n') },
  ],
  bad: [
    {
      text: aboutLogin('```yaml\npassword: blue7whale\n```\n'),
      says: ['9:11 this looks like a password'],
    },
    {
      text: aboutLogin('We looked at https://reader:blue7whale@db.acme.net/login by hand.\n'),
      says: ['8:29 this looks like a password in an address'],
    },
    {
      text: aboutLogin('```sh\ncurl -u reader:blue7whale https://db.acme.net/login\n```\n'),
      says: ['9:16 this looks like a password'],
    },
  ],
  check: ({ secrets, placeAt }) =>
    secrets.map(({ kind, from }) => ({
      place: placeAt(from),
      message: `this looks like a ${kind}`,
      hint: 'take it out and make it invalid where it is used: what was committed once stays in the history of git',
      values: { kind },
    })),
}
