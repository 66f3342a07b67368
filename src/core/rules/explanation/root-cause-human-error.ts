import { oneLine } from '../one-line.ts'
import { type Passage, passagesIn, type Sentence, sentencesOf } from '../passages.ts'
import type { Found, Rule } from '../rule.ts'
import { goesOn, personIn, WORKERS } from './stops-at-person.ts'

const OTHERWISE = '\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back the release\n'

export const rootCauseHumanError: Rule = {
  id: 'root-cause-human-error',
  summary: 'a cause is "human error", or ends at a person',
  why: 'People slip everywhere, every day. What can be changed is what made the slip easy, let it through, or kept it from being noticed.',
  source: 'PagerDuty, Effective Postmortems; GitLab; AWS, Correction of Error',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: `# Login down\n\n## Root cause\n\nThis was not a human error: the tool had no dry run.${OTHERWISE}` },
    { text: `# Login down\n\n## Root cause\n\nThe ticket said "human error", which explains nothing.${OTHERWISE}` },
    { text: `# Login down\n\n## Root cause\n\nThe client retried on every user error message.${OTHERWISE}` },
    {
      text: `# Login down\n\n## Root cause\n\nHuman error was possible because the console shows both databases alike.${OTHERWISE}`,
    },
    {
      text: `# Login down\n\n## Root cause\n\nAn engineer ran the script by hand. It has no dry run and asks for no confirmation.${OTHERWISE}`,
    },
    {
      text: `# Login down\n\n## Root cause\n\nA leak. Manual errors were not a factor, nor is the error-prone tool.${OTHERWISE}`,
    },
    { text: `# Login down\n\n## Contributing factors\n\n- Manual error-prone steps in the release${OTHERWISE}` },
    { text: `# Login down\n\n## Measures\n\n- Lower the risk of human error${OTHERWISE}` },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nrootCause: The deploy tool does not show that a check was skipped.\n',
    },
  ],
  bad: [
    {
      text: `# Login down\n\n## Root cause\n\nThe cause was a human\nerror during the rotation of keys.${OTHERWISE}`,
      says: ['5:17 "human error" ends the analysis too early'],
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nrootCause: Operator error.\ncontributingFactors:\n  - The developer forgot to run the tests.\n',
      says: ['4:12 "Operator error" ends the analysis too early', '6:5 "The developer forgot" stops at a person'],
    },
    {
      text: `# Login down\n\n**Root Cause:** The outage was caused by an administrator who mistyped the name.${OTHERWISE}`,
      says: ['3:32 "caused by an administrator" stops at a person'],
    },
  ],
  check: (subject) => [
    ...passagesIn(subject, 'root-cause', 'root-cause-and-resolution', 'factors').flatMap((passage) =>
      foundIn(passage, true),
    ),
    ...passagesIn(subject, 'five-whys').flatMap((passage) => foundIn(passage, false)),
  ],
}

const HINT = 'say what made that action easy, let it through, or kept it from being noticed'

const HUMAN_ERROR =
  /\b(?:(?:human|manual|pilot|operator|personnel)\s+(?:errors?|mistakes?)|(?:user|administrator|admin|developer|engineer|employee|staff)(?:['’]s)?\s+(?:error|mistake)|(?:human|employee|operator|staff)\s+(?:failure|negligence|oversight|carelessness))\b(?!-)(?!\s+(?:messages?|logs?|pages?|rates?|codes?|handling|handlers?|reports?|responses?|budgets?|counts?))/i

const DENIED =
  /\b(?:not|no|never|isn't|wasn't|rather than|instead of|avoid|prevent|risk of|label|called|calling)\b[^.!?]{0,40}$/i
/** `was not the cause`, `explains nothing` */
const DENIED_BEHIND = /^[^.!?]{0,30}\b(?:not|no|nothing|never|miss)\b/i

/** @param isCause a cause must not end at a person; a link in a chain of whys may, where the next goes on from there */
function foundIn(passage: Passage, isCause: boolean): readonly Found[] {
  if (!MAYBE.test(passage.text)) return []
  const sentences = sentencesOf(passage)
  for (const sentence of sentences) {
    const found = errorIn(sentence) ?? (isCause && sentences.length === 1 ? atPerson(sentence) : undefined)
    if (found === undefined) continue
    const place = passage.placeAt(sentence.index + found.index)
    return [{ place, message: found.message, hint: HINT }]
  }
  return []
}

interface InSentence {
  readonly index: number
  readonly message: string
}

function errorIn({ text }: Sentence): InSentence | undefined {
  const error = HUMAN_ERROR.exec(text)
  if (error === null) return undefined
  const before = text.slice(0, error.index)
  const isQuoted = /["“'‘]\s*$/.test(before)
  const after = text.slice(error.index + error[0].length)
  if (isQuoted || DENIED.test(before) || DENIED_BEHIND.test(after) || goesOn(text)) return undefined
  return { index: error.index, message: `"${oneLine(error[0])}" ends the analysis too early` }
}

function atPerson({ text }: Sentence): InSentence | undefined {
  const person = personIn(text)
  return person && { index: person.index, message: `"${person.words}" stops at a person` }
}

const MAYBE = new RegExp(`error|mistake|negligence|oversight|failure|carelessness|${WORKERS}`, 'i')
