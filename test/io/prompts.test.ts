import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bundleScript } from '../helpers/bundle-script.ts'
import { type OpenTerminal, openTerminal, type TerminalOptions } from '../helpers/terminal.ts'

let script: string
beforeAll(async () => {
  script = await bundleScript('ask-script')
})

interface Asked extends OpenTerminal {
  readonly folder: string
  answers(): Promise<unknown>
  changes(): readonly (readonly string[])[]
}

function ask(steps: readonly object[], options: Partial<TerminalOptions> & { readonly shell?: string } = {}): Asked {
  const folder = mkdtempSync(join(tmpdir(), 'prompts-'))
  const [stepsPath, answersPath] = [join(folder, 'steps.json'), join(folder, 'answers.json')]
  writeFileSync(stepsPath, JSON.stringify(steps))
  const { shell = 'ask', ...rest } = options
  const command = shell.replace('ask', `node ${script} ${stepsPath} ${answersPath}`)
  const env = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...options.env }
  const terminal = openTerminal({ command: 'bash', args: ['--norc', '-c', command], cwd: folder, ...rest, env })
  return {
    ...terminal,
    folder,
    async answers() {
      await terminal.exit()
      return JSON.parse(readFileSync(answersPath, 'utf8'))
    },
    changes: () =>
      readFileSync(`${answersPath}.changes`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  }
}

function editor(folder: string, body: string): string {
  const path = join(folder, 'editor.sh')
  writeFileSync(path, `#!/bin/sh\n${body}\n`)
  chmodSync(path, 0o755)
  return path
}

const title = { ask: 'line', message: 'What happened?', hint: 'one line' }
const owner = { ask: 'line', message: 'Owner' }
const timeline = { ask: 'lines', message: 'Timeline', hint: '14:05 deploy rolled back' }
const severity = {
  ask: 'choose',
  message: 'Severity',
  choices: [
    { value: 'SEV1', name: 'SEV1', description: 'every user' },
    { value: 'SEV2', name: 'SEV2' },
    { value: 'unknown', name: 'unknown' },
  ],
}
const sevenLines = [
  '00:00 error-rate alert fired',
  '00:05 on-call paged',
  '00:15 on-call joined',
  '01:00 load balancer checked',
  '02:00 escalated to senior engineers',
  '02:40 Apache configuration found',
  '03:00 fixed – back to 200',
]

test('a line: typed, corrected, answered', async () => {
  const asked = ask([{ ...title, only: 'Website down' }])
  await asked.waitFor('? What happened?')
  asked.type('Website dwn')
  asked.key('enter')
  await asked.waitFor('✗ write Website down')
  expect(asked.screen()).toBe(
    '? What happened? Website dwn\n  ✗ write Website down\n  one line\n  Esc goes back, Ctrl-C stops',
  )
  asked.key('left')
  asked.key('left')
  asked.type('o')
  asked.key('enter')
  expect(await asked.answers()).toEqual(['Website down'])
  await asked.waitFor('finished')
  expect(asked.screen()).toBe('✔ What happened? Website down\nfinished')
})

test('an answer given before can be edited in its place', async () => {
  const asked = ask([{ ...title, initial: 'Website down' }])
  await asked.waitFor('Website down')
  asked.type(' again')
  asked.key('enter')
  expect(await asked.answers()).toEqual(['Website down again'])
})

test('only the first prompt tells how to leave', async () => {
  const asked = ask([title, owner])
  await asked.waitFor('Esc goes back')
  asked.type('x')
  asked.key('enter')
  await asked.waitFor('? Owner')
  expect(asked.screen()).toBe('✔ What happened? x\n? Owner')
  asked.key('enter')
  expect(await asked.answers()).toEqual(['x', ''])
})

test('Esc and Ctrl-B go back from every prompt, and leave no trace', async () => {
  const asked = ask([title, title, timeline, timeline, severity, severity])
  for (const message of ['What happened?', 'Timeline', 'Severity']) {
    await asked.waitFor(`? ${message}`)
    asked.key('esc')
    await asked.waitFor(new RegExp(`\\? ${message.replace('?', '\\?')}`))
    await new Promise((resolve) => setTimeout(resolve, 250))
    asked.key('ctrl-b')
  }
  expect(await asked.answers()).toEqual(['BACK', 'BACK', 'BACK', 'BACK', 'BACK', 'BACK'])
  await asked.waitFor('finished')
  expect(asked.screen()).toBe('finished')
})

