/** The lines of a document, empty where a fence begins or ends that holds Markdown: what it holds is read as if it stood there. */
export function withoutMarkdownFences(lines: readonly string[]): readonly string[] {
  let fence: { readonly mark: string; readonly isMarkdown: boolean } | undefined
  return lines.map((line) => {
    const [, mark, info = ''] = /^ {0,3}(`{3,}|~{3,})\s*(\S*)/.exec(line) ?? []
    if (mark === undefined) return line
    if (fence === undefined) {
      fence = { mark, isMarkdown: /^(?:md|markdown)\b/i.test(info) }
      return fence.isMarkdown ? '' : line
    }
    if (info !== '' || !mark.startsWith(fence.mark)) return line
    const { isMarkdown } = fence
    fence = undefined
    return isMarkdown ? '' : line
  })
}
