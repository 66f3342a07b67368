import { expect, test } from 'vitest'
import type { Host } from '../../src/host.ts'
import { canPrompt } from '../../src/io/can-prompt.ts'
import { systemHost } from '../../src/io/system-host.ts'

function hostWith(env: Record<string, string>, { stdin = true, stderr = true } = {}): Host {
  const host = systemHost()
  return { ...host, env, stdin: { ...host.stdin, isTTY: stdin }, stderr: { ...host.stderr, isTTY: stderr } }
}

test.each([
  ['a terminal', {}, {}, {}, true],
  ['--no-input', {}, {}, { input: false }, false],
  ['stdin is a file', {}, { stdin: false }, {}, false],
  ['stderr is a file', {}, { stderr: false }, {}, false],
  ['CI', { CI: '1' }, {}, {}, false],
  ['CI=false', { CI: 'false' }, {}, {}, true],
  ['CI=0', { CI: '0' }, {}, {}, true],
  ['an empty CI', { CI: '' }, {}, {}, true],
  ['TERM=dumb', { TERM: 'dumb' }, {}, {}, false],
  ['POSTMORTEM_PROMPT_DISABLED', { POSTMORTEM_PROMPT_DISABLED: '1' }, {}, {}, false],
])('%s', (_, env, streams, conditions, expected) => {
  expect(canPrompt(hostWith(env, streams), conditions)).toBe(expected)
})
