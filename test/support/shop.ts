import type { Member } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import { createCategory } from '../../src/modules/catalogue/commands/categories.ts'
import { createListing } from '../../src/modules/catalogue/commands/listings.ts'
import { createProduct } from '../../src/modules/catalogue/commands/products.ts'
import { categoryInput, productInput } from '../../src/modules/catalogue/schema.ts'
import { sql } from '../../src/platform/db/sql.ts'
import { openTenants, putMember, type Tenants } from './tenants.ts'

/** What the catalogue asks of later modules, answered yes to selling and no to being held. */
export const easy = { sellerMayBePaid: async () => true, heldByOpenDeal: async () => false, bidUpon: async () => false }

/** A marketplace with an operator, a seller, and one category, and words to put more into it. */
export interface Shop extends Tenants {
  operator: Member
  seller: Member
  categoryId: string
  /** A member of `here` with these roles. */
  join(name: string, ...roles: string[]): Promise<Member>
  addCategory(name: string, parentId?: string): Promise<string>
  /** A product of the seller's; answers its id. */
  addProduct(given?: object, who?: Member): Promise<string>
  /** A product with an active listing at `price` PKR; answers both ids. */
  offer(price: string, given?: object, who?: Member): Promise<{ productId: string; listingId: string }>
}

/** Opens it in a database of the test's own. */
export async function openShop(): Promise<Shop> {
  const tenants = await openTenants()
  const { db, here, clock } = tenants

  const join = async (name: string, ...roles: string[]): Promise<Member> => {
    const memberId = await putMember(tenants, here, name)
    await db.inMarketplace(here, async (tx) => {
      tx.write(sql`insert into member_role (member_id, role) select ${memberId}, unnest(${roles}::text[])`)
    })
    return { kind: 'member', memberId, sessionId: newId(), roles }
  }
  const operator = await join('Omar', 'operator')
  const seller = await join('Sana', 'seller')

  const addCategory = (name: string, parentId?: string) =>
    db.inMarketplace(here, async (tx) => {
      const input = categoryInput.parse({ name, parent_id: parentId ?? null })
      return (await createCategory(tx, { actor: operator }, input)).id
    })
  const categoryId = await addCategory('Textiles')

  const addProduct = (given: object = {}, who = seller) => {
    // A moment apart, so that 'newest' has an order to keep.
    clock.turnForward(1_000)
    const input = productInput.parse({
      title: 'Ajrak shawl',
      category_id: categoryId,
      condition: 'new',
      stock: 5,
      ...given,
    })
    return db.inMarketplace(here, async (tx) => (await createProduct(tx, { actor: who }, input)).id)
  }
  const offer = async (price: string, given: object = {}, who = seller) => {
    const productId = await addProduct(given, who)
    const input = { product_id: productId, price }
    const listing = await db.inMarketplace(here, (tx) => createListing(tx, { actor: who }, easy, 'PKR', input))
    return { productId, listingId: listing.id }
  }
  return { ...tenants, operator, seller, categoryId, join, addCategory, addProduct, offer }
}
