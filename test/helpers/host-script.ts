import { OutputClosed, UserError } from '../../src/errors.ts'
import { systemHost } from '../../src/io/system-host.ts'

/** Lets a test see the system host from outside, as a process. */
async function main([action = '', ...rest]: readonly string[]): Promise<number> {
  const host = systemHost()
  try {
    switch (action) {
      case 'write':
        host.stdout.write(`${'x'.repeat(Number(rest[0]) - 1)}\n`)
        host.stderr.write('written\n')
        return 0
      case 'read':
        host.stdout.write(`${(await host.stdin.read()).byteLength}\n`)
        return 0
      case 'cwd':
        host.stdout.write(`${host.cwd}\n`)
        return 0
      case 'now':
        host.stdout.write(`${host.now()}\n`)
        return 0
      case 'wait':
        return await new Promise((resolve) => {
          const timer = setTimeout(() => resolve(1), 20_000)
          host.onTermination(() => {
            clearTimeout(timer)
            resolve(130)
          })
          host.stderr.write('waiting\n')
        })
      default:
        return 9
    }
  } catch (error) {
    if (error instanceof OutputClosed) return 0
    if (!(error instanceof UserError)) throw error
    host.stderr.write(`error: ${error.message}\n${error.hint === undefined ? '' : `hint: ${error.hint}\n`}`)
    return error.exitCode
  }
}

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode
})