test('Ctrl-C ends the run and leaves what was typed on the screen', async () => {
  const asked = ask([title, owner])
  await asked.waitFor('? What')
  asked.type('half an ans')
  await asked.waitFor('half an ans')
  asked.key('ctrl-c')
  expect(await asked.answers()).toEqual(['Cancelled: cancelled'])
  expect((await asked.exit()).exitCode).toBe(130)
  await asked.waitFor('finished')
  expect(asked.screen()).toBe('✗ What happened? half an ans\nfinished')
})

test.each([
  ['a list', timeline, 'Timeline'],
  ['a choice', severity, 'Severity'],
])('Ctrl-C ends the run in %s', async (_, step, message) => {
  const asked = ask([step])
  await asked.waitFor(`? ${message}`)
  asked.key('ctrl-c')
  expect(await asked.answers()).toEqual(['Cancelled: cancelled'])
})

test('Ctrl-D on an empty line ends the run, and a list it finishes', async () => {
  const asked = ask([timeline, title])
  await asked.waitFor('? Timeline')
  asked.type('00:00 a\r')
  await asked.waitFor('1. 00:00 a')
  asked.key('ctrl-d')
  await asked.waitFor('? What')
  asked.key('ctrl-d')
  expect(await asked.answers()).toEqual([['00:00 a'], 'Cancelled: cancelled'])
})

test('a paste of seven lines is taken whole, each line passed on in its order', async () => {
  const asked = ask([timeline])
  await asked.waitFor('? Timeline')
  asked.paste(`${sevenLines.join('\n')}\n`)
  await asked.waitFor('7. 03:00')
  expect(asked.screen()).toBe(
    [
      '? Timeline',
      ...sevenLines.map((line, index) => `  ${index + 1}. ${line}`),
      '›',
      '  14:05 deploy rolled back',
      '  Enter alone finishes · u takes the last one back · e opens your editor ·',
      '  Esc goes back, Ctrl-C stops',
    ].join('\n'),
  )
  asked.key('enter')
  expect(await asked.answers()).toEqual([sevenLines])
  expect(asked.changes()).toEqual(sevenLines.map((_, index) => sevenLines.slice(0, index + 1)))
})

test.each([
  ['CR', '\r'],
  ['LF', '\n'],
  ['CR LF', '\r\n'],
  ['empty lines between', '\r\r'],
])('a paste without brackets is taken whole: %s', async (_, end) => {
  const asked = ask([timeline, owner])
  await asked.waitFor('? Timeline')
  asked.type(sevenLines.map((line) => line + end).join(''))
  await asked.waitFor('7. 03:00')
  await asked.waitFor(/\? (Timeline|Owner)/)
  await new Promise((resolve) => setTimeout(resolve, 100))
  if (asked.screen().includes('? Timeline')) asked.key('enter')
  await asked.waitFor('? Owner')
  asked.key('enter')
  expect(await asked.answers()).toEqual([sevenLines, ''])
})

test('a paste of a hundred kilobytes is taken whole', async () => {
  const lines = Array.from({ length: 200 }, (_, index) => `00:00 ${'event '.repeat(84)}${index}`)
  const asked = ask([timeline])
  await asked.waitFor('? Timeline')
  asked.paste(lines.join('\n'))
  await asked.waitFor('200. 00:00', 30_000)
  asked.key('enter')
  expect(await asked.answers()).toEqual([lines])
}, 40_000)

test('u takes the last line back', async () => {
  const asked = ask([timeline])
  await asked.waitFor('? Timeline')
  asked.paste('00:00 a\n00:05 b')
  await asked.waitFor('2. 00:05 b')
  asked.type('u\r')
  await asked.waitFor('taken back: 00:05 b')
  asked.type('u\ru\r')
  await asked.waitFor('there is nothing to take back')
  asked.type('00:10 c\r')
  await asked.waitFor('1. 00:10 c')
  asked.key('enter')
  expect(await asked.answers()).toEqual([['00:10 c']])
})

test('a list that cannot stand says why', async () => {
  const asked = ask([{ ...timeline, least: 1 }])
  await asked.waitFor('? Timeline')
  asked.key('enter')
  await asked.waitFor('✗ write at least 1')
  asked.type('00:00 a\r')
  await asked.waitFor('1. 00:00 a')
  asked.key('enter')
  expect(await asked.answers()).toEqual([['00:00 a']])
})

