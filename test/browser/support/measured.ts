import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Found {
  violations: { id: string; nodes: { html: string }[] }[]
}

/** What a checker of accessibility (axe) finds wrong in `part` of the page, and where; of the rules `without` some. */
export async function violations(page: Page, part = 'html', without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe)
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]))
  // What is right need not be listed, which takes as long again as finding what is wrong; and no rule of ours reads the styles
  // themselves, which it would fetch once more.
  const { violations: found } = await page.evaluate<Found, [string, object]>(
    async ([within, options]) =>
      (globalThis as unknown as { axe: { run(...of: unknown[]): Promise<Found> } }).axe.run(within, options),
    [part, { resultTypes: ['violations'], preload: false, rules }],
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** By how many pixels the page is wider than its window. */
export async function tooWide(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))
}
