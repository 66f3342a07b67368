import { describe, expect, test } from 'vitest'
import { cli, hosts } from '../helpers/cli.ts'
import { basicFlags, basicNotes, basics, lines } from './refuses.ts'

/** Documents as HTML: of a template in Markdown with `--format html`, and of one in HTML. */

const STEM = 'postmortems/2026-01-15-checkout-down'
const HTML_TEMPLATE = '.postmortem/templates/status.html.hbs'
const team = {
  [HTML_TEMPLATE]: '---\ntitle: Status page\nformat: html\n---\n<!doctype html>\n<title>{{title}}</title>\n',
}

describe.each(hosts)('--format html, $host', ({ run }) => {
  test('makes a page of its own, without front matter, with the facts beside it', async () => {
    const { files, ...rest } = await run(['new', ...basicFlags, '--format', 'html'])
    expect(rest).toEqual({
      stdout: `${STEM}.html\n${STEM}.incident.yaml\n`,
      stderr: lines(basicNotes),
      code: 0,
    })
    expect(Object.keys(files)).toEqual([`${STEM}.html`, `${STEM}.incident.yaml`])
    expect(files[`${STEM}.html`]).toMatch(
      /^<!doctype html>\n.*<h1.*Checkout down.*<\/html>\n\n<!-- written: \w+ -->\n$/s,
    )
    const again = await run(['new', '--from', `${STEM}.incident.yaml`, '--format', 'html', '-q'], { files })
    expect(again).toEqual({ stdout: rest.stdout, stderr: '', code: 0, files })
  })

  test('is what a template in HTML makes by itself, with what it shows escaped', async () => {
    const argv = ['new', ...basicFlags, '--title', 'Checkout down', '--template', 'status', '-q']
    const { files, ...rest } = await run(argv, { files: team })
    expect(rest).toEqual({ stdout: `${STEM}.html\n${STEM}.incident.yaml\n`, stderr: '', code: 0 })
    expect(files[`${STEM}.html`]).toMatch(/^<!doctype html>\n<title>Checkout down<\/title>\n\n<!-- written: \w+ -->\n$/)
  })
})

describe('a template in HTML', () => {
  test('escapes', async () => {
    const stdin = lines([...basics.slice(1), 'title: <b>&', 'template: status'])
    const { stdout } = await cli(['render', '-', '-q'], { files: team, stdin })
    expect(stdout).toBe('<!doctype html>\n<title>&lt;b&gt;&amp;</title>\n')
  })

  test.each([
    ['new', ...basicFlags],
    ['render', 'facts.yaml'],
  ])('makes no Markdown with %s', async (...argv) => {
    const files = { ...team, 'facts.yaml': lines(basics) }
    expect(await cli([...argv, '--template', 'status', '--format', 'md'], { files })).toEqual({
      stdout: '',
      stderr: lines([
        'error: the template status makes HTML, not Markdown',
        '  hint: leave --format md out, or take another template',
      ]),
      code: 2,
      files,
    })
  })
})

describe('a template that fails while it is filled', () => {
  const body = ['---', 'title: ACME', '---', '# {{title}}', '', '{{formatDuration title}}']
  const files = { 'facts.yaml': lines(basics), '.postmortem/templates/acme.hbs': lines(body) }

  test.each([
    ['new', '--from', 'facts.yaml', '-q'],
    ['render', 'facts.yaml', '-q'],
  ])('ends %s with 3 and its place, and nothing is written', async (...argv) => {
    expect(await cli([...argv, '--template', 'acme', '-o', 'out/'], { files })).toEqual({
      stdout: '',
      stderr: lines([
        '.postmortem/templates/acme.hbs:6:1: error: expected a length such as duration, got "Checkout down"',
        '  hint: print the fact there as it is, or change what the incident says of it',
      ]),
      code: 3,
      files,
    })
  })
})
