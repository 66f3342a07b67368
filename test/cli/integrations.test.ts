import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { cli, shell } from '../helpers/cli.ts'
import { fine, foreign, README, reversed, two } from './check-only.ts'

const END = 'end 2026-01-15 00:40 is before start 2026-01-15 23:50'
const HINT = 'if it crossed midnight, write 2026-01-16 00:40'

function git(folder: string, ...args: readonly string[]): void {
  const user = ['-c', 'user.name=Thandi', '-c', 'user.email=thandi@example.com']
  execFileSync('git', ['-C', folder, ...user, ...args], { stdio: 'pipe' })
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

/** As GitHub Actions writes a value that it puts in. */
function expression(name: string): string {
  return ['$', `{{ ${name} }}`].join('')
}

/** The errors that a run printed in the form of the text format. */
function errorsIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.includes(': error: '))
}

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))
  const wanted = new RegExp(hook.files.replace('(?i)', ''), 'i')

  test('names the files that may be postmortems', () => {
    const names = ['docs/postmortems/2026/a.md', 'Post-Mortem.md', 'incidents/a.yaml', 'a.incident.json', 'docs/a.md']
    expect(names.filter((name) => wanted.test(name))).toEqual(names.slice(0, 4))
  })

  test('its command checks what is staged, and passes over what is no postmortem', async () => {
    const files = {
      'postmortems/a.yaml': reversed,
      'postmortems/b.md': foreign,
      'postmortems/README.md': README,
      'postmortems/ci.yml': 'name: CI\non: push\n',
      'c.yaml': reversed,
    }
    const init = 'git init -q && git add postmortems'
    const staged = 'git diff --cached --name-only -z'
    const outcome = await shell(`${init} && ${staged} | xargs -0 ${hook.entry} -q`, { files })
    expect(errorsIn(outcome.stdout)).toEqual([`postmortems/a.yaml:3:6: error: ${END} (end-before-start)`])
    // What xargs makes of 1.
    expect(outcome.code).toBe(123)
  })
})

describe('postmortem init --ci', () => {
  test('adds a workflow and a hook', async () => {
    const { files, stdout, code } = await cli(['init', '--ci', '--dir', 'docs/post.mortems'])
    expect({ added: stdout.split('\n').slice(-3), code }).toEqual({
      added: ['.github/workflows/postmortem.yml', '.pre-commit-config.yaml', ''],
      code: 0,
    })
    await expect(files['.github/workflows/postmortem.yml']).toMatchFileSnapshot('../golden/init/workflow.yml')
    await expect(files['.pre-commit-config.yaml']).toMatchFileSnapshot('../golden/init/pre-commit-config.yaml')
  })

  test('leaves files that are there, and shows the hook that they lack', async () => {
    const files = { '.pre-commit-config.yaml': 'repos: []\n', '.github/workflows/postmortem.yml': 'name: ours\n' }
    const { stderr, files: after } = await cli(['init', '--ci'], { files })
    expect(after).toMatchObject(files)
    expect(stderr).toContain(`note: .github/workflows/postmortem.yml is there and stays as it is
note: .pre-commit-config.yaml is there and stays as it is
Add the hook below repos: in .pre-commit-config.yaml:
  - repo: local
    hooks:
      - id: postmortem-check
`)
    const { stderr: again } = await cli(['init', '--ci'], { files: (await cli(['init', '--ci'])).files })
    expect(again).not.toContain('Add the hook')
  })

  test('is refused below the top of a repository', async () => {
    const files = { 'app/.postmortem/config.yaml': 'dir: docs\n' }
    const prepare = (folder: string): void => git(folder, 'init', '-q')
    expect(await cli(['init', '--ci'], { files, prepare, cwd: 'app' })).toEqual({
      stdout: '',
      stderr: `error: --ci: the repository begins above .postmortem
  hint: set up a workflow at its top by hand, with working-directory: app
`,
      code: 2,
      files,
    })
  })

  test("the hook's command checks a staged file", async () => {
    const { files } = await cli(['init', '--ci'])
    const [{ hooks }] = parse(files['.pre-commit-config.yaml'] ?? '').repos
    const [{ entry, files: pattern, additional_dependencies: packages }] = hooks
    expect({ pattern, packages }).toEqual({
      pattern: '^postmortems/',
      packages: [`${manifest.name}@${manifest.version}`],
    })
    const line = `git init -q && git add . && git ls-files -z | grep -z '${pattern}' | xargs -0 ${entry}`
    const { stdout } = await shell(line, { files: { ...files, 'postmortems/a.yaml': reversed, 'b.yaml': reversed } })
    expect(errorsIn(stdout)).toEqual([`postmortems/a.yaml:3:6: error: ${END} (end-before-start)`])
  })

  test('the steps of the workflow, in order, check what a pull request changes', async () => {
    const { files } = await cli(['init', '--ci'])
    const { steps } = parse(files['.github/workflows/postmortem.yml'] ?? '').jobs.check
    const [checkout, setup, run, ...others] = steps
    expect([checkout, setup, others]).toEqual([
      { uses: 'actions/checkout@v4', with: { 'fetch-depth': 0 } },
      { uses: 'actions/setup-node@v4', with: { 'node-version': 22 } },
      [],
    ])
    const before = { ...files, 'postmortems/old.yaml': reversed }
    const prepare = (folder: string): void => {
      const origin = join(folder, 'origin')
      for (const [name, text] of Object.entries(before)) write(origin, name, text)
      git(folder, 'init', '-q', 'origin', '--initial-branch', 'main')
      git(origin, 'add', '.')
      git(origin, 'commit', '-qm', 'Keep postmortems')
      git(origin, 'checkout', '-qb', 'change')
      write(origin, 'postmortems/new.yaml', reversed)
      write(origin, 'postmortems/fine.yaml', fine)
      git(origin, 'add', '.')
      git(origin, 'commit', '-qm', 'Add two')
      // What actions/checkout does with fetch-depth 0.
      git(folder, 'clone', '-q', 'origin', 'work')
      // The registry is not asked: what npx would fetch is what is here.
      write(
        folder,
        'path/npx',
        `#!/bin/sh\n[ "$1 $2" = "--yes ${manifest.name}@${manifest.version}" ] || exit 9\nshift 2\nexec postmortem "$@"\n`,
      )
      chmodSync(join(folder, 'path/npx'), 0o755)
    }
    const line = `export PATH="$PWD/path:$PATH" GITHUB_BASE_REF=main GITHUB_WORKSPACE="$PWD/work" GITHUB_STEP_SUMMARY="$PWD/summary.md"; cd work; ${run.run}`
    const outcome = await shell(line, { prepare })
    expect(outcome.stdout.split('\n').filter((text) => text.startsWith('::error'))).toEqual([
      `::error file=postmortems/new.yaml,line=3,col=6,title=end-before-start::${END}%0Ahint: ${HINT}`,
    ])
    expect(outcome.files['summary.md']).toContain(
      `| postmortems/new.yaml:3:6 | error | ${END}<br>${HINT} | end-before-start |`,
    )
    expect(outcome.code).toBe(1)
  })
})

