import type { AppServices } from '../../engine/services.ts'
import type { Member } from '../../kernel/actor.ts'
import { isId } from '../../kernel/ids.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire, plusSeconds } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { cutPage, presentPage } from '../../platform/http/page.ts'
import { answerChance, offerChance } from './commands/chances.ts'
import { badPlace } from './errors.ts'
import type { PayoutsOfSellers } from './held.ts'
import { chanceInput, chanceList, chanceQuery, chanceShape, oneAuction } from './schema.ts'
import { secondChance } from './second-chance.ts'
import { selectChances } from './store/chances.ts'
import type { SecondChance } from './subjects.ts'

const { read, change } = endpointsOf('auctions', { whileClosed: 'members' })

const answers = {
  accept: 'Take a second chance: I have an order to pay',
  decline: 'Decline a second chance',
  withdraw: 'Withdraw a second chance that I offered',
} as const

/** What was not sold, or not paid for, offered to those who had bid. */
export function chanceRoutes(services: AppServices, payouts: PayoutsOfSellers): Endpoint[] {
  return [
    change(
      'POST',
      '/auctions/:id/second-chances/',
      {
        summary: 'Offer what was not sold, or not paid for, to somebody who had bid, at the most they had bid',
        access: { role: 'seller' },
        params: oneAuction,
        body: chanceInput,
        answer: chanceShape,
        status: 201,
        refusals: [
          'auction_not_over',
          'auction_was_paid',
          'chance_too_late',
          'no_such_bidder',
          'chance_offered',
          'out_of_stock',
        ],
      },
      async (tx, { actor: member, params, body, origin }) =>
        present(await offerChance(services, tx, { member, auctionId: params.id, origin }, body), member),
    ),
    read(
      '/second-chances/',
      {
        summary: 'Second chances I have, and those I have offered',
        access: 'members',
        query: chanceQuery,
        answer: chanceList,
        refusals: ['bad_cursor'],
      },
      async (tx, call) => {
        const { cursor, direction, limit } = call.query
        const at = cursor && new Date(cursor.key)
        if (cursor && (!isId(cursor.id) || Number.isNaN(at?.getTime()))) throw badPlace()
        const place = cursor && at ? { at, id: cursor.id } : undefined
        const { memberId } = call.actor
        const rows = await selectChances(tx, { memberId, place, backward: direction === 'backward', limit })
        const page = cutPage(rows, call.query, ({ createdAt, id }) => ({ key: onTheWire(createdAt), id }))
        return presentPage(call, page, (chance) => present(chance, call.actor))
      },
    ),
    ...Object.entries(answers).map(([transition, summary]) =>
      change(
        'POST',
        `/second-chances/:id/${transition}/`,
        {
          summary,
          access: 'members',
          params: oneAuction,
          answer: chanceShape,
          refusals: ['not_in_this_state', 'not_your_step', ...(transition === 'accept' ? ['chance_on_hold'] : [])],
        },
        async (tx, { actor: member, params, origin }) =>
          present(
            await answerChance(
              { services, payouts },
              tx,
              { member, id: params.id, origin },
              transition as keyof typeof answers,
            ),
            member,
          ),
      ),
    ),
  ]
}

function present(chance: SecondChance, { memberId }: Member) {
  const { state, policy, enteredAt, parties, price, currency } = chance
  return {
    id: chance.id,
    auction_id: chance.auctionId,
    product_id: chance.productId,
    title: chance.title,
    state: state as 'offered',
    state_label: secondChance.states[state]?.label ?? state,
    role: memberId === parties.seller ? ('seller' as const) : ('bidder' as const),
    price: formatAmount(price, currency),
    currency,
    until: state === 'offered' ? onTheWire(plusSeconds(enteredAt, Number(policy['window']))) : null,
    order_id: chance.dealId,
    created_at: onTheWire(chance.createdAt),
  }
}
