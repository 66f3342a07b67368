// @ts-check
// Run as a program of its own: writes what `reading.js` has read into a folder.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documents } from './documents.js'
import { foreignProse, foreignTimeline, ownProse, ownTimeline } from './large-documents.js'

const [, , folder = '', count = ''] = process.argv
const MEGABYTE = 1_000_000

async function run() {
  mkdirSync(join(folder, 'many'), { recursive: true })
  let number = 0
  for await (const text of documents(Number(count))) {
    number += 1
    writeFileSync(join(folder, 'many', `${String(number).padStart(5, '0')}.md`), text)
  }
  for (const [size, tenths] of /** @type {const} */ ([
    ['tenth', 1],
    ['whole', 10],
  ])) {
    writeFileSync(join(folder, `own-prose-${size}.md`), ownProse(tenths * MEGABYTE))
    writeFileSync(join(folder, `own-timeline-${size}.md`), ownTimeline(tenths * 10_000))
    writeFileSync(join(folder, `foreign-prose-${size}.md`), foreignProse(tenths * MEGABYTE))
    writeFileSync(join(folder, `foreign-timeline-${size}.md`), foreignTimeline(tenths * 10_000))
  }
}

run().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
