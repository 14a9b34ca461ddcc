import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type Person, password } from '../../support/person.ts'
import { violations } from './measured.ts'

/** Where the pictures of a run are kept. */
export const pictures = join(import.meta.dirname, '..', 'screenshots')

/** Whether pictures are taken for whoever looks: with `PICTURES=1`. To draw them takes as long as to open the pages. */
export const taking = Boolean(process.env['PICTURES'])

/** A window of somebody's own in the browser, with an empty page. Nothing moves in it by itself: that only keeps it busy. */
export async function openPage(browser: Browser, more: BrowserContextOptions = {}): Promise<Page> {
  const still = { viewport: { width: 1280, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' } as const
  const context = await browser.newContext({ ...still, ...more })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return page
}

/** Fills in the form to log in at `origin`, and sends it; where that leads is for the caller to see. */
export async function logIn(page: Page, origin: string, { email }: Pick<Person, 'email'>, path = '/'): Promise<void> {
  await page.goto(`${origin}/login?next=${encodeURIComponent(path)}`)
  await page.getByLabel('E-mail or username').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
}

/** A page of somebody who has logged in at `origin` and came to `path`. */
export async function pageOf(
  browser: Browser,
  origin: string,
  person: Pick<Person, 'email'>,
  path: string,
  more: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openPage(browser, more)
  await logIn(page, origin, person, path)
  await page.waitForURL(origin + path)
  return page
}

/** Takes a page's picture, where pictures are taken. */
export async function picture(page: Page, name: string): Promise<void> {
  if (taking) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

/** Takes a page's picture where pictures are taken, and answers what a checker of accessibility finds wrong on it. */
export async function look(page: Page, name: string): Promise<string[]> {
  await picture(page, name)
  return violations(page)
}
