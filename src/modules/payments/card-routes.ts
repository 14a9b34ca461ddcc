import type { AppServices } from '../../engine/services.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { listCards, removeCard, startSavingCard } from './cards.ts'
import { oneCard, savedCards, savingShape } from './schema.ts'

const { converse } = endpointsOf('payments', { whileClosed: 'members' })

/** A member's own saved cards. Stripe keeps them; here is nothing but the way there. */
export function cardRoutes(services: AppServices): Endpoint[] {
  return [
    converse(
      'GET',
      '/payment-methods/',
      {
        summary: 'Your saved cards',
        description: 'Asked of Stripe, which keeps them. To pay with one, name it at `/orders/{id}/pay/`.',
        access: 'members',
        answer: savedCards,
      },
      async (within, { actor }) => {
        const cards = await listCards(services, within, actor.memberId)
        return {
          results: cards.map(({ id, brand, last4, expMonth, expYear }) => ({
            id,
            brand,
            last4,
            exp_month: expMonth,
            exp_year: expYear,
          })),
          publishable_key: services.config.stripe.publishableKey ?? null,
        }
      },
    ),
    converse(
      'POST',
      '/payment-methods/',
      {
        summary: 'Save a card',
        description: "Answers an address of Stripe's own page: send the browser there. Nothing is charged.",
        access: 'members',
        answer: savingShape,
        status: 201,
        refusals: ['stripe_refused'],
      },
      (within, { actor: member, marketplace, origin }) =>
        startSavingCard(services, within, { member, marketplace, returnTo: `${origin.baseUrl}/account/cards` }),
    ),
    converse(
      'DELETE',
      '/payment-methods/:card/',
      {
        summary: 'Remove a saved card',
        access: 'members',
        params: oneCard,
        answer: null,
        status: 204,
        refusals: ['no_such_card'],
      },
      (within, { actor, params }) => removeCard(services, within, { memberId: actor.memberId, cardId: params.card }),
    ),
  ]
}
