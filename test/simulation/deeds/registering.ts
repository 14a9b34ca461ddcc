import { ask, type Member, password, wordOf } from '../people.ts'
import { addressOf, type Shop, type World } from '../world.ts'
import { type Deed, inShop, nothing } from './deed.ts'

const mostBuyers = 120
const mostSellers = 24

const onboarding = {
  first_name: 'Amna',
  last_name: 'Khan',
  email: 'amna@example.com',
  dob: '1990-01-01',
  business: 'Things made by hand',
  bank: '000123456789',
  terms: 'yes',
  action: 'submit',
}

/** Coming into the marketplace. */
export const registering: readonly Deed[] = [
  {
    name: 'a buyer registers',
    weight: 2.5,
    choose: ({ buyers }, shop) => (count(buyers, shop) < mostBuyers ? {} : undefined),
    async act(world, shop, _args, name) {
      const buyer = await register(world, shop, name, 'buyer')
      if (!buyer) return nothing
      const kept = await ask(world, buyer, 'POST', '/addresses/', {
        recipient: 'Bilal Ahmed',
        phone: '+923001234567',
        line1: '12 Mall Road',
        city_id: 'pk-lahore',
        postal_code: '54000',
      })
      if (kept.status !== 201) return `without an address: ${wordOf(kept)}`
      buyer.addressId = kept.body.id
      world.buyers.set(name, buyer)
      return 'here'
    },
  },
  {
    name: 'a seller registers',
    weight: 1,
    choose: ({ sellers }, shop) => (count(sellers, shop) < mostSellers ? {} : undefined),
    async act(world, shop, _args, name) {
      const seller = await register(world, shop, name, 'seller')
      if (!seller) return nothing
      world.sellers.set(name, seller)
      return 'here'
    },
  },
  {
    name: 'a seller connects Stripe',
    weight: 2,
    choose(world, shop, random) {
      const seller = random.pick(inShop(world.sellers, shop).filter(({ connected }) => !connected))
      return seller && { seller: seller.name, outcome: random.chance(0.85) ? 'verified' : 'pending' }
    },
    async act(world, _shop, args) {
      const seller = world.sellers.get(String(args['seller']))
      if (!seller) return nothing
      const reply = await ask(world, seller, 'POST', '/stripe/account/onboarding/')
      if (reply.status !== 201) return wordOf(reply)
      const { status, leadsTo } = world.stripe.fillIn(reply.body.url, {
        ...onboarding,
        outcome: String(args['outcome']),
      })
      if (!leadsTo) return `the form stayed (${status})`
      seller.connected = true
      return 'sent the form'
    },
  },
]

function count(members: ReadonlyMap<string, Member>, shop: Shop): number {
  return inShop(members, shop).length
}

/** Registers somebody; who is killed at it tries again, and signs in if that says they are registered. */
async function register(world: World, shop: Shop, name: string, role: string): Promise<Member | undefined> {
  const email = `${name}@example.com`
  const who: Member = { name, shop: shop.slug, id: '', email: '', access: undefined, address: addressOf(name) }
  const wish = { email, password, name, roles: [role] }
  let reply = await ask(world, who, 'POST', '/register/', wish)
  if (reply.status === 0) {
    await world.restart()
    reply = await ask(world, who, 'POST', '/register/', wish)
  }
  if (reply.body?.code === 'email_taken') reply = await ask(world, who, 'POST', '/login/', { email, password })
  if (reply.status >= 300) return undefined
  return Object.assign(who, { id: reply.body.user?.id ?? '', email, access: reply.body.access })
}
