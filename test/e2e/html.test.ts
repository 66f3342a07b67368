import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { postmortemPage } from '../../src/core/html/postmortem-page.ts'
import { incident } from '../helpers/incident.ts'

const CHROMIUM = '/usr/bin/chromium'

/** Names of tests are all that a skipped test can show. */
const skipReason = existsSync(CHROMIUM) ? '' : ` (skipped: ${CHROMIUM} is not installed)`

/** Pages of incidents short and long, with bodies that hold everything that Markdown can. */
const pages: Readonly<Record<string, { readonly facts: string; readonly body: string }>> = {
  'an incident with every fact': {
    facts: readFileSync('test/fixtures/checkout-down.yaml', 'utf8'),
    body: bodyOf('test/golden/checkout-down.md'),
  },
  'an incident of which little is known': {
    facts: 'title: Checkout down\nstart: 2026-01-15 14:05 UTC',
    body: bodyOf('test/golden/least.md'),
  },
  'a long night in which the clocks changed': {
    facts: readFileSync('test/fixtures/orders-lost.yaml', 'utf8'),
    body: readFileSync('test/fixtures/orders-lost.md', 'utf8'),
  },
  'an ongoing incident with a hundred entries': {
    facts: `title: Storage slow\ntimezone: UTC\nseverity: SEV3\nstatus: draft\nstart: 2026-01-15 00:00\ntimeline:\n${hundredEntries()}`,
    body: '# Storage slow\n\n## Timeline\n\nSee the export.\n',
  },
}

function bodyOf(path: string): string {
  const text = readFileSync(path, 'utf8')
  return text.slice(text.indexOf('\n---\n', 3) + 5)
}

function hundredEntries(): string {
  const clocks = Array.from({ length: 100 }, (_, index) => new Date(index * 210_000).toISOString().slice(11, 16))
  return clocks
    .map((clock, index) => `  - "${clock} step ${index} of the recovery, taken by the whole team"`)
    .join('\n')
}

/** A page as a reader opens it, and everything that it asked for or complained of. */
interface Opened {
  readonly page: Page
  readonly events: readonly string[]
}

