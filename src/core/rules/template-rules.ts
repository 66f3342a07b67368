import type { TemplateRuleId } from '../finding.ts'
import type { Level } from './levels.ts'

type Text = readonly [level: Exclude<Level, 'off'>, summary: string, why: string]

/** What `postmortem template check`, and `check` over templates, looks for. */
const texts: Readonly<Record<TemplateRuleId, Text>> = {
  'template-syntax': ['error', 'the template is no Handlebars', 'No document can be made with it.'],
  'template-front-matter': [
    'error',
    'a key of the front matter is unknown, or its value cannot stand',
    'What the template requires, and the fields that it declares, are read from there.',
  ],
  'template-unknown-name': [
    'error',
    'a name that templates do not receive',
    'It would be shown as nothing in every document.',
  ],
  'template-unknown-helper': ['error', 'a helper that there is not', 'No document can be made with it.'],
  'template-unknown-partial': ['error', 'a partial that there is not', 'No document can be made with it.'],
  'template-endless-partial': ['error', 'partials that call each other without end', 'Filling it would never end.'],
  'template-unused-partial': ['info', 'a partial that no template calls', 'Changing it changes nothing.'],
  'template-field-not-shown': [
    'error',
    'a field that the template declares and does not show',
    'Whoever is asked for it answers for nothing.',
  ],
  'template-required-not-shown': [
    'error',
    'a fact that the template requires and does not show',
    'A document would be refused for want of what nobody reads.',
  ],
  'template-not-asked': [
    'error',
    'a field that the template shows and nobody is asked for',
    'It would be empty in every document.',
  ],
  'template-wrong-type': [
    'error',
    'a value is used as what it is not, such as a text as a list',
    'Nothing would be shown, or not what is meant.',
  ],
  'template-always-true': [
    'error',
    'a condition on what is always there',
    'The other branch is never shown, whatever the incident.',
  ],
  'template-raw-output': [
    'error',
    'a value is shown without being made safe',
    'In Markdown and HTML it can break the page, or do harm to its reader.',
  ],
  'template-other-syntax': [
    'warning',
    'what looks like the syntax of another template language',
    'It would stand in every document as it is.',
  ],
  'template-render-failure': [
    'error',
    'the template fails for an incident that can be',
    'It would fail when it is needed.',
  ],
}

/** What is told of each rule over templates. */
export const templateRules = Object.entries(texts).map(
  ([id, [usual, summary, why]]) =>
    ({
      id,
      summary,
      why,
      levels: { about: 'contradiction', usual },
      noComment: true,
    }) as const,
)
