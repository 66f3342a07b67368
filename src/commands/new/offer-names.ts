import type { Config } from '../../core/config/config.ts'
import type { Question } from '../../core/model/questions.ts'

/** As many names as can be read at a glance. */
const MOST = 8

/** The question with the names that the configuration knows, for whoever does not have them all in mind. */
export function offerNames(question: Question, { services, people }: Pick<Config, 'services' | 'people'>): Question {
  const names = question.fills.includes('services') ? services : question.fills.some(isOfPeople) ? people : []
  if (names.length === 0) return question
  const shown = names.slice(0, MOST).map(({ name }) => name)
  const more = names.length > MOST ? ', …' : ''
  const hint = question.hint === undefined ? '' : `; ${question.hint}`
  return { ...question, hint: `${shown.join(', ')}${more}${hint}` }
}

function isOfPeople(path: string): boolean {
  return path === 'owner' || path === 'authors' || path === 'reviewers' || path.startsWith('roles.')
}
