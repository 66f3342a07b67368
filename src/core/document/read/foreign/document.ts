import { MINUTE } from '../../../time/calendar.ts'
import { sourceText } from '../source-text.ts'
import { type ReadAction, readDocumentActions } from './actions.ts'
import { type FoundDuration, readLength } from './duration.ts'
import { type FrontMatterFacts, frontMatterFacts } from './front-matter-facts.ts'
import { readLines } from './lines.ts'
import { type ReadPeriod, readPeriod } from './period.ts'
import { readSections, type Section } from './sections.ts'
import { readSeverity } from './severity.ts'
import { type FrontMatterValue, splitFrontMatter } from './split-front-matter.ts'
import { type ReadTimeline, readDocumentTimeline } from './timeline.ts'
import { type FoundText, type FoundTitle, readTitle } from './title.ts'
import { judge, type Verdict } from './whether-postmortem.ts'
import { type FoundZone, readZoneOf } from './zone.ts'

/** What a document says, as far as it was understood; what was not found is missing. */
export interface DocumentReading {
  readonly verdict: Verdict
  readonly title: FoundTitle | undefined
  readonly severity: FoundText | undefined
  readonly period: ReadPeriod
  readonly length: FoundDuration | undefined
  readonly zone: FoundZone | undefined
  readonly timeline: ReadTimeline | undefined
  readonly actions: readonly ReadAction[]
  readonly sections: readonly Section[]
  readonly frontMatter: readonly FrontMatterValue[]
  /** The line that the text behind the front matter begins on. */
  readonly bodyLine: number
}

/** Reads a Markdown postmortem by any hand, its front matter included. Never throws. */
export function readDocument(text: string): DocumentReading {
  const { values, body, bodyLine } = splitFrontMatter(sourceText(text))
  const front: FrontMatterFacts = frontMatterFacts(values)
  const sections = readSections(readLines(body, bodyLine))
  const timeline = readDocumentTimeline(sections)
  const length = readLength(sections)
  const period = readPeriod(sections, timeline, length && length.milliseconds / MINUTE, front)
  return {
    verdict: judge({ sections, timeline, period, length, front }),
    title: readTitle(sections, front.title),
    severity: readSeverity(sections, front),
    period,
    length,
    zone: readZoneOf(sections, timeline, period, front),
    timeline,
    actions: readDocumentActions(sections),
    sections,
    frontMatter: values,
    bodyLine,
  }
}
