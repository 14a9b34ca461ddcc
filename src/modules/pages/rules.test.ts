import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  arrivalOf,
  inLanguage,
  instantOf,
  languagesFor,
  objectionToPath,
  pathTo,
  spellingsOf,
  takenPlaces,
} from './rules.ts'

test('[CO-11] no page of the operator’s can lie where the web app has a page of its own', () => {
  const routes = readFileSync(new URL('../../../web/routes.ts', import.meta.url), 'utf8')
  const own = [...routes.matchAll(/route\('([a-z.-]+)/g), ...routes.matchAll(/prefix\('([a-z-]+)'/g)].map(
    ([, path]) => path,
  )
  const below = new Set(
    routes
      .split("prefix('admin'")[1]
      ?.split(']),')[0]
      ?.match(/(?<=route\(')[a-z.-]+/g),
  )
  const missing = own.filter((path) => path && !takenPlaces.has(path) && !below.has(path))
  expect(missing).toEqual([])
  expect(objectionToPath('page', 'admin/x')).toContain('/admin')
})

test('[CO-11] a time by the clock on the wall is the instant it is in the marketplace’s zone, through both changes of the clock', () => {
  const at = (moment: string, zone: string) => instantOf(moment, zone).toISOString()
  expect(at('2026-12-24T09:00', 'Asia/Karachi')).toBe('2026-12-24T04:00:00.000Z')
  expect(at('2026-12-24T09:00:00+02:00', 'Asia/Karachi')).toBe('2026-12-24T07:00:00.000Z')
  // More figures than a clock has; the fuzz test once sent them.
  expect(at('2026-12-24T09:00:00.123456789999', 'Asia/Karachi')).toBe('2026-12-24T04:00:00.123Z')
  // In London one hour of March is left out, and one of October comes twice.
  expect(at('2026-03-29T01:30', 'Europe/London')).toBe('2026-03-29T01:30:00.000Z')
  expect(at('2026-10-25T01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z')
})

test('[CO-11] a page is read in the language one wishes, else in the marketplace’s, else in whichever there is', () => {
  const pages = [{ language: 'de' }, { language: 'en' }, { language: 'ur' }]
  expect(inLanguage(pages, languagesFor('ur-PK', 'en-PK'))).toEqual({ language: 'ur' })
  expect(inLanguage(pages, languagesFor('fr', 'en-PK'))).toEqual({ language: 'en' })
  expect(inLanguage([{ language: 'de' }], languagesFor(undefined, 'en-PK'))).toEqual({ language: 'de' })
})

test('[CO-11] where one is led stands in letters that a header may hold, and is found again by its path', () => {
  expect(pathTo('/خبریں/نئی?x=ہاں')).toBe(`${encodeURI('خبریں/نئی')}?x=${encodeURI('ہاں')}`)
  expect(pathTo(encodeURI('/خبریں/'))).toBe(encodeURI('خبریں'))
  expect(arrivalOf(pathTo('/خبریں'))).toBe('خبریں')
  expect(arrivalOf('خبریں')).toBe('خبریں')
  expect(arrivalOf(pathTo('/help?x=1'))).toBeUndefined()
  expect(spellingsOf('خبریں')).toEqual(['خبریں', encodeURI('خبریں')])
})
