import { fact, inline, list } from '../kinds.ts'
import { action } from '../records.ts'

/** What follows from it. */
export const followUp = {
  improvements: fact(list(action), {
    label: 'Improvements',
    ask: 'What should be better, broadly?',
    example: ['Test every configuration change before it is loaded'],
    flag: 'improvement',
    value: 'text',
  }),
  actions: fact(list(action), {
    label: 'Action items',
    ask: 'What will you change?',
    hint: 'verb … @owner !P1 due:2w ~prevent (#12)',
    example: ['Run `apachectl configtest` before every reload @thandi !P1 due:2026-02-01 ~prevent (#12)'],
    flag: 'action',
    value: '"text @owner due:2w"',
    common: true,
  }),

  wentWell: fact(list(inline), {
    label: 'What went well',
    ask: 'What went well?',
    example: ['The alert fired within a minute.'],
    flag: 'went-well',
    value: 'text',
  }),
  wentWrong: fact(list(inline), {
    label: 'What went wrong',
    ask: 'What went wrong?',
    example: ['An hour went into the database, which was healthy.'],
    flag: 'went-wrong',
    value: 'text',
  }),
  gotLucky: fact(list(inline), {
    label: 'Where we got lucky',
    ask: 'Where did you get lucky?',
    hint: 'what would have made it worse?',
    example: ['It was night for most visitors.'],
    flag: 'got-lucky',
    value: 'text',
  }),
  surprises: fact(list(inline), {
    label: 'Surprises',
    ask: 'What surprised you?',
    example: ['The error log named the missing file from the start.'],
  }),
  openQuestions: fact(list(inline), {
    label: 'Open questions',
    ask: 'What is still not known?',
    example: ['How long had the misspelt name been in the file?'],
  }),
} as const
