import { describe, expect, test } from 'vitest'
import {
  type ArgumentShape,
  type CommandShape,
  type OptionShape,
  slotOf,
} from '../../../src/core/completion/command-line.ts'

const value = (name: string, ...choices: string[]) => ({ name, choices })
const flag = (name: string, more: Partial<OptionShape> = {}): OptionShape => ({
  flag: name,
  short: undefined,
  summary: '',
  isHidden: false,
  value: undefined,
  ...more,
})
const argument = (name: string, isVariadic = false): ArgumentShape => ({ name, choices: [], isVariadic })
const command = (name: string, more: Partial<CommandShape> = {}): CommandShape => ({
  name,
  summary: '',
  commands: [],
  options: [],
  arguments: [],
  ...more,
})

const template = flag('--template', { value: value('name') })
const output = flag('--output', { short: '-o', value: value('path') })
const program = command('postmortem', {
  options: [flag('--version', { short: '-V' })],
  commands: [
    command('new', { options: [template, output, flag('--json')], arguments: [argument('title')] }),
    command('template', {
      commands: [
        command('show', { arguments: [argument('name')] }),
        command('check', { arguments: [argument('name', true)] }),
      ],
    }),
  ],
})

/** A slot in one line: the path of the command, what it is, and what is typed of it. */
function slot(...words: string[]): string {
  const found = slotOf(program, words)
  const place = {
    flag: 'a flag',
    value: found.kind === 'value' ? `${found.flag}${found.isAttached ? '=' : ''}` : '',
    argument: found.kind === 'argument' ? `${found.isFirst ? 'first ' : ''}argument ${found.argument?.name}` : '',
  }[found.kind]
  return `${found.path.map(({ name }) => name).join(' ')}: ${place} "${found.typed}"`
}

describe('the last word of a command line is', () => {
  test.each([
    [[''], 'postmortem: first argument undefined ""'],
    [[], 'postmortem: first argument undefined ""'],
    [['ne'], 'postmortem: first argument undefined "ne"'],
    [['--v'], 'postmortem: a flag "--v"'],
    [['nonsense', ''], 'postmortem: argument undefined ""'],
    [['new', ''], 'postmortem new: first argument title ""'],
    [['new', 'API down', ''], 'postmortem new: argument undefined ""'],
    [['new', '-'], 'postmortem new: a flag "-"'],
    [['new', '--t'], 'postmortem new: a flag "--t"'],
    [['new', '--template', ''], 'postmortem new: --template ""'],
    [['new', '--template', '-'], 'postmortem new: --template "-"'],
    [['new', '--template=al'], 'postmortem new: --template= "al"'],
    [['new', '--template=a=b'], 'postmortem new: --template= "a=b"'],
    [['new', '--json=al'], 'postmortem new: argument undefined "al"'.replace('al', '--json=al')],
    [['new', '-o', 'dir/'], 'postmortem new: --output "dir/"'],
    [['new', '--template', 'alx', ''], 'postmortem new: first argument title ""'],
    [['new', '--template=alx', ''], 'postmortem new: first argument title ""'],
    [['new', '--json', ''], 'postmortem new: first argument title ""'],
    [['new', '--nonsense', ''], 'postmortem new: first argument title ""'],
    [['--version', 'new', '-'], 'postmortem new: a flag "-"'],
    [['new', '-', ''], 'postmortem new: argument undefined ""'],
    [['new', '--', '--t'], 'postmortem new: first argument title "--t"'],
    [['new', '--', '--', ''], 'postmortem new: argument undefined ""'],
    [['template', 's'], 'postmortem template: first argument undefined "s"'],
    [['template', 'show', ''], 'postmortem template show: first argument name ""'],
    [['template', 'check', 'alx', ''], 'postmortem template check: argument name ""'],
  ])('%j', (words, expected) => {
    expect(slot(...words)).toBe(expected)
  })

  test('with the values of the flags before it', () => {
    const { given } = slotOf(program, [
      'new',
      '--template',
      'alx',
      '-o',
      'a',
      '--output=b',
      '--json',
      '--template=',
      '',
    ])
    expect([...given]).toEqual([
      ['--template', ['alx', '']],
      ['--output', ['a', 'b']],
    ])
  })
})
