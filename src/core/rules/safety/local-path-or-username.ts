import { aboutLogin } from '../example-text.ts'
import type { Found, Rule } from '../rule.ts'

export const localPathOrUsername: Rule = {
  id: 'local-path-or-username',
  summary: "a path shows the name of somebody's account",
  why: 'It names who typed the command, which is of no help to a reader who has other folders.',
  source: 'blameless accounts: the role, not the name',
  levels: { about: 'leak', usual: 'info' },
  good: [
    { text: aboutLogin('We cleaned `/home/ubuntu/cache`, /home/$USER and https://acme.io/home/thandi.\n') },
    { text: aboutLogin('The script stands in `~/bin` and `/Users/Shared`.\n') },
  ],
  bad: [
    {
      text: aboutLogin('We ran `/home/thandi/bin/renew` by hand.\n'),
      says: ['8:9 the path /home/… shows the name of an account'],
    },
    {
      text: aboutLogin('```\nC:\\Users\\Thandi> renew\n```\n'),
      says: ['9:1 the path C:\\Users\\… shows the name of an account'],
    },
  ],
  check: ({ text, lines, at }) => {
    if (!/\/home\/|\/Users\/|:\\Users\\/.test(text)) return []
    return lines.flatMap((line, index) => {
      const found = [...line.matchAll(PATH)].find(({ 2: name = '' }) => !NOBODY.test(name))
      if (found === undefined) return []
      const { 1: folder = '', index: column } = found
      const here: Found = {
        place: at(index + 1, column + 1),
        message: `the path ${folder}… shows the name of an account`,
        hint: 'write ~ or leave the folder out',
      }
      return [here]
    })
  },
}

const PATH = /(?<![\w.~}-])(\/home\/|\/Users\/|[A-Z]:\\Users\\)([A-Za-z][\w.-]{0,40})/g

/** Accounts that machines and images come with, and words for any account. */
const NOBODY =
  /^(?:admin|administrator|app|azureuser|bitnami|centos|circleci|coder|debian|default|deploy|deployer|docker|ec2-user|git|gitlab-runner|jenkins|jovyan|me|node|nonroot|operator|pi|postgres|public|root|runner|shared|site|student|test|ubuntu|user\w*|vagrant|vsts|webapp|worker|www|www-data|wordpress|you|your\w*|index|page|about|login)(?:\.\w+)?$/i
