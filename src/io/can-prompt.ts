import { closeSync, openSync } from 'node:fs'
import type { Host } from '../host.ts'

export interface PromptConditions {
  /** False for `--no-input`. */
  readonly input?: boolean | undefined
  /** Stdin is data (`--from -`), so that questions must read the terminal itself. */
  readonly stdinTaken?: boolean | undefined
}

/** Whether there is somebody to ask: somebody who sees stderr and has a keyboard. */
export function canPrompt(host: Host, { input = true, stdinTaken = false }: PromptConditions = {}): boolean {
  const { CI, TERM, POSTMORTEM_PROMPT_DISABLED } = host.env
  if (!input || POSTMORTEM_PROMPT_DISABLED || isOn(CI) || TERM === 'dumb' || !host.stderr.isTTY) return false
  return stdinTaken ? hasTerminal() : host.stdin.isTTY
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase())
}

function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'))
    return true
  } catch {
    return false
  }
}
