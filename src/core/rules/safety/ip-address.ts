import { aboutLogin } from '../example-text.ts'
import type { Found, Rule } from '../rule.ts'
import { isPublicAddress } from './public-address.ts'

export const ipAddress: Rule = {
  id: 'ip-address',
  summary: 'the text holds a public IP address',
  why: 'It tells outsiders where to knock, and may be the address of a customer.',
  source: 'NIST SP 800-61: what is shared outside is stripped of addresses',
  levels: { about: 'leak', usual: 'info', profiles: { public: 'warning' } },
  good: [
    { text: aboutLogin('From 10.0.3.17, 192.168.1.4 and 203.0.113.9 to 127.0.0.1, by way of 8.8.8.8 and ::1.\n') },
    { text: aboutLogin('Release 1.2.3.4 went out after version 35.202.11.9; section 4.2.1.1 tells why.\n') },
    { text: aboutLogin('```\nGET 35.202.11.9/login\n```\n') },
  ],
  bad: [
    {
      text: aboutLogin('Every request came from 35.202.11.9.\n'),
      says: ['8:25 a public IP address: 35.202.x.x'],
    },
    {
      text: aboutLogin('Every request came from 2a00:1450:4001:81b::200e.\n'),
      says: ['8:25 a public IP address: 2a00:1450:…'],
    },
  ],
  check: ({ text: whole, prose, at }) => {
    if (!MAY_HOLD.test(whole)) return []
    return prose.flatMap(({ line, text }) =>
      (MAY_HOLD.test(text) ? [...text.matchAll(ADDRESS)] : []).flatMap(({ 0: address, index }): readonly Found[] => {
        if (!isPublicAddress(address) || VERSION.test(text.slice(Math.max(0, index - 20), index))) return []
        return [
          {
            place: at(line, index + 1),
            message: `a public IP address: ${shortened(address)}`,
            hint: 'leave it out, or say what stands behind it',
          },
        ]
      }),
    )
  },
}

const MAY_HOLD = /\.\d{1,3}\.\d|::|:[\da-f]{1,4}:[\da-f]{1,4}:[\da-f]{1,4}:/i

const ADDRESS =
  /(?<![\w.:-])(?:\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)|[\da-f]{1,4}(?:::?[\da-f]{1,4}){2,7}(?:::)?(?![\w:]))/gi

/** Four numbers behind one of these are none of an address. */
const VERSION = /(?:version|release|section|chapter|chrome|firefox|build|upgrade[ds]? to|v)\W{0,4}$/i

function shortened(address: string): string {
  const [first, second] = address.split(/[.:]/)
  return address.includes('.') ? `${first}.${second}.x.x` : `${first}:${second}:…`
}
