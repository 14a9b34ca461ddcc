import type { SystemActor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { asTheyAre } from '../markup/inline.ts'
import { type NewPage, newPage } from '../schema.ts'
import { selectMenus } from '../store/menus.ts'
import { isAnyPage, selectPlaces } from '../store/pages.ts'
import { selectRedirectFrom } from '../store/redirects.ts'
import { publishPage } from './lifecycle.ts'
import { writeMenu } from './menus.ts'
import { createPage, type PageServices } from './pages.ts'

/** A page as a preset has it: words and their markup (docs/pages.md). {marketplace} is what the marketplace is called. */
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
 * @param name what the marketplace is called: the texts say {marketplace}
 * @returns how many pages were written
 * @throws Error for a preset whose text is no page: a fault of the program, found by its test
 */
export async function openPages(services: PageServices, tx: Tx, preset: PresetPages, name: string): Promise<number> {
  if ((await isAnyPage(tx)) || (await selectMenus(tx)).length > 0) return 0
  let written = 0
  for (const [language, { pages, header, footer }] of Object.entries(preset)) {
    for (const page of pages) {
      const id = await createPage(services, tx, { actor: setup }, pageOfPreset(page, language, name))
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

/**
 * Gives a marketplace those pages of its preset that it never had, as drafts, in the languages it is written in: for one
 * that was opened before its preset had them. What its operator has withdrawn, discarded or moved does not come back, and
 * nothing is shown before they publish it.
 * @returns their paths, with the language
 */
export async function writeMissingPages(
  services: PageServices,
  tx: Tx,
  preset: PresetPages,
  name: string,
): Promise<{ path: string; language: string }[]> {
  const known = await selectPlaces(tx)
  const written: { path: string; language: string }[] = []
  for (const [language, { pages }] of Object.entries(preset)) {
    if (!known.some((one) => one.language === language)) continue
    for (const page of pages) {
      const { path } = page
      const had = known.some((one) => one.path === path && one.language === language)
      if (had || (await selectRedirectFrom(tx, path))) continue
      await createPage(services, tx, { actor: setup }, pageOfPreset(page, language, name))
      written.push({ path, language })
    }
  }
  return written
}

/** A preset's page with the name of the marketplace in it. */
export function pageOfPreset({ description = '', ...page }: PresetPage, language: string, name: string): NewPage {
  const named = (text: string) => text.replaceAll('{marketplace}', () => name)
  return newPage.parse({
    ...page,
    language,
    title: named(page.title),
    lead: named(page.lead),
    markup: page.markup.replaceAll('{marketplace}', () => asTheyAre(name)),
    seo: { description: named(description) },
  })
}
