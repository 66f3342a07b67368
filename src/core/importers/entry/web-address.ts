/** The first of some values that is an address which can be followed; machines also write `my.host`, or nothing. */
export function webAddress(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && ADDRESS.test(value))
}

/** Without blanks and control characters, by which no address is followed. */
const ADDRESS = /^https?:\/\/[^\s\p{Cc}\p{Cf}<>"]+$/iu
