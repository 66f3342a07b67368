/** A document from its front matter, where it has one, and its body. */
export function composeDocument(frontMatter: string | undefined, body: string): string {
  const text = `${body.trim()}\n`
  return frontMatter === undefined ? text : `---\n${frontMatter}---\n\n${text}`
}
