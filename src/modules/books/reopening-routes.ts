import type { AppServices } from '../../engine/services.ts'
import { notFound } from '../../kernel/errors.ts'
import { reopenMonth } from '../../ledger/closing.ts'
import { selectPeriods } from '../../ledger/closing-store.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { record } from '../activity/index.ts'
import { presentPeriod } from './present.ts'
import { monthOfMarketplace, oneMarketplace, periodsShape, reopenInput } from './schema.ts'

// Served in the house, where the superadmin is: with the marketplaces themselves.
const { converse } = endpointsOf('marketplaces')

/** What an operator cannot do to their own books. */
export function reopeningRoutes({ db, directory }: AppServices): Endpoint[] {
  return [
    converse(
      'GET',
      '/marketplaces/:slug/periods/',
      {
        summary: 'The months of a marketplace that were closed, and opened again',
        access: { role: 'superadmin' },
        params: oneMarketplace,
        answer: periodsShape,
      },
      async (_within, { params: { slug } }) => {
        const marketplace = await directory.bySlug(slug)
        if (!marketplace) throw notFound('marketplace')
        return { periods: (await db.snapshot(marketplace.id, selectPeriods)).map(presentPeriod) }
      },
    ),
    converse(
      'POST',
      '/marketplaces/:slug/periods/:month/reopen/',
      {
        summary: "Open the last closed month of a marketplace's books again",
        description: 'With a reason, which the log of that marketplace keeps.',
        access: { role: 'superadmin' },
        params: monthOfMarketplace,
        body: reopenInput,
        answer: null,
        refusals: ['month_not_closed', 'month_not_last'],
      },
      async (_within, { actor, params: { slug, month }, body: { reason }, origin }) => {
        const marketplace = await directory.bySlug(slug)
        if (!marketplace) throw notFound('marketplace')
        await db.inMarketplace(marketplace.id, async (tx) => {
          await reopenMonth(tx, { month, by: actor.memberId, reason })
          const details = { reason }
          record(tx, { actor, origin, action: 'month.reopened', object: { kind: 'month', id: month }, details })
        })
      },
    ),
  ]
}
