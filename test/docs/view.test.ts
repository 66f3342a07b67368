import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { viewPage } from '../../scripts/docs/view.ts'
import { factsOf } from '../../src/core/model/facts.ts'
import { incidentId } from '../../src/core/model/identity.ts'
import { FieldDeclarations } from '../../src/core/template/fields.ts'
import { renderTemplate } from '../../src/core/template/render.ts'
import { toView } from '../../src/core/view/view.ts'
import { viewPaths } from '../../src/core/view/view-paths.ts'
import { compiledTemplate } from '../core/compiled.ts'
import { file, NOW, resolved } from '../core/given.ts'

const declared = FieldDeclarations.parse({
  ticketsOpened: { type: 'integer' },
  rolledBack: { type: 'boolean' },
  customers: { type: 'list', of: 'text' },
})
const own = 'fields: { ticketsOpened: 342, rolledBack: yes, customers: [Acme, Globex] }\n'
const incident = readFileSync(join(import.meta.dirname, '../../examples/dst-sev1.yaml'), 'utf8')

test('docs/view.md is what the view and the helpers are', async () => {
  const facts = factsOf({ fields: declared })
  const { postmortem, zone, findings } = resolved([file(incident + own)], { facts })
  expect(findings).toEqual([])
  const written = { id: incidentId(postmortem, zone, NOW), template: 'acme', created: '2026-03-12' }
  const view = toView({ ...postmortem, ...written }, zone, { facts })
  const render = (body: string): string => {
    const file = { name: 'example', file: 'example.hbs', source: `---\ntitle: Example\n---\n${body}` }
    return renderTemplate(compiledTemplate(file), view)
  }
  const page = viewPage({ paths: viewPaths(facts), view, render })
  await expect(page).toMatchFileSnapshot('../../docs/view.md')
})
