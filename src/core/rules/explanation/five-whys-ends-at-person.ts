import type { Place } from '../../finding.ts'
import { passagesIn } from '../passages.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { personIn } from './stops-at-person.ts'

const OTHERWISE = '\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back the release\n'

export const fiveWhysEndsAtPerson: Rule = {
  id: 'five-whys-ends-at-person',
  summary: 'the last why ends at a person',
  why: 'A person who forgot is where the next question begins: how did the system allow it, and why did nobody see?',
  source: 'AWS, Correction of Error',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: 'title: Login down\nfiveWhys: [The developer forgot the test., The pipeline does not ask for one.]\n' },
    {
      text: 'title: Login down\nfiveWhys: [The developer forgot the test because the pipeline does not ask for one.]\n',
    },
    { text: `# Login down\n\n## Five whys\n\n1. Someone forgot the test.\n2. The pipeline asks for none.${OTHERWISE}` },
  ],
  bad: [
    {
      text: 'title: Login down\nfiveWhys:\n  - The cookie had a new name.\n  - The developer forgot the test.\n',
      says: ['4:5 the last why ends at a person: "The developer forgot"'],
    },
    {
      text: `# Login down\n\n## Five whys\n\n1. The cookie had a new name.\n2. The engineer did not check the app.${OTHERWISE}`,
      says: ['6:4 the last why ends at a person: "The engineer did not check"'],
    },
  ],
  check: (subject) => {
    const last = lastWhy(subject)
    const person = last && personIn(last.text)
    if (last === undefined || person === undefined) return []
    return [
      {
        place: last.place,
        message: `the last why ends at a person: "${person.words}"`,
        hint: 'ask how the system allowed it',
      },
    ]
  },
}

/** The answer at the end of the chain; of a document by another hand the last thing its section says. */
function lastWhy(subject: Subject): { readonly text: string; readonly place: Place } | undefined {
  const { fiveWhys } = subject.postmortem
  const answer = fiveWhys.at(-1)
  if (answer !== undefined) return { text: answer.answer, place: subject.placeOf(`fiveWhys[${fiveWhys.length - 1}]`) }
  const passage = passagesIn(subject, 'five-whys').at(-1)
  if (passage === undefined) return undefined
  const mark = /^\s*(?:(?:[-*+•]|\d{1,2}[.)])\s+)?/.exec(passage.text)?.[0].length ?? 0
  return { text: passage.text.slice(mark), place: passage.placeAt(mark) }
}
