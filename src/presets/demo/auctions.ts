import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { parseAmount } from '../../kernel/money.ts'
import { onTheWire, plusSeconds } from '../../kernel/time.ts'
import { decideTogether, scheduleAuction } from '../../modules/auctions/index.ts'
import type { PayoutsOfSeller } from '../../modules/catalogue/index.ts'
import { addAddress, membersWithAddress } from '../../modules/locations/index.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type DemoAuction, demoAuctions } from './auction-list.ts'
import { demoAddresses } from './deal-list.ts'
import { once, seededBefore } from './once.ts'
import type { DemoCatalogue } from './product.ts'
import type { SeededMarketplace } from './seed.ts'

interface Scene extends SeededMarketplace {
  services: AppServices
  payouts: PayoutsOfSeller
  catalogue: DemoCatalogue
}

/**
 * Puts the demo's auctions up and has people bid in them, by the same commands that people use; only that what was done
 * days ago is done as of then. Those that are over by now are ended by their timers, as soon as somebody looks after these.
 */
export async function auctionInDemo(scene: Scene): Promise<void> {
  const { services, marketplace } = scene
  const now = services.clock.now()
  for (const given of demoAuctions) {
    await once(services.db, marketplace.id, `auction:${given.product}`, async (tx) => ({
      id: await hold(scene, tx, given, (hours) => plusSeconds(now, Math.round(hours * 3_600))),
    }))
  }
}

async function hold(scene: Scene, tx: Tx, given: DemoAuction, at: (hours: number) => Date): Promise<string> {
  const { services, payouts, marketplace, catalogue } = scene
  const product = await seededBefore(tx, `product:${given.product}`)
  const seller = catalogue.products.find(({ key }) => key === given.product)?.seller
  if (!product?.['id'] || !seller) throw new Error(`the demo has no product ${given.product}`)
  const { opening, reserve, buyNow, starts, ends, bids = [] } = given
  const input = {
    product_id: product['id'],
    opening,
    ...(reserve !== undefined && { reserve }),
    ...(buyNow !== undefined && { buy_now: buyNow }),
    starts_at: onTheWire(at(starts)),
    ends_at: onTheWire(at(ends)),
    if_unpaid: 'offer_on' as const,
  }
  const member = memberNamed(scene, seller, 'seller')
  const auction = await scheduleAuction(services, asOf(tx, at(Math.min(starts, 0))), payouts, {
    member,
    marketplace,
    input,
  })
  for (const [bidder, hoursBefore, most] of bids) {
    await bid(scene, asOf(tx, at(-hoursBefore)), auction.id, memberNamed(scene, bidder, 'buyer'), most)
  }
  return auction.id
}

async function bid({ services }: Scene, tx: Tx, auctionId: string, member: Member, most: string): Promise<void> {
  const { memberId } = member
  const addressed = await membersWithAddress(tx, [memberId])
  if (!addressed.has(memberId)) await addAddress(tx, { actor: member }, { ...blank, ...demoAddresses.madeinpk })
  const amount = parseAmount(most, 'PKR')
  if (typeof amount !== 'bigint') throw new Error(`${most} is no bid of the demo`)
  const request = { auctionId, member, bidderId: memberId, amount, ref: newId(), hindrance: undefined }
  const bench = { services, office: silent, authentication: trusting, payouts: unstopped }
  const [answer] = await decideTogether(bench, tx, [request])
  if (answer instanceof Refusal) throw answer
}

// What the address book fills in for a form that leaves them out.
const blank = { label: '', line2: '', is_default: false }
// Nobody is told today that they were outbid days ago; and nobody of the demo has logged in yet.
const silent = { notify() {}, notifyAll() {} }
const trusting = { confirmEach: async (_tx: Tx, members: readonly Member[]) => new Set(members) }
const unstopped = { stoppedAmong: async () => new Set<string>() }

/** The same transaction, as if it had begun then. */
const asOf = (tx: Tx, now: Date): Tx => ({ ...tx, now })

function memberNamed({ memberIds }: Scene, key: string, role: string): Member {
  const memberId = memberIds.get(key)
  if (!memberId) throw new Error(`the demo has no member ${key}`)
  return { kind: 'member', memberId, sessionId: newId(), roles: [role] }
}
