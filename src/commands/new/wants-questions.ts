import { BACK, type Host } from '../../host.ts'
import type { NewOptions } from './options.ts'

/** Whether the person answers the questions that exports leave open, before the document is written. */
export async function wantsQuestions({ color }: NewOptions, host: Host): Promise<boolean> {
  const person = await host.person({ color })
  try {
    for (;;) {
      const choice = await person.choose({
        message: 'Exports tell what happened, not why. Answer the questions that are left?',
        choices: [
          { value: 'answer', name: 'answer them' },
          { value: 'write', name: 'write the document as it is' },
        ],
        initial: 'answer',
      })
      // There is nothing to go back to.
      if (choice !== BACK) return choice === 'answer'
    }
  } finally {
    person.close()
  }
}
