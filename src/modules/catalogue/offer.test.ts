import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { openShop, type Shop } from '../../../test/support/shop.ts'

/** Somebody with the app's own rights who writes SQL by hand, inside the shop's marketplace. */
async function openHand({ fresh, here }: Shop): Promise<(text: string, values?: unknown[]) => Promise<unknown[]>> {
  const client = new Client({ connectionString: fresh.appUrl })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query(`select set_config('app.marketplace_id', $1, false)`, [here])
  return async (text, values = []) => (await client.query(text, values)).rows
}

test('[PK-6] a product with an active listing cannot go into an auction, by any statement', async () => {
  const shop = await openShop()
  const hand = await openHand(shop)
  const { productId, listingId } = await shop.offer('4500.00')
  // The product's word cannot be turned while the listing points at it.
  await expect(hand(`update product set sold_by = 'auction' where id = $1`, [productId])).rejects.toThrow(
    /offered_one_way/,
  )
  await expect(hand(`update product set sold_by = null where id = $1`, [productId])).rejects.toThrow(/offered_one_way/)
  await expect(hand(`update product set sold_by = 'raffle' where id = $1`, [productId])).rejects.toThrow(/check/)
  await expect(hand(`update listing set sold_by = null where id = $1`, [listingId])).rejects.toThrow(
    /generated|DEFAULT/,
  )
  await expect(hand(`delete from product where id = $1`, [productId])).rejects.toThrow(/foreign key|constraint/)
  await expect(hand(`update product set archived_at = now() where id = $1`, [productId])).rejects.toThrow(/check/)
})

test('[PK-6] a product in an auction cannot be listed, nor a closed listing be opened again', async () => {
  const shop = await openShop()
  const hand = await openHand(shop)
  const { productId, listingId } = await shop.offer('4500.00')
  await hand(`update listing set status = 'closed', closed_at = now() where id = $1`, [listingId])
  await hand(`update product set sold_by = 'auction' where id = $1`, [productId])
  const insert = `insert into listing (id, product_id, price, currency, status, closed_at, created_at)
    values (gen_random_uuid(), $1, 450000, 'PKR', $2, $3, now())`
  await expect(hand(insert, [productId, 'active', null])).rejects.toThrow(/offered_one_way/)
  await expect(
    hand(`update listing set status = 'active', closed_at = null where id = $1`, [listingId]),
  ).rejects.toThrow(/offered_one_way/)
  // One that is over takes nothing from the auction.
  await hand(insert, [productId, 'closed', new Date()])
})

test('[PK-6] a product has one active listing at most, and a listing names a product of its own marketplace', async () => {
  const shop = await openShop()
  const hand = await openHand(shop)
  const { productId } = await shop.offer('4500.00')
  const insert = `insert into listing (id, product_id, price, currency, created_at)
    values (gen_random_uuid(), $1, 450000, 'PKR', now())`
  await expect(hand(insert, [productId])).rejects.toThrow(/one_active_listing/)
  await hand(`select set_config('app.marketplace_id', $1, false)`, [shop.elsewhere])
  await expect(hand(insert, [productId])).rejects.toThrow(/foreign key/)
})
