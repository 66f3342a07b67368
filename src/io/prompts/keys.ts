import { emitKeypressEvents } from 'node:readline'
import { PassThrough } from 'node:stream'

/** One key, one run of plain characters (`text`), or one whole paste (`paste`). */
export interface Key {
  readonly name: string
  readonly text?: string | undefined
  readonly ctrl?: boolean | undefined
  readonly meta?: boolean | undefined
  readonly shift?: boolean | undefined
  readonly sequence?: string | undefined
}

export interface KeyDecoder {
  feed(input: string): void
  /** Forgets what is half read. */
  reset(): void
}

/** Long enough for the rest of an arrow key over a slow line, short enough for Esc to feel immediate. */
const escapeTimeout = 100

/** Turns what a terminal sends into keys: Esc and Ctrl-B are `back`, Ctrl-C `cancel`, Ctrl-D `eof`, any Enter `return`. */
export function keyDecoder(onKey: (key: Key) => void): KeyDecoder {
  const source = new PassThrough()
  emitKeypressEvents(source)
  const assemble = keyAssembler(onKey)
  source.on('keypress', (text: string | undefined, key: RawKey) => assemble.take(text, key))
  let heldEscape = ''
  let timer: NodeJS.Timeout | undefined
  return {
    feed(input) {
      clearTimeout(timer)
      const text = heldEscape + input
      heldEscape = text.endsWith('\u001b') ? '\u001b' : ''
      source.emit('data', text.slice(0, text.length - heldEscape.length))
      assemble.flush()
      if (heldEscape === '') return
      timer = setTimeout(() => {
        heldEscape = ''
        onKey({ name: 'back' })
      }, escapeTimeout)
    },
    reset() {
      clearTimeout(timer)
      heldEscape = ''
    },
  }
}

interface RawKey {
  readonly name?: string | undefined
  readonly ctrl: boolean
  readonly meta: boolean
  readonly shift: boolean
  readonly sequence: string
}

interface KeyAssembler {
  take(text: string | undefined, key: RawKey): void
  /** The chunk has ended: hands over the characters collected so far. */
  flush(): void
}

function keyAssembler(onKey: (key: Key) => void): KeyAssembler {
  let run = ''
  let paste: string | undefined
  let afterReturn = false
  const flush = (): void => {
    const text = run
    run = ''
    afterReturn = false
    if (text !== '') onKey({ name: 'text', text })
  }
  const take = (text: string | undefined, key: RawKey): void => {
    const wasReturn = afterReturn
    afterReturn = false
    if (key.name === 'paste-start') {
      flush()
      paste = ''
    } else if (key.name === 'paste-end' || (paste !== undefined && isCtrl(key, 'c'))) {
      onKey({ name: 'paste', text: paste?.replace(/\r\n?/g, '\n') })
      paste = undefined
    } else if (paste !== undefined) {
      paste += key.name === 'tab' ? ' ' : pastedText(text, key)
    } else if (text !== undefined && isPlain(text)) {
      run += text
    } else {
      flush()
      // CR LF is one Enter.
      if (!(wasReturn && key.name === 'enter')) onKey(named(key, text))
      afterReturn = key.name === 'return'
    }
  }
  return { take, flush }
}

function pastedText(text: string | undefined, key: RawKey): string {
  if (key.name === 'return' || key.name === 'enter') return key.sequence
  return text !== undefined && isPlain(text) ? text : ''
}

function named(key: RawKey, text: string | undefined): Key {
  if (key.name === 'escape' || isCtrl(key, 'b')) return { name: 'back' }
  if (isCtrl(key, 'c')) return { name: 'cancel' }
  if (isCtrl(key, 'd')) return { name: 'eof' }
  if (key.name === 'return' || key.name === 'enter') return { name: 'return', text: '\r' }
  if (key.name === 'tab') return { name: 'text', text: ' ' }
  return { ...key, name: key.name ?? '', text }
}

function isCtrl(key: RawKey, name: string): boolean {
  return key.ctrl && key.name === name
}

function isPlain(text: string): boolean {
  return !/[\u0000-\u001f\u007f-\u009f]/.test(text)
}
