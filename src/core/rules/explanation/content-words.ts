/** The words of a text that carry its meaning, in lower case, without endings of number. */
export function contentWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’._/-]*/gu) ?? []
  return words
    .map((word) => word.replace(/['’]s$/, '').replace(/[._/-]+$/, ''))
    .filter((word) => !EMPTY.has(word))
    .map((word) => (/[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word))
}

const EMPTY: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so as of to in on at by for from with without into onto over under up out off than then that this ' +
    'these those it its is was were are be been being am has have had having do does did done will would can could shall ' +
    'should may might must not no yes we our us i my you your he she they them their his her there here which who whom ' +
    'whose what when where why how if because due after before during while until since about again also just only very ' +
    'too all any some each both more most other such own same'
  ).split(' '),
)
