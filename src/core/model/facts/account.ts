import { block, choice, fact, inline, integer, list, record, share } from '../kinds.ts'
import { factor, timelineEntry, trigger, why } from '../records.ts'

/** What happened, and why. */
export const account = {
  summary: fact(block, {
    label: 'Summary',
    ask: 'How would you sum it up?',
    hint: 'what, who, how long, how it ended',
    example: 'For three hours every page of the website answered 500.',
    flag: 'summary',
    value: 'text',
    final: true,
  }),
  background: fact(block, {
    label: 'Background',
    ask: 'What must a reader know who does not know the system?',
    example: 'The website is WordPress on Apache, PHP and MySQL.',
  }),
  impact: fact(
    record(
      {
        description: fact(block, {
          label: 'Impact',
          ask: 'What did users see?',
          hint: "in users' terms",
          example: 'Every page answered 500.',
          flag: 'impact',
          value: 'text',
          common: true,
          final: true,
        }),
        extent: fact(
          choice(['full-outage', 'partial-outage', 'degradation', 'data-loss', 'security', 'none', 'unknown']),
          {
            label: 'Extent',
            ask: 'What sort of harm was it?',
            example: 'full-outage',
            final: true,
          },
        ),
        usersAffected: fact(share, {
          label: 'Users affected',
          ask: 'How much was affected?',
          hint: '100%, 1200, ~1200 or unknown',
          example: '100%',
          flag: 'users-affected',
          value: 'share',
          common: true,
          final: true,
        }),
        usersBasis: fact(inline, {
          label: 'Basis of the users affected',
          ask: 'Of which users, over what span?',
          example: 'of all visitors from 00:00 to 03:00',
        }),
        requests: fact(inline, {
          label: 'Requests affected',
          ask: 'How many requests failed?',
          example: '41,000 of 41,000',
        }),
        revenue: fact(inline, { label: 'Revenue lost', ask: 'What did it cost?', example: 'unknown' }),
        supportTickets: fact(integer(0), {
          label: 'Support tickets',
          ask: 'How many support tickets came in?',
          example: '12',
        }),
      },
      { shorthand: 'description', required: [] },
    ),
    { label: 'Impact', ask: 'What did users see?', example: 'Every page answered 500.' },
  ),
  detection: fact(
    record(
      {
        source: fact(
          choice(
            [
              'monitoring-alert',
              'synthetic-probe',
              'customer-report',
              'support',
              'engineer-noticed',
              'vendor-notice',
              'social-media',
              'audit',
              'security-report',
              'unknown',
            ],
            {
              alert: 'monitoring-alert',
              monitoring: 'monitoring-alert',
              customer: 'customer-report',
              engineer: 'engineer-noticed',
            },
          ),
          {
            label: 'Detected by',
            ask: 'How did you find out?',
            example: 'monitoring-alert',
            flag: 'detection-source',
            value: 'source',
            common: true,
            final: true,
          },
        ),
        signal: fact(inline, {
          label: 'Signal',
          ask: 'Which alert or message was it?',
          example: 'HTTP 500 rate above 5% for 2 minutes',
        }),
      },
      { shorthand: 'source', required: [] },
    ),
    { label: 'Detection', ask: 'How did you find out?', example: 'monitoring-alert' },
  ),
  trigger: fact(trigger, {
    label: 'Trigger',
    ask: 'What made it happen then and not earlier?',
    hint: 'a deploy, load, an expiry, a failure elsewhere',
    example: 'A configuration change was reloaded at midnight.',
    flag: 'trigger',
    value: 'text',
    final: true,
  }),
  contributingFactors: fact(list(factor), {
    label: 'Contributing factors',
    ask: 'What made it possible?',
    hint: 'what let it happen, reach users, or last',
    example: ['The configuration was not tested before it was loaded.'],
    flag: 'contributing-factor',
    value: 'text',
    final: true,
  }),
  rootCause: fact(block, {
    label: 'Root cause',
    ask: 'What was the root cause?',
    hint: 'what the system allowed; never a person',
    example: 'A misspelt file name in the Apache configuration.',
    flag: 'root-cause',
    value: 'text',
    common: true,
  }),
  mitigation: fact(block, {
    label: 'Mitigation',
    ask: 'What reduced the harm?',
    example: 'Visitors were sent to a static page.',
    final: true,
  }),
  resolution: fact(block, {
    label: 'Resolution',
    ask: 'What ended it?',
    hint: 'what was changed, and how you knew it worked',
    example: 'The file name was corrected and Apache restarted.',
    flag: 'resolution',
    value: 'text',
    common: true,
    final: true,
  }),
  verification: fact(block, {
    label: 'Verification',
    ask: 'How did you know it was over?',
    example: 'The error rate stayed at zero for 30 minutes.',
  }),
  fiveWhys: fact(list(why), {
    label: 'Five whys',
    ask: 'Why? And why was that?',
    example: ['{ question: Why did every page answer 500?, answer: A file that each page needs was missing. }'],
  }),

  timeline: fact(list(timelineEntry), {
    label: 'Timeline',
    ask: 'What happened, in order?',
    hint: 'one line per entry, such as 00:15 notified the engineering team',
    example: [
      '"00:00 error-rate alert fired"',
      '{ at: "02:00", text: escalated to senior engineers, kind: escalation }',
    ],
    flag: 'event',
    value: '"00:15 text"',
    common: true,
  }),
} as const
