import { resolve } from 'node:path'
import { type Finding, isError } from '../../core/finding.ts'
import { type Claims, claimsOfFile, kindAt, mergeClaims } from '../../core/model/claims.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { decodeText, readTextFile } from '../../io/read-file.ts'

/** A source of facts as text: what it is called in messages, and what it says. */
export interface InputText {
  readonly name: string
  readonly text: string
}

/** Reads every `--from`; `-` is stdin, once. */
export async function readInputs(from: readonly string[], host: Host): Promise<InputText[]> {
  if (from.filter((path) => path === '-').length > 1) {
    throw new UserError('--from - is given twice', {
      hint: 'stdin can be read once: put the other facts in a file',
      exitCode: ExitCode.Usage,
    })
  }
  const inputs: InputText[] = []
  for (const path of from) {
    inputs.push(
      path === '-' ? await readStdin(host) : { name: path, text: await readTextFile(resolve(host.cwd, path), path) },
    )
  }
  return inputs
}

/** What the incident files say, a later one over an earlier. Nothing is loaded for no file. */
export async function claimsOfInputs(inputs: readonly InputText[]): Promise<Claims> {
  if (inputs.length === 0) return mergeClaims()
  const { parseIncidentFile } = await import('../../core/incident-file/parse.ts')
  return mergeClaims(
    ...inputs.map(({ name, text }, order) => {
      const { root, findings } = parseIncidentFile(text, name)
      return mergeClaims(
        { claims: [], findings },
        root === undefined ? { claims: [], findings: [] } : claimsOfFile(root, { kind: 'file', name, order }),
      )
    }),
  )
}

/** Of a file with nothing but errors nobody knows what it would have said. */
export function isWhollyRead(
  { inputs, given }: { readonly inputs: readonly InputText[]; readonly given: Claims },
  findings: readonly Finding[],
): boolean {
  const read = given.claims.filter(({ path }) => kindAt(path) !== undefined).map(({ source }) => source)
  const refused = findings.filter(isError)
  return inputs.every(
    ({ name }) =>
      read.some((source) => source.kind === 'file' && source.name === name) ||
      !refused.some(({ place }) => place.kind === 'file' && place.file === name),
  )
}

async function readStdin(host: Host): Promise<InputText> {
  if (host.stdin.isTTY) host.stderr.write('note: reading the facts from the terminal; end with Ctrl-D\n')
  return { name: 'stdin', text: decodeText(await host.stdin.read(), 'stdin') }
}
