import { resolve } from 'node:path'
import { type Finding, isError } from '../../core/finding.ts'
import { type Claims, kindAt } from '../../core/model/claims.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { exportsIn } from '../../io/exports-in.ts'
import { decodeText, readTextFile, readTextFileNow } from '../../io/read-file.ts'

/** A source of facts as text: what it is called in messages, and what it says. */
export interface InputText {
  readonly name: string
  /** Of a file in a folder read anew each time: the folder is not kept in memory. */
  readonly text: string
  /** The folder as it was named, with a slash behind, that the file was found in. */
  readonly folder?: string
}

interface InputOptions {
  /** The flag that each file is named with, where it is named with one. */
  readonly flag?: '--from'
  /** A folder stands for the exports in it. */
  readonly takesFolders?: true
}

/** Reads every file; `-` is stdin, once. */
export async function readInputs(
  from: readonly string[],
  host: Host,
  { flag, takesFolders }: InputOptions = {},
): Promise<InputText[]> {
  if (from.filter((path) => path === '-').length > 1) {
    throw new UserError(`${flag === undefined ? '-' : `${flag} -`} is given twice`, {
      hint: 'stdin can be read once: put the other facts in a file',
      exitCode: ExitCode.Usage,
    })
  }
  const inputs: InputText[] = []
  for (const path of from) {
    if (path === '-') {
      inputs.push(await readStdin(host))
      continue
    }
    const exports = takesFolders ? await exportsIn(resolve(host.cwd, path)) : []
    if (exports.length > 0) for (const name of exports) inputs.push(inputInFolder(path, name, host))
    else inputs.push({ name: path, text: await readTextFile(resolve(host.cwd, path), path) })
  }
  return inputs
}

/** Named by the path of the folder as it was given. */
function inputInFolder(path: string, name: string, host: Host): InputText {
  const folder = path.replace(/[\\/]*$/, '/')
  const shownAs = `${folder}${name}`
  return {
    name: shownAs,
    folder,
    get text() {
      return readTextFileNow(resolve(host.cwd, path, name), shownAs)
    },
  }
}

/** Of a file with nothing but errors nobody knows what it would have said. */
export function isWhollyRead(
  { inputs, given }: { readonly inputs: readonly InputText[]; readonly given: Claims },
  findings: readonly Finding[],
): boolean {
  const said = given.claims.filter(({ path }) => kindAt(path) !== undefined)
  const read = new Set(said.map(({ source }) => (source.kind === 'file' ? source.name : undefined)))
  const refused = findings.filter(isError)
  return inputs.every(
    ({ name }) => read.has(name) || !refused.some(({ place }) => place.kind === 'file' && place.file === name),
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
