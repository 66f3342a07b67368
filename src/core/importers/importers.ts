import type { Importer } from './importer.ts'
import type { SourceFile } from './source-file.ts'
import { statuspage } from './statuspage.ts'

/** Every source, in the order in which pages and help show them. Adding one is its file, its line here and a fixture. */
export const importers: readonly Importer[] = [statuspage]

/** Whose export a file is, by its shape; nobody's for most. */
export function importerOf(file: SourceFile): Importer | undefined {
  return importers.find((importer) => importer.recognises(file))
}

export function importerNamed(name: string): Importer | undefined {
  return importers.find((importer) => importer.name === name)
}
