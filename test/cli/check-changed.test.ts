import { execFileSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { foreign, two } from './check-only.ts'

function git(folder: string, ...args: readonly string[]): string {
  const user = ['-c', 'user.name=Thandi', '-c', 'user.email=thandi@example.com', '-c', 'init.defaultBranch=main']
  return execFileSync('git', ['-C', folder, ...user, ...args], { encoding: 'utf8', stdio: 'pipe' })
}

/** Two commits on main, of which a branch knows the first; on it, what a branch can do to files. */
function prepare(folder: string): void {
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'Add old postmortems')
  git(folder, 'checkout', '-qb', 'work')
  const write = (name: string, text = `${foreign}\nMore.\n`): void => writeFileSync(join(folder, 'docs', name), text)
  write('committed.md')
  git(folder, 'commit', '-qam', 'Say more')
  write('staged.md')
  renameSync(join(folder, 'docs/moved.md'), join(folder, 'docs/mövéd away.md'))
  git(folder, 'add', '.')
  write('edited.md')
  write('new.md')
  rmSync(join(folder, 'docs/removed.md'))
  git(folder, 'checkout', '-q', '--detach')
  git(folder, 'stash', '-q', '--include-untracked')
  git(folder, 'checkout', '-q', 'main')
  write('of-main.md')
  git(folder, 'commit', '-qam', 'Say more elsewhere')
  git(folder, 'checkout', '-q', 'work')
  git(folder, 'stash', 'pop', '-q', '--index')
}

const names = ['committed', 'staged', 'moved', 'edited', 'removed', 'of-main', 'same']
const files = Object.fromEntries(names.map((name) => [`docs/${name}.md`, `${foreign}\n${name}\n`]))
const changed = ['docs/committed.md', 'docs/edited.md', 'docs/mövéd away.md', 'docs/new.md', 'docs/staged.md']

async function told(argv: readonly string[], setting: Parameters<typeof cli>[1]): Promise<readonly string[]> {
  const { stdout } = await cli(['check', ...argv, '--format', 'json', ...two], setting)
  return JSON.parse(stdout).checked
}

describe('files that changed', () => {
  test.each([['main'], ['HEAD~1'], []])('since %s', async (...base) => {
    expect(await told(['docs', '--changed', ...base], { files, prepare })).toEqual(changed)
  })

  test('since the last commit: the working tree alone', async () => {
    expect(await told(['docs', '--changed', 'HEAD'], { files, prepare })).toEqual(changed.slice(1))
  })

  test('seen from a folder below', async () => {
    expect(await told(['.', '--changed'], { files, prepare, cwd: 'docs' })).toEqual(
      changed.map((name) => name.slice(5)),
    )
  })

  test('the default branch is what the remote says', async () => {
    const cloned = (folder: string): void => {
      prepare(folder)
      git(folder, 'branch', '-qm', 'main', 'trunk')
      git(folder, 'clone', '-q', '.', 'clone', '--branch', 'trunk')
      writeFileSync(join(folder, 'clone/docs/same.md'), `${foreign}\nOther.\n`)
    }
    expect(await told(['docs', '--changed'], { files, prepare: cloned, cwd: 'clone' })).toEqual([
      'docs/of-main.md',
      'docs/same.md',
    ])
  })

  test('before the first commit all files are new', async () => {
    const born = (folder: string): void => {
      git(folder, 'init', '-q')
      git(folder, 'add', 'docs/same.md')
    }
    expect(await told(['docs', '--changed'], { files, prepare: born })).toHaveLength(names.length)
  })
})

describe('what git cannot tell', () => {
  test.each([
    {
      what: 'no repository',
      flags: ['--changed'],
      prepare: () => undefined,
      stderr: `error: cannot tell what changed: this is no git repository
  hint: name the files instead of --changed
`,
    },
    {
      what: 'no default branch',
      flags: ['--changed'],
      prepare: (folder: string) => {
        prepare(folder)
        git(folder, 'branch', '-qm', 'main', 'trunk')
      },
      stderr: `error: cannot tell what changed: the default branch is not known
  hint: name it: --changed origin/main; in CI it may have to be fetched first (actions/checkout: fetch-depth: 0)
`,
    },
    {
      what: 'a flag behind it',
      flags: ['--changed', '--output=x'],
      prepare,
      stderr: `error: unknown option '--output=x'
  hint: postmortem --help and postmortem check --help list what there is
`,
    },
    {
      what: 'a path in the place of a branch',
      flags: ['--changed', 'docs/same.md'],
      prepare,
      stderr: `error: cannot tell what changed: there is no branch or commit "docs/same.md"
  hint: paths stand before --changed; in CI a branch may have to be fetched first (actions/checkout: fetch-depth: 0)
`,
    },
    {
      what: 'no common history',
      flags: ['--changed', 'other'],
      prepare: (folder: string) => {
        prepare(folder)
        const tree = git(folder, 'write-tree').trim()
        git(folder, 'branch', 'other', git(folder, 'commit-tree', tree, '-m', 'Begin anew').trim())
      },
      stderr: `error: cannot tell what changed: HEAD and other have no common history here
  hint: fetch all of it: git fetch --unshallow, or fetch-depth: 0 for actions/checkout
`,
    },
  ])('$what', async ({ flags, stderr, ...setting }) => {
    const outcome = await cli(['check', 'docs', ...flags], { files, ...setting })
    expect({ stdout: outcome.stdout, stderr: outcome.stderr }).toEqual({ stdout: '', stderr })
    expect(outcome.code).toBe(stderr.includes('unknown option') ? 2 : 3)
  })
})
