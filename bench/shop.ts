import type { Parts } from '../src/compose.ts'
import type { Member } from '../src/kernel/actor.ts'
import { newId } from '../src/kernel/ids.ts'
import type { Marketplace } from '../src/kernel/marketplace.ts'
import { ensureMember } from '../src/modules/accounts/index.ts'
import { createCategory, createListing, createProduct } from '../src/modules/catalogue/index.ts'
import { insertMarketplace } from '../src/platform/tenancy/store.ts'

export const slug = 'madeinpk'
export const password = 'a password for the bench'
export const buyers = Array.from({ length: 32 }, (_, n) => `buyer-${n}@example.com`)

export const sellers = Array.from({ length: 20 }, (_, n) => `seller-${n}@example.com`)
const categories = 20
// More than any run can buy: the bench is about placing orders, not about refusing them.
const stock = 1_000_000

/** Opens the marketplace and fills it with so many products of 20 sellers in 20 categories. */
export async function fillShop(parts: Parts, products: number): Promise<void> {
  const { services } = parts
  await services.db.aboveMarketplaces((tx) =>
    insertMarketplace(tx, { id: newId(), slug, preset: slug, name: 'MadeInPK', hosts: [`${slug}.localhost`] }),
  )
  await services.directory.refresh()
  const marketplace = await services.directory.bySlug(slug)
  if (!marketplace) throw new Error('the marketplace is not there')
  const operator = await member(parts, marketplace, 'operator@example.com', ['operator'])
  const people = await Promise.all(sellers.map((email) => member(parts, marketplace, email, ['seller'])))
  await Promise.all(buyers.map((email) => member(parts, marketplace, email, ['buyer'])))
  const ids = await Promise.all(
    Array.from({ length: categories }, (_, n) =>
      services.db.inMarketplace(marketplace.id, (tx) =>
        createCategory(tx, { actor: operator, origin }, { name: `Category ${n}`, position: n }),
      ),
    ),
  )
  for (let n = 0; n < products; n++) {
    const seller = people[n % sellers.length] as Member
    const category = ids[n % categories] as { id: string }
    await services.db.inMarketplace(marketplace.id, async (tx) => {
      const doer = { actor: seller, origin }
      const product = await createProduct(tx, doer, {
        title: `Hand-made thing number ${n}`,
        description: 'Made by hand, one at a time, by somebody who has done it for thirty years. '.repeat(4),
        category_id: category.id,
        condition: 'new',
        stock,
      })
      const free = { sellerMayBePaid: async () => true }
      await createListing(tx, doer, free, 'PKR', { product_id: product.id, price: '5000.00', currency: 'PKR' })
    })
  }
}

export const origin = {
  requestId: 'bench',
  address: '127.0.0.1',
  userAgent: '',
  baseUrl: '',
  url: '',
  idempotencyKey: undefined,
}

async function member(parts: Parts, marketplace: Marketplace, email: string, roles: string[]): Promise<Member> {
  const { id } = await ensureMember(parts.services, marketplace, {
    email,
    password,
    name: email.split('@')[0] ?? '',
    roles,
  })
  return { kind: 'member', memberId: id, sessionId: id, roles }
}
