/** How many words a text has: what stands between spaces and holds a letter or a figure, without the numbers of lists. */
export function wordTotal(text: string): number {
  let count = 0
  for (const [word] of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(word) && !/^\d{1,3}[.)]$/.test(word)) count++
  return count
}