test('e opens the editor with all lines, and takes what was saved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'))
  const asked = ask([timeline], {
    env: { EDITOR: `${editor(folder, 'sed -i "s/a$/naïve/" "$1"; echo "00:10 c" >> "$1"')} ` },
  })
  await asked.waitFor('? Timeline')
  asked.paste('00:00 a\n00:05 b')
  await asked.waitFor('2. 00:05 b')
  asked.type('e\r')
  await asked.waitFor('3. 00:10 c')
  asked.key('enter')
  expect(await asked.answers()).toEqual([['00:00 naïve', '00:05 b', '00:10 c']])
  expect(asked.changes().at(-1)).toEqual(['00:00 naïve', '00:05 b', '00:10 c'])
})

test.each([
  ['exit 1', 'exit code 1'],
  ['kill -9 $$', 'exit code 137'],
])('an editor that ends with "%s" changes nothing', async (body, reason) => {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'))
  const asked = ask([timeline], { columns: 120, env: { VISUAL: editor(folder, `echo lost > "$1"; ${body}`) } })
  await asked.waitFor('? Timeline')
  asked.type('00:00 a\re\r')
  await asked.waitFor(`the editor failed (${folder}/editor.sh: ${reason}); the lines are as they were`)
  asked.key('enter')
  expect(await asked.answers()).toEqual([['00:00 a']])
})

test('the editor is chosen as documented', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'))
  const steps = [{ ask: 'edit', text: 'x' }]
  const saying = (word: string): string => `printf ${word} >`
  const names = ['EDITOR', 'VISUAL', 'GIT_EDITOR', 'POSTMORTEM_EDITOR'] as const
  const env: Record<string, string> = {}
  for (const name of names) {
    env[name] = saying(name)
    expect(await ask(steps, { env, cwd: folder }).answers()).toEqual([name])
  }
  const config = join(folder, 'gitconfig')
  writeFileSync(config, `[core]\n\teditor = ${saying('core')}\n`)
  const git = { EDITOR: 'false', VISUAL: 'false', GIT_CONFIG_GLOBAL: config }
  expect(await ask(steps, { env: git, cwd: folder }).answers()).toEqual(['core'])
})

test('a paste of many lines into one line loses none of them', async () => {
  const asked = ask([title, timeline], { columns: 100 })
  await asked.waitFor('? What')
  asked.paste(sevenLines.join('\n'))
  await asked.waitFor('took the first of 7 pasted lines; in the next list, p + Enter adds all 7')
  asked.key('ctrl-u')
  asked.type('Website down\r')
  await asked.waitFor('p adds the 7 lines pasted before')
  asked.type('p\r')
  await asked.waitFor('7. 03:00')
  expect(asked.screen()).not.toContain('pasted before')
  asked.key('enter')
  expect(await asked.answers()).toEqual(['Website down', sevenLines])
})

test('what is typed ahead answers the next questions', async () => {
  const asked = ask([title, severity, owner])
  asked.type('Website down\r2\rthandi\r')
  expect(await asked.answers()).toEqual(['Website down', 'SEV2', 'thandi'])
})

test('what is typed ahead of a refused answer does not run into it', async () => {
  const asked = ask([{ ...title, only: 'ok' }])
  await asked.waitFor('? What')
  asked.type('bad\rthandi')
  await asked.waitFor('typed ahead and not taken: thandi')
  asked.key('ctrl-u')
  asked.type('ok\r')
  expect(await asked.answers()).toEqual(['ok'])
})

test('what is typed for another question chooses nothing', async () => {
  const asked = ask([title, severity])
  await asked.waitFor('? What')
  asked.type('Website down\rthandi\r')
  await asked.waitFor('typed ahead and not taken: thandi')
  asked.key('enter')
  expect(await asked.answers()).toEqual(['Website down', 'SEV1'])
})

test('a choice: arrows, digits, first letters', async () => {
  const asked = ask([severity, severity, severity, { ...severity, initial: 'SEV2' }])
  await asked.waitFor('› 1 SEV1')
  expect(asked.screen()).toBe(
    '? Severity\n› 1 SEV1\n  2 SEV2\n  3 unknown\n  every user\n  Esc goes back, Ctrl-C stops',
  )
  asked.key('down')
  await asked.waitFor('› 2 SEV2')
  asked.key('up')
  asked.key('up')
  await asked.waitFor('› 3 unknown')
  asked.key('enter')
  asked.type('2\r')
  await asked.waitFor('✔ Severity SEV2\n? Severity\n')
  asked.type('u')
  await asked.waitFor('› 3 unknown')
  asked.key('enter')
  await asked.waitFor('› 2 SEV2')
  asked.key('enter')
  expect(await asked.answers()).toEqual(['unknown', 'SEV2', 'unknown', 'SEV2'])
})

