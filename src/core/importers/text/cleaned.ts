import { HIDDEN } from '../../document/hidden-characters.ts'

/**
 * Text of a machine without what a terminal would obey and what nobody sees: escape sequences go whole, control
 * characters but tab and line feed, overrides of writing direction, characters of no width. Joiners stay where emoji
 * and scripts are written with them. All line ends are `\n`.
 */
export function cleaned(text: string): string {
  if (!UNUSUAL.test(text)) return text
  return text
    .replace(ESCAPE_SEQUENCE, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(HIDDEN, '')
    .replace(/[\u00AD\u180E\u2060-\u2064\u206A-\u206F\u3164\uFFA0\uFFF9-\uFFFB]/g, '')
    .replace(TAG, '$1')
    .replace(STRAY_JOINER, '')
}

const UNUSUAL = /[^\t\n -~\u00A0-\u00AC\u00AE-\u033F]/

/**
 * CSI, then the strings that end with BEL or ST (a title, a hyperlink), then an escape with its one character. A
 * string that does not end on its line is none: its introducer alone goes, so that no text is lost.
 */
const ESCAPE_SEQUENCE =
  /(?:\x1B\[|\x9B)[0-?]*[ -/]*[@-~]?|(?:\x1B[\]PX^_]|[\x90\x98\x9D-\x9F])(?:[^\n\x07\x1B\x90\x98\x9C-\x9F]*(?:\x07|\x1B\\|\x9C))?|\x1B[ -/]*[0-~]?/g

/** Tag characters, which spell hidden text, but for the flags of England, Scotland and Wales. */
const TAG = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,6}\u{E007F})|[\u{E0000}-\u{E007F}]/gu

/** Arabic, Syriac and their neighbours; the scripts of India; Tibetan and Burmese; Khmer and Mongolian. */
const JOINING_SCRIPTS = String.raw`\u0600-\u08FF\u0900-\u0DFF\u0F00-\u109F\u1780-\u18AF`

const STRAY_JOINER = new RegExp(
  [
    `(?<![${JOINING_SCRIPTS}])[\\u200C\\u200D](?!(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F]\\u200D)\\p{Extended_Pictographic})`,
    `(?<=[${JOINING_SCRIPTS}])[\\u200C\\u200D](?![${JOINING_SCRIPTS}])`,
  ].join('|'),
  'gu',
)
