import { describe, expect, test } from 'vitest'
import { formOf, hasKeysOfIncident } from '../../src/core/file-form.ts'

describe('an incident file is known by its outermost keys', () => {
  test.each([
    ['a.yaml', 'title: Down\nstart: 2026-01-15 09:00\n'],
    ['a.yaml', '# facts\n---\ntitle: "Down"\nimpact:\n  extent: outage\n'],
    ['a.yml', '"title": Down\n\'timeline\':\n  - 09:00 alert\n'],
    ['a.yaml', '{ "title": "Down", "start": "2026-01-15 09:00" }'],
    ['a.json', '\uFEFF{"title": "Down", "rootCause": "a typo"}'],
    ['broken.yaml', 'title: "Down\nstart: 2026-01-15 09:00\n'],
  ])('%s: %s', (name, text) => {
    expect(hasKeysOfIncident({ name, text })).toBe(true)
  })
})

describe('files of other sorts are none', () => {
  test.each([
    ['package.json', '{"name": "x", "title": "y", "scripts": {"start": "node ."}}'],
    ['mkdocs.yml', 'title: Handbook\nowner: us\nnav: []\n'],
    ['openapi.yaml', 'openapi: 3.0.0\ninfo:\n  title: x\n  timeline: y\npaths: {}\n'],
    ['workflow.yml', 'name: CI\non: push\njobs:\n  start:\n    steps: []\n'],
    ['compose.yaml', 'start: 1\nservices: {}\nvolumes: {}\nnetworks: {}\nconfigs: {}\n'],
    ['chart.yaml', 'start: 2026\n'],
    ['list.json', '[{"title": "x", "start": "y"}]'],
    ['broken.json', '{"title": "x", "start": '],
    ['empty.yaml', ''],
  ])('%s: %s', (name, text) => {
    expect(hasKeysOfIncident({ name, text })).toBe(false)
  })
})

test.each([
  { name: 'a.md', text: 'title: Down\n', form: 'document' },
  { name: 'a.yaml', text: '# Login down\n', form: 'incident-file' },
  { name: 'stdin', text: '# facts\ntitle: Down\n', form: 'incident-file' },
  { name: 'stdin', text: '{"title": ', form: 'incident-file' },
  { name: 'stdin', text: '---\ntitle: Down\n---\n\n# Down\n', form: 'document' },
  { name: 'stdin', text: '---\ntitle: Down\n---\nstart: 2026-01-15\n', form: undefined },
  { name: 'stdin', text: '[status page](https://status.acme.com)\n', form: undefined },
  { name: 'notes.txt', text: '# Login down\n', form: undefined },
])('$name with $text is a $form', ({ form, ...file }) => {
  expect(formOf(file)).toBe(form)
})
