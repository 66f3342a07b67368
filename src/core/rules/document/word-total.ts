/** How many words a text has: what stands between spaces and holds a letter or a figure, without the numbers of lists. */
export function wordTotal(text: string): number {
  let count = 0
  for (const word of text.split(/\s+/))
    if (/[a-z\d\u00C0-\u1FFF\u2C00-\uFFFF]/i.test(word) && !/^\d{1,3}[.)]$/.test(word)) count++
  return count
}
