/** The characters that a chat tool's names of emoji stand for. */
export type EmojiNames = (name: string) => string | undefined

/**
 * Whether an export, as it stands in its file, may hold names of emoji: in its words, between colons as no time has them,
 * or as parts of their own.
 */
export function mayNameEmoji(text: string): boolean {
  return /"emoji"|:(?!\d\d:\d\d)[a-z0-9_+'-]{1,100}:/.test(text)
}

/** The names that GitHub and Slack share. The list is large: only what has such names loads it. */
export async function loadEmojiNames(): Promise<EmojiNames> {
  const { nameToEmoji } = await import('gemoji')
  return (name) => (Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined)
}

/** An emoji of a hand or a person in one of five tones, 2 to 6 as Slack counts them; another one stays as it is. */
export function withSkinTone(emoji: string, tone: number): string {
  const [first = '', ...others] = emoji.replace('\uFE0F', '')
  if (!/^\p{Emoji_Modifier_Base}$/u.test(first)) return emoji
  return [first, String.fromCodePoint(0x1f3f9 + tone), ...others].join('')
}
