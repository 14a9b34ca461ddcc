import type { SystemActor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { newPage } from '../schema.ts'
import { selectMenus } from '../store/menus.ts'
import { isAnyPage } from '../store/pages.ts'
import { publishPage } from './lifecycle.ts'
import { writeMenu } from './menus.ts'
import { createPage, type PageServices } from './pages.ts'

/** A page as a preset has it: words and their markup (docs/pages.md). */
export interface PresetPage {
  kind: 'home' | 'page' | 'landing' | 'service' | 'post'
  path: string
  title: string
  lead: string
  /** What search engines show; the lead where left out. */
  description?: string
  markup: string
}

/** A menu's links in their order: what they say, and where they lead. */
export type PresetLinks = readonly (readonly [label: string, href: string])[]

/** What a marketplace of a preset says about itself on its first day, by language. */
export type PresetPages = Readonly<
  Record<string, { pages: readonly PresetPage[]; header: PresetLinks; footer: PresetLinks }>
>

const setup: SystemActor = { kind: 'system', name: 'setup' }

/**
 * Gives a marketplace that has no page yet those of its preset, published, and its menus. One that has any is left alone.
 * @returns how many pages were written
 * @throws Error for a preset whose text is no page: a fault of the program, found by its test
 */
export async function openPages(services: PageServices, tx: Tx, preset: PresetPages): Promise<number> {
  if ((await isAnyPage(tx)) || (await selectMenus(tx)).length > 0) return 0
  let written = 0
  for (const [language, { pages, header, footer }] of Object.entries(preset)) {
    for (const { description = '', ...page } of pages) {
      const wish = newPage.parse({ ...page, language, seo: { description } })
      const id = await createPage(services, tx, { actor: setup }, wish)
      await publishPage(services, tx, { actor: setup }, id)
      written += 1
    }
    const links = (menu: PresetLinks) => menu.map(([label, href]) => ({ label, href }))
    for (const [place, menu] of [
      ['header', header],
      ['footer', footer],
    ] as const) {
      await writeMenu(tx, { actor: setup }, place, { language, base_revision: 0, items: links(menu) })
    }
  }
  return written
}
