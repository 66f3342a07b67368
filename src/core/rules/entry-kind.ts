import type { Entry } from '../model/facts.ts'

export type EntryKind = NonNullable<Entry['kind']>

type Telling = Pick<Entry, 'kind' | 'milestone' | 'text'>

/** Whether an entry of a timeline tells one of these things: by what its author says of it, else by its words. */
export function entryTells(entry: Telling, ...kinds: readonly EntryKind[]): boolean {
  const stated = statedKinds(entry)
  if (stated.length > 0) return kinds.some((kind) => stated.includes(kind))
  return kinds.some((kind) => saysKind(entry, kind))
}

function statedKinds({ kind, milestone }: Telling): readonly EntryKind[] {
  return [kind ?? [], (milestone && ofMilestone[milestone]) ?? []].flat()
}

const ofMilestone: Readonly<Partial<Record<NonNullable<Entry['milestone']>, EntryKind>>> = {
  introduced: 'lead-up',
  start: 'impact',
  detected: 'detection',
  identified: 'investigation',
  mitigated: 'mitigation',
  end: 'resolution',
  resolved: 'resolution',
  firstPublicUpdate: 'communication',
}

/** Entries say what they tell at their beginning; of long ones the rest is detail. */
const LOOKED_AT = 300

/** All that the words of an entry say; several kinds where it tells several things. */
export function kindsInWords(text: string): readonly EntryKind[] {
  const words = lookedAt(text)
  return entryKinds.filter((kind) => saysWithoutNot(words, signs[kind]))
}

/** Several rules ask the same of an entry. */
const known = new WeakMap<Telling, Map<EntryKind, boolean>>()

function saysKind(entry: Telling, kind: EntryKind): boolean {
  const answers = known.get(entry) ?? new Map<EntryKind, boolean>()
  known.set(entry, answers)
  const answer = answers.get(kind) ?? saysWithoutNot(lookedAt(entry.text), signs[kind])
  answers.set(kind, answer)
  return answer
}

function lookedAt(text: string): string {
  return text.slice(0, LOOKED_AT).toLowerCase().replaceAll('’', "'")
}

/** Whether a text says it, and not that it is not so: `not yet resolved`, `tried to restore`. */
function saysWithoutNot(words: string, pattern: RegExp | undefined): boolean {
  if (pattern === undefined) return false
  for (const { index } of words.matchAll(pattern))
    if (!DENIED.test(words.slice(Math.max(0, index - 24), index))) return true
  return false
}

