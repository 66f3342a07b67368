// @ts-check
// Incidents as people tell them, made up of stock sentences by a generator with a seed: eight events, four actions, and
// as much text as makes a document of about 5 KB.

const MINUTE = 60_000
const words = {
  services: ['checkout', 'search', 'billing', 'login', 'mail relay', 'image store', 'reports', 'webhooks'],
  failures: ['answers with errors', 'is slow', 'drops requests', 'refuses logins', 'loses messages', 'shows old data'],
  causes: [
    'a full disk',
    'an expired certificate',
    'a missing index',
    'a wrong route',
    'a leaked connection',
    'a bad deploy',
  ],
  people: ['Amina Bello', 'Jonas Weber', 'Mei Lin', 'Thandi Nkosi', 'Lucas Prado', 'Sara Holm'],
  zones: [
    'UTC',
    'Africa/Johannesburg',
    'America/New_York',
    'Europe/Berlin',
    'Asia/Kolkata',
    'America/Los_Angeles',
    'Australia/Sydney',
    'Europe/London',
  ],
  severities: ['SEV1', 'SEV2', 'SEV3', 'SEV4'],
  sources: ['monitoring-alert', 'customer-report', 'engineer-noticed', 'audit'],
  types: ['prevent', 'detect', 'mitigate', 'process'],
  sentences: [
    'The error rate rose from 0.1% to 14% within four minutes, first in one region and then in all three.',
    'Requests that had worked for months began to time out after 30 seconds; clients tried again and doubled the load.',
    'A dashboard showed the queue growing (about 1,200 jobs a minute), but nobody was paged for it.',
    'The change had passed review, and its tests ran against a database a hundredth of the size.',
    'Restarting `worker-3` helped for ten minutes only, which pointed away from the deploy.',
    'The runbook named a host that was switched off in spring, so the first attempt went to the wrong place.',
    'Support answered 48 tickets with the same text, and the status page followed half an hour later.',
    'The fallback took over as designed; it had room for half of the usual traffic.',
    'Once the pool was drained, new connections came up clean and the *latency* fell below 200 ms again.',
    'Two teams looked at the same graph with different time ranges and disagreed on when it began.',
  ],
  events: [
    'latency of the API doubles',
    'the on-call engineer opens the incident channel',
    'support reports the first tickets (#4812)',
    'the last deploy is rolled back, without effect',
    'the database primary shows 100% CPU',
    'traffic is moved to the second region',
    'the faulty setting is found in `service.yaml`',
    'error rate is back to normal; all queues are empty',
  ],
  actions: [
    'Alert on the age of the oldest job',
    'Test the failover every quarter',
    'Limit what one client may ask for in a minute',
    'Write down who may switch traffic between regions',
    'Run the load test with data of real size',
    'Remove the hosts that are gone from the runbook',
  ],
}

/** The incident of a number, as data of an incident file; always the same. @param {number} number */
export function incidentOf(number) {
  const random = generator(number)
  /** @template Item @param {readonly Item[]} items @returns {Item} */
  const pick = (items) => /** @type {Item} */ (items[Math.floor(random() * items.length)])
  /** @param {number} count */
  const text = (count) => Array.from({ length: count }, () => pick(words.sentences)).join(' ')
  const [service, failure, cause] = [pick(words.services), pick(words.failures), pick(words.causes)]
  const start = Date.UTC(2024, 0, 2) + Math.floor(random() * 800 * 24 * 60) * MINUTE
  const minutes = words.events.map(() => Math.floor(random() * 180)).toSorted((a, b) => a - b)
  const length = (minutes.at(-1) ?? 0) + 1
  return {
    title: `${service} ${failure} because of ${cause}`,
    severity: pick(words.severities),
    status: pick(['draft', 'in-review', 'final']),
    services: [service, pick(['api gateway', 'database'])],
    timezone: pick(words.zones),
    start: timeText(start),
    detected: timeText(start + Math.floor(random() * length) * MINUTE),
    end: timeText(start + length * MINUTE),
    summary: text(3),
    impact: { description: text(2), usersAffected: `${1 + Math.floor(random() * 99)}%`, extent: 'degradation' },
    detection: { source: pick(words.sources), signal: pick(words.events) },
    trigger: pick(words.sentences),
    contributingFactors: [pick(words.sentences), pick(words.sentences)],
    rootCause: `${text(2)}\n\n${text(2)}`,
    mitigation: text(1),
    resolution: text(2),
    timeline: words.events.map((event, index) => ({
      at: timeText(start + (minutes[index] ?? 0) * MINUTE),
      text: event,
      ...(random() < 0.3 && { by: pick(words.people) }),
    })),
    improvements: [pick(words.actions)],
    actions: Array.from({ length: 4 }, () => pick(words.actions)).map((title, index) => ({
      title: `${title} (${service}, step ${index + 1})`,
      owner: pick(words.people),
      priority: pick(['P0', 'P1', 'P2', 'P3']),
      due: timeText(start + (10 + Math.floor(random() * 90)) * 24 * 60 * MINUTE).slice(0, 10),
      type: pick(words.types),
      ...(random() < 0.5 && { tracker: `OPS-${Math.floor(random() * 9_000)}` }),
      ...(random() < 0.3 && { status: 'done' }),
    })),
    wentWell: [pick(words.sentences), pick(words.sentences)],
    wentWrong: [pick(words.sentences), pick(words.sentences)],
    gotLucky: [pick(words.sentences)],
    owner: { name: pick(words.people), team: 'platform' },
    authors: [pick(words.people)],
    roles: { commander: pick(words.people), responders: [pick(words.people), pick(words.people)] },
    tags: [cause.replace(/^an? /, ''), 'production'],
    links: [{ label: 'Dashboard', url: `https://dashboards.example.com/d/${number}` }],
    closing: text(1),
  }
}

/** @param {number} at milliseconds since the epoch */
function timeText(at) {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). @param {number} seed @returns {() => number} */
function generator(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
