/** The characters that a chat tool's names of emoji stand for. */
export type EmojiNames = (name: string) => string | undefined

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
