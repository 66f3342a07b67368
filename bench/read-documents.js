// @ts-check
// Run as a program of its own: reads every file of a folder, or one: its `text` alone, its `claims` as where there are many,
// what these come to (`resolve`), or its claims as where there is one (`exact`).
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { claimsOfDocument } from '../src/core/document/read/claims.ts'
import { sweepFrontMatter } from '../src/core/incident-file/sweep.ts'
import { resolve } from '../src/core/model/resolve.ts'
import { settings } from './settings.js'

const [, , path = '', how = ''] = process.argv
const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]
const options = how === 'exact' ? {} : { parse: sweepFrontMatter }
let count = 0
for (const [order, file] of files.entries()) {
  const text = readFileSync(file, 'utf8')
  count += how === 'text' ? text.length : factsIn(text, file, order)
}
if (count < files.length) throw new Error('the documents say nothing')

/** @param {string} text @param {string} name @param {number} order how many */
function factsIn(text, name, order) {
  const claims = claimsOfDocument(text, name, order, options)
  return how === 'resolve' ? resolve(claims, settings).said.size : claims.claims.length
}
