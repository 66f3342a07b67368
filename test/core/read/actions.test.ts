import { describe, expect, it } from 'vitest'
import { actionsOf } from './shown.ts'

describe('the forms of follow-up', () => {
  it.each([
    ['bullets', '- Add an alert\n- Write a test'],
    ['numbered items', '1. Add an alert\n2. Write a test'],
    ['checkboxes', '- [ ] Add an alert\n- [ ] Write a test'],
    ['plain lines', 'Add an alert\nWrite a test'],
    ['numbered lines', 'i. Add an alert\nii. Write a test'],
    [
      'lines behind an introduction',
      'To prevent this, we will do the following:\n\nAdd an alert\n\nWrite a test\n\nBy implementing these measures we will be safe.',
    ],
    ['orders in prose', 'The team was quick. Add an alert. All went well. Write a test.'],
    ['HTML', '<p>:small_blue_diamond:Add an alert</p>\n<p>Write a test</p>'],
    ['a table', '| Action | Type |\n|-|-|\n| Add an alert | detect |\n| Write a test | prevent |'],
    ['a list that counts among others', '1. **Add** an alert\n\n- some detail\n\n2. Write a test'],
  ])('%s', (_, text) => {
    const read = actionsOf(`# Down\n\n## Action items\n\n${text}\n`)
    const titles = read.map((line) => line.replace(/\.$|; some detail$| ~\w+$/g, '').replaceAll('**', ''))
    expect(titles).toEqual(['Add an alert', 'Write a test'])
  })

  it('cells of a table say its parts, or stand behind the action in other words', () => {
    const table = [
      '| # | Action | Owner | Due | Status | Type | Priority | Ticket | Area |',
      '|-|-|-|-|-|-|-|-|-|',
      '| 1 | Add an alert | Ada | 2026-02-01 | done | detect | P1 | OPS-1 | web |',
      '| 2. | Write a test |  | some day | maybe | odd | soon |  | |',
      '| x | Move it | - | 2026-02-01 to 2026-03-01 | open | prevent | high | - | - |',
      '| 4 |  |  |  |  |  |  |  |  |',
      '| 5 | None |  |  |  |  |  |  |  |',
    ]
    expect(actionsOf(`## Action items\n\n${table.join('\n')}\n`)).toEqual([
      'Add an alert (Area: web) @Ada due 2026-02-01 P1 done ~detect OPS-1',
      'Write a test (Due: some day; Status: maybe; Type: odd; Priority: soon)',
      'Move it (#: x; Due: 2026-02-01 to 2026-03-01) high todo ~prevent',
    ])
  })

  it.each([
    ['Add an alert (status: in progress)', 'Add an alert in-progress'],
    ['Add an alert (status: who knows)', 'Add an alert (status: who knows)'],
    ['Add an alert (type: detect, P2)', 'Add an alert P2 ~detect'],
    ['Add an alert (type: odd)', 'Add an alert (type: odd)'],
    ['Add an alert [OPS-12, high priority]', 'Add an alert high OPS-12'],
    ['Add an alert (priority: medium; #7)', 'Add an alert medium #7'],
    ['Add an alert (for the team that runs it)', 'Add an alert (for the team that runs it)'],
    ['Add an alert to [the page](https://acme.net/p)', 'Add an alert to [the page](https://acme.net/p)'],
  ])('%s', (item, read) => {
    expect(actionsOf(`## Action items\n\n- ${item}\n- Write a test\n`)).toEqual([read, 'Write a test'])
  })

  it('a table whose head names no action begins with it', () => {
    expect(actionsOf('## Action items\n\n| Step | Who |\n|-|-|\n| Add an alert | Ada |\n| Write a test | |\n')).toEqual(
      ['Add an alert @Ada', 'Write a test'],
    )
  })

  it('a paragraph behind a list is none of its items', () => {
    expect(actionsOf('## Action items\n\n- Add an alert\n  - and a page\n- Write a test\n\nAll is well.')).toEqual([
      'Add an alert; and a page',
      'Write a test',
    ])
  })

  it('catchwords with text are actions, too', () => {
    expect(
      actionsOf(
        'Corrective Measures:\n\nBetter Monitoring: We will watch the disk.\n\nTraining: all of us\n\nOutcome:\n\nAll is well, and so on.',
      ),
    ).toEqual(['Better Monitoring: We will watch the disk.', 'Training: all of us'])
  })

  it('a list that the text announces', () => {
    expect(
      actionsOf(
        '# Down\n\ntext\n\nTo prevent similar issues in the future, we have made changes:\n\n1. A job renews it.\n2. A check was added.\n\nThanks',
      ),
    ).toEqual(['A job renews it.', 'A check was added.'])
  })

  it.each([
    ['prose', 'We are going to rebuild the site. The ideal pattern would be one with quick failover.'],
    ['nothing', 'None.'],
    ['an empty form', '- None'],
    ['lessons', '## Lessons learned\n\n- Test more'],
    ['what went well', '## What went well\n\n- Alerts'],
  ])('%s is none', (_, text) => {
    expect(actionsOf(`# Down\n\n## Action items\n\n${text}\n`)).toEqual([])
  })

  it('counts all sections of follow-up and their groups, but not prevention beside actions', () => {
    const text =
      '## Prevention\n\n- Not pressing it\n\n## Corrective measures\n\n**Improvements:**\n- Watch it\n\n### Process\n- Review it\n\n## Action items\n\n### Technical (short-term)\n- Fix it\n'
    expect(actionsOf(text)).toEqual(['Watch it', 'Review it', 'Fix it'])
  })
})

