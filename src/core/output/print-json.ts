/** JSON for people and programs: indented, with a line's end. */
export function printJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}
