import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importers } from '../../src/core/importers/importers.ts'
import { toSourceFile } from '../../src/core/importers/source-file.ts'
import { cli } from '../helpers/cli.ts'

/**
 * Every importer has a folder of exports here, made up after the documented shapes. A folder in it is an export of
 * several files; `<name>.args` holds further arguments, a line each. What is read of each was checked by hand and stands
 * in `<name>.expected`, stderr above stdout.
 */
const fixtures = join(import.meta.dirname, '../fixtures/importers')

interface Export {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly args: readonly string[]
}

function exportsOf(importer: string): readonly Export[] {
  const folder = join(fixtures, importer)
  const text = (path: string) => readFileSync(join(folder, path), 'utf8')
  const names = readdirSync(folder)
  return names
    .filter((name) => !/\.(?:args|expected)$/.test(name))
    .map((name) => {
      const isFolder = statSync(join(folder, name)).isDirectory()
      const paths = isFolder ? readdirSync(join(folder, name)).map((file) => `${name}/${file}`) : [name]
      const args = names.includes(`${name}.args`) ? text(`${name}.args`).trimEnd().split('\n') : []
      return { name, files: Object.fromEntries(paths.map((path) => [path, text(path)])), args }
    })
}

describe.each(importers.map(({ name }) => name))('exports of %s', (importer) => {
  test.each(exportsOf(importer))('$name', async ({ name, files, args }) => {
    const { stdout, stderr, code } = await cli(['import', ...Object.keys(files), ...args], { files })
    await expect(`${stderr}exit ${code}\n---\n${stdout}`).toMatchFileSnapshot(
      join(fixtures, importer, `${name}.expected`),
    )
  })

  test.each(exportsOf(importer).filter(({ args }) => !args.includes('--as')))(
    'no other recognises $name',
    ({ files }) => {
      for (const [name, text] of Object.entries(files)) {
        const file = toSourceFile({ name, text })
        if (importers.some(({ companions }) => companions?.test(basename(name)))) continue
        const names = importers.filter((other) => other.recognises(file)).map((other) => other.name)
        expect(names).toEqual([importer])
      }
    },
  )
})