describe('action.yml', () => {
  const action = parse(readFileSync('action.yml', 'utf8'))
  const check = action.runs.steps.at(-1)
  const files = { 'a b.yaml': reversed, 'fine.yaml': fine, 'postmortems/c.yaml': fine }

  test('takes its inputs from the environment, where nothing in them can be run', () => {
    expect(Object.keys(action.inputs)).toEqual(['paths', 'fail-on', 'changed', 'node-version'])
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{')
    expect(check.env).toEqual({
      ACTION_PATH: expression('github.action_path'),
      PATHS: expression('inputs.paths'),
      FAIL_ON: expression('inputs.fail-on'),
      CHANGED: expression('inputs.changed'),
    })
  })

  test.each([
    { PATHS: 'a b.yaml\nfine.yaml\n', FAIL_ON: 'error', CHANGED: '', code: 1, errors: 1 },
    { PATHS: 'fine.yaml', FAIL_ON: 'error', CHANGED: '', code: 0, errors: 0 },
    { PATHS: '', FAIL_ON: 'error', CHANGED: '', code: 0, errors: 0 },
    { PATHS: '.', FAIL_ON: 'error', CHANGED: 'HEAD', code: 1, errors: 1 },
    { PATHS: '$(touch x)', FAIL_ON: 'error', CHANGED: '', code: 3, errors: 1 },
  ])('its last step checks $PATHS', async ({ code, errors, ...env }) => {
    const where = 'git init -q; export ACTION_PATH=$(dirname "$(dirname "$(readlink -f "$(command -v postmortem)")")")'
    const outcome = await shell(`${where}; set -eo pipefail; ${check.run}`, { files, env })
    expect(outcome.code).toBe(code)
    expect(outcome.stdout.split('\n').filter((text) => text.startsWith('::error'))).toHaveLength(errors)
    expect(outcome.files).not.toHaveProperty('x')
  })
})

test('the problem matcher reads what the text format prints', async () => {
  const { problemMatcher } = JSON.parse(readFileSync('integrations/problem-matcher.json', 'utf8'))
  const [matcher, ofInfo] = problemMatcher.map(
    ({ pattern: [{ regexp }] }: { readonly pattern: readonly [{ readonly regexp: string }] }) => new RegExp(regexp),
  )
  const { stdout } = await cli(['check', 'a b.yaml', ...two, '--rule', 'missing-severity=info'], {
    files: { 'a b.yaml': reversed },
  })
  const lines = stdout.split('\n')
  expect(lines.map((line) => matcher.exec(line)?.slice(1)).filter(Boolean)).toEqual([
    ['a b.yaml', '3', '6', 'error', END, 'end-before-start'],
  ])
  expect(lines.map((line) => ofInfo.exec(line)?.slice(1)).filter(Boolean)).toEqual([
    ['a b.yaml', '1', '8', 'no severity is stated', 'missing-severity'],
  ])
})
