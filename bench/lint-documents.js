// @ts-check
// Run as a program of its own: lints every file of a folder with the library behind markdownlint-cli2 and its usual rules.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from 'markdownlint/sync'

const [, , folder = ''] = process.argv
let count = 0
for (const name of readdirSync(folder)) {
  const results = lint({ strings: { [name]: readFileSync(join(folder, name), 'utf8') } })
  count += results[name]?.length ?? 0
}
console.log(`${count} findings`)
