import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readmeBlock, readmeCommands } from '../helpers/readme.ts'
import { openTerminal } from '../helpers/terminal.ts'

const binary = resolve('bin/postmortem.js')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readme-'))
  await cp('examples', join(folder, 'examples'), { recursive: true })
  await mkdir(join(folder, 'path'))
  const shim = join(folder, 'path', 'postmortem')
  await writeFile(shim, `#!/bin/sh\nexec "${process.execPath}" "${binary}" "$@"\n`)
  await chmod(shim, 0o755)
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

const clock = { POSTMORTEM_NOW: '2026-01-16T09:00:00Z', TZ: 'Africa/Johannesburg' }

test('the recorded session is what the terminal shows', async () => {
  const terminal = openTerminal({
    command: binary,
    args: ['new'],
    cwd: folder,
    columns: 100,
    rows: 60,
    env: { ...clock, XDG_STATE_HOME: join(folder, 'state') },
  })
  const answer = async (question: string, text: string): Promise<void> => {
    await terminal.waitFor(new RegExp(`\\? ${question}`), 10_000)
    terminal.type(text)
    terminal.key('enter')
  }
  await answer('What stopped', 'Website down for every visitor')
  await answer('Which service', 'wordpress')
  await answer('In which time zone', '')
  await answer('When did it start and end', '12:00 AM - 3:00 AM')
  await answer('How much', '100%')
  await answer('How severe', '')
  await answer('How did you find out', 'm')
  await answer('When was it detected', '12:05 AM')
  await terminal.waitFor(/\? What happened/)
  terminal.paste(
    '12:15 AM - notified the engineering team\n12:30 AM - checked the database; it was healthy\n2:00 AM - escalated to the senior engineers\n2:30 AM - found a wrong file name in the Apache configuration',
  )
  await terminal.waitFor('4 entries')
  terminal.key('enter')
  await answer('What ended it', 'The file name was corrected and Apache restarted; pages answered 200 again.')
  await answer('What made it possible', 'The configuration was loaded without a test.')
  await terminal.waitFor('- The configuration')
  terminal.key('enter')
  await answer('What will you change', 'Run `apachectl configtest` before every reload @thandi !P1 due:2w ~prevent')
  await terminal.waitFor('- Run')
  terminal.key('enter')
  await answer('Write the document', '')
  await expect(terminal.exit()).resolves.toEqual({ exitCode: 0, signal: 0 })
  expect(`$ postmortem new\n${terminal.screen()}`).toBe(readmeBlock('session'))
  const document = await readFile(join(folder, 'postmortems/2026-01-16-website-down-for-every-visitor.md'), 'utf8')
  expect(document.trimEnd()).toBe(readmeBlock('document'))
})

test('every command prints what README.md says', async () => {
  const outputs: string[] = []
  for (const { command } of readmeCommands()) outputs.push(await run(command))
  expect(outputs).toEqual(readmeCommands().map(({ output }) => output))
})

function run(command: string): Promise<string> {
  const env = { ...clock, PATH: `${join(folder, 'path')}:${process.env.PATH}`, HOME: folder, NO_COLOR: '1' }
  return new Promise((done) => {
    execFile('bash', ['-c', `exec 2>&1; ${command}`], { cwd: folder, env }, (_, stdout) => done(stdout))
  })
}
