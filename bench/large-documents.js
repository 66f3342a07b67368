// @ts-check
// Documents of a size that nobody writes by hand, each with one of a tenth beside it: reading takes ten times as long.

const MINUTE = 60_000
const sentence =
  'The queue grew while `worker-3` was restarted (see the graph), and *latency* rose to 2.4 s before it fell again. '

/** Front matter of ours, and a body of prose under headings. @param {number} bytes */
export function ownProse(bytes) {
  return `${frontMatter('google-sre')}\n# A long night\n\n## Summary\n\n${prose(bytes)}`
}

/** @param {number} rows */
export function ownTimeline(rows) {
  return `${frontMatter('alx')}\n# A long night\n\n## Timeline\n\n${lines(rows, (clock, row) => `- ${clock} - step ${row} is done`)}`
}

/** By another hand. @param {number} bytes */
export function foreignProse(bytes) {
  return `# Postmortem: a long night\n\nDate: 2026-01-15, severity 2\n\n## What happened\n\n${prose(bytes)}`
}

/** @param {number} rows */
export function foreignTimeline(rows) {
  return `# Postmortem: a long night\n\nDate: 2026-01-15\n\n## Timeline (UTC)\n\n${lines(rows, (clock, row) => `* **${clock}**: step ${row} is done`)}`
}

/** @param {string} template */
function frontMatter(template) {
  return `---\nid: a-long-night\ntitle: A long night\nstart: "2026-01-15 00:00 UTC"\ntimezone: UTC\ntemplate: ${template}\n---\n`
}

/** Paragraphs, lists and code under headings by turns. @param {number} bytes */
function prose(bytes) {
  const paragraph = `${sentence.repeat(5).trimEnd()}\n\n`
  const part = `${paragraph.repeat(4)}- ${sentence}\n- ${sentence}\n\n\`\`\`sh\nsystemctl restart worker\n\`\`\`\n\n### Details\n\n`
  return part.repeat(Math.ceil(bytes / part.length))
}

/** A row a minute, each with its date. @param {number} rows @param {(clock: string, row: number) => string} row */
function lines(rows, row) {
  const start = Date.UTC(2026, 0, 15)
  const clock = (/** @type {number} */ at) => new Date(start + at * MINUTE).toISOString().slice(0, 16).replace('T', ' ')
  return Array.from({ length: rows }, (_, index) => `${row(clock(index), index + 1)}\n`).join('')
}
