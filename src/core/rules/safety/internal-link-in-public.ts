import type { Found, Rule } from '../rule.ts'
import { isPublicAddress } from './public-address.ts'

const PUBLIC =
  '---\ntitle: Login down\naudience: public\ntimezone: UTC\nstart: 2026-01-15 10:00\ntemplate: public\nwritten: 0\n---\n\n# Login down\n\n## What Happened?\n\n'

export const internalLinkInPublic: Rule = {
  id: 'internal-link-in-public',
  summary: 'the public reads it, and a link leads to where only you can go',
  why: 'Readers cannot open it, and it tells them how your systems are called.',
  source: 'PagerDuty, external messaging',
  levels: { about: 'leak', usual: 'warning' },
  good: [
    { text: `${PUBLIC}See [the status page](https://status.acme.io/2026-01-15) and https://local.acme.io.\n` },
    { text: `${PUBLIC.replaceAll('public', 'internal')}See http://grafana.internal/d/7.\n` },
  ],
  bad: [
    {
      text: `${PUBLIC}See [the graph](http://grafana.internal/d/7).\n`,
      says: ['14:17 readers cannot open http://grafana.internal'],
    },
    { text: `${PUBLIC}See http://10.0.3.17:3000/d/7.\n`, says: ['14:5 readers cannot open http://10.0.3.17'] },
  ],
  check: ({ profile, postmortem: { audience }, lines, at }) => {
    if (profile !== 'public' && audience !== 'public') return []
    return lines.flatMap((line, index) =>
      [...line.matchAll(ADDRESS)].flatMap(({ 0: whole, 1: host = '', index: column }): readonly Found[] =>
        isInternal(host)
          ? [
              {
                place: at(index + 1, column + 1),
                message: `readers cannot open ${whole}`,
                hint: 'leave the link out, or show what it shows',
              },
            ]
          : [],
      ),
    )
  },
}

const ADDRESS = /\bhttps?:\/\/(?:[^\s/@]{1,100}@)?([\w.-]{1,253})/gi

function isInternal(host: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return !isPublicAddress(host)
  return (
    /(?:^|\.)(?:localhost|internal|intranet|corp|local|lan|home\.arpa|svc|svc\.cluster\.local)$/i.test(host) ||
    !host.includes('.')
  )
}
