import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { changedSince, type NoChanges } from '../../io/git.ts'
import { realPath } from '../../io/look-up.ts'
import type { CheckedFile } from './collect-files.ts'

/** Those of the files that changed since the base, by git. */
export async function changedFiles(
  files: readonly CheckedFile[],
  base: string | true,
  { cwd }: Host,
): Promise<readonly CheckedFile[]> {
  const changed = await changedSince(cwd, base === true ? undefined : base)
  if (typeof changed === 'string') throw cannotTell(changed, base)
  const paths = new Set(changed.map(realPath))
  return files.filter(({ path }) => paths.has(realPath(path)))
}

function cannotTell(reason: NoChanges, base: string | true): UserError {
  switch (reason) {
    case 'no git':
      return new UserError('cannot tell what changed: there is no git', {
        hint: 'install it, or name the files instead of --changed',
      })
    case 'no repository':
      return new UserError('cannot tell what changed: this is no git repository', {
        hint: 'name the files instead of --changed',
      })
    case 'no default branch':
      return new UserError('cannot tell what changed: the default branch is not known', {
        hint: 'name it: --changed origin/main; in CI it may have to be fetched first (actions/checkout: fetch-depth: 0)',
      })
    case 'no such revision':
      return new UserError(`cannot tell what changed: there is no branch or commit "${String(base)}"`, {
        hint: 'paths stand before --changed; in CI a branch may have to be fetched first (actions/checkout: fetch-depth: 0)',
      })
    case 'no common history':
      return new UserError(
        `cannot tell what changed: HEAD and ${base === true ? 'the default branch' : base} have no common history here`,
        { hint: 'fetch all of it: git fetch --unshallow, or fetch-depth: 0 for actions/checkout' },
      )
  }
}
