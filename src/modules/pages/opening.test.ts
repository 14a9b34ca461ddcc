import { expect, test } from 'vitest'
import { presetPages } from '../../compose/pages.ts'
import { presets } from '../../presets/all.ts'
import { pageOfPreset } from './commands/opening.ts'
import { settle } from './settle.ts'
import { objectionToPath } from './rules.ts'

const withPages = [...presets.values()].filter(({ modules }) => modules.includes('pages'))

test.each(withPages)(
  '[CO-11] $slug begins with a home, about, help, terms and privacy, in English and in Urdu',
  ({ slug }) => {
    const languages = presetPages.get(slug) ?? {}
    expect(Object.keys(languages).toSorted()).toEqual(['en', 'ur'])
    for (const [language, { pages, footer }] of Object.entries(languages)) {
      expect(pages.map(({ path }) => path)).toEqual(['', 'about', 'help', 'terms', 'privacy'])
      for (const page of pages) {
        const read = pageOfPreset(page, language, 'Kiln & *Co*')
        expect(objectionToPath(read.kind, read.path)).toBeUndefined()
        expect(settle(read).body.content.length).toBeGreaterThan(read.kind === 'home' ? 1 : 3)
      }
      // The home is the mark's link; each of the others is in the foot of every page.
      expect(footer.map(([, href]) => href)).toEqual(expect.arrayContaining(['/about', '/help', '/terms', '/privacy']))
    }
  },
)

test.each(withPages)(
  '[CO-11] what $slug says names the marketplace as it is called, whatever signs are in it',
  ({ slug }) => {
    for (const [language, { pages }] of Object.entries(presetPages.get(slug) ?? {})) {
      const said = pages.map((page) => {
        const { title, lead, body } = settle(pageOfPreset(page, language, '*1. [Kiln] $&'))
        return JSON.stringify([title, lead, body])
      })
      expect(said.filter((text) => text.includes('*1. [Kiln] $&'))).toHaveLength(3)
      expect(said.join()).not.toMatch(/\{marketplace\}|MadeInPK|Designia|ڈیزائنیا|میڈ اِن/)
    }
  },
)

test.each(withPages)(
  '[CO-11] the Urdu of $slug says what its English says: block by block the same page',
  ({ slug }) => {
    const [en, ur] = ['en', 'ur'].map((language) =>
      (presetPages.get(slug)?.[language]?.pages ?? []).map((page) => {
        const { content } = settle(pageOfPreset(page, language, 'Kiln')).body
        return [
          page.path,
          content.map((block) =>
            'content' in block && block.type !== 'paragraph' ? [block.type, block.content?.length] : block.type,
          ),
        ]
      }),
    )
    // Words are set apart by bold type and links where each language needs them, so only the blocks are compared.
    const shape = (pages: unknown) => JSON.stringify(pages).replaceAll(/\["heading",\d+\]/g, '"heading"')
    expect(shape(ur)).toBe(shape(en))
  },
)
