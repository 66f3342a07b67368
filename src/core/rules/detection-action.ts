import type { Action } from '../model/facts.ts'

/** Whether an action makes the next incident known sooner: by its type, or by what it is about. */
export function shortensDetection({ type, title }: Pick<Action, 'type' | 'title'>): boolean {
  return type === 'detect' || DETECTS.test(title)
}

const DETECTS =
  /alert|alarm|monitor|detect|notif|page[sr]?\b|paging|dashboard|observ|metric|\bprob(?:e|ing)|health.?check|\blogg(?:ing|ed)|\blogs\b|trac(?:e|ing)|watch|notice|track|visib|report|signal|warn|status|audit|(?:smoke|synthetic)[ -]?tests?/i
