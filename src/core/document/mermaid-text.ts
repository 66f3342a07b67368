/**
 * A text as a label inside a Mermaid diagram, on one line: what is special in any of its grammars is spelled `#58;`, which
 * Mermaid shows as the character, and so are the first letters of words that would begin a statement.
 */
export function toMermaid(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[^\p{L}\p{M}\p{N} _.,/+=!?*'@-]|-(?=-)/gu, toCode)
    .replaceAll(
      /(?<![\p{L}\p{N}#])(?:end|section|title|click|style|class)(?![\p{L}\p{N}])/gu,
      ([first = '', ...rest]) => [toCode(first), ...rest].join(''),
    )
}

function toCode(char: string): string {
  return `#${char.codePointAt(0)};`
}
