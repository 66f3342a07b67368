import { plainSpaces } from '../../time/written-time.ts'
import { DAY, headingDay } from '../time/written-day.ts'

/** The first line of a message. */
export interface ChatHead {
  readonly day?: string | undefined
  readonly clock: string
  readonly zone?: string | undefined
  /** Who says it; nothing where it is the person above. */
  readonly who?: string | undefined
  readonly text: string
}

export interface ChatForm {
  readonly label: string
  /** With the groups `day`, `clock`, `zone`, `who` and `text`. */
  readonly heads: readonly RegExp[]
  /** What the chat says of itself. */
  readonly noise: readonly RegExp[]
  /** A message stands below a line with its time. */
  readonly isBlock: boolean
}

const CLOCK = String.raw`(?<clock>\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\b\.?)?)`
const SHORT = String.raw`(?<clock>\d{1,2}:\d{2}(?::\d{2})?)`
/** Of a day that only whoever copied it knew. */
const RELATIVE = '(?:Today|Yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:,? at)?,? '
const STAMPED = `(?<day>${DAY}),? ${CLOCK}`
const IRC = String.raw`\[?(?:(?<day>\d{4}-\d{2}-\d{2}|[A-Z][a-z]{2} \d{1,2})[T ])?${SHORT}(?<zone>Z?)\]?\s+`
/** No level of a log stands before the colon. */
const SPEAKER = String.raw`(?![\w.]*\b(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|ALERT|EMERGENCY)\b)(?<who>[^\s:[\]{}<>()=][^:[\]{}<>=]{0,50})`
const NAME = String.raw`(?<who>(?![\d:#>*|-]|Last reply )(?:[^\s.,:;!?]|[.,](?=\S))+(?: (?:[^\s.,:;!?]|[.,](?=\S))+){0,5}?)`

const chatForms: readonly ChatForm[] = [
  {
    label: 'IRC',
    heads: [line(`${IRC}<[ @+%~&]?(?<who>[^>\\s]+)>\\s?(?<text>.*)`), line(`${IRC}\\*\\s(?<text>(?<who>\\S+) .*)`)],
    noise: [
      line(`${IRC}(?:-!-|\\*\\*\\*|-->|<--|--|==).*`),
      line(
        `${IRC}\\*\\s\\S+(?: \\([^()]*\\))? (?:has (?:joined|left|quit)|is now known as|sets mode|gives channel operator).*`,
      ),
      line(`${IRC}\\*\\s(?:Now talking|Topic for|You are now known as) .*`),
      line('\\*\\*\\*\\* (?:BEGIN|ENDING) LOGGING AT .*'),
    ],
    isBlock: false,
  },
  {
    label: 'IRC',
    heads: [
      line(`(?<day>\\d{4}-\\d{2}-\\d{2}) ${SHORT}\\t(?! \\*|<?--)[@+%~&]?(?<who>[^\\t]+)\\t(?<text>.*)`),
      line(`(?<day>\\d{4}-\\d{2}-\\d{2}) ${SHORT}\\t \\*\\t(?<text>(?<who>\\S+) .*)`),
    ],
    noise: [line(`\\S+ ${SHORT}\\t(?:-->|<--|--|=!=)\\t.*`)],
    isBlock: false,
  },
  {
    label: 'Zoom',
    heads: [line(`${SHORT}\\s+From\\s+(?<who>\\S[^:]*?)(?:\\s+to\\s+[^:]+?)?\\s?:\\s?(?<text>.*)`)],
    noise: [],
    isBlock: false,
  },
  {
    label: 'chat',
    heads: [
      line(
        `\\[(?!\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:)(?:${STAMPED}|${CLOCK.replace('clock', 'time')})\\] ${SPEAKER}: ?(?<text>.*)`,
      ),
      line(`${STAMPED} - ${SPEAKER}: ?(?<text>.*)`),
      line(`\\[${CLOCK}, (?<day>${DAY})\\] ${SPEAKER}: ?(?<text>.*)`),
    ],
    noise: [line(`\\[${STAMPED}\\] [^:]*`), line(`${STAMPED} - [^:]*`)],
    isBlock: false,
  },
  { label: 'Telegram', heads: [line(`(?<who>\\S.{0,60}), \\[${STAMPED}\\]:?`)], noise: [], isBlock: true },
  { label: 'chat', heads: [line(`\\[${STAMPED}\\] (?<who>[^:[\\]]{1,60})`)], noise: [], isBlock: true },
  {
    label: 'Discord',
    heads: [
      line(`(?<who>\\S.{0,60}?) [—–] (?:${RELATIVE}|(?<day>${DAY}),? (?:at )?)?${CLOCK}`),
      line(`\\[${CLOCK}\\](?: ?(?<text>.*))?`),
    ],
    noise: [],
    isBlock: true,
  },
  {
    label: 'chat',
    heads: [
      line(
        `${NAME}(?: +(?:APP|BOT))?(?: {2,}\\[?|\\t+| \\[|,? (?=(?:${RELATIVE})?\\d{1,2}:\\d{2} ?[AaPp]))(?:${RELATIVE}|(?<day>${DAY}),? (?:at )?)?${CLOCK}\\]?`,
      ),
      line(`\\s*\\[?${CLOCK}\\]?`),
    ],
    noise: [],
    isBlock: true,
  },
]

