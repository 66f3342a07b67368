import { describe, expect, it } from 'vitest'
import { readActionLine } from '../../../src/core/model/action-line.ts'

const today = { year: 2026, month: 1, day: 15 }

describe('an action line', () => {
  it.each([
    ['Test the configuration', { title: 'Test the configuration' }],
    [
      'Test it @thandi !P1 due:2026-02-01 ~prevent (#12)',
      { title: 'Test it', owner: 'thandi', priority: 'P1', due: '2026-02-01', type: 'prevent', tracker: '#12' },
    ],
    [
      'Test it (#12) ~prevent due:2026-02-01 !P1 @thandi',
      { title: 'Test it', owner: 'thandi', priority: 'P1', due: '2026-02-01', type: 'prevent', tracker: '#12' },
    ],
    ['- Test it @thandi', { title: 'Test it', owner: 'thandi' }],
    ['[x] Test it', { title: 'Test it', status: 'done' }],
    ['- [X] Test it @thandi', { title: 'Test it', owner: 'thandi', status: 'done' }],
    ['- [ ] Test it', { title: 'Test it' }],
    ['Test it @Thandi.Nkosi', { title: 'Test it', owner: 'Thandi.Nkosi' }],
    ['Test it @web/on-call', { title: 'Test it', owner: 'web/on-call' }],
    ['Test it @Łukasz', { title: 'Test it', owner: 'Łukasz' }],
    ['Test it @unknown', { title: 'Test it', owner: 'unknown' }],
    ['Test it !P0', { title: 'Test it', priority: 'P0' }],
    ['Test it !p4', { title: 'Test it', priority: 'P4' }],
    ['Test it !high', { title: 'Test it', priority: 'P1' }],
    ['Test it !medium', { title: 'Test it', priority: 'P2' }],
    ['Test it !Low', { title: 'Test it', priority: 'P3' }],
    ['Test it due:14d', { title: 'Test it', due: '2026-01-29' }],
    ['Test it due:2w', { title: 'Test it', due: '2026-01-29' }],
    ['Test it due:0d', { title: 'Test it', due: '2026-01-15' }],
    ['Test it ~mitigate', { title: 'Test it', type: 'mitigate' }],
    ['Test it ~detect', { title: 'Test it', type: 'detect' }],
    ['Test it ~repair', { title: 'Test it', type: 'repair' }],
    ['Test it ~investigate', { title: 'Test it', type: 'investigate' }],
    ['Test it ~process', { title: 'Test it', type: 'process' }],
    ['Test it ~other', { title: 'Test it', type: 'other' }],
    ['Test it (ABC-123)', { title: 'Test it', tracker: 'ABC-123' }],
    ['Test it https://example.com/12', { title: 'Test it', tracker: 'https://example.com/12' }],
    ['Ask @thandi about it', { title: 'Ask @thandi about it' }],
    ['Keep ~5 spares', { title: 'Keep ~5 spares' }],
    ['Test it (see below)', { title: 'Test it (see below)' }],
    ['Mail a@example.com', { title: 'Mail a@example.com' }],
    ['https://example.com/12', { title: 'https://example.com/12' }],
    ['  Test it   @thandi  ', { title: 'Test it', owner: 'thandi' }],
    ['', { title: '' }],
  ])('%j is %j', (line, action) => {
    expect(readActionLine(line, today)).toEqual({ action, notes: [] })
  })

  const none = 'no owner, priority, due date, type or tracker; it stays in the text'
  it.each([
    ['Test it !urgent', { title: 'Test it !urgent' }, [`"!urgent" is ${none}`]],
    ['Test it !constructor', { title: 'Test it !constructor' }, [`"!constructor" is ${none}`]],
    ['Test it !__proto__', { title: 'Test it !__proto__' }, [`"!__proto__" is ${none}`]],
    ['Test it ~avoid', { title: 'Test it ~avoid' }, [`"~avoid" is ${none}`]],
    ['Test it due:soon', { title: 'Test it due:soon' }, [`"due:soon" is ${none}`]],
    ['Test it due:2026-02-30', { title: 'Test it due:2026-02-30' }, [`"due:2026-02-30" is ${none}`]],
    ['Test it @-', { title: 'Test it @-' }, [`"@-" is ${none}`]],
    [
      'Test it @thandi !urgent !P1',
      { title: 'Test it !urgent', owner: 'thandi', priority: 'P1' },
      [`"!urgent" is ${none}`],
    ],
    [
      'Test it @sipho @thandi',
      { title: 'Test it @sipho', owner: 'thandi' },
      ['"@sipho" is a second owner; it stays in the text'],
    ],
    [
      'Test it (#11) ~nope (#12)',
      { title: 'Test it (#11) ~nope', tracker: '#12' },
      ['"(#11)" is a second tracker; it stays in the text', `"~nope" is ${none}`],
    ],
  ])('%j keeps what it does not know, and says so', (line, action, notes) => {
    expect(readActionLine(line, today)).toEqual({ action, notes })
  })

  it('reads very many tokens at once', () => {
    const start = performance.now()
    expect(readActionLine(`Test it${' @a'.repeat(50_000)}`, today).notes).toHaveLength(49_999)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
