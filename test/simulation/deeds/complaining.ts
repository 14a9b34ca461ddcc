import { goodsOrder } from '../../../src/modules/orders/process.ts'
import { ask, type Member, type Reply, wordOf } from '../people.ts'
import type { Random } from '../random.ts'
import type { Grievance, Shop, World } from '../world.ts'
import { type Args, type Deed, inShop, nothing } from './deed.ts'

const kinds = ['not_as_described', 'not_received', 'conduct', 'other'] as const
const sides = ['complainant', 'respondent'] as const
const text = 'It is torn at the seam, and smaller than it was said to be.'
const rupees = (random: Random) => `${1 + random.below(900)}.00`

/** What people complain of, what the other side says, and what is decided. */
export const complaining: readonly Deed[] = [
  {
    name: 'complain of an order',
    weight: 3.5,
    choose(world, shop, random) {
      const paid = inShop(world.orders, shop).filter(({ state }) => state !== goodsOrder.initial && state !== 'expired')
      // Where it matters most: the parcel is there, and the seller is to be paid before long.
      const arrived = paid.filter(({ state }) => state === 'delivered')
      const order = random.pick(random.chance(0.4) ? arrived : random.chance(0.8) ? paid.slice(-12) : paid)
      if (!shop.complaints || !order) return undefined
      const by = random.chance(0.85) ? 'buyer' : 'seller'
      return {
        order: order.name,
        by,
        kind: random.pick(kinds) ?? 'other',
        ...(by === 'buyer' && random.chance(0.4) && { wants: rupees(random) }),
        evidence: random.chance(0.3),
      }
    },
    act: complain,
  },
  {
    name: 'complain of a member',
    weight: 0.3,
    choose(world, shop, random) {
      const order = random.pick(inShop(world.orders, shop).slice(-12))
      return shop.complaints && order ? { order: order.name, by: random.chance(0.5) ? 'buyer' : 'seller' } : undefined
    },
    act: complainOfOther,
  },
  {
    name: 'answer a complaint',
    weight: 3,
    choose: (world, shop, random) => openIn(world, shop, random),
    act: (world, _shop, args) => say(world, args, 'respondent'),
  },
  {
    name: 'add to a complaint',
    weight: 1,
    choose(world, shop, random) {
      const complaint = openIn(world, shop, random)
      return complaint && { ...complaint, by: random.pick([...sides, 'operator']) ?? '', evidence: random.chance(0.3) }
    },
    act: (world, _shop, args) => say(world, args, String(args['by'])),
  },
  {
    name: 'offer to settle',
    weight: 1,
    choose(world, shop, random) {
      const complaint = openIn(world, shop, random)
      return (
        complaint && { ...complaint, by: random.chance(0.9) ? 'respondent' : 'complainant', amount: rupees(random) }
      )
    },
    act: (world, _shop, args) =>
      inComplaint(world, args, String(args['by']), 'offer', { amount: String(args['amount']) }),
  },
  {
    name: 'take the offer',
    weight: 1,
    choose: (world, shop, random) => openIn(world, shop, random),
    act: takeOffer,
  },
  {
    name: 'withdraw a complaint',
    weight: 0.5,
    choose: (world, shop, random) => openIn(world, shop, random),
    act: (world, _shop, args) => inComplaint(world, args, 'complainant', 'withdraw'),
  },
  {
    name: 'decide a complaint',
    weight: 3.5,
    choose(world, shop, random) {
      const complaint = openIn(world, shop, random)
      if (!complaint) return undefined
      const outcome = random.pick(['upheld', 'partly_upheld', 'rejected'] as const) ?? 'rejected'
      const refund =
        outcome === 'rejected' ? 'none' : (random.pick(['none', 'part', 'part', 'whole'] as const) ?? 'none')
      return {
        ...complaint,
        outcome,
        refund,
        ...(refund === 'part' && { amount: rupees(random) }),
        strike: outcome !== 'rejected' && random.chance(0.3),
      }
    },
    act: (world, _shop, { complaint, ...verdict }) =>
      inComplaint(world, { complaint: complaint ?? '' }, 'operator', 'decision', { reason: text, ...verdict }),
  },
  {
    name: 'accept a decision',
    weight: 1,
    choose(world, shop, random) {
      const complaint = openIn(world, shop, random)
      return complaint && { ...complaint, by: random.pick(sides) ?? '' }
    },
    act: (world, _shop, args) => inComplaint(world, args, String(args['by']), 'accept'),
  },
  {
    name: 'appeal against a decision',
    weight: 1,
    choose(world, shop, random) {
      const complaint = openIn(world, shop, random)
      return complaint && { ...complaint, by: random.pick(sides) ?? '' }
    },
    act: (world, _shop, args) => inComplaint(world, args, String(args['by']), 'appeal', { reason: text }),
  },
  {
    name: 'look at a complaint',
    weight: 0.7,
    choose(world, shop, random) {
      const complaint = openIn(world, shop, random)
      return complaint && { ...complaint, by: random.pick([...sides, 'operator', 'stranger']) ?? '' }
    },
    act: look,
  },
]

