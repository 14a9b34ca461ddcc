import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

// Enough for the longest page: who needs more presses has been lost.
const mostPresses = 160
const lookAtFocus = readFileSync(join(import.meta.dirname, 'focus.js'), 'utf8')

/** When the document was begun that was last looked at in a page, by which a page loaded is told from one changed. */
const documents = new WeakMap<Page, number>()

const isFocused = (wanted: Locator) => wanted.evaluate((element) => element.matches(':focus'))

/** That whoever looks at the page sees where the keyboard is. */
export async function seesFocus(page: Page): Promise<void> {
  const { fault, begun } = await page.evaluate<{ fault: string; begun: number }>(lookAtFocus)
  expect(fault).toBe('')
  documents.set(page, begun)
}

/** Goes on by the Tab key until the focus is on `wanted`, the first of several; at each place on the way it can be seen. */
export async function tabTo(wanted: Locator): Promise<void> {
  const one = wanted.first()
  const page = one.page()
  await one.waitFor()
  for (let presses = 0; presses < mostPresses; presses++) {
    if (await isFocused(one)) return
    await page.keyboard.press('Tab')
    await seesFocus(page)
  }
  throw new Error(`the Tab key never came to ${wanted}`)
}

/** Goes to `wanted` by the Tab key and presses Enter on it. */
export async function enter(wanted: Locator): Promise<void> {
  await tabTo(wanted)
  await wanted.page().keyboard.press('Enter')
}

/** Goes to a field by the Tab key and types into it. */
export async function type(field: Locator, text: string): Promise<void> {
  await tabTo(field)
  await field.page().keyboard.type(text)
}

/**
 * Waits until a page with this title has come, and sees that the keyboard stands at its beginning: on the title where the
 * page was changed, before everything where it was loaded.
 */
export async function arrives(page: Page, title: string | RegExp): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: title })
  await heading.waitFor()
  const loaded = documents.get(page) !== (await page.evaluate('performance.timeOrigin'))
  const atTheBeginning = () =>
    heading.evaluate((one, before) => {
      const { activeElement, body } = one.ownerDocument
      return activeElement === one || (before && activeElement === body)
    }, loaded)
  // The answer may be on its way still: a page that changes in its place has had its heading all the time.
  const waiting = { message: `the keyboard at the beginning of ${title}`, timeout: 15_000 }
  await expect.poll(atTheBeginning, waiting).toBe(true)
  await seesFocus(page)
}
