/** The system's code for a failed call, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Why a system call failed, in words that follow `cannot read x: `. */
export function failureReason(error: unknown): string {
  const known = reasons.get(errorCode(error) ?? '')
  if (known !== undefined) return known
  return error instanceof Error ? systemWords(error.message) : String(error)
}

const reasons = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'read-only file system'],
  ['ENOSPC', 'no space left on device'],
  ['EDQUOT', 'disk quota exceeded'],
  ['EFBIG', 'the file would be too large'],
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'not a folder'],
  ['EISDIR', 'is a folder'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ELOOP', 'too many symbolic links'],
  ['EBUSY', 'the file is in use'],
  ['EMFILE', 'too many open files'],
  ['EIO', 'input/output error'],
])

/** Node writes `EXDEV: cross-device link not permitted, link '/a' -> '/b'`. */
function systemWords(message: string): string {
  return /^E[A-Z0-9]+: (.+?)(?:, \w+)?(?: '.*)?$/.exec(message)?.[1] ?? message
}
