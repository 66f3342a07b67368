import type { FoundDuration } from '../document/read/foreign/duration.ts'
import type { SectionKind } from '../document/read/foreign/section-names.ts'
import type { Preferred } from '../document/read/own/merge.ts'
import type { FileForm } from '../file-form.ts'
import type { Finding, Place } from '../finding.ts'
import type { Facts, Postmortem } from '../model/facts.ts'
import type { KnownNames } from '../model/known-names.ts'
import type { SeverityLevel } from '../model/severities.ts'
import type { CalendarDate } from '../time/calendar.ts'
import type { Zone } from '../time/zone.ts'
import type { Item } from './items.ts'
import type { Profile } from './levels.ts'
import type { MarkdownLink } from './links.ts'
import type { Passage } from './passages.ts'
import type { Secret } from './safety/secret.ts'

/** One document or incident file as the rules see it: its facts, with the place of each, and its text. */
export interface Subject {
  readonly file: string
  readonly form: FileForm
  /** Whether this tool wrote it. */
  readonly isOwn: boolean
  /** Which half of a document that this tool wrote holds where they differ; nobody said where it is missing. */
  readonly prefer?: Preferred | undefined
  readonly profile: Profile
  /** Whether its status is final or closed. */
  readonly isFinal: boolean
  /** What was read; what contradicts itself is still in it. */
  readonly postmortem: Postmortem
  /** The paths that it says something about: `impact.usersAffected`, `timeline`. */
  readonly said: ReadonlySet<string>
  readonly facts: Facts
  /** UTC where none is known. */
  readonly zone: Zone
  /** It names no day at all: its clocks were read on a day that nobody said, and no message may tell it. */
  readonly isUndated: boolean
  /** Milliseconds since the epoch. */
  readonly now: number
  /** In the zone of the incident. */
  readonly today: CalendarDate
  /** The severities of the team, the worst first. */
  readonly severities: readonly SeverityLevel[]
  readonly names: KnownNames | undefined
  /** What reading it found. */
  readonly reading: readonly Finding[]
  /** The whole text, lines ending in `\n`. */
  readonly text: string
  /** The same, line by line, the first at 0. */
  readonly lines: readonly string[]
  /** Headings with what stands below them; of an incident file none. */
  readonly sections: readonly SubjectSection[]
  /** What people wrote in words, line by line, without code, quotations, addresses and comments. */
  readonly prose: readonly ProseLine[]
  /** How long the incident lasted, where a document by another hand says so in words. */
  readonly statedLength: FoundDuration | undefined
  /** The same in paragraphs and items, without headings. */
  readonly passages: readonly Passage[]
  /** The whole text in lower case: to find out at once that a rule has nothing to look for. */
  readonly lowerCase: string
  /** What is to be done, improvements first. */
  readonly items: readonly Item[]
  /** Links and images of a document; those in code and comments are none. */
  readonly links: readonly MarkdownLink[]
  /** What opens doors in the text, in the order of their places; found before the rules are asked. */
  readonly secrets: readonly Secret[]
  /** Whether a file or a folder lies at a path that is relative to this file; nothing where that cannot be known. */
  exists(path: string): boolean | undefined
  /** Where a fact stands (`rootCause`, `timeline[2]`, `actions[0]`), else the fact that it is a part of, else the first line. */
  placeOf(path: string): Place
  /** A place in the file; lines and columns count from 1. */
  at(line: number, column?: number): Place
  /** The place of a character of the text, in UTF-16 units from 0. */
  placeAt(offset: number): Place
  /** Where a line begins in the text, in UTF-16 units; lines count from 1. */
  startOf(line: number): number
  /** The time as people of the incident read it: its clock, with the day where that is known and not that of the start. */
  timeText(at: number): string
}

export interface SubjectSection {
  /** Without markup. */
  readonly heading: string
  /** What the field calls it; nothing where it has no name for it. */
  readonly kind: SectionKind | undefined
  /** Of the heading. */
  readonly line: number
  readonly column: number
  /** The last line before the next heading. */
  readonly lastLine: number
  /** 1 for the outermost. */
  readonly level: number
}

/** A line as long as in the source, with what is not prose blanked out, so that columns stay what they are. */
export interface ProseLine {
  readonly line: number
  readonly text: string
  /** Of the section or the fact that it stands in. */
  readonly kind: SectionKind | undefined
}
