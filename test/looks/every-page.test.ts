import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { declaredPaths, pageOfPath } from '../browser/support/every-page.ts'
import { pictures, taking } from '../browser/support/looking.ts'
import { tooWide, violations } from '../browser/support/measured.ts'
import { openShelves } from '../browser/support/shelves.ts'

/*
 * Every page of the web app, taken from its routes, as whoever may open it: in light from left to right, and in the dark
 * from right to left, both with motion reduced. `PICTURES=1` also takes its picture in light, dark, on a telephone and in
 * Urdu, with a page to look at them all: test/browser/screenshots/pages/index.html. `PAGES=admin/deals` opens only those
 * whose declared path fits.
 */
const folder = join(pictures, 'pages')
const faultsOfUse = readFileSync(join(import.meta.dirname, '../browser/support/faults.js'), 'utf8')
const asked = new RegExp(process.env['PAGES'] ?? '')
const everybody = ['visitor', 'buyer', 'seller', 'operator', 'superadmin'] as const

const shelves = openShelves()
beforeAll(() => void mkdirSync(folder, { recursive: true }))

const looks = everybody.flatMap((who) => [
  { who, theme: 'light' as const, language: 'en', dir: 'ltr' },
  { who, theme: 'dark' as const, language: 'ur', dir: 'rtl' },
])

test.each(looks)(
  '[CO-12] what a $who opens, $theme, $dir: axe finds nothing, it is whole at 360 pixels and at 200 %, still, and shows the keyboard',
  { timeout: 400_000 },
  async ({ who, theme, language, dir }) => {
    const state = shelves.logins.get(who)
    const context = await shelves.browser.newContext({
      viewport: { width: 1_280, height: 900 },
      locale: language,
      colorScheme: theme,
      reducedMotion: 'reduce',
      ...(state && { storageState: state }),
    })
    const chosen = { theme, language }
    await context.addCookies(
      Object.entries(chosen).map(([name, value]) => ({ name, value, url: shelves.originFor(who) })),
    )
    const page = await context.newPage()
    const faults: string[] = []
    for (const path of declaredPaths()) {
      const [opener, address] = pageOfPath(path, shelves.things) ?? []
      if (opener !== who || address === undefined || !asked.test(path)) continue
      await page.setViewportSize({ width: 1_280, height: 900 })
      const answer = await page.goto(shelves.originFor(who) + address, { waitUntil: 'load' })
      if (!answer || answer.status() >= 500) faults.push(`${address}: it answers ${answer?.status()}`)
      if ((await page.getAttribute('html', 'dir')) !== dir) faults.push(`${address}: it is not written ${dir}`)
      for (const fault of await faultsOf(page)) faults.push(`${address}: ${fault}`)
      if (taking) await picture(page, path, theme)
    }
    await context.close()
    writeFileSync(join(folder, `faults-${who}-${theme}.txt`), faults.join('\n'))
    if (taking) writeIndex()
    expect(faults).toEqual([])
  },
)

/** What reaches beyond the window, the innermost. */
const stickingOut = `[...document.querySelectorAll('body *')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)
  .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
  .map((one) => one.tagName.toLowerCase() + '.' + (one.getAttribute('class') ?? ''))
  .slice(0, 8).join(', ')`

async function faultsOf(page: Page): Promise<string[]> {
  const found = await violations(page)
  await page.keyboard.press('Tab')
  found.push(...((await page.evaluate(faultsOfUse)) as string[]))
  // 200 % of a window of 1,280 pixels, and the narrowest telephone.
  for (const width of [640, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const over = await tooWide(page)
    if (over > 1) found.push(`at ${width} pixels it is ${over} too wide: ${String(await page.evaluate(stickingOut))}`)
  }
  return found
}

/** In light: wide and on a telephone; in Urdu: dark, which a third and a fourth picture are made of. */
async function picture(page: Page, path: string, theme: 'light' | 'dark'): Promise<void> {
  const name = path === '' ? 'home' : path.replaceAll(/[^a-z0-9]+/g, '-')
  const shot = (kind: string) => page.screenshot({ path: join(folder, `${name}.${kind}.png`), fullPage: true })
  await shot(theme === 'light' ? 'phone' : 'phone-urdu-dark')
  await page.setViewportSize({ width: 1_280, height: 900 })
  await shot(theme === 'light' ? 'light' : 'urdu-dark')
}

const kinds = ['light', 'urdu-dark', 'phone', 'phone-urdu-dark']

function writeIndex(): void {
  const names = declaredPaths()
    .filter((path) => pageOfPath(path, shelves.things))
    .map((path) => (path === '' ? 'home' : path.replaceAll(/[^a-z0-9]+/g, '-')))
  const shown = (name: string) =>
    `<h2>${name}</h2><p>${kinds.map((kind) => `<a href="${name}.${kind}.png"><img loading="lazy" height="300" src="${name}.${kind}.png" alt="${kind}"></a>`).join(' ')}</p>`
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Every page</title>${names.map(shown).join('')}`,
  )
}