test('long lines stay readable in 60 columns', async () => {
  const long = '00:15 the on-call engineer was paged, was on a train without any network, and called back later'
  const asked = ask(
    [{ ...title, message: 'When did the first user notice that anything was wrong, and where?' }, timeline],
    {
      columns: 60,
    },
  )
  await asked.waitFor('where?')
  asked.type('x\r')
  await asked.waitFor('? Timeline')
  asked.type(long)
  await asked.waitFor('called back later')
  asked.key('enter')
  await asked.waitFor('1. 00:15')
  expect(asked.screen()).toBe(
    [
      '✔ When did the first user notice that anything was wrong,',
      '  and where?',
      '  x',
      '? Timeline',
      '  1. 00:15 the on-call engineer was paged, was on a train',
      '    without any network, and called back later',
      '›',
      '  14:05 deploy rolled back',
      '  Enter alone finishes · u takes the last one back ·',
      '  e opens your editor',
    ].join('\n'),
  )
  asked.key('enter')
  expect(await asked.answers()).toEqual(['x', [long]])
})

test('a list longer than the window shows its end', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => `event ${index}`)
  const asked = ask([timeline], { rows: 15 })
  await asked.waitFor('? Timeline')
  asked.paste(lines.join('\n'))
  await asked.waitFor('40. event 39')
  asked.type('x')
  await asked.waitFor('› x')
  expect(asked.screen()).toContain('? Timeline\n  … 33 lines above\n  34. event 33\n')
  expect(asked.screen().match(/40\. event 39/g)).toHaveLength(1)
  asked.key('ctrl-u')
  asked.key('enter')
  expect(await asked.answers()).toEqual([lines])
})

test.each([
  ['NO_COLOR', { NO_COLOR: '1' }],
  ['CLICOLOR=0', { CLICOLOR: '0' }],
])('%s: no escape code for colour or weight', async (_, env) => {
  const asked = ask([{ ...title, only: 'ok' }, severity, timeline], { env })
  await asked.waitFor('? What')
  asked.type('bad\r')
  await asked.waitFor('✗')
  asked.key('ctrl-u')
  asked.type('ok\r1\r\r')
  await asked.answers()
  expect(asked.raw()).not.toMatch(/\u001b\[[\d;]*m/)
})

test('with colour the marks are coloured', async () => {
  const asked = ask([title])
  await asked.waitFor('? What')
  asked.type('x\r')
  await asked.answers()
  expect(asked.raw()).toContain('\u001b[32m✔\u001b[39m')
})

test('the Linux console gets plain characters', async () => {
  const asked = ask([title, timeline], { env: { TERM: 'linux' } })
  await asked.waitFor('? What')
  asked.type('x\r00:00 a\r')
  await asked.waitFor('1. 00:00 a')
  asked.key('enter')
  await asked.answers()
  expect(asked.raw()).toMatch(/^[\u0000-\u007f]*$/)
})

test('control characters of an answer, a message or a note do nothing', async () => {
  const asked = ask([
    { ask: 'tell', text: 'note \u001b[31mred\u0007' },
    { ...title, initial: 'a\u001b[2Jb' },
  ])
  await asked.waitFor('note red')
  await asked.waitFor('? What happened? ab')
  asked.paste('c\u001b[31md\u0007')
  asked.key('enter')
  expect(await asked.answers()).toEqual([null, 'abcd'])
})

test('stdin is a pipe and stdout a file: the questions use the terminal, and so does the editor', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'))
  const body = '[ -t 0 ] && [ -t 1 ] && printf "on a terminal" > "$1"'
  const asked = ask([title, { ask: 'edit', text: '' }], {
    shell: 'echo data | ask > stdout.txt; cat stdout.txt',
    env: { EDITOR: editor(folder, body), READ_STDIN: '1' },
  })
  await asked.waitFor('? What happened?')
  asked.type('Website down\r')
  expect(await asked.answers()).toEqual(['Website down', 'on a terminal'])
  expect(readFileSync(join(asked.folder, 'stdout.txt'), 'utf8')).toBe('finished\n')
})

