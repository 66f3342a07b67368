// @ts-check
// The yes-or-no command: every check a change has to pass, in order, the quick ones first, stopping at the first that
// fails. Each test runs once, those of times and of the command line in two more zones.
import { spawnSync } from 'node:child_process'

const steps = [
  ['lint'],
  ['build'],
  ['unused'],
  ['package'],
  // The tests that run in this process count for coverage, and are the run in UTC.
  ['coverage', '--project', 'core', '--project', 'cli'],
  ['test:zones', 'America/New_York', 'Pacific/Apia'],
  ['test:e2e'],
  ['docs'],
]

for (const [script = '', ...words] of steps) {
  console.log(`\n— ${[script, ...words].join(' ')}`)
  run('npm', ['run', '--silent', script, '--', ...words], { TZ: 'UTC' })
}
console.log('\n— generated files are committed')
run('git', ['diff', '--exit-code', '--stat', '--', 'docs', 'schema', 'README.md'])
console.log('\nverified')

/** @param {string} command @param {string[]} args @param {Readonly<Record<string, string>>} [env] */
function run(command, args, env) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  if (status !== 0) process.exit(status ?? 1)
}
