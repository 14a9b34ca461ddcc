import { Readable } from 'node:stream'
import { assert, integer, property, string } from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { Refusal } from '../../kernel/errors.ts'
import { madeinpkKit } from '../../presets/brands/madeinpk.ts'
import { createCards } from './cards.ts'
import { inXml, readPart, robotsText, shortened } from './rules.ts'

const { brand } = madeinpkKit

/** A store with one picture in it, which counts how often it is opened. */
async function onePicture() {
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: 'teal' } })
    .webp()
    .toBuffer()
  const store = {
    opened: 0,
    async openPicture() {
      store.opened += 1
      return { stream: Readable.from([bytes]), bytes: bytes.length, mediaType: 'image/webp' as const }
    },
  }
  return store
}

const wish = (title: string) => ({
  marketplaceId: 'here',
  words: { title, line: 'Rs 5,000', house: 'MadeInPK' },
  brand,
  pictureId: 'picture',
})

test('[CO-12] a card is drawn once, however often it is asked for, and anew when what it says changes', async () => {
  const store = await onePicture()
  const draw = createCards(store)
  const cards = await Promise.all(Array.from({ length: 50 }, () => draw(wish('Ajrak'))))
  expect(new Set(cards).size).toBe(1)
  expect(store.opened).toBe(1)
  await draw(wish('Ajrak'))
  expect(store.opened).toBe(1)
  await draw(wish('Ajrak shawl'))
  expect(store.opened).toBe(2)
})

test('[CO-12] [CO-20] of many different cards a few wait their turn, and the others are told to come again', async () => {
  const draw = createCards(await onePicture())
  const answers = await Promise.allSettled(Array.from({ length: 30 }, (_, one) => draw(wish(`Shawl ${one}`))))
  const refused = answers.filter(({ status }) => status === 'rejected')
  expect(answers.length - refused.length).toBe(13)
  for (const one of refused) {
    expect((one as PromiseRejectedResult).reason).toBeInstanceOf(Refusal)
    expect((one as PromiseRejectedResult).reason).toMatchObject({ kind: 'unavailable', code: 'pictures_busy' })
  }
})

test('[CO-12] whatever a title holds, a card comes of it: of any letters, and as long as it likes', async () => {
  const draw = createCards(await onePicture())
  for (const title of ['<b>&amp;</b>', 'شال '.repeat(60), '\u0000\u0007', 'W'.repeat(140), '👩‍🎨 🧵', '']) {
    const { width, height } = await sharp(await draw(wish(title))).metadata()
    expect([width, height]).toEqual([1_200, 630])
  }
})

test('[CO-12] what is written into XML is read as it was', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      const written = inXml(text)
      expect(written).not.toMatch(/[<>"']/)
      expect(written.replaceAll(/&(amp|lt|gt|quot|apos);/g, '')).not.toContain('&')
    }),
  )
})

test('[CO-12] a title is cut between words and never within a letter', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 200 }), integer({ min: 2, max: 120 }), (text, most) => {
      const short = shortened(text, most)
      expect([...short].length).toBeLessThanOrEqual(most)
      expect(short.isWellFormed()).toBe(text.isWellFormed())
      const isCut = [...text.replaceAll(/\s+/g, ' ').trim()].length > most
      expect(short.endsWith('…') || !isCut).toBe(true)
    }),
  )
  expect(shortened('Blue pottery vase from Multan', 20)).toBe('Blue pottery vase…')
})

test('[CO-11] the parts of a sitemap have names of one form', () => {
  expect(readPart('products-12.xml')).toEqual({ name: 'products', part: 12 })
  for (const none of ['products-0.xml', 'products.xml', '../products-1.xml', 'products-1.xml.gz', 'products-99999.xml'])
    expect(readPart(none)).toBeUndefined()
  expect(robotsText('https://madeinpk.example')).toContain('Sitemap: https://madeinpk.example/sitemap.xml')
})
