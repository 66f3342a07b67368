import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { BACK, type Person, type PickRow } from '../../src/host.ts'
import { systemHost } from '../../src/io/system-host.ts'

/** Asks, in a terminal, the questions of a JSON file, and writes the answers into another one. */

type Step =
  | {
      readonly ask: 'line'
      readonly message: string
      readonly hint?: string
      readonly initial?: string
      readonly only?: string
    }
  | {
      readonly ask: 'lines'
      readonly message: string
      readonly hint?: string
      readonly initial?: string[]
      readonly least?: number
    }
  | {
      readonly ask: 'choose'
      readonly message: string
      readonly choices: { value: string; name: string; description?: string }[]
      readonly initial?: string
    }
  | { readonly ask: 'pick'; readonly message: string; readonly hint?: string; readonly rows: PickRow[] }
  | { readonly ask: 'edit'; readonly text: string }
  | { readonly ask: 'tell'; readonly text: string }

const [, , stepsPath = '', answersPath = ''] = process.argv
const host = systemHost()

async function main(): Promise<void> {
  const steps: readonly Step[] = JSON.parse(readFileSync(stepsPath, 'utf8'))
  if (process.env.READ_STDIN) await host.stdin.read()
  const person = await host.person()
  host.onTermination(() => person.close())
  const answers: unknown[] = []
  try {
    for (const step of steps) {
      const answer = await ask(person, step)
      answers.push(answer === BACK ? 'BACK' : (answer ?? null))
    }
  } catch (error) {
    answers.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
    process.exitCode = 130
  }
  person.close()
  writeFileSync(answersPath, JSON.stringify(answers))
  host.stdout.write('finished\n')
}

async function ask(person: Person, step: Step): Promise<unknown> {
  switch (step.ask) {
    case 'line':
      return person.line({
        ...step,
        validate: async (answer) =>
          step.only === undefined || answer === step.only ? undefined : `write ${step.only}`,
      })
    case 'lines':
      return person.lines({
        initial: [],
        ...step,
        onChange: async (lines) => {
          await new Promise((resolve) => setTimeout(resolve, 5))
          appendFileSync(`${answersPath}.changes`, `${JSON.stringify(lines)}\n`)
        },
        show: async (lines) => lines.map((line, index) => `${index + 1}. ${line}`),
        validate: async (lines) => (lines.length < (step.least ?? 0) ? `write at least ${step.least}` : undefined),
      })
    case 'choose':
      return person.choose(step)
    case 'pick': {
      const picked = await person.pick({
        ...step,
        initial: new Set(step.rows.keys()),
        onChange: (rows) => appendFileSync(`${answersPath}.changes`, `${rows.size}\n`),
      })
      return picked === BACK ? BACK : [...picked].toSorted((a, b) => a - b)
    }
    case 'edit':
      return person.edit(step.text, '.md')
    case 'tell':
      return person.tell(step.text)
    default:
      return step satisfies never
  }
}

void main()