/** What a line is to a form: the head of a message, or what the chat says of itself. */
export function readChatHead({ heads, noise }: ChatForm, text: string): ChatHead | 'noise' | undefined {
  const plain = plainSpaces(text)
  if (noise.some((pattern) => pattern.test(plain))) return 'noise'
  const groups = heads.map((pattern) => pattern.exec(plain)?.groups).find((found) => found !== undefined)
  const clock = groups?.clock ?? groups?.time
  if (groups === undefined || clock === undefined) return undefined
  const { day, zone, who, text: said = '' } = groups
  return { day, clock, zone: zone || undefined, who: who?.trim(), text: said }
}

/** The form of most lines, of chats where a line is a message; else that of a text that begins with a head, and has several. */
export function chatFormOf(lines: readonly string[]): ChatForm | undefined {
  const ranked = chatForms
    .map((form) => ({ form, count: countHeads(form, lines) }))
    .toSorted((a, b) => b.count - a.count)
  return ranked.find(({ count }) => count > 0)?.form
}

/** How many of some lines begin a message, or are noise; none where they are not a chat of the form. */
function countHeads(form: ChatForm, lines: readonly string[]): number {
  const own = form.isBlock
    ? joinHeads(lines).filter((text) => text !== '')
    : lines.filter((text) => !/^\s{2}/.test(text) && headingDay(text) === undefined)
  const heads = own.flatMap((text) => readChatHead(form, text) ?? [])
  const messages = heads.filter((head) => head !== 'noise')
  const first = own.find((text) => headingDay(text) === undefined && !isRelativeDay(text)) ?? ''
  // Below most heads somebody says something: else it is a timeline whose times stand in brackets.
  const silent = messages.filter(({ text }) => text === '').length
  const isChat = form.isBlock
    ? heads.length > 1 && readChatHead(form, first) !== undefined && (own.length - heads.length) * 2 >= silent
    : heads.length * 2 > own.length
  return isChat && messages.some(({ who }) => who !== undefined) ? heads.length : 0
}

/** `Today`, `Tuesday`: a day that only whoever copied it knew. */
export function isRelativeDay(text: string): boolean {
  return /^\s*(?:Today|Yesterday|New|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s*$/.test(text)
}

const NAME_ALONE = line(NAME)
const CLOCK_ALONE = line(`(\\s*)(?:(?:APP|BOT)\\s+)?(?:${RELATIVE}|${DAY},? (?:at )?)?${CLOCK}`)

/** A name and, on the line below it, the time, as one line. A bare clock at the margin is of the next message of the same person. */
export function joinHeads(lines: readonly string[]): readonly string[] {
  const texts = [...lines]
  lines.forEach((text, index) => {
    const next = plainSpaces(lines[index + 1] ?? '')
    const [, indent = ''] = CLOCK_ALONE.exec(next) ?? []
    const isHead =
      CLOCK_ALONE.test(next) &&
      (indent !== '' || /[ap]\.?m/i.test(next) || /\d [\d]/.test(next) || index === 0 || lines[index - 1] === '')
    if (!isHead || !NAME_ALONE.test(text)) return
    texts[index] = `${text}  ${next.trim()}`
    texts[index + 1] = ''
  })
  return texts
}

function line(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`)
}
