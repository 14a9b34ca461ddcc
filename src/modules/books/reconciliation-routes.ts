import type { AppServices } from '../../engine/services.ts'
import { isCurrency } from '../../kernel/currency.ts'
import { formatAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { takeInMovements } from './house-movements.ts'
import { differencesHere } from './reconcile.ts'
import type { Difference } from './reconciling.ts'
import { reconciliationQuery, reconciliationShape } from './schema.ts'

const { converse } = endpointsOf('books')
const access = { role: 'operator' } as const

/** The books against what Stripe says it has booked. */
export function reconciliationRoutes(services: AppServices): Endpoint[] {
  return [
    converse(
      'GET',
      '/ledger/reconciliation/',
      {
        summary: 'In what the books and Stripe do not agree',
        description: 'By what was fetched last; each night it is fetched anew.',
        access,
        query: reconciliationQuery,
        answer: reconciliationShape,
      },
      async (_within, { marketplace, query }) =>
        present(null, await differencesHere(services, marketplace.id, graceOf(query))),
    ),
    converse(
      'POST',
      '/ledger/reconciliation/',
      {
        summary: 'Fetch what Stripe has booked, and compare',
        access,
        query: reconciliationQuery,
        answer: reconciliationShape,
      },
      async (_within, { marketplace, query }) => {
        const fetched = await takeInMovements(services)
        return present(fetched, await differencesHere(services, marketplace.id, graceOf(query)))
      },
    ),
  ]
}

function graceOf({ grace_seconds: graceSeconds }: { grace_seconds?: number | undefined }) {
  return graceSeconds === undefined ? {} : { graceSeconds }
}

function present(fetched: bigint | null, differences: readonly Difference[]) {
  return {
    fetched: fetched === null ? null : Number(fetched),
    differences: differences.map(({ code, object, currency, booked, atStripe, at, sentence }) => {
      const figure = (amount: bigint) => (isCurrency(currency) ? formatAmount(amount, currency) : String(amount))
      const [ours, theirs] = [figure(booked), figure(atStripe)]
      return { code, object, currency, booked: ours, at_stripe: theirs, at: onTheWire(at), sentence }
    }),
  }
}
