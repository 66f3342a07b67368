import { describe, expect, test } from 'vitest'
import { hosts } from '../helpers/cli.ts'
import { lines } from './refuses.ts'

/** A report whose length somebody counted; the times are 10:00, 10:20, 10:45 and 11:00. */
function lasting(length: string): string {
  return lines([
    '# Orders were lost',
    '',
    '## Summary',
    '',
    `Orders were lost on 2026-01-15 from 10:00 to 11:00 UTC. The outage lasted ${length}.`,
    '',
    '## Timeline',
    '',
    '- 10:00 UTC errors begin',
    '- 10:20 UTC alert fired',
    '- 10:45 UTC rolled back, mitigated',
    '- 11:00 UTC all resolved',
  ])
}

describe.each(hosts)('the length that a document by any hand states, $host', ({ run }) => {
  test.each(['import', 'render'])('%s takes it for any beginning and end', async (command) => {
    const { stdout, stderr, code } = await run([command, '-', '-q'], { stdin: lasting('25 minutes') })
    expect({ isShown: stdout.includes('10:20'), stderr, code }).toEqual({ isShown: true, stderr: '', code: 0 })
  })

  test.each(['import', 'render'])('%s tells of one that fits none', async (command) => {
    const { stderr, code } = await run([command, '-', '-q'], { stdin: lasting('3 hours') })
    expect({ stderr, code }).toEqual({
      stderr: lines([
        'stdin:5:75: warning: duration is stated as 3 hours; start to end is 1 hour (duration-mismatch)',
        '  hint: leave the duration out: it is computed',
      ]),
      code: 0,
    })
  })
})

const undated = lines([
  '# Orders were lost',
  '',
  '## Summary',
  '',
  'From 1:10 PM to 2:40 PM WAT orders were lost.',
  '',
  '## Timeline',
  '',
  '- 1:10 PM - Errors begin',
  '- 1:25 PM - Alert fired',
  '- 2:40 PM - Rolled back',
])

describe.each(hosts)('an end without a day, $host', ({ run }) => {
  test('is rendered as an unknown one: the incident is over', async () => {
    const { stdout, code } = await run(['render', '-', '-q'], { stdin: undated })
    const said = stdout.split('\n').filter((line) => /^(?:start|end): |\*\*Duration:|ongoing/i.test(line))
    expect({ said, code }).toEqual({ said: ['start: unknown', 'end: unknown', '- **Duration:** unknown'], code: 0 })
  })

  test('is asked for by new', async () => {
    const { stderr, code } = await run(['new', '--from', '-'], { stdin: undated })
    expect({ stderr, code }).toEqual({
      stderr: lines([
        'note: stdin is read as a postmortem in Markdown',
        'error: an answer is missing, and there is nobody to ask',
        '  --start <time>  When did it start?',
        '  hint: give them as flags or with --from; unknown will do but for the zone',
      ]),
      code: 2,
    })
  })
})
