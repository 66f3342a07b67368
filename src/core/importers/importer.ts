import type * as z from 'zod/mini'
import type { Finding, Place } from '../finding.ts'
import type { timelineEntry } from '../model/facts.ts'
import type { SourceFile } from './source-file.ts'
import type { EmojiNames } from './text/emoji-names.ts'

/** How the exports of one tool become facts. Pure: it sees files, and says nothing that they do not state. */
export interface Importer {
  /** As `--as` takes it. */
  readonly name: string
  /** As people call the tool. */
  readonly title: string
  /** What is read of it: `incidents.json, one incident, the body of a webhook`. */
  readonly reads: string
  /**
   * The command, which begins with a small letter, or the way through the menus that makes each file. Help shows the first,
   * `docs/importers.md` all.
   */
  readonly howToExport: readonly string[]
  /** A command line that imports it. */
  readonly example: string
  /** A file by this name holds no events, but names that others need, such as `users.json`. */
  readonly companions?: RegExp
  /** Its texts hold names of emoji, such as `:tada:`. */
  readonly hasEmoji?: true
  /** Whether a file is its export, by its shape alone. At most one importer recognises any file. */
  readonly recognises: (file: SourceFile) => boolean
  readonly read: (file: SourceFile, context: ReadContext) => Reading
}

/** What a file is read with. */
export interface ReadContext {
  /** Milliseconds since 1970: a log line without a year is of the last one that is not ahead. */
  readonly now: number
  /** Which column or key holds what, where the source does not say it: `{ time: 'at', text: 'message' }`. */
  readonly map: ColumnMap
  /** The files by the names of `companions`, as JSON. */
  readonly companions: readonly SourceFile[]
  /** Which characters the names of emoji stand for, for an importer with `hasEmoji`. */
  readonly emoji?: EmojiNames | undefined
}

/** What a column of a table can be taken for. */
export const columnNames = ['time', 'until', 'text', 'by', 'kind', 'url', 'id'] as const
export type ColumnName = (typeof columnNames)[number]
export type ColumnMap = Readonly<Partial<Record<ColumnName, string>>>

/** What an export says. */
export interface Reading {
  readonly incidents: readonly ReadIncident[]
  /** How many items were left out, by the reason: `{ reason: 'a join or leave', count: 8 }`. */
  readonly skipped: readonly Skipped[]
  /** What is said aloud of how it was read, such as a year that was not written. */
  readonly notes?: readonly string[]
  /** Why none of it is read: nothing else is said of the file then. */
  readonly refusal?: Finding
  /** What is read only where nothing else is, of this file or another one of its source. */
  readonly spare?: Spare
}

/** Entries that are left out for a reason, while there are better ones. */
export interface Spare {
  readonly reason: string
  readonly entries: readonly ReadEntry[]
}

export interface Skipped {
  readonly reason: string
  readonly count: number
}

/** What is said of one incident; of chat and logs, which know none, everything, without an id. */
export interface ReadIncident {
  /** As `--incident` takes it. */
  readonly id?: string
  readonly facts: readonly ReadFact[]
  readonly entries: readonly ReadEntry[]
}

export interface ReadFact {
  /** `title`, `impact.description`, `services`: an item of a list is a fact of its own. */
  readonly path: string
  readonly value: FactValue
  readonly place: Place
}

/** A text, or a record of texts. */
export type FactValue = string | Readonly<Record<string, string | undefined>>

export type EntryKind = NonNullable<z.output<typeof timelineEntry.schema>['kind']>

/** A row of the timeline. Milestones are facts of the incident, and never stand at an entry. */
export interface ReadEntry {
  /** A `Stamp`, or a time as a person wrote it, in the zone of the incident. */
  readonly at: string
  readonly until?: string | undefined
  /** Inline Markdown, without control characters. */
  readonly text: string
  readonly kind?: EntryKind | undefined
  readonly by?: string | undefined
  readonly source: EntrySource
  readonly place: Place
}

/** Where an entry comes from. */
export interface EntrySource {
  /** `PagerDuty`, `Slack #incident-42`. */
  readonly label: string
  readonly url?: string | undefined
  /** The source's own id of it, by which the same entry of two exports is one. */
  readonly id?: string | undefined
}
