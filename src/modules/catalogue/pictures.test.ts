import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { easy, openShop } from '../../../test/support/shop.ts'
import type { Member } from '../../kernel/actor.ts'
import { createFiles } from '../../platform/files/files.ts'
import { openStorage } from '../../platform/files/storage.ts'
import type { RawAnswer } from '../../platform/http/endpoint.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { fileEndpoints } from '../files/routes.ts'
import { addPicture, arrangePictures, removePicture } from './commands/pictures.ts'
import { withdrawProduct } from './commands/products.ts'
import { readProduct } from './queries/products.ts'
import { picture, pictureOrder } from './schema.ts'

async function openGallery() {
  const shop = await openShop()
  const folder = await mkdtemp(join(tmpdir(), 'marketry-pictures-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const files = createFiles(await openStorage({ kind: 'disk', folder }), shop.db)
  const productId = await shop.addProduct()
  const png = await sharp({ create: { width: 800, height: 600, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  const within = <Answer>(work: (tx: Tx) => Promise<Answer>) => shop.db.inMarketplace(shop.here, work)
  const add = (alt: string, { actor = shop.seller, bytes = png }: { actor?: Member; bytes?: Buffer } = {}) =>
    addPicture(
      within,
      files,
      { actor },
      easy,
      { marketplaceId: shop.here, productId },
      {
        file: { filename: 'a.png', mediaType: 'image/png', buffer: bytes },
        alt,
      },
    )
  /** What the public path answers, in one marketplace. */
  const get = (id: string, width: string, marketplaceId = shop.here): Promise<RawAnswer> => {
    const [endpoint] = fileEndpoints(files)
    if (endpoint?.work.kind !== 'raw') throw new Error('pictures are answered raw')
    const call = { params: { id, width }, marketplace: { id: marketplaceId } }
    return endpoint.work.run((work) => shop.db.inMarketplace(marketplaceId, work), call as never)
  }
  const shown = () => shop.db.snapshot(shop.here, (tx) => readProduct(tx, productId))
  return { ...shop, files, productId, within, add, get, shown, png }
}

test('[PK-2] a picture is added, shown in its sizes to everybody, and kept by browsers for ever', async () => {
  const { add, get, shown, elsewhere } = await openGallery()
  const added = await add('A blue shawl')
  expect(picture.parse(added)).toEqual(added)
  expect(added).toMatchObject({ alt: 'A blue shawl', width: 800, height: 600 })
  expect(added.sources.map(({ width, url }) => [width, url])).toEqual([
    [320, `/api/v1/files/${added.id}/320/`],
    [640, `/api/v1/files/${added.id}/640/`],
    [800, `/api/v1/files/${added.id}/original/`],
  ])
  expect((await shown()).pictures).toEqual([added])
  for (const { width, url } of added.sources) {
    const answer = await get(added.id, url.split('/').at(-2) ?? '')
    expect(answer.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': expect.stringContaining('immutable'),
    })
    expect(await sharp(await buffer(answer.body as Readable)).metadata()).toMatchObject({ format: 'webp', width })
  }
  for (const width of ['321', '0', 'huge', '../original', '']) {
    await expect(get(added.id, width)).rejects.toMatchObject({ kind: 'not_found' })
  }
  await expect(get(added.id, '320', elsewhere)).rejects.toMatchObject({ kind: 'not_found' })
})

test('[CO-9] what is no public picture is not answered: sent in and not used, or of another purpose', async () => {
  const { files, get, here, seller, png, within } = await openGallery()
  const sent = (purpose: string) =>
    files.storePicture({ marketplaceId: here, ownerMemberId: seller.memberId, purpose, name: 'x.png', bytes: png })
  const pending = await sent('product_picture')
  await expect(get(pending.id, '320')).rejects.toMatchObject({ kind: 'not_found' })
  const evidence = await sent('complaint_evidence')
  await within((tx) => files.attach(tx, [evidence.id], seller.memberId, 'complaint_evidence'))
  await expect(get(evidence.id, '320')).rejects.toMatchObject({ kind: 'not_found' })
})

test('[PK-2] pictures are put into another order, described anew, and removed', async () => {
  const gallery = await openGallery()
  const { add, shown, within, seller, productId, get } = gallery
  const [a, b, c] = [await add('a'), await add('b'), await add('c')]
  const arrange = (given: object, actor = seller) =>
    within((tx) => arrangePictures(tx, { actor }, easy, productId, pictureOrder.parse(given)))
  const alts = async () => (await shown()).pictures.map(({ alt }) => alt)
  await arrange({ pictures: [{ id: c.id }, { id: a.id, alt: 'first' }, { id: b.id }] })
  expect(await alts()).toEqual(['c', 'first', 'b'])
  for (const pictures of [
    [],
    [{ id: a.id }],
    [{ id: a.id }, { id: a.id }, { id: b.id }],
    [{ id: a.id }, { id: b.id }, { id: productId }],
  ]) {
    await expect(arrange({ pictures })).rejects.toMatchObject({ faults: [{ path: 'pictures' }] })
  }
  const remove = (id: string, actor = seller) => within((tx) => removePicture(tx, { actor }, easy, productId, id))
  await remove(a.id)
  await expect(remove(a.id)).rejects.toMatchObject({ kind: 'not_found' })
  expect(await alts()).toEqual(['c', 'b'])
  await add('d')
  expect(await alts()).toEqual(['c', 'b', 'd'])
  // A deal that was made with it shows it still.
  expect((await get(a.id, '320')).headers['content-type']).toBe('image/webp')
})

test('[PK-2] pictures are refused of strangers, of other bytes than pictures, beyond twelve, and of withdrawn products', async () => {
  const gallery = await openGallery()
  const { add, join: enrol, within, seller, productId, shown } = gallery
  const rival = await enrol('Bilal', 'seller')
  await expect(add('x', { actor: rival })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(within((tx) => removePicture(tx, { actor: rival }, easy, productId, productId))).rejects.toMatchObject({
    kind: 'forbidden',
  })
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  for (const bytes of [svg, Buffer.from('%PDF-1.4'), Buffer.alloc(0)]) {
    await expect(add('x', { bytes })).rejects.toMatchObject({ kind: 'invalid' })
  }
  const small = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  await Promise.allSettled(Array.from({ length: 14 }, () => add('x', { bytes: small })))
  expect((await shown()).pictures).toHaveLength(12)
  await expect(add('x', { bytes: small })).rejects.toMatchObject({ code: 'too_many_pictures' })
  await within((tx) => withdrawProduct(tx, { actor: seller }, { heldByOpenDeal: async () => false }, productId))
  await expect(add('x', { bytes: small })).rejects.toMatchObject({ code: 'product_withdrawn' })
})
