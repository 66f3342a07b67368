/**
 * Characters that nobody sees and that change how text is shown: C0 but tab and line feed, DEL, C1, zero-width
 * space, byte order mark, and the marks and overrides of writing direction.
 */
export const HIDDEN = /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g

export function hasHidden(text: string): boolean {
  return text.search(HIDDEN) >= 0
}

/**
 * The visible spelling of a hidden character, `&#x202E;`. NUL has one too: `&#x0;` is what CommonMark renders as
 * U+FFFD, so it is seen in the page and still read back exactly.
 */
export function toEntity(hidden: string): string {
  return `&#x${hidden.charCodeAt(0).toString(16).toUpperCase()};`
}

/** The hidden character that exactly this entity stands for; none when it is not one that we would write. */
export function fromEntity(entity: string): string | undefined {
  const [, digits] = /^&#x([0-9A-F]{1,4});$/.exec(entity) ?? []
  if (digits === undefined) return undefined
  const char = String.fromCharCode(Number.parseInt(digits, 16))
  return hasHidden(char) && toEntity(char) === entity ? char : undefined
}
