import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { giveFeedback } from '../../modules/feedback/index.ts'
import { addAddress } from '../../modules/locations/index.ts'
import { payOrder, placeOrder } from '../../modules/orders/index.ts'
import { selectLatestAttempt, takeNoticeOfSession } from '../../modules/payments/index.ts'
import { newId } from '../../kernel/ids.ts'
import type { Origin, Within } from '../../platform/http/endpoint.ts'
import { type DemoDeal, demoAddresses, demoDeals } from './deal-list.ts'
import type { DemoMarketplace } from './members.ts'
import { complainInDemo } from './complaints.ts'
import { noteSeeded, seededBefore } from './once.ts'
import type { SeededMarketplace } from './seed.ts'
import { fillInCard } from './simulated-pages.ts'

/** Makes the demo's orders in several states, by the same commands that people use. Needs the simulator. */
export async function dealInDemo(
  services: AppServices,
  seeded: Readonly<Record<DemoMarketplace, SeededMarketplace>>,
): Promise<void> {
  if (!services.config.stripe.simulated) return
  for (const place of ['madeinpk', 'designia'] as const) {
    for (const deal of demoDeals[place]) await makeDeal(services, seeded[place], deal, demoAddresses[place])
  }
}

interface Scene {
  services: AppServices
  marketplace: Marketplace
  buyer: Member
  within: Within
}

async function makeDeal(
  services: AppServices,
  { marketplace, memberIds }: SeededMarketplace,
  deal: DemoDeal,
  address: (typeof demoAddresses)[DemoMarketplace],
): Promise<void> {
  const within: Within = (work) => services.db.inMarketplace(marketplace.id, work)
  const step = `deal:${deal.buyer}:${deal.product}`
  const buyer = memberOf(memberIds.get(deal.buyer), 'buyer')
  const order = await within(async (tx) => {
    if (await seededBefore(tx, step)) return undefined
    const listing = await seededBefore(tx, `listing:${deal.product}`)
    if (!listing?.['id']) throw new Error(`the demo sells no ${deal.product}`)
    const { id: addressId } = await addAddress(tx, { actor: buyer }, { ...blank, ...address })
    const seen = { seenPrice: undefined, seenShipping: undefined }
    const wish = { member: buyer, marketplace, listingId: listing['id'], quantity: 1, addressId, ...seen }
    noteSeeded(tx, step)
    return placeOrder(services, tx, { ...wish, origin })
  })
  if (!order || deal.until === 'pending_payment') return
  const scene = { services, marketplace, buyer, within }
  await pay(scene, order.id, deal.buyer)
  const seller = memberOf(order.parties['seller'], 'seller')
  for (const name of stepsUntil[deal.until]) await takeStep(scene, order.id, name, name === 'ship' ? seller : buyer)
  const { feedback, complaint } = deal
  if (complaint) {
    const operator = memberOf(memberIds.get('operator'), 'operator')
    await complainInDemo({ ...scene, origin, seller, operator }, order.id, complaint)
  }
  if (!feedback) return
  await within((tx) =>
    giveFeedback(services, tx, { member: buyer, orderId: order.id, about: 'seller', ...feedback, origin }),
  )
  // The seller says so of the buyer: then both are seen.
  const back = { rating: 5, comment: '' }
  await within((tx) =>
    giveFeedback(services, tx, { member: seller, orderId: order.id, about: 'buyer', ...back, origin }),
  )
}

// What the address book fills in for a form that leaves them out.
const blank = { label: '', line2: '', is_default: false }

// As if asked for on the marketplace's own page: only the way back from the card page is made of it.
const origin: Origin = {
  requestId: newId(),
  address: '127.0.0.1',
  userAgent: 'demo',
  baseUrl: 'http://localhost',
  url: 'http://localhost/',
  idempotencyKey: undefined,
}

function memberOf(memberId: string | null | undefined, role: string): Member {
  if (!memberId) throw new Error(`the demo lacks a ${role}`)
  return { kind: 'member', memberId, sessionId: newId(), roles: [role] }
}

async function pay({ services, marketplace, buyer, within }: Scene, orderId: string, name: string): Promise<void> {
  const { checkoutUrl } = await payOrder(services, within, { member: buyer, marketplace, orderId, origin })
  const { protocol, host, port } = services.config.stripe
  await fillInCard(`${protocol}://${host}:${port}`, checkoutUrl, { email: `${name}@${marketplace.slug}.example` })
  const attempt = await within((tx) => selectLatestAttempt(tx, orderId))
  if (attempt?.sessionId) await takeNoticeOfSession(services, marketplace.id, attempt.sessionId)
}

const stepsUntil = {
  paid: [],
  shipped: ['ship'],
  delivered: ['ship', 'confirm_delivery'],
  completed: ['ship', 'confirm_delivery', 'complete'],
} as const

const parcel = { carrier: 'TCS', tracking_number: '779 4012 6633' }

async function takeStep({ services, within }: Scene, orderId: string, transition: string, actor: Member) {
  const input = transition === 'ship' ? parcel : {}
  await within((tx) => services.engine.take(tx, 'goods-order', orderId, { transition, actor, input }))
}
