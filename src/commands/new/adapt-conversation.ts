import { mergeClaims } from '../../core/model/claims.ts'
import { type Answers, claimsOfAnswers } from '../../core/model/questions.ts'
import { isOutdated, settingsFor } from '../incident/settings.ts'
import { type Conversation, toConversation } from './conversation.ts'

/**
 * The conversation as the answers make it: the severity and the services may ask for another template, and that for
 * other questions. The same one where nothing changes.
 */
export async function adaptConversation(conversation: Conversation, answers: Answers): Promise<Conversation> {
  const { run, questions, host, person } = conversation
  const { surroundings, settings } = run
  const claims = mergeClaims(run.given, claimsOfAnswers(questions, answers))
  if (!isOutdated(settings, claims, surroundings)) return conversation
  const adapted = toConversation({ ...run, settings: await settingsFor(claims, surroundings) }, host, person, answers)
  const { template } = adapted.run.settings
  if (template.name !== settings.template.name) {
    const left = leftOut(conversation, adapted, answers)
    const rest = left.length === 0 ? '' : `, which leaves out: ${left.join(' ')}`
    person.tell(`  the template of such an incident is ${template.name}${rest}`)
  }
  return adapted
}

/** The questions that were answered and are the other template's own. */
function leftOut(before: Conversation, after: Conversation, answers: Answers): string[] {
  const asked = new Set(after.questions.map(({ id }) => id))
  return before.questions.filter(({ id }) => id in answers && !asked.has(id)).map(({ ask }) => ask)
}
