/** A commented template to start from; `name` is what `--template` takes, `followUp` its last section. */
export function starterTemplate(name: string, followUp = '## Follow-up\n\n{{> actions}}'): string {
  return `---
# The name that --template takes is that of this file. Of these keys only title is needed.
title: ${titleOf(name)}
description: what it is for, in a few words
# The facts without which no document is written, besides title and start.
requires: [severity, impact.description]
# Your own fields. Each becomes a question, a flag (--set ticketsOpened=12), a key below "fields:" in the incident file,
# and {{fields.ticketsOpened}} in this file.
fields:
  ticketsOpened:
    type: integer
    ask: How many support tickets were opened?
    min: 0
  dataLost:
    type: boolean
    ask: Was data lost?
    required: true
  customersTold:
    type: choice
    choices: [before the incident ended, after it, not at all]
    ask: When were customers told?
---
{{!-- A comment like this one is in no document. "postmortem render --view <incident file>" prints every name. --}}
# {{title}}

{{!-- A fact that is not known is empty: say so. "cell" keeps a text in its cell of a table. --}}
| What | |
| --- | --- |
| Severity | {{#if severity}}{{cell severity}}{{else}}unknown{{/if}} |
| Duration | {{cell period}} |
| Support tickets | {{#if fields.ticketsOpened}}{{fields.ticketsOpened}}{{else}}unknown{{/if}} |
| Customers told | {{#if fields.customersTold}}{{cell fields.customersTold}}{{else}}unknown{{/if}} |
{{!-- A field of the type boolean is tested as yes.<name>. --}}
{{#if yes.dataLost}}

**Data was lost.**
{{/if}}

## Impact

{{#if impact.description}}
{{impact.description}}
{{else}}
Unknown.
{{/if}}

## Timeline

{{!-- A partial: templates/partials/timeline.hbs comes with the tool, and one in .postmortem/partials/ takes its place. --}}
{{> timeline}}

## Root cause

{{#if rootCause}}
{{rootCause}}
{{else}}
Unknown.
{{/if}}

${followUp}
`
}

/** `acme-major` is "Acme major postmortem". */
function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ').replace(/ ?postmortem$/, '')
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)} postmortem`.trim()
}
