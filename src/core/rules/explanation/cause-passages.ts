import type { SectionKind } from '../../document/read/foreign/section-names.ts'
import { type Passage, passagesIn } from '../paragraphs.ts'
import type { Subject } from '../subject.ts'

const CAUSES: ReadonlySet<SectionKind> = new Set(['root-cause', 'root-cause-and-resolution', 'factors'] as const)
const WHYS: ReadonlySet<SectionKind> = new Set(['five-whys'] as const)

/** What the sections of causes and factors say. */
export function causesOf(subject: Subject): readonly Passage[] {
  return passagesIn(subject, CAUSES)
}

/** What the chain of whys says. */
export function whysOf(subject: Subject): readonly Passage[] {
  return passagesIn(subject, WHYS)
}
