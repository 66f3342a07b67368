import { openSync } from 'node:fs'
import { ReadStream } from 'node:tty'
import { type KeyQueue, keyQueue } from './key-queue.ts'
import { type Key, keyDecoder } from './keys.ts'

/** Where questions are asked. */
export interface Terminal {
  readonly inputPath: 'stdin' | '/dev/tty'
  readonly output: NodeJS.WriteStream
  /** Leaves Ctrl-C to another program until the returned function is called. */
  ignoreInterrupts(): () => void
}

export interface Keyboard extends Omit<KeyQueue, 'push' | 'isEmpty'> {
  /** Aborted when the terminal is closed. */
  readonly closed: AbortSignal
  /** Whether nothing more arrives: the next key of a person takes longer than the next one of a paste. */
  isQuiet(): Promise<boolean>
  /** Gives the terminal to another program for the time of the work. */
  lend<Result>(work: () => Promise<Result>): Promise<Result>
  close(): void
}

const pasteGap = 30

/** Owns the terminal's input from the first question to `close`. */
export function openKeyboard(terminal: Terminal): Keyboard {
  const closing = new AbortController()
  const queue = keyQueue((mode) => device.setRawMode(mode))
  const device = terminalDevice(terminal, queue.push, () => closing.abort())
  device.start()
  return {
    ...queue,
    closed: closing.signal,
    open() {
      device.setWanted(true)
      queue.open()
    },
    shut() {
      device.setWanted(false)
      queue.shut()
    },
    async isQuiet() {
      await new Promise((resolve) => setTimeout(resolve, pasteGap))
      return queue.isEmpty()
    },
    async lend(work) {
      device.stop()
      const listen = terminal.ignoreInterrupts()
      try {
        return await work()
      } finally {
        listen()
        device.start()
      }
    },
    close() {
      device.stop()
      closing.abort()
    },
  }
}

interface Device {
  start(): void
  stop(): void
  setRawMode(mode: boolean): void
  /** Whether the process is to stay alive for the next key. */
  setWanted(wanted: boolean): void
}

function terminalDevice({ inputPath, output }: Terminal, onKey: (key: Key) => void, onClose: () => void): Device {
  const decoder = keyDecoder(onKey)
  let input: ReadStream | undefined
  // The terminal may vanish at any time; its input tells us.
  output.on('error', () => undefined)
  const setRawMode = (mode: boolean): void => {
    output.write(mode ? bracketedPaste.on : bracketedPaste.off)
    if (input !== undefined && !input.destroyed) input.setRawMode(mode)
  }
  return {
    setRawMode,
    setWanted: (wanted) => void (wanted ? input?.ref() : input?.unref()),
    start() {
      input = new ReadStream(inputPath === 'stdin' ? 0 : openSync(inputPath, 'r'))
      input.setEncoding('utf8')
      setRawMode(true)
      input.on('data', decoder.feed)
      for (const event of ['end', 'close', 'error']) input.on(event, onClose)
      input.unref()
    },
    stop() {
      decoder.reset()
      setRawMode(false)
      input?.removeAllListeners('close').removeAllListeners('data').destroy()
    },
  }
}

/** The terminal then says where a paste begins and ends. */
const bracketedPaste = { on: '\u001b[?2004h', off: '\u001b[?2004l' }
