import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openTenants } from '../../../test/support/tenants.ts'
import { isCityOffered } from '../../modules/locations/index.ts'
import { readPrice } from '../../modules/catalogue/rules.ts'
import { productInput } from '../../modules/catalogue/schema.ts'
import { newId } from '../../kernel/ids.ts'
import { presets } from '../all.ts'
import { designiaCatalogue } from './catalogue-designia.ts'
import { madeinpkCatalogue } from './catalogue-madeinpk.ts'
import { drawPicture } from './drawing/draw.ts'
import { renderPictures } from '../../platform/files/render.ts'
import type { DemoCategory } from './product.ts'

const catalogues = { madeinpk: madeinpkCatalogue, designia: designiaCatalogue }

function pathsOf(branch: readonly DemoCategory[], above = ''): string[] {
  return branch.flatMap(({ slug, children = [] }) => [`${above}${slug}`, ...pathsOf(children, `${above}${slug}/`)])
}

for (const [slug, { products, sellers, categories }] of Object.entries(catalogues)) {
  test(`[PK-2] the demo products of ${slug} are such as people could put up there`, async () => {
    const { db, here } = await openTenants()
    const currency = presets.get(slug)?.currency ?? 'USD'
    const paths = pathsOf(categories)
    expect(products.length).toBeGreaterThanOrEqual(40)
    expect(new Set(products.map(({ key }) => key)).size).toBe(products.length)
    expect(new Set(paths).size).toBe(paths.length)
    const keys = sellers.map(({ key }) => key)
    const cities = new Set([...products, ...sellers].flatMap(({ city }) => (city === null ? [] : [city])))
    for (const city of cities) {
      expect([city, await db.inMarketplace(here, (tx) => isCityOffered(tx, city))]).toEqual([city, true])
    }
    for (const { key, title, description, category, condition, stock, price, seller, city, alt } of products) {
      productInput.parse({ title, description, category_id: newId(), condition, stock, city_id: city })
      expect(paths).toContain(category)
      expect([key, paths.some((path) => path.startsWith(`${category}/`))]).toEqual([key, false])
      expect(keys).toContain(seller)
      if (price !== null) readPrice(price, currency)
      expect(alt.length).toBeGreaterThan(10)
      expect(description.split('. ').length).toBeGreaterThanOrEqual(2)
    }
    // Nothing in the tree is empty, nobody sells nothing.
    const used = new Set(products.map(({ category }) => category))
    expect(paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)) && !used.has(path))).toEqual([])
    expect(keys.filter((key) => !products.some(({ seller }) => seller === key))).toEqual([])
  })
}

test('[PK-2] a demo product is drawn the same each time, as a picture that the shop takes', async () => {
  const [ajrak, other] = madeinpkCatalogue.products.filter(({ art }) => art.thing === 'blockPrint')
  if (!ajrak || !other) throw new Error('the demo has lost its ajrak')
  expect(drawPicture(ajrak)).toBe(drawPicture(ajrak))
  expect(drawPicture(ajrak)).not.toBe(drawPicture(other))
  const pictures = await renderPictures([drawPicture(ajrak), drawPicture(other)])
  for (const picture of pictures)
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 800, height: 800 })
  await expect(renderPictures(['<svg'])).rejects.toThrow(/could not be drawn/)
})
