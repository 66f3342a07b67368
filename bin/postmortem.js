#!/usr/bin/env node
// A CommonJS file, and the version before all else: both make `--version` as quick as Node itself.
const [first] = process.argv.slice(2)
if (first === '--version' || first === '-V') {
  process.stdout.write(`${require('../package.json').version}\n`)
} else {
  if (process.env.POSTMORTEM_DEBUG) process.setSourceMapsEnabled(true)
  const { main, systemHost } = require('../dist/postmortem.cjs')
  // What holds if nothing is left to wait for before `main` has ended.
  process.exitCode = 3
  main(process.argv.slice(2), systemHost()).then((exitCode) => {
    process.exitCode = exitCode
  })
}
