/** Who and what an incident reaches. */
const PEOPLE =
  '(?:users?|customers?|clients?|visitors?|people|persons?|tenants?|accounts?|subscribers?|students?|players?|members?|developers?|teams?|companies|organi[sz]ations?|orders?|purchases?|transactions?|payments?|requests?|queries|traffic|calls|connections|events?|messages?|e-?mails?|records?|rows|files?|downloads?|uploads?|sessions|logins?|log-ins|sign-?ups|tickets|reports|projects?|repositories|crates|gems|packages|builds|jobs|deployments|farmers|wallets|bidders|depositors|holders|page ?views|flags?|pizzas?|launch(?:es)?)'
const SYSTEMS =
  '(?:systems?|services?|sites?|websites?|platform|applications?|apps?|servers?|nodes?|clusters?|instances?|pods?|hosts?|regions?|pages?|endpoints?|pipelines?|stack|namespaces|environments|components|functionalit(?:y|ies)|blocks?|funds)'
const NUMBER =
  '(?:~?\\d[\\d,.]*(?: ?(?:k|m|million|billion|thousand|hundred))?\\+?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds|thousands|millions|a single|single|half|both)'
const ALL = '(?:all|every|each|any|no|none|zero|entire|whole|most|the majority|only)'
const BETWEEN = "(?:[\\w'’-]+\\s+){0,3}"

const PERCENT = /\d\s?%|\bper ?cent\b/i
const MONEY =
  /[$€£¥]\s?\d|\b\d[\d,.]*\s?[kKmM]?\s?(?:ETH|BTC|USD|EUR|GBP|DAI|USDC|USDT|XCH|YFI|tokens|coins|dollars|euros|pounds)\b/
const UNKNOWN =
  /\bunknown\b|\bnot (?:yet )?(?:known|measured)\b|\bno (?:data|numbers|metrics) (?:on|of|about|for)\b|\bunclear how many\b/i
const OF_PEOPLE = new RegExp(`\\b(?:${NUMBER}|${ALL})\\s+(?:of\\s+)?${BETWEEN}${PEOPLE}\\b`, 'i')
const OF_SYSTEMS = new RegExp(`\\b(?:${NUMBER}|${ALL})\\s+(?:of\\s+)?${BETWEEN}${SYSTEMS}\\b`, 'i')
const NOBODY =
  /\b(?:nobody|no one|everyone|everybody)\s+(?:was|were|could|can|lost|saw|got)\b|\bfor (?:everyone|everybody|all)\b/i
const NO_HARM = /\b(?:no|not|without|zero|any)(?: \w+)? (?:impact|effect|harm|loss|disruption|downtime)\b/i

/** Whether a text says how much was harmed: a share, a number, all or none; of what tells the harm itself, also of its systems. */
export function quantityIn(text: string, of: 'harm' | 'other'): boolean {
  if (PERCENT.test(text) || MONEY.test(text) || OF_PEOPLE.test(text)) return true
  return of === 'harm' && (OF_SYSTEMS.test(text) || UNKNOWN.test(text) || NOBODY.test(text) || NO_HARM.test(text))
}

const VAGUE =
  /\b(?:(?:some|many|several|numerous|multiple|various|(?:a )?few|countless|lots of|a lot of|(?:a )?(?:significant|large|small|certain|limited) (?:number|portion|part|share|percentage|subset|segment|group) of)(?: of)?(?: (?:the|our|its))? (?:users|customers|clients|visitors|people|requests|transactions|orders))\b/i

/** `many users`, with its place. */
export function vagueQuantityIn(text: string): { readonly words: string; readonly index: number } | undefined {
  const found = VAGUE.exec(text.replaceAll('\n', ' '))
  return found === null ? undefined : { words: found[0], index: found.index }
}
