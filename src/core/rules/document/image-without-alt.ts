import { aboutLogin } from '../example-text.ts'
import type { Rule } from '../rule.ts'

export const imageWithoutAlt: Rule = {
  id: 'image-without-alt',
  summary: 'an image has no text that says what it shows',
  why: 'Whoever cannot see the graph, and every search, is left with its file name.',
  source: 'WCAG 2.2, success criterion 1.1.1',
  levels: { about: 'practice', usual: 'info' },
  good: [{ text: aboutLogin('![Errors rise from 0 to 40 % at 10:00](errors.png)\n') }],
  bad: [{ text: aboutLogin('![](errors.png)\n'), says: ['8:1 nothing says what the image errors.png shows'] }],
  check: (subject) =>
    subject.links
      .filter(({ isImage, text, target }) => isImage && text?.trim() === '' && target !== undefined && target !== '')
      .map(({ target = '', offset }) => ({
        place: subject.placeAt(offset),
        message: `nothing says what the image ${target.replace(/^.*\/(?=.)/, '').slice(0, 80)} shows`,
        hint: 'put it between the brackets: ![errors rise from 0 to 40 % at 10:00](…)',
      })),
}
