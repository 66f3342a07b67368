import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printYaml } from '../../../src/core/incident-file/print-yaml.ts'
import type { Resolution } from '../../../src/core/model/resolve.ts'
import { printJson } from '../../../src/core/output/print-json.ts'
import { builtInNames } from '../../../src/core/template/built-in.ts'
import { tries } from '../../helpers/property-runs.ts'
import { file, resolved } from '../given.ts'
import { anyIncident } from './any-incident.ts'
import { builtIn, dataOf, incident, problemsOf, readBack, sorted, written } from './documents.ts'

/** An incident as it is after it was written in one form and read again; a public document has its incident file beside it. */
const forms: readonly { form: string; template: string; again: (given: Resolution) => Promise<Resolution> }[] = [
  ...builtInNames.map((name) => ({
    form: name === 'public' ? 'the incident file beside a document in the template public' : `the template ${name}`,
    template: name,
    again: async (given: Resolution) =>
      name === 'public' ? fileAgain(printYaml(dataOf(given))) : readBack(written(given, await builtIn(name))),
  })),
  { form: 'JSON', template: 'alx', again: async (given) => fileAgain(printJson(dataOf(given))) },
]

function fileAgain(text: string): Resolution {
  return resolved([file(text)])
}

async function expectSame(data: unknown, { template, again }: (typeof forms)[number]): Promise<Resolution> {
  const given = incident(JSON.stringify(data), template)
  fc.pre(given.findings.every(({ severity }) => severity !== 'error'))
  const read = await again(given)
  expect(problemsOf(read)).toEqual(problemsOf(given))
  expect(sorted(read)).toEqual(sorted(given))
  return read
}

describe.each(forms)('$form', { timeout: 1_200_000 }, (form) => {
  test('gives back every incident', async () => {
    await fc.assert(
      fc.asyncProperty(anyIncident, async (data) => void (await expectSame(data, form))),
      tries(30),
    )
  })

  test('gives back what is rarely written', async () => {
    for (const { said, held } of rare) {
      const read = await expectSame({ title: 'a', start: '2026-01-15 14:05', timezone: 'UTC', ...said }, form)
      const names = Object.keys({ ...said, ...held })
      const data = Object.entries(dataOf(read)).filter(([name]) => names.includes(name))
      expect(Object.fromEntries(data)).toEqual(held)
    }
  })
})

const detectedAt = (time: string) => `2026-01-15 ${time}`

const rare: readonly { said: object; held: object }[] = [
  // An item that nobody knows is none.
  { said: { fiveWhys: [{ answer: 'unknown' }, 'a typo'] }, held: { fiveWhys: ['a typo'] } },
  {
    said: { fiveWhys: [{ answer: ' Unknown', question: 'Why?' }] },
    held: { fiveWhys: [{ question: 'Why?', answer: 'Unknown' }] },
  },
  { said: { contributingFactors: [{ text: 'unknown' }] }, held: {} },
  { said: { notes: [{ text: 'unknown' }], authors: [{ name: 'unknown' }] }, held: {} },
  // Equal items in other spellings are one item.
  { said: { tags: [' a', 'a', 'a\n'], wentWrong: ['a\nb', 'a\r\nb '] }, held: { tags: ['a'], wentWrong: ['a\nb'] } },
  {
    said: { authors: ['Ann', { name: ' Ann' }], services: ['web', { name: 'web' }] },
    held: { authors: ['Ann'], services: ['web'] },
  },
  {
    said: { actions: [{ owner: 'Ann', title: 'b' }, { title: 'b', owner: 'Ann' }, 'b @Ann'] },
    held: { actions: [{ title: 'b', owner: 'Ann' }] },
  },
  {
    said: {
      timeline: [
        { at: detectedAt('14:05'), text: 'b', kind: 'note' },
        { kind: 'note', text: 'b ', at: detectedAt('14:05') },
      ],
    },
    held: { timeline: [{ at: '2026-01-15 14:05 UTC', text: 'b', kind: 'note' }] },
  },
  // Milestones that only entries state, by two clocks that differ by less than a minute.
  {
    said: {
      timeline: [
        { at: detectedAt('14:06:10'), text: 'answered', milestone: 'acknowledged' },
        { at: detectedAt('14:06:40'), text: 'alert', milestone: 'detected' },
      ],
    },
    held: {
      timeline: [
        { at: '2026-01-15 14:06:10 UTC', text: 'answered', milestone: 'acknowledged' },
        { at: '2026-01-15 14:06:40 UTC', text: 'alert', milestone: 'detected' },
      ],
      detected: '2026-01-15 14:06:40 UTC',
      acknowledged: '2026-01-15 14:06:10 UTC',
    },
  },
  // What stands behind the text of an entry, and what is its own.
  ...[
    { text: 'down (again)', source: 'chat (old)' },
    { text: 'down (chat)', source: 'chat' },
    { text: 'see [a](https://example.com)', source: { label: '[a', url: 'https://example.com/a_(b)' } },
    { text: 'x ([a](https://example.com))', source: { label: 'a', url: 'https://example.com', id: 'm|1' } },
    { text: 'two\nlines `(a', source: { label: 'a|b', url: 'https://example.com/a|b' } },
    { text: 'x ([a](https://example.com))', by: 'Ann' },
  ].map((entry) => {
    const timeline = [{ at: '2026-01-15 14:05 UTC', ...entry }]
    return { said: { timeline }, held: { timeline } }
  }),
  // Spaces at the ends of notes, and those that no line ends at.
  {
    said: { notes: [{ heading: 'Graphs', text: 'a \nb\t\n\n' }] },
    held: { notes: [{ heading: 'Graphs', text: 'a\nb' }] },
  },
  {
    said: { notes: ['\u00a0a\u00a0'], summary: '\u00a0a\n\u00a0- b' },
    held: { notes: ['\u00a0a'], summary: '\u00a0a\n\u00a0- b' },
  },
  { said: { summary: 'a\n-\u00a0b\n\u00a0\u00a0c:\u00a0d' }, held: { summary: 'a\n-\u00a0b\n\u00a0\u00a0c:\u00a0d' } },
  { said: { closing: 'a\n\u00a0', rootCause: '\u3000\na\n\u2003\t\nb' }, held: { closing: 'a', rootCause: 'a\n\nb' } },
  { said: { closing: '0\u00a0', resolution: 'a\u3000b\u2028' }, held: { closing: '0', resolution: 'a\u3000b' } },
  { said: { notes: ['## Follow-up'] }, held: { notes: ['## Follow-up'] } },
]
