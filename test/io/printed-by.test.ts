import { expect, test } from 'vitest'
import { printedBy } from '../../src/io/printed-by.ts'

function print(...lines: readonly string[]): void {
  const { log } = console
  for (const line of lines) log(line)
}

test('what is printed comes back as text', () => {
  expect(printedBy(() => print('one', 'two'))).toBe('one\ntwo\n')
})

test('the console is afterwards as it was, whatever happened', () => {
  const { log } = console
  expect(() =>
    printedBy(() => {
      throw new TypeError('no script')
    }),
  ).toThrow(new TypeError('no script'))
  const { log: after } = console
  expect(after).toBe(log)
})
