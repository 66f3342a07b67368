// @ts-check
// An export of Slack as its administrators get it, of a channel that is made up: the same one in every run.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DAY = 86_400
const FIRST_DAY = Date.parse('2025-01-01T00:00:00Z') / 1000
const people = ['Amara', 'Bo', 'Chidi', 'Dana', 'Eero'].map((name, index) => ({ id: `U0000000${index}`, name }))

/** `users.json`, `channels.json` and a file a day. @param {string} folder @param {number} days @param {number} perDay messages */
export function writeSlackExport(folder, days, perDay) {
  mkdirSync(join(folder, 'ops'), { recursive: true })
  const users = people.map(({ id, name }) => ({ id, name: name.toLowerCase(), profile: { real_name: name } }))
  writeFileSync(join(folder, 'users.json'), JSON.stringify(users))
  writeFileSync(join(folder, 'channels.json'), JSON.stringify([{ id: 'C00000001', name: 'ops' }]))
  for (let day = 0; day < days; day += 1) {
    const start = FIRST_DAY + day * DAY
    const messages = Array.from({ length: perDay }, (_, index) => messageOf(day * perDay + index, start, index, perDay))
    const name = new Date(start * 1000).toISOString().slice(0, 10)
    writeFileSync(join(folder, 'ops', `${name}.json`), JSON.stringify(messages, null, 4))
  }
}

/** @param {number} number of all @param {number} start @param {number} index on its day @param {number} perDay */
function messageOf(number, start, index, perDay) {
  const ts = (at = index) => `${start + Math.floor((at * DAY) / perDay)}.000100`
  const [author, other] = [people[number % 5]?.id, people[(number + 2) % 5]?.id]
  const text = `The error rate of <https://x.example/d/${number}|checkout> is *${number % 100} %*, <@${other}> looks at \`pod-${number % 17}\` :eyes:`
  return {
    client_msg_id: `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`,
    type: 'message',
    user: author,
    text,
    ts: ts(),
    team: 'T00000001',
    blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] }],
    ...(index > 0 && number % 5 === 0 && { thread_ts: ts(index - 1), parent_user_id: other }),
    ...(number % 50 === 0 && { edited: { user: author, ts: ts() } }),
  }
}
