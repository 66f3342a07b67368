// @ts-check
// The yes-or-no command: every check a change has to pass, in order, stopping at the first that fails.
import { spawnSync } from 'node:child_process'

const steps = ['lint', 'typecheck', 'build', 'unused', 'coverage', 'test:zones', 'package', 'docs']

for (const step of steps) {
  console.log(`\n— ${step}`)
  run('npm', ['run', '--silent', step])
}
console.log('\n— generated files are committed')
run('git', ['diff', '--exit-code', '--stat', '--', 'docs', 'schema', 'README.md'])
console.log('\nverified')

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
