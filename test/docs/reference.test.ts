import { expect, test } from 'vitest'
import { cliPage } from '../../scripts/docs/cli.ts'
import { configPage } from '../../scripts/docs/config.ts'
import { exitCodesPage } from '../../scripts/docs/exit-codes.ts'
import { factsPage } from '../../scripts/docs/facts.ts'
import { importersPage } from '../../scripts/docs/importers.ts'
import { rulesPage } from '../../scripts/docs/rules.ts'
import { configJsonSchema } from '../../src/core/config/json-schema.ts'
import { exampleIncidentFile } from '../../src/core/incident-file/example.ts'
import { incidentJsonSchema } from '../../src/core/model/json-schema.ts'
import { systemHost } from '../../src/io/system-host.ts'
import { buildProgram } from '../../src/program.ts'

test('docs/cli.md is what the commands say', async () => {
  const program = await buildProgram(systemHost(), () => true, true)
  await expect(cliPage(program)).toMatchFileSnapshot('../../docs/cli.md')
})

test('docs/importers.md is what the importers say', async () => {
  await expect(importersPage()).toMatchFileSnapshot('../../docs/importers.md')
})

test('docs/facts.md is what the model says', async () => {
  await expect(factsPage()).toMatchFileSnapshot('../../docs/facts.md')
})

test('docs/exit-codes.md is what the code says', async () => {
  await expect(exitCodesPage()).toMatchFileSnapshot('../../docs/exit-codes.md')
})

test('docs/rules.md is what the rules say', async () => {
  await expect(rulesPage()).toMatchFileSnapshot('../../docs/rules.md')
})

test('docs/config.md is what the keys say', async () => {
  await expect(configPage()).toMatchFileSnapshot('../../docs/config.md')
})

test('schema/config.schema.json is what the keys say', async () => {
  await expect(`${JSON.stringify(configJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../schema/config.schema.json',
  )
})

test('schema/incident.schema.json is what the model says', async () => {
  await expect(`${JSON.stringify(incidentJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../schema/incident.schema.json',
  )
})

test('examples/incident.yaml is what schema --example prints', async () => {
  await expect(exampleIncidentFile()).toMatchFileSnapshot('../../examples/incident.yaml')
})
