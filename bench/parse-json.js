// @ts-check
// Run as a program of its own: parses every file of a folder, one after the other, as the least that reading it takes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [, , folder = ''] = process.argv
let count = 0
for (const name of readdirSync(folder)) count += JSON.parse(readFileSync(join(folder, name), 'utf8')).length
if (count === 0) throw new Error('there are no messages')
