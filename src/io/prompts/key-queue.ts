import { PassThrough } from 'node:stream'
import type { Key } from './keys.ts'

/** Keys wait here until a prompt may take them: what is typed ahead is never lost. */
export interface KeyQueue {
  /** What inquirer reads from. */
  readonly keys: NodeJS.ReadableStream
  push(key: Key): void
  /** A prompt is on the screen and takes keys. */
  open(): void
  shut(): void
  /** Keeps the keys back until the work is done. Only Ctrl-C passes. The work must not reject. */
  hold(work: () => Promise<void>): void
  /** The text of the last `paste` key. */
  takePaste(): string
  isEmpty(): boolean
  /** Forgets the keys that wait, if their text matches, and returns it. */
  dropTypedAhead(pattern?: RegExp): string
}

export function keyQueue(setRawMode: (mode: boolean) => void): KeyQueue {
  let waiting: readonly Key[] = []
  let isOpen = false
  let held = 0
  const { keys, emit, takePaste } = keyStream(setRawMode)
  const deliver = (): void => {
    for (let next = waiting[0]; next !== undefined && isOpen && held === 0; next = waiting[0]) {
      waiting = waiting.slice(1)
      emit(next)
    }
  }
  return {
    keys,
    takePaste,
    push(key) {
      if (key.name !== 'cancel') waiting = [...waiting, key]
      else if (isOpen) emit(key)
      else waiting = [key, ...waiting]
      deliver()
    },
    open() {
      isOpen = true
      // After the prompt has finished drawing itself.
      setImmediate(deliver)
    },
    shut() {
      isOpen = false
    },
    hold(work) {
      held += 1
      const release = (): void => {
        held -= 1
        deliver()
      }
      void work().finally(release)
    },
    isEmpty: () => waiting.length === 0,
    dropTypedAhead(pattern = /\S/) {
      const text = textOf(waiting)
      if (!pattern.test(text)) return ''
      waiting = []
      return text.trim()
    },
  }
}

function textOf(keys: readonly Key[]): string {
  return keys.map((key) => (key.name === 'return' ? '\n' : (key.text ?? ''))).join('')
}

interface KeyStream extends Pick<KeyQueue, 'keys' | 'takePaste'> {
  emit(key: Key): void
}

/** Looks like a terminal to readline, which takes decoded keys as well as bytes. */
function keyStream(setTerminal: (mode: boolean) => void): KeyStream {
  let isSuspending = false
  let pasted = ''
  // Readline gives the terminal up after every prompt. We keep it between them, but not during a Ctrl-Z.
  const setRawMode = (mode: boolean): void => {
    if (!mode && !isSuspending) return
    setTerminal(mode)
    if (mode) keys.emit('keypress', undefined, { name: 'redraw' })
  }
  const keys = Object.assign(new PassThrough(), { setRawMode })
  return {
    keys,
    takePaste: () => pasted,
    emit(key) {
      isSuspending = key.ctrl === true && key.name === 'z'
      if (key.name === 'paste') pasted = key.text ?? ''
      keys.emit('keypress', key.name === 'paste' ? undefined : key.text, key)
      isSuspending = false
    },
  }
}
