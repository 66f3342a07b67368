import { expect, test } from 'vitest'
import { layoutExample, templatesPage } from '../../scripts/docs/templates.ts'
import { readTemplate } from '../../src/core/template/compile.ts'
import { renderTemplate } from '../../src/core/template/render.ts'
import { toView } from '../../src/core/view/view.ts'
import { file, resolved } from '../core/given.ts'

test('docs/templates.md is what the front matter, the types and a layout are', async () => {
  const incident = 'title: Search down\nseverity: SEV2\ntimezone: UTC\nstart: 2026-01-15 09:00\n'
  const { postmortem, zone } = resolved([file(incident)])
  const source = `---\ntitle: Example\n---\n${layoutExample.body}`
  const partials = new Map([['layout', { file: 'layout.hbs', source: layoutExample.layout }]])
  const read = readTemplate({ name: 'example', file: 'example.hbs', source }, partials)
  if (!read.ok) throw read.problems[0]
  const rendered = renderTemplate(read.value, toView(postmortem, zone))
  expect(rendered).toContain('Severity: SEV2')
  await expect(templatesPage(rendered)).toMatchFileSnapshot('../../docs/templates.md')
})
