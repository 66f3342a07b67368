import { realpathSync, type Stats, statSync } from 'node:fs'
import { errorCode } from './failure-reason.ts'

/** What a path leads to, links followed: nothing where there is nothing, or why that cannot be told. Never throws. */
export function statsOf(path: string): { readonly stats?: Stats; readonly error?: unknown } {
  try {
    return { stats: statSync(path) }
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '') ? {} : { error }
  }
}

/** The path without links; as it is where that cannot be told. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