async function complain(world: World, shop: Shop, args: Args, name: string): Promise<string> {
  const order = world.orders.get(String(args['order']))
  if (!order) return nothing
  const [complainant, respondent] = args['by'] === 'seller' ? [order.seller, order.buyer] : [order.buyer, order.seller]
  const evidence = args['evidence'] ? await fileOf(world, complainant) : undefined
  const reply = await ask(world, complainant, 'POST', '/complaints/', {
    about: 'order',
    about_id: order.id,
    kind: args['kind'],
    text,
    ...(args['wants'] !== undefined && { wants_back: args['wants'] }),
    ...(evidence !== undefined && { document_ids: [evidence] }),
  })
  return kept(world, { name, shop: shop.slug, complainant, respondent }, reply)
}

async function complainOfOther(world: World, shop: Shop, args: Args, name: string): Promise<string> {
  const order = world.orders.get(String(args['order']))
  if (!order) return nothing
  const [complainant, respondent] = args['by'] === 'seller' ? [order.seller, order.buyer] : [order.buyer, order.seller]
  const wish = { about: 'member', about_id: respondent.id, kind: 'conduct', text }
  const reply = await ask(world, complainant, 'POST', '/complaints/', wish)
  return kept(world, { name, shop: shop.slug, complainant, respondent }, reply)
}

function kept(world: World, facts: Omit<Grievance, 'id' | 'over'>, reply: Reply): string {
  if (reply.status === 201) world.complaints.set(facts.name, { ...facts, id: reply.body.id, over: false })
  return wordOf(reply)
}

/** A file of somebody's, sent in as evidence; undefined where it did not come. */
async function fileOf(world: World, member: Member): Promise<string | undefined> {
  const bytes = Buffer.from('A receipt.')
  const wish = { purpose: 'evidence', name: 'receipt.txt', media_type: 'text/plain', bytes: bytes.length }
  const { status, body } = await ask(world, member, 'POST', '/documents/', wish)
  if (status !== 201) return undefined
  const { pathname, search } = new URL(body.upload.url)
  await world.app.inject({
    method: 'PUT',
    url: `${pathname}${search}`,
    headers: { ...body.upload.headers, host: world.host(member.shop) },
    payload: bytes,
  })
  const received = await ask(world, member, 'POST', `/documents/${body.id}/received/`)
  return received.status === 200 ? body.id : undefined
}

async function say(world: World, args: Args, by: string): Promise<string> {
  const complaint = world.complaints.get(String(args['complaint']))
  const who = complaint && whoIs(world, complaint, by)
  if (!who) return nothing
  const evidence = args['evidence'] ? await fileOf(world, who) : undefined
  const said = evidence === undefined ? { text } : { document_id: evidence }
  return inComplaint(world, args, by, evidence === undefined ? 'replies' : 'evidence', said)
}

/** Takes what is offered as it was seen: it may be another amount by then. */
async function takeOffer(world: World, _shop: Shop, args: Args): Promise<string> {
  const complaint = world.complaints.get(String(args['complaint']))
  if (!complaint) return nothing
  const { status, body } = await ask(world, complaint.complainant, 'GET', `/complaints/${complaint.id}/`)
  const amount = (status === 200 && body.offered) || '1.00'
  return inComplaint(world, args, 'complainant', 'accept-offer', { amount })
}

async function inComplaint(world: World, args: Args, by: string, path: string, body?: object): Promise<string> {
  const complaint = world.complaints.get(String(args['complaint']))
  const who = complaint && whoIs(world, complaint, by)
  if (!complaint || !who) return nothing
  const reply = await ask(world, who, 'POST', `/complaints/${complaint.id}/${path}/`, body)
  if (reply.status < 300 && reply.status > 0) complaint.over = reply.body.final
  else if (reply.body?.code === 'complaint_over' || reply.body?.code === 'not_in_this_state')
    await see(world, complaint)
  return wordOf(reply)
}

/** Deadlines end complaints too: whoever is told that it is too late looks how it stands. */
async function see(world: World, complaint: Grievance): Promise<void> {
  const { status, body } = await ask(world, complaint.complainant, 'GET', `/complaints/${complaint.id}/`)
  if (status === 200) complaint.over = body.final
}

async function look(world: World, _shop: Shop, args: Args): Promise<string> {
  const complaint = world.complaints.get(String(args['complaint']))
  if (!complaint) return nothing
  const who = whoIs(world, complaint, String(args['by']))
  const reply = await ask(world, who, 'GET', `/complaints/${complaint.id}/`)
  const isSide = [complaint.complainant, complaint.respondent].includes(who) || who.name === 'operator'
  if (reply.status !== 0 && (reply.status === 200) !== isSide)
    throw new Error(`the complaint ${complaint.name} is shown with ${reply.status} to ${who.name}`)
  return wordOf(reply)
}

function whoIs(world: World, complaint: Grievance, by: string): Member {
  const shop = world.shops.find(({ slug }) => slug === complaint.shop) as Shop
  if (by === 'complainant' || by === 'respondent') return complaint[by]
  return (by === 'stranger' ? inShop(world.buyers, shop)[0] : undefined) ?? shop.operator
}

function openIn(world: World, shop: Shop, random: Random): { complaint: string } | undefined {
  const open = inShop(world.complaints, shop).filter(({ over }) => !over)
  const complaint = random.pick(random.chance(0.6) ? open.slice(-4) : open)
  return complaint && { complaint: complaint.name }
}
