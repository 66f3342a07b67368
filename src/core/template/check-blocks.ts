import type { Tag } from './check-tags.ts'

/** A block with its tags; `close` may have another name, or be missing. */
export interface Block {
  readonly open: Tag
  readonly elses: readonly Tag[]
  readonly close: Tag | undefined
  /** Where it ends; without a `close`, where the block around it or the body does. */
  readonly end: number
}

export interface Blocks {
  readonly blocks: readonly Block[]
  /** `{{/if}}` and `{{else}}` that belong to no block. */
  readonly stray: readonly Tag[]
  /** What stands behind the `{{else}}` of its block, which has to be the last. */
  readonly surplus: readonly Tag[]
}

/** Pairs the tags that open and close blocks, as well as they can be paired. */
export function pairBlocks(tags: readonly Tag[], length: number): Blocks {
  const open: { open: Tag; elses: Tag[] }[] = []
  const blocks: Block[] = []
  const stray: Tag[] = []
  const surplus: Tag[] = []
  for (const tag of tags) {
    if (tag.kind === 'open') open.push({ open: tag, elses: [] })
    else if (tag.kind === 'else') elsesFor(open.at(-1)?.elses).push(tag)
    else if (tag.kind === 'close') close(tag)
  }
  return { blocks: [...blocks, ...open.map((block) => ({ ...block, close: undefined, end: length }))], stray, surplus }

  function elsesFor(elses: Tag[] | undefined): Tag[] {
    const last = elses?.at(-1)
    return last !== undefined && /^\{\{~?\s*(?:else|\^)\s*~?\}\}$/.test(last.text) ? surplus : (elses ?? stray)
  }

  function close(tag: Tag): void {
    const depth = open.findLastIndex((block) => block.open.name === tag.name)
    // With no block of this name the innermost one is taken for it: its end was misspelt.
    const [block, ...unclosed] = open.splice(depth === -1 ? open.length - 1 : depth)
    if (block === undefined) stray.push(tag)
    else blocks.push({ ...block, close: tag, end: tag.offset })
    blocks.push(...unclosed.map((inner) => ({ ...inner, close: undefined, end: tag.offset })))
  }
}

/** Whether the block has no end, or the end of another one. */
export function isBroken({ open, close }: Block): boolean {
  return close?.name !== open.name
}
