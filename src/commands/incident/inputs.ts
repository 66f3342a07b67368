import { resolve } from 'node:path'
import { type Finding, isError } from '../../core/finding.ts'
import { type Claims, kindAt } from '../../core/model/claims.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { decodeText, readTextFile } from '../../io/read-file.ts'

/** A source of facts as text: what it is called in messages, and what it says. */
export interface InputText {
  readonly name: string
  readonly text: string
}

/** Reads every file, each named with `flag` where it is named with one; `-` is stdin, once. */
export async function readInputs(from: readonly string[], host: Host, flag?: '--from'): Promise<InputText[]> {
  if (from.filter((path) => path === '-').length > 1) {
    throw new UserError(`${flag === undefined ? '-' : `${flag} -`} is given twice`, {
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

/**
 * Whether the facts can be shown: a document that says two things of one fact is not, before somebody says which of them
 * holds.
 */
export function canBeShown(
  run: { readonly inputs: readonly InputText[]; readonly given: Claims },
  findings: readonly Finding[],
): boolean {
  const isConflict = (finding: Finding): boolean => finding.rule === 'front-matter-conflict' && isError(finding)
  return isWhollyRead(run, findings) && !findings.some(isConflict)
}

/** Says that it waits, where a person would see nothing of it. */
export async function readStdin(host: Host): Promise<InputText> {
  if (host.stdin.isTTY) host.stderr.write('note: reading the facts from the terminal; end with Ctrl-D\n')
  return { name: 'stdin', text: decodeText(await host.stdin.read(), 'stdin') }
}
