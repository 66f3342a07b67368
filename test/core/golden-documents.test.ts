import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentText } from '../../src/core/document/document-text.ts'
import { incidentId } from '../../src/core/model/identity.ts'
import { builtInNames, loadBuiltIn } from '../../src/core/template/built-in.ts'
import { markdownFindings } from '../cli/document.ts'
import { file, NOW, resolved } from './given.ts'

const root = join(import.meta.dirname, '../..')
const incidents = ['examples/apache-500.yaml', 'examples/dst-sev1.yaml', 'examples/near-miss.yaml']

/** As `postmortem new` completes the facts of a file. */
function incidentOf(path: string, template: string) {
  const { postmortem, zone, extensions, facts, findings } = resolved([file(readFileSync(join(root, path), 'utf8'))])
  const id = incidentId(postmortem, zone, NOW)
  const status = postmortem.status ?? 'draft'
  return {
    postmortem: { ...postmortem, id, status, template, created: '2026-06-01' } as const,
    zone,
    extensions,
    facts,
    findings,
  }
}

describe.each(builtInNames)('the template %s', (name) => {
  test.each(incidents)('writes %s as it should be read', async (path) => {
    const template = await loadBuiltIn(name)
    if (template === undefined) throw new Error(name)
    const { postmortem, zone, extensions, facts, findings } = incidentOf(path, name)
    expect(findings).toEqual([])
    const document = documentText(postmortem, zone, template, extensions, { facts })
    const stem = path.replace(/^.*\/|\.yaml$/g, '')
    await expect(document).toMatchFileSnapshot(`../golden/templates/${name}/${stem}.md`)
    expect(await markdownFindings(document)).toEqual([])
  })
})