test('TERM while somebody types ends the question and gives the terminal back', async () => {
  const asked = ask([timeline], { shell: 'exec ask' })
  await asked.waitFor('? Timeline')
  asked.type('00:00 a\r00:05 ha')
  await asked.waitFor('› 00:05 ha')
  asked.kill('SIGTERM')
  expect(await asked.answers()).toEqual(['Cancelled: cancelled'])
  expect(asked.changes()).toEqual([['00:00 a']])
  expect(asked.raw()).toContain('\u001b[?2004l')
})

test('a terminal that is closed ends the question', async () => {
  const asked = ask([timeline], { shell: 'exec ask' })
  await asked.waitFor('? Timeline')
  asked.kill('SIGHUP')
  expect(await asked.answers()).toEqual(['Cancelled: cancelled'])
})

test('after the last question the terminal is as it was', async () => {
  const asked = ask([title], { shell: 'stty -a > before; ask; stty -a > after; cmp before after && echo same' })
  await asked.waitFor('? What')
  asked.type('x\r')
  await asked.waitFor('same')
})

test('Ctrl-Z and fg bring the question back with what was typed', async () => {
  const asked = ask([title], { shell: 'set -m; ask & fg %1; echo suspended; read line; fg %1' })
  await asked.waitFor('? What')
  asked.type('Website')
  await asked.waitFor('Website')
  asked.key('ctrl-z')
  await asked.waitFor('suspended')
  asked.type('\n')
  await asked.waitFor(/suspended[\s\S]*\? What happened\? Website/)
  asked.type(' down\r')
  expect(await asked.answers()).toEqual(['Website down'])
})

test('a pick: rows are taken out and in, and the cursor is where the whole text is shown', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({ label: `14:${index + 10}`, text: `row ${index + 1}` }))
  const [first = rows[0], ...others] = rows
  const long = { label: first?.label ?? '', text: `${'検索 '.repeat(30)}is\nslow ${'again and '.repeat(40)}` }
  const asked = ask([{ ask: 'pick', message: 'Which?', hint: 'in UTC', rows: [long, ...others] }])
  await asked.waitFor('30 of 30 are picked')
  expect(asked.screen()).toBe(pickScreen)
  asked.type(' ')
  await asked.waitFor('› [ ] 14:10')
  asked.key('down')
  await asked.waitFor('› [x] 14:11')
  asked.type('\u001b[6~ ')
  await asked.waitFor('› [ ] 14:25')
  asked.type('\u001b[F ')
  await asked.waitFor('› [ ] 14:39  row 30')
  asked.type('\u001b[5~')
  await asked.waitFor('› [ ] 14:25')
  asked.type('a')
  await asked.waitFor('30 of 30 are picked')
  asked.type('a')
  await asked.waitFor('0 of 30 are picked')
  asked.type('\u001b[H x')
  await asked.waitFor('› [x] 14:10')
  asked.key('up')
  asked.paste('x')
  await asked.waitFor('a paste cannot answer this')
  asked.key('enter')
  expect(await asked.answers()).toEqual([[0]])
  await asked.waitFor('finished')
  expect(asked.screen()).toBe('✔ Which? 1 picked\nfinished')
})

test('a pick can be left by Esc and Ctrl-C', async () => {
  const pick = { ask: 'pick', message: 'Which?', rows: [{ label: '14:05', text: 'a' }] } as const
  const asked = ask([pick, pick])
  await asked.waitFor('1 of 1 are picked')
  asked.key('esc')
  await new Promise((resolve) => setTimeout(resolve, 250))
  asked.key('ctrl-c')
  expect(await asked.answers()).toEqual(['BACK', 'Cancelled: cancelled'])
})

const pickScreen = [
  '? Which?',
  '› [x] 14:10  検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 …',
  '  [x] 14:11  row 2',
  '  [x] 14:12  row 3',
  '  [x] 14:13  row 4',
  '  [x] 14:14  row 5',
  '  [x] 14:15  row 6',
  '  [x] 14:16  row 7',
  '  [x] 14:17  row 8',
  '  [x] 14:18  row 9',
  '  [x] 14:19  row 10',
  '  [x] 14:20  row 11',
  '  [x] 14:21  row 12',
  '  [x] 14:22  row 13',
  '  [x] 14:23  row 14',
  '',
  '    検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索',
  '    検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索 検索',
  '    is slow again and again and again and again and again and again and again',
  '    and again and again and again and again and again and again and again and …',
  '  in UTC',
  '  30 of 30 are picked · space takes in or out · a all or none · Enter goes on ·',
  '  Esc goes back, Ctrl-C stops',
].join('\n')