describe('the parts of an action', () => {
  it.each([
    ['- Add an alert (owner: thandi, due 2026-02-01)', 'Add an alert @thandi due 2026-02-01'],
    [
      '- **P0**: Add an alert - Owner: @thandi - Due: 2026-02-01 - Tracking: #12',
      'Add an alert @thandi due 2026-02-01 P0 #12',
    ],
    ['- Add an alert @thandi', 'Add an alert @thandi'],
    ['- Add an alert — @thandi', 'Add an alert @thandi'],
    [
      '- Tune `max_conns`, see [the guide](https://acme.example/a) (P2, #7)',
      'Tune `max_conns`, see [the guide](https://acme.example/a) P2 #7',
    ],
    ['- Add an alert (owner: thandi, on the new host)', 'Add an alert (owner: thandi, on the new host) @thandi'],
    ['- Add an alert\n  - Owner: Web team\n  - Deadline: December 22, 2026', 'Add an alert @Web team due 2026-12-22'],
    ['- The guide is owned by the SRE team.', 'The guide is owned by the SRE team. @SRE team'],
    ['- Add an alert by March 3, 2026', 'Add an alert by March 3, 2026 due 2026-03-03'],
    ['- [ ] Add an alert (期限: 2026-02-01, 担当: tanaka)', 'Add an alert @tanaka due 2026-02-01'],
    ['- [x] Add an alert', 'Add an alert done'],
    ['- Add an alert (Finished.)', 'Add an alert (Finished.) done'],
    ['- Bump @acme/shop, mail ops@acme.example, owner: TBD', 'Bump @acme/shop, mail ops@acme.example'],
  ])('%j', (text, action) => {
    expect(actionsOf(`## Action items\n\n${text}\n`)).toEqual([action])
  })

  it('stand in columns', () => {
    const rows = [
      '| Status | Action Item | Owner | Due |',
      '|-|-|-|-|',
      '| Done | Add an alert | @thandi | 2026-02-01 |',
      '| | Write a test | - | TBD |',
      '| | None | | |',
    ]
    expect(actionsOf(`## Actions\n\n${rows.join('\n')}\n`)).toEqual([
      'Add an alert @thandi due 2026-02-01 done',
      'Write a test',
    ])
  })

  it('stand on lines below the name of a task', () => {
    const text =
      'Tasks:\n\n    Configuration review:\n        Task: Audit it.\n        Deadline: December 22, 2026.\n\n    Training:\n        Task: Train all.\n        Deadline: January 10, 2027.\n'
    expect(actionsOf(text)).toEqual([
      'Configuration review: Audit it. due 2026-12-22',
      'Training: Train all. due 2027-01-10',
    ])
  })
})
