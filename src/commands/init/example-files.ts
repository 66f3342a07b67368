import { starterTemplate } from '../template/starter-template.ts'

/** The names of the examples, which are those of their files. */
export const EXAMPLE_TEMPLATE = 'team'
export const EXAMPLE_PARTIAL = 'follow-up'

/** What `postmortem template new` writes, with its last section in a partial of the team's own. */
export const exampleTemplate = starterTemplate(EXAMPLE_TEMPLATE, `{{> ${EXAMPLE_PARTIAL}}}`)

export const examplePartial = `{{!-- A part that several templates can share: each has {{> ${EXAMPLE_PARTIAL}}} where it belongs. --}}
## Follow-up

{{> actions}}
`
