import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brandKits } from '../../src/presets/brands/all.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { openBrowser } from '../browser/support/chromium.ts'
import { pictures } from '../browser/support/looking.ts'
import { violations } from '../browser/support/measured.ts'

/*
 * What the parts of the system look like, held without large pictures in the repository: every brand, theme and direction
 * is asked for what can be measured (nothing overflows, nothing is clipped, targets, contrast), and small pictures of each
 * section are compared with those kept beside this test. `UPDATE_PICTURES=1` draws the kept ones anew.
 */
const kept = join(import.meta.dirname, 'styleguide')
const seen = join(pictures, 'styleguide')
// Plain JavaScript: it runs in the page, where the server's types do not hold.
const faultsOfLayout = readFileSync(join(import.meta.dirname, '../browser/support/layout.js'), 'utf8')
const sections = ['brand', 'actions', 'fields', 'cards', 'lists', 'stages', 'states', 'figures']
// The house wears Percipio's shape in slate: five brands show all there is.
const brands = brandKits.map(({ slug }) => slug).filter((slug) => slug !== 'house')
// Wide enough to see what moved, small enough to keep.
const width = 130
// What fonts are hinted like differs a little between machines; a part that moved or changed colour is far more.
const mostDiffering = 0.04

let marketry: Marketry
let browser: Browser
beforeAll(async () => {
  for (const folder of [kept, seen]) mkdirSync(folder, { recursive: true })
  marketry = await startMarketry(['web'])
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await marketry?.close()
})

const address = (brand: string, theme: string, dir: string) =>
  `http://${marketry.host('madeinpk')}/styleguide?brand=${brand}&theme=${theme}&dir=${dir}`

async function open(
  brand: string,
  theme: string,
  dir: string,
  viewport = { width: 1_200, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce', timezoneId: 'UTC' })
  const page = await context.newPage()
  await page.goto(address(brand, theme, dir), { waitUntil: 'load' })
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return page
}

const looks = brands.flatMap((brand) => [
  { brand, theme: 'light', dir: 'ltr' },
  { brand, theme: 'dark', dir: 'rtl' },
])

test.each(looks)(
  '[CO-12] $brand, $theme, $dir: nothing overflows or is cut off, at any width, axe finds nothing, and every section looks as it is kept',
  { timeout: 120_000 },
  async ({ brand, theme, dir }) => {
    const page = await open(brand, theme, dir)
    expect(await page.evaluate(faultsOfLayout)).toEqual([])
    expect(await violations(page, '#stage')).toEqual([])
    const strayed: string[] = []
    for (const section of sections) {
      const name = `${brand}-${theme}-${section}.png`
      const shot = await page.locator(`[data-section=${section}]`).screenshot({ animations: 'disabled' })
      const small = await sharp(shot)
        .resize({ width })
        .removeAlpha()
        .png({ palette: true, colours: 16, dither: 0, effort: 10 })
        .toBuffer()
      writeFileSync(join(seen, name), small)
      if (process.env['UPDATE_PICTURES'] || !existsSync(join(kept, name))) writeFileSync(join(kept, name), small)
      const share = await difference(readFileSync(join(kept, name)), small)
      if (share > mostDiffering) strayed.push(`${name} differs in ${Math.round(share * 100)} % of its pixels`)
    }
    expect(strayed).toEqual([])
    // 200 % of 720 pixels, and the narrowest phone.
    for (const narrow of [600, 360]) {
      await page.setViewportSize({ width: narrow, height: 800 })
      expect([narrow, await page.evaluate(faultsOfLayout)]).toEqual([narrow, []])
    }
    await page.context().close()
  },
)

/** How many pixels differ, of all; 1 when one picture is another size. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })),
  )
  if (!a || !b || Math.abs(a.info.height - b.info.height) > 2) return 1
  const height = Math.min(a.info.height, b.info.height)
  const bytes = a.info.width * height * 4
  const differing = pixelmatch(a.data.subarray(0, bytes), b.data.subarray(0, bytes), undefined, a.info.width, height, {
    threshold: 0.25,
  })
  return differing / (a.info.width * height)
}

test('[CO-12] sheets open, close and give the keyboard back without any script', { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  const page = await context.newPage()
  await page.goto(address('percipio', 'light', 'ltr'))
  const opener = page.getByRole('button', { name: 'Cancel the order', exact: true }).nth(1)
  await opener.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Cancel the order' })
  await sheet.waitFor({ state: 'visible' })
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  expect(await page.evaluate(`document.activeElement?.textContent`)).toBe('Cancel the order')
  // The drawer of a phone: there while it is asked for.
  const drawer = page.getByRole('group', { name: 'Look around' })
  expect(await drawer.isVisible()).toBe(false)
  await page.locator('[data-section=actions] button[popovertarget]', { hasText: 'Look around' }).click()
  await drawer.waitFor({ state: 'visible' })
  await page.setViewportSize({ width: 1_200, height: 800 })
  await page.keyboard.press('Escape')
  expect(await drawer.isVisible()).toBe(true)
  await context.close()
})

test('[CO-12] where the keyboard is can be seen: a ring of two pixels', { timeout: 60_000 }, async () => {
  const page = await open('neuromancers', 'light', 'ltr')
  await page.locator('[data-section=actions] button').first().focus()
  await page.keyboard.press('Tab')
  const ring = await page.evaluate(
    '(({ outlineStyle, outlineWidth }) => ({ outlineStyle, outlineWidth }))(getComputedStyle(document.activeElement))',
  )
  expect(ring).toEqual({ outlineStyle: 'solid', outlineWidth: '2px' })
  await page.context().close()
})