const DENIED =
  /(?:\b(?:not|never|without|unable|fail(?:ed|s|ing|ure)?|trying|tried|attempt(?:s|ed|ing)?|begins?|began|started|planned|going|how)\b|n't)(?:\s(?:yet|been|be|being|to|the|a|fully|get|it|was|were))*\s$/

const WHAT =
  '(?:outage|incident|downtime|interruption|disruption|degradation|impact|issues?|problems?|errors?|failures?)'
const USERS = '(?:users?|customers?|clients?|visitors?|students?|employees?|patients?|members?|support)'
const SYSTEM =
  '(?:web ?sites?|site|services?|servers?|apis?|apps?|applications?|platform|databases?|system|nodes?|cluster|hub|pods?|requests?|pages?|logins?)'
const PEOPLE =
  '(?:team|teams|engineers?|on-?call|dbas?|devops|sres?|ops|lead|manager|management|vendor|provider|specialists?|experts?|admins?|administrators?|developers?|architects?|cto)'

function any(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?:${patterns.join('|')})`, 'g')
}

/** What each kind is told by; a note by nothing. */
const signs: Readonly<Partial<Record<EntryKind, RegExp>>> = {
  detection: any(
    '\\b(?:detect(?:ed|s|ion)|notic(?:e[ds]?|ing)|spotted|first (?:seen|observed|signs?)|came to (?:our|the) attention)\\b',
    '\\b(?:alerts?|alarms?|alarm bells?|pagers?|monitors?|monitoring|monitoring systems?|pagerduty|pingdom|datadog|sentry|uptimerobot|nagios|prometheus|grafana)\\b[^.]{0,50}\\b(?:fir(?:e[ds]?|ing)|trigger(?:ed|s)|alert(?:ed|s)?|went (?:off|berserk|crazy|wild)|goes off|sound(?:s|ed)|ring|rang|rais(?:ed|es)|receiv(?:ed|es)|flagg(?:ed|s)|pag(?:ed|es)|notif(?:ied|ies|ication)|report(?:ed|s)|indicat(?:ed|es|ing)|show(?:ed|s))\\b',
    '\\b(?:fired|triggered|received|raised|got|sent|sends|with|by)\\b[^.]{0,30}\\b(?:alerts?|alarms?|monitoring|pager|page)\\b',
    `\\b${USERS}\\b[^.]{0,30}\\b(?:report(?:ed|s|ing)?|complain(?:ed|s|ing|ts?)?|rais(?:ed|es)|notif(?:ied|y)|tickets?)\\b`,
    '\\b(?:complaints?|reports? (?:of|from|by|that)|(?:was|were|been|is|are|first|also|initially) reported|reported (?:by|on|in|via|through|that|an?)|(?:was|were|got|are|is|been) (?:alerted|paged))\\b',
    `\\b${WHAT} (?:was |is |were |are |has been |have been |first )*(?:detected|noticed|discovered|observed|reported|spotted|identified by)\\b`,
    '\\b(?:received|recieved|got|gets|receives) (?:an?|the|several|many|multiple) (?:e-?mails?|calls?|messages?|tickets?|reports?|notifications?|complaints?)\\b|\\b(?:notified|notifies|told|informed|contacted|alerted) us\\b|\\bsubmit(?:s|ted)\\b[^.]{0,20}\\breport\\b|\\b(?:reali[sz]ed|saw|observed) (?:that|the|an?)\\b',
    '\\balerts? (?:came|come|for|about|on|in|that|from)\\b|^\\W*(?:alert|alarm)\\b',
  ),
  mitigation: any(
    '\\b(?:mitigat(?:ed|es|ion)|work ?around|rolled (?:it |them |\\w+ )?back|roll(?:s|ing)? ?back|rollback|revert(?:ed|s|ing)?|fail(?:ed|s|ing)? over|failover|hotfix(?:ed)?|re-?started|restarts?|restarting|re-?booted|reboots?|drained|evicted|recycled|re-?deployed)\\b',
    '\\b(?:fix|patch|correction|change|update|solution)\\b[^.]{0,25}\\b(?:applied|deployed|rolled out|merged|implemented|released|pushed|live)\\b',
    '\\b(?:applied|applies|applying|deployed|deploys|deploying|implemented|implements|implementing|released|pushed|pushes|merged)\\b[^.]{0,30}\\b(?:fix|fixes|patch|hotfix|solution|correction|workaround)\\b',
    '\\b(?:scaled|scaling|scale) (?:up|out|down)\\b|\\b(?:disabled|re-?enabled|switched|diverted|rerouted|blocked|throttled|killed|increased|corrected|replaced|recreated|cleared)\\b',
  ),
  resolution: any(
    '\\b(?:resolved|resolves|restored|restores|recovered|recovers|recover(?:y|ing) (?:complete|of)|fixed|fixes the|stabili[sz]ed|normali[sz]ed|repaired|rectified|solved)\\b',
    '\\b(?:back (?:to normal|up|online|in service|to life|on ?line)|up and running|up again|works? again|working again|healthy again|available again|operational|fully functional|all[- ]clear|returned to normal|returns to normal|functioning normally|working (?:normally|as expected|fine)|expected functionality|normal operations?)\\b',
    `\\b${WHAT} (?:ends?|ended|has ended|over|closed|cleared|is over|was closed)\\b|\\b(?:alerts?|alarms?) (?:cleared|stopped|resolved)\\b`,
    '\\bresolution\\b|\\b100 ?% (?:back|online|up)\\b|\\b100 ?% of (?:the )?traffic (?:is |was )?(?:back|restored|online)|\\b(?:has|have|had) ended\\b|^\\W*(?:fixed|fix|recovery|closed|done)\\b|\\b(?:returns?|returning|responding with|respond(?:s|ed) with|status(?: code)?) (?:a )?200\\b',
  ),
  escalation: any(
    '\\bescalat(?:ed|es|ion|ing)\\b(?! (?:privileges?|of privileges?))',
    `\\b(?:paged|pages|called|call(?:ed)? in|contacted|notified|informed|alerted|looped in|pulled in|brought in|handed (?:over|off) to|reached out to|reaches out to|assigned to|pinged|summoned|woke(?: up)?|asked)\\b[^.]{0,40}\\b${PEOPLE}\\b`,
    `\\b${PEOPLE}\\b[^.]{0,25}\\b(?:was|were|is|are|got|been) (?:paged|called|contacted|notified|informed|alerted|assigned|brought in|pulled in|engaged|involved)\\b`,
  ),
  'misleading-path': any(
    '\\b(?:mislead(?:ing|s)?|misled|red herring|false leads?|dead[- ]end|wrong (?:path|track|direction|lead|assumption|place)|ruled out|rules out|to no avail|in vain|no (?:avail|effect|success))\\b',
    "\\b(?:did not|didn't|does not|doesn't|do not|don't) (?:help|fix|resolve|solve|work|explain|reveal|show)\\b|\\bno (?:issues?|problems?|anomal(?:y|ies)|errors?|abnormalit(?:y|ies)|evidence|faults?)\\b[^.]{0,20}\\b(?:found|detected|seen|there|identified|observed)\\b",
    "\\b(?:turned out|turns out|proved|proven|found)(?: to be| that it was)? (?:not|unrelated|wrong|false|fine|healthy)\\b|\\b(?:unrelated|was not the (?:cause|culprit|issue|problem)|wasn't the (?:cause|culprit|issue|problem)|unsuccessful(?:ly)?|mistaken(?:ly)?|incorrectly (?:assumed|suspected|thought))\\b",
  ),
  hypothesis: any(
    '\\b(?:suspect(?:ed|s|ing|icion)?|hypothes[ei]s(?:ed|ized|ised)?|hypothesi[sz]ed|assum(?:ed|es|ing|ption|ptions)|presum(?:ed|ably)|theor(?:y|ies|i[sz]ed)|speculat(?:ed|ion)|believed|thought (?:to be|that|it|this|the)|guess(?:ed)?|(?:possible|potential|likely|probable) (?:root )?causes?)\\b',
    '\\b(?:might|may|could) (?:be|have been) (?:the |a |an |due|caused|related|because|attributed)',
  ),
  investigation: any(
    '\\b(?:investigat(?:ed|es|ion|ing|e|ions)|debug(?:ged|ging|s)?|diagnos(?:ed|is|es|ing|tics)|examin(?:ed|es|ing|ation)|inspect(?:ed|s|ing|ion)|analy[sz](?:ed|es|ing)|analysis|troubleshoot(?:ing|s)?|checked|checks|checking|looked (?:at|into|for)|looking (?:at|into|for)|reviewed|reviewing|traced|strace)\\b',
    '\\b(?:identif(?:ied|ies)|found|finds|determined|discovered|pinpointed|isolated)\\b[^.]{0,50}\\b(?:cause|culprit|source|reason|that|misconfigur\\w+|bug|typo|leak)\\b|\\b(?:root )?cause\\b[^.]{0,30}\\b(?:identified|found|discovered|determined|pinpointed|isolated)\\b',
  ),
  decision: any(
    '\\b(?:decid(?:ed|es|ing)|decision|agreed (?:to|on|that)|chose to|opted (?:to|for)|made the call|consensus)\\b',
  ),
  communication: any(
    '\\bstatus ?page\\b|\\b(?:announc(?:ed|es|ement)|tweet(?:ed)?|posted (?:to|on|in|an? (?:update|notice|message)))\\b',
    `\\b(?:informed|notified|emailed|updated|told|communicated (?:to|with))\\b[^.]{0,25}\\b(?:${USERS.slice(3, -1)}|stakeholders?|public|community)\\b`,
    '\\b(?:update|notice|notification|communication|message|announcement)\\b[^.]{0,20}\\b(?:sent|posted|published|issued)\\b',
  ),
  impact: any(
    `\\b${WHAT} (?:begins?|began|begun|starts?|started|starting|occurs?|occurred)\\b|\\b(?:start|beginning|onset) of (?:the )?${WHAT}\\b`,
    `\\b${SYSTEM}\\b[^.]{0,25}\\b(?:(?:goes|went|is|was|are|were|going|completely) (?:completely |all )?(?:down|offline|unavailable|unreachable|inaccessible|unresponsive|slow)|crash(?:ed|es|ing)?|stopped (?:responding|working)|returns?|returned|returning|became (?:unavailable|unreachable|inaccessible|unresponsive|slow))\\b`,
    '\\b(?:50[0234]|http 5\\d\\d)\\b[^.]{0,20}\\b(?:errors?|responses?|began|started|spike|increase)\\b|\\berror rates? (?:ris|rose|spik|jump|increas|climb)',
  ),
  'lead-up': any(
    '\\b(?:deploy(?:ed|ment|s)|release[ds]?|merged|upgraded?|migrat(?:ed|ion)|maintenance|config(?:uration)? (?:change|push|insertion|update)|rolled out|pushed|new (?:version|release|feature|config\\w*))\\b',
  ),
}

const entryKinds: readonly EntryKind[] = [
  'detection',
  'mitigation',
  'resolution',
  'escalation',
  'misleading-path',
  'hypothesis',
  'investigation',
  'decision',
  'communication',
  'impact',
  'lead-up',
]
