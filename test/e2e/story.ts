import type { Session } from './room.ts'

/** The night that the tests tell of: what is asked, and what is answered. */
export const title = 'Website down for every visitor'

export const timeline = [
  '00:00 error-rate alert fired',
  '00:05 on-call paged',
  '00:15 on-call joined',
  '01:00 load balancer checked',
  '02:00 escalated to senior engineers',
  '02:40 misspelt file name found in `mod_rewrite` rules',
  '03:00 fixed - pages answer 200 again',
]

export const questions = {
  title: 'What stopped working for users?',
  service: 'Which service was affected?',
  zone: 'In which time zone are the times?',
  when: 'When did it start and end?',
  end: 'When did it end?',
  users: 'How much was affected?',
  severity: 'How severe was it?',
  source: 'How did you find out?',
  detected: 'When was it detected?',
  timeline: 'What happened, in order?',
  resolution: 'What ended it?',
  factors: 'What made it possible?',
  actions: 'What will you change?',
  write: 'Write the document?',
} as const

type Name = keyof typeof questions
type Answer = string | readonly string[]

/** In the order of the questions; Enter alone takes what is suggested. */
const answers: Partial<Record<Name, Answer>> = {
  title,
  service: 'wordpress',
  zone: '',
  when: '00:00 - 03:00',
  users: '100%',
  severity: '',
  source: 'm',
  detected: '00:05',
  timeline,
  resolution: 'The file name was corrected and Apache restarted.',
  factors: ['A misspelt file name in the Apache configuration', 'The configuration was not tested'],
  actions: ['Test the configuration before every reload @thandi !P1 due:2026-02-01 ~prevent (#12)'],
  write: '1',
}

/** Answers the questions from the first given to the last given, some of them otherwise. */
export async function tell(
  session: Session,
  { from = 'title', to = 'write', ...other }: Partial<Record<Name, Answer>> & { from?: Name; to?: Name } = {},
): Promise<void> {
  const names = Object.keys(answers).filter((name): name is Name => name in answers)
  for (const name of names.slice(names.indexOf(from), names.indexOf(to) + 1)) {
    const answer = other[name] ?? answers[name] ?? ''
    if (typeof answer === 'string') await session.answer(questions[name], answer)
    else await session.list(questions[name], answer)
  }
}

/** Answers whatever is asked before the summary, with Enter alone where nothing else is given. */
export async function tellRest(
  session: Session,
  given: Readonly<Record<string, string>>,
  otherwise = '',
): Promise<void> {
  for (let asked = ''; ; ) {
    await session.waitFor(/^\? .*\?/m)
    const question = /^\? (.*\?)/m.exec(session.screen())?.[1] ?? ''
    if (question === questions.write) return
    if (question === asked) {
      await new Promise((resolve) => setTimeout(resolve, 15))
      continue
    }
    asked = question
    const answer = given[question] ?? otherwise
    const isList = session.screen().includes('Enter alone goes on')
    session.type(`${answer}\r`)
    if (isList && answer !== '') await session.press('enter', 'Enter alone finishes')
  }
}
