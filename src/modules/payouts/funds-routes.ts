import type { AppServices } from '../../engine/services.ts'
import type { Currency } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { formatAmount } from '../../kernel/money.ts'
import { stripeBalance } from '../../ledger/accounts.ts'
import { balanceOf } from '../../ledger/balances.ts'
import { type Endpoint, endpointsOf, type Within } from '../../platform/http/endpoint.ts'
import { moveFunds } from './commands/funding.ts'
import { readFunds } from './queries.ts'
import { fundsInput, fundsOfMarketplace, fundsShape } from './schema.ts'

// Served in the house, where the superadmin is: with the marketplaces themselves.
const { converse } = endpointsOf('marketplaces')
const access = { role: 'superadmin' }

/** What a marketplace has of its own at Stripe, and what the house gives it and takes from it. */
export function fundsRoutes(services: AppServices): Endpoint[] {
  const { db, directory } = services
  const find = async (slug: string) => {
    const found = await directory.bySlug(slug)
    if (!found) throw notFound('marketplace')
    return found
  }
  const present = async (within: Within, { id, settings }: Marketplace) => {
    const funds = await db.snapshot(id, (tx) => readFunds(tx, settings.currency))
    const currencies = funds.map(({ currency }) => currency)
    const ofHouse = await within((tx) =>
      Promise.all(currencies.map((currency) => balanceOf(tx, stripeBalance(currency)))),
    )
    return {
      funds: funds.map(({ currency, atStripe, free, awaited }) => ({
        currency,
        at_stripe: formatAmount(atStripe, currency),
        free: formatAmount(free, currency),
        awaited: formatAmount(awaited, currency),
      })),
      house: currencies.map((currency: Currency, place) => ({
        currency,
        at_stripe: formatAmount(ofHouse[place] ?? 0n, currency),
      })),
    }
  }
  return [
    converse(
      'GET',
      '/marketplaces/:slug/funds/',
      {
        summary: 'What a marketplace has of its own at Stripe, and what waits for it',
        description:
          'Marketplaces that share a Stripe account share its balance. What no card payment of its own pays for (a sale ' +
          'that was paid from a wallet, a withdrawal) is sent when the free amount of its marketplace covers it.',
        access,
        params: fundsOfMarketplace,
        answer: fundsShape,
      },
      async (within, { params: { slug } }) => present(within, await find(slug)),
    ),
    converse(
      'POST',
      '/marketplaces/:slug/funds/',
      {
        summary: 'Give a marketplace money of the house at Stripe, or take what it has to spare',
        description:
          'Nothing moves at Stripe. What the house itself has there is what it has paid in (a top-up), less what it has ' +
          'paid out to its bank; both are in the books when Stripe has been asked, each night and on `ledger reconcile`.',
        access,
        params: fundsOfMarketplace,
        body: fundsInput,
        answer: fundsShape,
        status: 202,
        refusals: ['amount_malformed', 'house_has_less', 'funds_bound'],
      },
      async (within, { actor, origin, marketplace: house, params: { slug }, body }) => {
        const marketplace = await find(slug)
        if (marketplace.id === house.id) throw notFound('marketplace')
        const wish = { ...body, currency: body.currency ?? marketplace.settings.currency }
        const way = { marketplace, actor, origin }
        await (body.direction === 'give'
          ? within((tx) => moveFunds(services, tx, wish, { ...way, takerId: marketplace.id }))
          : db.inMarketplace(marketplace.id, (tx) => moveFunds(services, tx, wish, { ...way, takerId: house.id })))
        return present(within, marketplace)
      },
    ),
  ]
}
