import { useEffect, useKeypress, useState } from '@inquirer/core'
import type { Keyboard } from './keyboard.ts'

/** The line that readline edits for us. */
export interface EditedLine {
  readonly line: string
  write(text: string): void
  clearLine(direction: 0): void
}

/** Takes keys from when the prompt is drawn. Work that takes time belongs into `keyboard.hold`. */
export function useKeyboard(keyboard: Keyboard, onKey: (key: string, edited: EditedLine) => void): void {
  const [drawn, setDrawn] = useState(0)
  useKeypress(({ name }, edited) => (name === 'redraw' ? setDrawn(drawn + 1) : onKey(name, edited)))
  useEffect(() => keyboard.open(), [])
}
