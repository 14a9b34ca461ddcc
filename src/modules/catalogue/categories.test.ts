import { expect, test } from 'vitest'
import { openShop, type Shop } from '../../../test/support/shop.ts'
import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { sql } from '../../platform/db/sql.ts'
import { createCategory, removeCategory, updateCategory } from './commands/categories.ts'
import { listCategories } from './queries/categories.ts'
import { categoryInput, categoryTree } from './schema.ts'

const wordsFor = ({ db, here, operator }: Shop) => ({
  create: (given: object, actor: Member = operator) =>
    db.inMarketplace(here, (tx) => createCategory(tx, { actor }, categoryInput.parse(given))),
  change: (id: string, given: object, actor: Member = operator) =>
    db.inMarketplace(here, (tx) => updateCategory(tx, { actor }, id, categoryInput.parse(given))),
  remove: (id: string, actor: Member = operator) => db.inMarketplace(here, (tx) => removeCategory(tx, { actor }, id)),
  tree: (marketplaceId = here) => db.snapshot(marketplaceId, listCategories),
})

test('[PK-13] the tree is shown whole, in order, with what is for sale in each branch', async () => {
  const shop = await openShop()
  const { create, tree } = wordsFor(shop)
  const shawls = await create({ name: 'Shawls & dupattas', parent_id: shop.categoryId, position: 2 })
  await create({ name: 'Quilts', parent_id: shop.categoryId, position: 1 })
  await create({ name: 'Çini', position: 9 })
  await shop.offer('4500.00', { category_id: shawls.id })
  await shop.offer('4500.00')
  await shop.addProduct()
  const results = await tree()
  expect(categoryTree.parse({ results, next: null, previous: null }).results).toEqual(results)
  expect(results).toMatchObject([
    {
      name: 'Textiles',
      slug: 'textiles',
      parent_id: null,
      product_count: 2,
      children: [
        { slug: 'quilts', product_count: 0, children: [] },
        { slug: 'shawls-and-dupattas', parent_id: shop.categoryId, product_count: 1 },
      ],
    },
    { name: 'Çini', slug: 'cini', product_count: 0 },
  ])
  expect(await tree(shop.elsewhere)).toEqual([])
})

test('[PK-13] a category below itself, or too deep, is refused and moves nothing', async () => {
  const shop = await openShop()
  const { create, change, tree } = wordsFor(shop)
  const a = shop.categoryId
  const b = (await create({ name: 'Shawls', parent_id: a })).id
  const c = (await create({ name: 'Woollen', parent_id: b })).id
  const before = await tree()
  for (const parent_id of [a, b, c]) {
    await expect(change(a, { name: 'Textiles', parent_id })).rejects.toMatchObject({ code: 'category_cycle' })
  }
  expect(await tree()).toEqual(before)
  let deepest = c
  for (let depth = 3; depth <= 7; depth++) deepest = (await create({ name: 'Deeper', parent_id: deepest })).id
  await expect(create({ name: 'Too deep', parent_id: deepest })).rejects.toMatchObject({ code: 'category_cycle' })
  const fresh = (await create({ name: 'On top' })).id
  await expect(change(a, { name: 'Textiles', parent_id: fresh })).rejects.toMatchObject({ code: 'category_cycle' })
})

test('[PK-13] of two moves at once that would make a circle together, one is refused', async () => {
  const shop = await openShop()
  const { create, change, tree } = wordsFor(shop)
  for (let round = 0; round < 5; round++) {
    const a = (await create({ name: `First ${round}` })).id
    const b = (await create({ name: `Second ${round}` })).id
    const moves = await Promise.allSettled([
      change(a, { name: `First ${round}`, parent_id: b }),
      change(b, { name: `Second ${round}`, parent_id: a }),
    ])
    expect(moves.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
    const text = JSON.stringify(await tree())
    expect([text.includes(`First ${round}`), text.includes(`Second ${round}`)]).toEqual([true, true])
  }
})

test('[PK-13] a moved branch takes everything below it along', async () => {
  const shop = await openShop()
  const { create, change, tree } = wordsFor(shop)
  const shawls = await create({ name: 'Shawls', parent_id: shop.categoryId })
  await create({ name: 'Woollen', parent_id: shawls.id })
  const wear = await create({ name: 'Wear' })
  await change(shawls.id, { name: 'Shawls', parent_id: wear.id })
  expect(await tree()).toMatchObject([
    { name: 'Textiles', children: [] },
    { name: 'Wear', children: [{ name: 'Shawls', children: [{ name: 'Woollen' }] }] },
  ])
  const depths = await shop.db.snapshot(shop.here, (tx) =>
    tx.rows<{ depth: number }>(sql`select depth from category where name = 'Woollen'`),
  )
  expect(depths).toEqual([{ depth: 2 }])
})

test('[PK-13] wrong categories are refused by field', async () => {
  const shop = await openShop()
  const { create, change, remove } = wordsFor(shop)
  await create({ name: 'Shawls', parent_id: shop.categoryId })
  // The same slug is free in another place.
  await create({ name: 'Shawls' })
  const at = (path: string) => ({ kind: 'invalid', faults: [{ path }] })
  await expect(create({ name: 'shawls', parent_id: shop.categoryId })).rejects.toMatchObject(at('slug'))
  await expect(create({ name: 'Textiles' })).rejects.toMatchObject(at('slug'))
  await expect(create({ name: 'چادر' })).rejects.toMatchObject(at('slug'))
  await expect(create({ name: 'Lost', parent_id: newId() })).rejects.toMatchObject(at('parent_id'))
  await expect(change(newId(), { name: 'Nothing' })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(remove(newId())).rejects.toMatchObject({ kind: 'not_found' })
  for (const body of [
    {},
    { name: 'x' },
    { name: 'Ok', slug: 'Not Ok' },
    { name: 'Ok', parent_id: '7' },
    { name: 'Ok', depth: 3 },
  ]) {
    expect([body, categoryInput.safeParse(body).success]).toEqual([body, false])
  }
})

test('[PK-13] a category that holds products or categories cannot be removed; an empty one can', async () => {
  const shop = await openShop()
  const { create, remove, tree } = wordsFor(shop)
  const parent = await create({ name: 'Wear' })
  const child = await create({ name: 'Shawls', parent_id: parent.id })
  await shop.addProduct({ category_id: child.id })
  await expect(remove(child.id)).rejects.toMatchObject({ code: 'category_in_use' })
  await expect(remove(parent.id)).rejects.toMatchObject({ code: 'category_in_use' })
  const empty = await create({ name: 'Empty' })
  await remove(empty.id)
  expect((await tree()).map(({ name }) => name)).toEqual(['Textiles', 'Wear'])
})

test('[PK-13] only operators keep the tree', async () => {
  const shop = await openShop()
  const { create, change, remove } = wordsFor(shop)
  const no = { kind: 'forbidden' }
  await expect(create({ name: 'Mine' }, shop.seller)).rejects.toMatchObject(no)
  await expect(change(shop.categoryId, { name: 'Mine' }, shop.seller)).rejects.toMatchObject(no)
  await expect(remove(shop.categoryId, shop.seller)).rejects.toMatchObject(no)
})
