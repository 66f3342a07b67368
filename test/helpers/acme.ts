/** A team's template with a field of each of eight types; two of them apply only to some incidents. */
export const acmeTemplate = `---
title: ACME incident report
requires: [severity]
fields:
  ticketsOpened: { type: integer, ask: How many support tickets were opened?, min: 0, required: true }
  customersTold: { type: boolean, ask: Were customers told? }
  firstNotice: { type: time, ask: When was the first notice sent?, when: { customersTold: true } }
  ordersLost: { type: percent, ask: Which share of orders was lost?, required: true, when: { severity: [SEV1, SEV2] } }
  region: { type: choice, ask: Which region was hit?, choices: [EU, US], default: EU }
  queues: { type: list, of: text, ask: Which queues were stuck? }
  blindFor: { type: duration, ask: How long was nobody told?, max: 12 hours }
  ticket: { type: text, ask: Which ticket tells more?, pattern: 'OPS-\\d+' }
---
# {{title}}

- Tickets: {{fields.ticketsOpened}}
- Customers told: {{fields.customersTold}}
{{#if yes.customersTold}}
- First notice: {{fields.firstNotice}}
{{/if}}
- Orders lost: {{fields.ordersLost}}
- Region: {{fields.region}}
{{#each fields.queues}}
- Queue: {{this}}
{{/each}}
- Nobody told for: {{fields.blindFor}}
- Ticket: {{fields.ticket}}
`

/** Where a project keeps it. */
export const acmePath = '.postmortem/templates/acme.hbs'
