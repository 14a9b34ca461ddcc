import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import {
  addPicture,
  createCategory,
  createListing,
  createProduct,
  type PayoutsOfSeller,
  tellStory,
} from '../../modules/catalogue/index.ts'
import { watch } from '../../modules/wishes/index.ts'
import type { Within } from '../../platform/http/endpoint.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import type { Services } from '../../platform/services.ts'
import type { View } from './drawing/brush.ts'
import { drawPicture, viewsOf } from './drawing/draw.ts'
import { renderPictures } from '../../platform/files/render.ts'
import { type Kept, noteSeeded, once, seededBefore } from './once.ts'
import type { DemoCatalogue, DemoCategory, DemoProduct } from './product.ts'
import { demoFavourites, demoStories } from './stories.ts'

/** What the shop asks the payouts. */
export interface Shopkeeping {
  payouts: PayoutsOfSeller
}

type ShopServices = Pick<Services, 'db' | 'files'>

interface Shop {
  marketplace: Marketplace
  /** Ids by the keys of members: 'operator', and the sellers'. */
  memberIds: ReadonlyMap<string, string>
  catalogue: DemoCatalogue
}

/** Puts categories, products, pictures and listings into a marketplace, by the same commands that people use. */
export async function stockShop(services: ShopServices, keeping: Shopkeeping, shop: Shop): Promise<void> {
  const { marketplace, memberIds, catalogue } = shop
  const [operator, ...sellers] = ['operator', ...catalogue.sellers.map(({ key }) => key)]
  const categories = await once(services.db, marketplace.id, 'categories', (tx) =>
    createBranch(tx, memberNamed(memberIds, operator ?? '', 'operator'), catalogue.categories),
  )
  const pictures = await drawMissing(services, shop)
  // Of one seller in their order, of several at once: so many pictures are made anew at a time as there are sellers.
  await Promise.all(
    sellers.map(async (key) => {
      const seller = memberNamed(memberIds, key, 'seller')
      for (const product of catalogue.products.filter((one) => one.seller === key)) {
        await offer(services, keeping, {
          marketplace,
          seller,
          product,
          categories,
          pictures: pictures.get(product.key) ?? [],
        })
      }
    }),
  )
  await tellAndWatch(services, shop)
}

/** What the sellers tell of themselves, and what buyers keep an eye on. */
async function tellAndWatch({ db }: ShopServices, { marketplace, memberIds, catalogue }: Shop): Promise<void> {
  for (const { key } of catalogue.sellers) {
    const story = demoStories[key]
    if (!story) continue
    const actor = memberNamed(memberIds, key, 'seller')
    await once(db, marketplace.id, `story:${key}`, async (tx) => {
      await tellStory(tx, { actor }, actor.memberId, story)
      return {}
    })
  }
  for (const [member, product] of demoFavourites[marketplace.slug] ?? []) {
    await once(db, marketplace.id, `favourite:${member}:${product}`, async (tx) => {
      const seeded = await seededBefore(tx, `product:${product}`)
      if (!seeded?.['id']) throw new Error(`the demo has no product ${product}`)
      await watch(tx, memberNamed(memberIds, member, 'buyer'), seeded['id'])
      return {}
    })
  }
}

async function createBranch(
  tx: Tx,
  operator: Member,
  branch: readonly DemoCategory[],
  parent?: { id: string; path: string },
): Promise<Kept> {
  let made: Kept = {}
  for (const [position, { name, slug, children = [] }] of branch.entries()) {
    const input = { name, slug, parent_id: parent?.id ?? null, position }
    const { id } = await createCategory(tx, { actor: operator }, input)
    const path = parent ? `${parent.path}/${slug}` : slug
    made = { ...made, [path]: id, ...(await createBranch(tx, operator, children, { id, path })) }
  }
  return made
}

interface DrawnPicture {
  view: View
  bytes: Buffer
}

/** The pictures that have not been put up yet, by the product's key, in their order. */
async function drawMissing(
  { db }: ShopServices,
  { marketplace, catalogue }: Shop,
): Promise<Map<string, DrawnPicture[]>> {
  const wanted = catalogue.products.flatMap((product) => viewsOf(product.art).map((view) => ({ product, view })))
  const missing = await db.snapshot(marketplace.id, async (tx) => {
    const seeded = await Promise.all(
      wanted.map(({ product, view }) => seededBefore(tx, pictureStep(product.key, view))),
    )
    return wanted.filter((_, place) => !seeded[place])
  })
  if (missing.length === 0) return new Map()
  const drawn = await renderPictures(missing.map(({ product, view }) => drawPicture(product, view)))
  const pictures = missing.map(({ product, view }, place) => ({
    key: product.key,
    view,
    bytes: drawn[place] ?? Buffer.alloc(0),
  }))
  return Map.groupBy(pictures, ({ key }) => key)
}

const pictureStep = (key: string, view: View) => (view === 'whole' ? `picture:${key}` : `picture:${key}:${view}`)

// Said behind what the picture shows, for who cannot see it.
const viewWords = { whole: '', room: ', in a room', detail: ', close to', bare: '' } as const

interface Offer {
  marketplace: Marketplace
  seller: Member
  product: DemoProduct
  categories: Kept
  pictures: readonly DrawnPicture[]
}

async function offer({ db, files }: ShopServices, { payouts }: Shopkeeping, given: Offer): Promise<void> {
  const { marketplace, seller, product, categories, pictures } = given
  const { key, title, description, condition, stock, city, price, alt } = product
  const doer = { actor: seller }
  const category_id = categories[product.category]
  if (!category_id) throw new Error(`the demo product ${key} lies in no category: ${product.category}`)
  const { id } = await once(db, marketplace.id, `product:${key}`, async (tx) => {
    const input = { title, description, category_id, condition, stock, city_id: city }
    return { id: (await createProduct(tx, doer, input)).id }
  })
  if (!id) throw new Error(`the demo product ${key} was made and is not there`)
  for (const { view, bytes } of pictures) {
    const file = { filename: `${key}-${view}.png`, mediaType: 'image/png', buffer: bytes }
    const within = notingLast(db, marketplace.id, pictureStep(key, view))
    const told = { file, alt: alt + viewWords[view] }
    await addPicture(within, files, doer, unbid, { marketplaceId: marketplace.id, productId: id }, told)
  }
  if (price === null) return
  await once(db, marketplace.id, `listing:${key}`, async (tx) => {
    const listing = await createListing(tx, doer, payouts, marketplace.settings.currency, { product_id: id, price })
    return { id: listing.id }
  })
}

/** Transactions of which the second, in which a picture becomes part of its product, also notes that it was seeded. */
function notingLast(db: Services['db'], marketplaceId: string, step: string): Within {
  let count = 0
  return (work) =>
    db.inMarketplace(marketplaceId, async (tx) => {
      const answer = await work(tx)
      if (++count === 2) noteSeeded(tx, step)
      return answer
    })
}

function memberNamed(memberIds: ReadonlyMap<string, string>, key: string, role: string): Member {
  const memberId = memberIds.get(key)
  if (!memberId) throw new Error(`the demo has no member ${key}`)
  return { kind: 'member', memberId, sessionId: newId(), roles: [role] }
}

// What is shown here for the first time, nobody has bid on.
const unbid = { bidUpon: async () => false }
