import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrandKit } from '../../src/kernel/brand.ts'
import { paletteOf } from '../../src/kernel/palette.ts'
import { letterKinds, letterOf } from '../../src/modules/accounts/letters.ts'
import { answerLetter } from '../../src/modules/pages/letter.ts'
import { layOut, type MailBody, type MailText } from '../../src/platform/mail/layout.ts'
import { drawMark } from '../../src/platform/mail/mark.ts'
import { brandKits } from '../../src/presets/brands/all.ts'
import { openBrowser } from './support/chromium.ts'
import { picture } from './support/looking.ts'
import { violations } from './support/measured.ts'

/*
 * Letters as their readers see them: every kind in every house's look, light and dark, wide and on a telephone, in English
 * and in Urdu. With `PICTURES=1` pictures of them lie in screenshots/letters.
 */
const faultsOfLayout = readFileSync(join(import.meta.dirname, 'support/layout.js'), 'utf8')
const baseUrl = 'https://madeinpk.example'
const linkKinds = ['verify_email', 'reset_password', 'magic_link', 'change_email'] as const

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** A letter of each kind, as it is written in a locale. */
function lettersIn(locale: string, house: string): Record<string, MailText> {
  const english = locale.startsWith('en')
  const about = { name: english ? 'Amna Khan' : 'آمنہ خان', marketplace: { name: house }, baseUrl, locale }
  const accounts = [...linkKinds, ...letterKinds].map((kind) => [
    kind,
    letterOf(kind, { ...about, token: 'eyJhbGciOiJFZERTQSJ9'.repeat(7) }),
  ])
  const digest: MailText = {
    title: english ? '3 things happened' : '3 باتیں ہوئیں',
    paragraphs: [],
    facts: [1, 2, 3].map((n) => [
      `${n} March 2026 at 9:00`,
      `Order A-100${n}: ${'long-words-without-a-break'.repeat(n)}`,
    ]),
    button: { label: english ? `Open it on ${house}` : `${house} پر کھولیں`, url: `${baseUrl}/notifications` },
    footer: `${house}: ${baseUrl}/notifications/settings`,
    unsubscribeUrl: `${baseUrl}/unsubscribe?token=${'a'.repeat(90)}`,
    unsubscribeFromAllUrl: `${baseUrl}/unsubscribe?token=${'b'.repeat(90)}`,
  }
  const asked = {
    name: 'Bilal',
    subject: 'Glaze',
    text: 'Is the glaze food safe? '.repeat(20),
    language: locale.slice(0, 2),
  }
  return { ...Object.fromEntries(accounts), digest, answer: answerLetter(asked, 'Yes.\n\nAll of ours are.', house) }
}

async function shown(page: Page, { html, mark }: MailBody): Promise<void> {
  const drawn = mark && `data:image/png;base64,${(await drawMark(mark)).toString('base64')}`
  await page.setContent(drawn ? html.replace('cid:mark@letter', drawn) : html, { waitUntil: 'load' })
}

const reader = (colorScheme: 'light' | 'dark', width: number) =>
  browser.newPage({ colorScheme, viewport: { width, height: 900 }, javaScriptEnabled: true })

const looks = brandKits.flatMap((kit) => [
  { kit, slug: kit.slug, theme: 'light' as const, locale: 'en-PK' },
  { kit, slug: kit.slug, theme: 'dark' as const, locale: 'ur-PK' },
])

test.each(looks)(
  '[CO-12] letters of $slug, $theme, $locale: nothing overflows, axe finds nothing, colours are the house’s',
  { timeout: 120_000 },
  async ({ kit, theme, locale }) => {
    const page = await reader(theme, 760)
    const letters = Object.entries(lettersIn(locale, kit.name))
    // Every house once in each kind of letter that looks different; all kinds in the first house.
    const kinds = kit === brandKits[0] ? letters : letters.filter(([kind]) => ['verify_email', 'digest'].includes(kind))
    for (const [kind, text] of kinds) {
      await shown(page, layOut({ name: kit.name, look: kit.brand, baseUrl, locale }, text))
      for (const width of [760, 360]) {
        await page.setViewportSize({ width, height: 900 })
        expect([kind, width, await page.evaluate(faultsOfLayout)]).toEqual([kind, width, []])
        await picture(page, `letters/${kit.slug}-${theme}-${kind}-${width}`)
      }
      expect([kind, await violations(page, 'html', ofMailPrograms)]).toEqual([kind, []])
      await page.setViewportSize({ width: 760, height: 900 })
      expect([kind, await faultsOfColour(page, kit, theme)]).toEqual([kind, []])
      const addresses = await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      expect(addresses.filter((address) => !address?.startsWith(baseUrl))).toEqual([])
    }
    await page.close()
  },
)

// A letter has no landmarks: the mail program around it has.
const ofMailPrograms = ['region', 'landmark-one-main']

/** What is painted: the ground beside the sheet, the button, and the mark, which must have been drawn. */
async function faultsOfColour(page: Page, { brand }: BrandKit, theme: 'light' | 'dark'): Promise<string[]> {
  const colours = paletteOf(brand)[theme]
  const { data } = await sharp(await page.screenshot())
    .extract({ left: 4, top: 4, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const ground = `#${data.toString('hex')}`
  const painted = await page
    .locator('a.button')
    .evaluateAll((buttons) =>
      buttons.map(
        (button) =>
          (globalThis as unknown as { getComputedStyle(of: unknown): { backgroundColor: string } }).getComputedStyle(
            button,
          ).backgroundColor,
      ),
    )
  const wanted = `rgb(${[1, 3, 5].map((at) => Number.parseInt(colours.accent.slice(at, at + 2), 16)).join(', ')})`
  const widths = await page
    .locator('img')
    .evaluateAll((images) => images.map((image) => (image as unknown as { naturalWidth: number }).naturalWidth))
  return [
    ...(ground === colours.page ? [] : [`the ground is ${ground}, not ${colours.page}`]),
    ...painted.filter((colour) => colour !== wanted).map((colour) => `a button is ${colour}, not ${wanted}`),
    ...widths.filter((width) => width !== 96).map((width) => `the mark is ${width} pixels wide`),
  ]
}

test('[CO-12] a house without a drawn mark shows its letters', async () => {
  const [kit] = brandKits as [BrandKit]
  const page = await reader('light', 760)
  const look = { ...kit.brand, emblem: [], mark: 'Mx' }
  await shown(
    page,
    layOut({ name: kit.name, look, baseUrl, locale: 'en-PK' }, { title: 'Hello', paragraphs: ['Hello.'] }),
  )
  expect(await page.getByText('Mx', { exact: true }).isVisible()).toBe(true)
  expect(await page.locator('img').count()).toBe(0)
  await page.close()
})
