/**
 * Where a text stops being JSON; nothing when it is JSON. The length of the text says that it ends too early.
 * `JSON.parse` tells the place of some mistakes only, and of which ones differs between the versions of Node.
 */
export function jsonErrorOffset(text: string): number | undefined {
  let state: State = { expected: 'value', open: '' }
  for (let at = afterSpace(text, 0); at < text.length; at = afterSpace(text, at)) {
    const token = match(TOKEN, text, at)
    const next = token === undefined ? undefined : stateAfter(token, state)
    if (token === undefined && text.charAt(at) === '"') return at + (match(STRING_START, text, at)?.length ?? 0)
    if (token === undefined || next === undefined) return at
    state = next
    at += token.length
  }
  return state.expected === 'end' ? undefined : text.length
}

const CHARACTERS = String.raw`(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*`
const STRING_START = new RegExp(`"${CHARACTERS}`, 'y')
const TOKEN = new RegExp(
  String.raw`[{}[\],:]|"${CHARACTERS}"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|(?:true|false|null)(?!\w)`,
  'y',
)

interface State {
  readonly expected: 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end'
  /** The closing brackets that are due, the next one last. */
  readonly open: string
}

/** Nothing when the token may not stand there. */
function stateAfter(token: string, { expected, open }: State): State | undefined {
  const closer = open.slice(-1)
  if (token === closer && ['comma', `value or ${closer}`, `key or ${closer}`].includes(expected))
    return afterValue(open.slice(0, -1))
  switch (expected) {
    case 'value':
    case 'value or ]':
      if (token === '{') return { expected: 'key or }', open: `${open}}` }
      if (token === '[') return { expected: 'value or ]', open: `${open}]` }
      return /^[\]},:]/.test(token) ? undefined : afterValue(open)
    case 'key':
    case 'key or }':
      return token.startsWith('"') ? { expected: 'colon', open } : undefined
    case 'colon':
      return token === ':' ? { expected: 'value', open } : undefined
    case 'comma':
      return token === ',' ? { expected: closer === '}' ? 'key' : 'value', open } : undefined
    case 'end':
      return undefined
  }
}

function afterValue(open: string): State {
  return { expected: open === '' ? 'end' : 'comma', open }
}

function afterSpace(text: string, at: number): number {
  return at + (match(/[ \t\r\n]*/y, text, at)?.length ?? 0)
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
