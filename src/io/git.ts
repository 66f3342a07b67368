import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { errorCode } from './failure-reason.ts'
import { maxTextBytes } from './read-file.ts'

/** Whether HEAD holds exactly the bytes that this file has now, so that git can bring them back. Never throws. */
export async function isCommitted(path: string): Promise<boolean> {
  try {
    const revision = `HEAD:./${basename(path)}`
    const { stdout } = await promisify(execFile)('git', ['-C', dirname(path), 'cat-file', 'blob', revision], {
      encoding: 'buffer',
      maxBuffer: maxTextBytes,
      timeout: 5000,
    })
    return stdout.equals(await readFile(path))
  } catch {
    return false
  }
}

/** Whether git ignores the file. Never throws. */
export async function isIgnored(path: string): Promise<boolean> {
  try {
    await promisify(execFile)('git', ['-C', dirname(path), 'check-ignore', '--quiet', basename(path)], {
      timeout: 5000,
    })
    return true
  } catch {
    return false
  }
}

/** What keeps git from telling which files changed. */
export type NoChanges = 'no repository' | 'no default branch' | 'no such revision' | 'no common history' | 'no git'

/**
 * The absolute paths of the files that differ from where HEAD left `base`, a branch or a commit, in commits, staged or
 * not, with those that git does not know yet; deleted ones are not among them. Without a base, the default branch.
 */
export async function changedSince(folder: string, base?: string): Promise<readonly string[] | NoChanges> {
  const top = await gitLines(folder, ['rev-parse', '--show-toplevel'])
  if (top === 'no git') return top
  const root = top?.[0]
  if (root === undefined) return 'no repository'
  const git = async (...args: readonly string[]) => {
    const lines = await gitLines(root, args)
    return lines === 'no git' ? undefined : lines
  }
  const added = (await git('ls-files', '--others', '--exclude-standard', '-z')) ?? []
  const isBorn = (await git('rev-parse', '--verify', '--quiet', 'HEAD')) !== undefined
  // Before the first commit all that is staged is new.
  const from = isBorn ? await leftAt(base, git) : { commit: undefined }
  if (typeof from === 'string') return from
  const changed =
    from.commit === undefined
      ? await git('ls-files', '--cached', '-z')
      : await git('diff', '--name-only', '-z', '--no-relative', '--no-ext-diff', '--diff-filter=d', from.commit, '--')
  return [...(changed ?? []), ...added].map((name) => join(root, name))
}

type Git = (...args: readonly string[]) => Promise<readonly string[] | undefined>

/** The commit in which HEAD left the base, or why there is none. */
async function leftAt(
  base: string | undefined,
  git: Git,
): Promise<{ readonly commit: string } | Exclude<NoChanges, 'no repository' | 'no git'>> {
  const branch = base ?? (await defaultBranch(git))
  if (branch === undefined) return 'no default branch'
  const [commit] = (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${branch}^{commit}`)) ?? []
  if (commit === undefined) return 'no such revision'
  const [common] = (await git('merge-base', 'HEAD', commit)) ?? []
  return common === undefined ? 'no common history' : { commit: common }
}

/** As the remote says; else the usual names, there or here. */
async function defaultBranch(git: Git): Promise<string | undefined> {
  const [said] = (await git('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD')) ?? []
  if (said !== undefined) return said
  for (const name of ['origin/main', 'origin/master', 'main', 'master'])
    if ((await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`)) !== undefined) return name
  return undefined
}

/** What a command of git prints, split at its ends of lines, or at NUL with `-z`; nothing where it fails. */
async function gitLines(folder: string, args: readonly string[]): Promise<readonly string[] | 'no git' | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', ['-C', folder, ...args], {
      maxBuffer: 256 * 1024 * 1024,
      timeout: 60_000,
    })
    return stdout.split(args.includes('-z') ? '\0' : /\r?\n/).filter((part) => part !== '')
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'no git' : undefined
  }
}
