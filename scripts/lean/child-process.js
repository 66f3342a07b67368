// @ts-check
// For subcommands that are programs of their own, of which we have none.

/** @param {unknown[]} words */
export function spawn(...words) {
  return Reflect.apply(require('node:child_process').spawn, undefined, words)
}
