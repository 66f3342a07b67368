/** The moments that entries name in words so plain that nothing else can be meant. */
export type SaidMilestone = 'start' | 'end' | 'identified'

const THE = '^[^\\p{L}]*(?:the )?(?:(?:service|website|site|api|login|full|partial|actual|user|system|server) )?'
const HARM = '(?:outage|downtime|interruption|disruption|incident|impact)'
const patterns: readonly (readonly [SaidMilestone, RegExp])[] = [
  ['start', new RegExp(`${THE}${HARM} (?:begins?|began|begun|starts?|started)\\b`, 'iu')],
  ['end', new RegExp(`${THE}${HARM} (?:ends?|ended|is over|was over)\\b`, 'iu')],
  [
    'identified',
    /^[^\p{L}]*(?:the )?(?:root )?cause (?:of the (?:outage|issue|problem|incident) )?(?:is |was |has been )?(?:identified|found|determined|discovered)\b|^[^\p{L}]*(?:(?:we|the team|engineers|our team|the engineers) )?(?:identified|found|determined|discovered) the root cause(?: of the (?:outage|issue|problem|incident))?\b/iu,
  ],
]

const MAY_SAY = /beg[aiu]n|start|ends?\b|ended|over\b|cause/i

/** Which moment an entry says it is; nothing for most. */
export function saidMilestone(text: string): SaidMilestone | undefined {
  if (!MAY_SAY.test(text)) return undefined
  return patterns.find(([, pattern]) => pattern.test(text.slice(0, 120)))?.[0]
}
