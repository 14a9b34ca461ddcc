import type { Parts } from '../src/compose.ts'
import type { Member } from '../src/kernel/actor.ts'
import type { Marketplace } from '../src/kernel/marketplace.ts'
import { ensureMember } from '../src/modules/accounts/index.ts'
import { scheduleAuction } from '../src/modules/auctions/index.ts'
import { createProduct } from '../src/modules/catalogue/index.ts'
import { sql } from '../src/platform/db/sql.ts'
import { origin, password, slug } from './shop.ts'

/** The least first bid, in whole units of the currency. */
const opening = 200

/** Amounts that only rise, as decimals: of the bids of one moment about half still come too late for theirs. */
export function rising(): () => string {
  let units = opening
  return () => `${(units += 1)}.00`
}

// A step of one unit: at the steps people bid by, an auction would reach what a card can pay within a second.
const increments = [{ below: null, step: '1' }]

/** Puts up auctions that run for days, of products of one seller. @returns their ids */
export async function putUpAuctions({ services }: Parts, count: number): Promise<string[]> {
  const marketplace = await services.directory.bySlug(slug)
  if (!marketplace) throw new Error('the marketplace is not there')
  const { settings } = marketplace
  const auctions = { ...settings.auctions, increments }
  const steady: Marketplace = { ...marketplace, settings: { ...settings, auctions } }
  const { id } = await ensureMember(services, marketplace, {
    email: 'auctioneer@example.com',
    password,
    name: 'auctioneer',
    roles: ['seller'],
  })
  const seller: Member = { kind: 'member', memberId: id, sessionId: id, roles: ['seller'] }
  const inDays = new Date(services.clock.now().getTime() + 5 * 86_400_000).toISOString()
  const free = { sellerMayBePaid: async () => true }
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    ids.push(
      await services.db.inMarketplace(marketplace.id, async (tx) => {
        const category = await tx.one<{ id: string }>(sql`select id from category limit 1`)
        const product = await createProduct(
          tx,
          { actor: seller, origin },
          {
            title: `A piece to bid for, number ${n}`,
            description: 'There is one.',
            category_id: category.id,
            condition: 'new',
            stock: 1,
          },
        )
        const input = {
          product_id: product.id,
          opening: `${opening}.00`,
          ends_at: inDays,
          if_unpaid: 'nothing' as const,
        }
        return (await scheduleAuction(services, tx, free, { member: seller, marketplace: steady, input, origin })).id
      }),
    )
  }
  return ids
}
