/** An address that a browser opens; nothing for any other value. */
export function webAddress(value: unknown): string | undefined {
  return typeof value === 'string' && /^https?:\/\/[^\s]+$/i.test(value) ? value : undefined
}
