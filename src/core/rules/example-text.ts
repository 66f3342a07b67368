/** A document by any hand, for examples of rules: its title and timeline, and from line 8 on what the example is about. */
export function aboutLogin(rest: string): string {
  return `# Login down\n\n## Timeline\n\n- 10:00 - deployed\n- 10:20 - rolled back\n\n${rest}`
}

/** A document as this tool writes it with the template `alx`: keys of the front matter, and what its sections hold. */
export function ownDocument(front: string, body: string): string {
  return `---\ntitle: Login down for every customer\ntimezone: UTC\nstart: 2026-01-15 10:00\n${front}template: alx\nwritten: 0\n---\n\n# Login down for every customer\n\n${body}`
}
