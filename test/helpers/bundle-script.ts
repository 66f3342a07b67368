import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Makes a TypeScript file runnable by this Node, as the published bin is made. Returns the path of the result. */
export async function bundleScript(name: string): Promise<string> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'postmortem-bundle-')), `${name}.cjs`)
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    outfile,
  })
  return outfile
}
