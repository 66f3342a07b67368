import { aboutLogin } from '../example-text.ts'
import type { Found, Rule } from '../rule.ts'

export const phoneOrIdNumber: Rule = {
  id: 'phone-or-id-number',
  summary: 'the text holds what looks like a telephone or a card number',
  why: 'Numbers of people and of their cards have no place in what is shared.',
  source: 'data protection; PCI DSS, requirement 3',
  levels: { about: 'leak', usual: 'warning' },
  good: [
    {
      text: aboutLogin(
        'Order 4539148803436467 at +02:00, id 1234-5678-9012-3456, +1000000 requests, 2026-01-15 10:00.\n',
      ),
    },
    { text: aboutLogin('Call +1 212 555 0143, which is the number of films.\n') },
    { text: aboutLogin('```\ncard 4539 1488 0343 6467\n```\n') },
  ],
  bad: [
    {
      text: aboutLogin('It was charged to 4539 1488 0343 6467 twice.\n'),
      says: ['8:19 this looks like a card number: it ends in 6467'],
    },
    {
      text: aboutLogin('Call the vendor at +49 30 901820 at night.\n'),
      says: ['8:20 this looks like a telephone number: +49…'],
    },
  ],
  check: ({ prose, at }) =>
    prose.flatMap(({ line, text }): readonly Found[] => {
      if (!/\+\d|\d{4}[ -]\d{4}/.test(text)) return []
      const cards = [...text.matchAll(CARD)]
        .filter(([number]) => isCard(number))
        .map(({ 0: number, index }) => ({ index, message: `a card number: it ends in ${number.slice(-4)}` }))
      const phones = [...text.matchAll(PHONE)]
        .filter(([number]) => isPhone(number))
        .map(({ 0: number, index }) => ({ index, message: `a telephone number: ${/^\+\d{1,3}/.exec(number)?.[0]}…` }))
      return [...cards, ...phones].map(({ index, message }) => ({
        place: at(line, index + 1),
        message: `this looks like ${message}`,
        hint: 'leave it out, or name whose it is by the role',
      }))
    }),
}

/** In groups of four, as it is printed on cards; without spaces it may be the id of anything. */
const CARD = /(?<![\w.+-])\d{4}(?:[ -]\d{4}){2}[ -]\d{1,7}(?![\w-])/g

function isCard(number: string): boolean {
  const digits = number.replaceAll(/\D/g, '')
  return digits.length >= 13 && /^[3-6]/.test(digits) && hasLuhnSum(digits)
}

/** The check digit of ISO/IEC 7812. */
function hasLuhnSum(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** E.164 in groups. */
const PHONE = /(?<![\w.])\+\d{1,3}(?:[ -]?\(\d{1,5}\))?(?:[ -]\d{2,8}){1,5}(?![\w:-])/g

function isPhone(number: string): boolean {
  const digits = number.replaceAll(/\D/g, '')
  const isFiction = /555[ -]?01\d\d$/.test(number)
  return digits.length >= 8 && digits.length <= 15 && !isFiction
}
