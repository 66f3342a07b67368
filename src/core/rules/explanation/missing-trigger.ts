import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const missingTrigger: Rule = {
  id: 'missing-trigger',
  summary: 'nothing says why it happened then',
  why: 'A fault can wait for months. What woke it, a deploy, a load, an expiry, is what the next incident may have in common with this one.',
  source: 'Google, SRE Book, example postmortem',
  levels: { about: 'practice', usual: 'info', profiles: { brief: 'off' } },
  yieldsTo: ['missing-section', 'placeholder-left'],
  good: [
    { text: 'title: Login down\nrootCause: The session cookie had two names.\ntrigger: unknown\n' },
    { text: 'title: Login down\nrootCause: Release 41 renamed the session cookie.\n' },
    {
      text: 'title: Login down\nrootCause: The pool had twenty connections, too few for the traffic of that evening.\n',
    },
    { text: 'title: Login down\n' },
    { text: '# Login down\n\nA certificate had expired at noon.\n\n## Root cause\n\nNobody owns the certificate.\n' },
  ],
  bad: [
    {
      text: 'title: Login down\nrootCause: The session cookie had two names.\n',
      says: ['2:12 a cause without a trigger: why then?'],
    },
    {
      text: '# Login down\n\n## Root cause\n\nNobody owns the certificate.\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: renewed by hand\n',
      says: ['5:1 a cause without a trigger: why then?'],
    },
  ],
  check: (subject) => {
    const { rootCause, contributingFactors, trigger } = subject.postmortem
    const path = rootCause === undefined ? 'contributingFactors' : 'rootCause'
    if (trigger !== undefined || (rootCause === undefined && contributingFactors.length === 0)) return []
    if (isTold(subject)) return []
    return [
      {
        place: subject.placeOf(path),
        message: 'a cause without a trigger: why then?',
        about: 'section trigger',
        hint: 'add the trigger: a deploy, load, an expiry, a failure elsewhere; unknown is an answer',
      },
    ]
  },
}

/** What wakes a fault. */
const CHANGE =
  /\b(?:trigger|deploy|releas|roll(?:ed|ing|s)?[ -]?out|upgrad|updat|migrat|merg|push|chang|switch|renam|introduc|maintenance|install|reload|reboot|restart|surge|spik|peak|load|traffic|burst|promotion|holiday|expir|attack|exploit|malicious|phish|launch|went live|overload|exceed|exhaust|fill(?:ed|ing)|ran out|run out|full|failover|power|hardware|upstream|provider|vendor|third[- ]party|when|after|following|once|edited|convert|moved|added|removed|delet|enabled|disabled|rotat|scal(?:ed|ing))/i

function isTold({ postmortem, prose, isOwn }: Subject): boolean {
  const {
    title = '',
    summary = '',
    background = '',
    rootCause = '',
    contributingFactors,
    timeline,
    introduced,
  } = postmortem
  if (introduced !== undefined) return true
  const texts = [title, summary, background, rootCause]
  if (texts.some((text) => CHANGE.test(text)) || contributingFactors.some(({ text }) => CHANGE.test(text))) return true
  if (
    timeline.some(
      ({ text, kind }) => kind === 'lead-up' || /\b(?:deploy|releas|merged|rolled out|upgrad|maintenance)/i.test(text),
    )
  )
    return true
  return !isOwn && prose.some(({ kind, text }) => (kind === 'trigger' || kind === undefined) && CHANGE.test(text))
}
