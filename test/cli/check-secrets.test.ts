import { describe, expect, test } from 'vitest'
import { cli, hosts } from '../helpers/cli.ts'
import { only } from './check-only.ts'

const report = '# Login down\n\n## Timeline\n\n- 10:00 - deployed\n- 10:20 - rolled back\n\npassword: blue7whale\n'
const files = { 'login.md': report }

describe.each(hosts)('postmortem check and secrets, $host', ({ run }) => {
  test('names the kind and the place of a secret, and never the secret', async () => {
    expect(await run(['check', 'login.md', ...only('secret-in-text')], { files })).toEqual({
      stdout:
        'login.md:8:11: error: this looks like a password (secret-in-text)\n' +
        '  hint: take it out and make it invalid where it is used: what was committed once stays in the history of git\n',
      stderr: 'note: 1 file checked: 1 error\n',
      code: 1,
      files,
    })
  })
})

test('says whether a link leads to a file that lies beside the document', async () => {
  const linked = {
    'img/a.png': '',
    'login.md': report.replace('password: blue7whale', '![a](img/a.png) ![b](img/b.png)'),
  }
  const { stdout } = await cli(['check', 'login.md', ...only('dead-local-link'), '--rule', 'dead-local-link=error'], {
    files: linked,
  })
  expect(stdout).toBe(
    'login.md:8:17: error: img/b.png does not exist (dead-local-link)\n  hint: correct the link, or add what it leads to\n',
  )
})
