import { ask, wordOf } from '../people.ts'
import { type Deed, inShop, nothing } from './deed.ts'

/** What operators do, and what they see. */
export const operating: readonly Deed[] = [
  {
    name: 'the operator sets the fee',
    weight: 0.7,
    choose: (_world, _shop, random) => ({ fee: `${random.below(15)}.${random.below(10)}` }),
    async act(world, shop, { fee }) {
      return wordOf(await ask(world, shop.operator, 'PATCH', '/settings/', { fee_percent: fee }))
    },
  },
  {
    name: 'a list is read',
    weight: 2,
    choose(world, shop, random) {
      const member = random.pick([...inShop(world.buyers, shop), ...inShop(world.sellers, shop)])
      const path = random.pick(['/orders/', '/notifications/', '/products/', '/listings/'])
      return member && path ? { member: member.name, path } : undefined
    },
    async act(world, _shop, { member, path }) {
      const who = world.buyers.get(String(member)) ?? world.sellers.get(String(member))
      return who ? wordOf(await ask(world, who, 'GET', String(path))) : nothing
    },
  },
]