describe.skipIf(skipReason !== '')(`a page in a browser${skipReason}`, () => {
  let browser: Browser
  let folder = ''

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-html-'))
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    })
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  async function open(name: string, options: BrowserContextOptions): Promise<Opened> {
    const { facts = '', body = '' } = pages[name] ?? {}
    const { postmortem, zone, findings } = incident(facts)
    expect(findings).toEqual([])
    return openHtml(postmortemPage(postmortem, zone, body, { template: { shows: [], audience: undefined } }), options)
  }

  async function openHtml(html: string, options: BrowserContextOptions): Promise<Opened> {
    const file = join(folder, 'page.html')
    writeFileSync(file, html)
    // The page's own policy would keep axe out.
    const context = await browser.newContext({ bypassCSP: true, ...options })
    const page = await context.newPage()
    const events: string[] = []
    page.on('console', (message) => events.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => events.push(`error: ${error.message}`))
    page.on('request', (request) => {
      if (!request.isNavigationRequest()) events.push(`request: ${request.url()}`)
    })
    await page.goto(pathToFileURL(file).href)
    return { page, events }
  }

  const names = Object.keys(pages)
  const screens = [
    ['wide', { viewport: { width: 1280, height: 900 } }],
    ['as wide as a tablet', { viewport: { width: 768, height: 1024 } }],
    ['narrow', { viewport: { width: 380, height: 800 } }],
  ] as const

  test.each(names.flatMap((name) => screens.map(([screen, options]) => [name, screen, options] as const)))(
    'of %s on a screen that is %s fits, and asks for nothing',
    async (name, _, options) => {
      const { page, events } = await open(name, { ...options, bypassCSP: false })
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect({ width, events }).toEqual({ width: options.viewport.width, events: [] })
      await page.context().close()
    },
  )

  test.each(names.flatMap((name) => (['light', 'dark'] as const).map((colours) => [name, colours] as const)))(
    'of %s in %s colours can be read by everybody',
    async (name, colorScheme) => {
      for (const [, options] of screens) {
        const { page } = await open(name, { ...options, colorScheme })
        await page.evaluate(axe.source)
        expect(await page.evaluate(FAULTS)).toEqual([])
        await page.context().close()
      }
    },
  )

  test.each(names)('of %s has labels in its picture that do not touch', async (name) => {
    for (const [, options] of screens) {
      const { page } = await open(name, options)
      expect(await page.evaluate(TOUCHING_LABELS)).toEqual([])
      await page.context().close()
    }
  })

  test.each(names)('of %s can be printed', async (name) => {
    const { page, events } = await open(name, { colorScheme: 'dark', viewport: { width: 680, height: 900 } })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(680)
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(events).toEqual([])
    await page.context().close()
  })

  test('would be found out if it were not so', async () => {
    const html = `<!doctype html><html lang="en"><title>A page</title><main><h1 style="color: #eee">Pale</h1>
      <p style="width: 900px">wide</p><img src="missing.png"><svg class="picture"></svg>
      <div class="picture"><svg><text y="20">one label</text><text y="20" x="9">another</text></svg></div></main>`
    const { page, events } = await openHtml(html, { viewport: { width: 380, height: 800 } })
    await page.evaluate(axe.source)
    const faults = z.array(z.string()).parse(await page.evaluate(FAULTS))
    expect(faults.map((fault) => fault.split(':', 1)[0])).toEqual(['color-contrast', 'image-alt'])
    expect(await page.evaluate(TOUCHING_LABELS)).toEqual(['one label / another'])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeGreaterThan(380)
    expect(events).toEqual([
      `request: ${pathToFileURL(join(folder, 'missing.png')).href}`,
      'console: Failed to load resource: net::ERR_FILE_NOT_FOUND',
    ])
    await page.context().close()
  })

  test('takes the keyboard to its content, its tables and its code', async () => {
    const { page } = await open('a long night in which the clocks changed', { viewport: { width: 380, height: 800 } })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const stops: unknown[] = [await page.evaluate(FOCUSED)]
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press('Tab')
      stops.push(await page.evaluate(FOCUSED))
    }
    expect(stops).toEqual([
      'main',
      'a: status page',
      'a: https://tickets.example.com/a-very-long-address-without-any-place-to-break-it-0123456789-0123456789-0123456789',
      'div: Table 1: Impact',
      'a: graph of lost orders',
      'summary: Diagram, as Mermaid code',
      'div: Table 2: Timeline',
    ])
    await page.context().close()
  })
})

/** What axe finds wrong, each with the rule and the first place. */
const FAULTS = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, help, nodes }) => id + ': ' + help + ' at ' + nodes[0].html))`

const TOUCHING_LABELS = `(() => {
  const boxes = Array.from(document.querySelectorAll('.picture > svg'))
    .filter((svg) => getComputedStyle(svg).display !== 'none')
    .flatMap((svg) => {
      const frame = svg.getBoundingClientRect()
      return Array.from(svg.querySelectorAll('text:not(.count)')).map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect()
        // The box of a line is higher than its letters.
        const slack = (bottom - top) * 0.12
        return { text: text.textContent, left, right, top: top + slack, bottom: bottom - slack, frame }
      })
    })
  return boxes.flatMap((a, index) => [
    ...(a.left < a.frame.left - 1 || a.right > a.frame.right + 1 ? [a.text + ' leaves the picture'] : []),
    ...boxes.slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => a.text + ' / ' + b.text),
  ])
})()`

const FOCUSED = `(({ localName, ariaLabel, textContent }) =>
  localName === 'main' ? localName : localName + ': ' + (ariaLabel ?? textContent))(document.activeElement)`
