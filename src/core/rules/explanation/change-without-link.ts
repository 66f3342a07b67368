import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const changeWithoutLink: Rule = {
  id: 'change-without-link',
  summary: 'a change triggered it, and nothing names the change',
  why: 'With the change at hand a reader sees in a minute what took you an hour: what was in it, who reviewed it, what its tests were.',
  source: 'GitLab, incident review; AWS, Correction of Error',
  levels: { about: 'practice', usual: 'info', profiles: { public: 'off' } },
  good: [
    { text: 'title: Login down\ntrigger: "The deploy of #412 renamed the session cookie."\n' },
    { text: 'title: Login down\ntrigger: Release 41 renamed the session cookie.\n' },
    { text: 'title: Login down\ntrigger: A surge of traffic.\n' },
    {
      text: 'title: Login down\ntrigger: A configuration change was reloaded.\nlinks:\n  - the change=https://git.example.com/shop/pull/41\n',
    },
    { text: 'title: Login down\ntrigger: A deploy of [the log-in](https://git.example.com/shop/commit/1f2e3d4).\n' },
  ],
  bad: [
    {
      text: 'title: Login down\ntrigger: A deploy renamed the session cookie.\n',
      says: ['2:10 "deploy" without a link: which one?'],
    },
    {
      text: 'title: Login down\ntrigger: { text: The session cookie had a new name., type: config }\n',
      says: ['2:10 "config" without a link: which one?'],
    },
  ],
  check: (subject) => {
    const { trigger } = subject.postmortem
    if (trigger === undefined || NAMED.test(trigger.text) || hasLink(subject)) return []
    const type = /^(?:push|deploy\w*|config\w*|release|change)$/i.exec(trigger.type ?? '')?.[0]
    const change = type ?? CHANGE.exec(trigger.text)?.[0]
    if (change === undefined) return []
    return [
      {
        place: subject.placeOf('trigger'),
        message: `"${change.toLowerCase()}" without a link: which one?`,
        hint: 'link the change: its pull request, its commit, its release',
      },
    ]
  },
}

const CHANGE = /\b(?:deploy(?:ment)?|release|rollout|configuration change|config change|code change|merge)\b/i
/** An address, a number, a hash, a version, a key of a tracker. */
const NAMED =
  /:\/\/|#\d|\b[0-9a-f]{7,40}\b|\b\d+\.\d+|\b[A-Z]{2,10}-\d+\b|\b(?:release|build|version|revision|deploy(?:ment)?|PR|MR) #?\d/i

function hasLink({ postmortem: { links }, form, isOwn, text }: Subject): boolean {
  const isChange = /\/(?:pull|commit|merge_requests|compare|releases|pulls)\//
  if (links.some(({ url, kind }) => kind === 'pr' || isChange.test(url))) return true
  return form === 'document' && !isOwn && isChange.test(text)
}
