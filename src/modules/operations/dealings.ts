import { z } from 'zod'
import type { AppServices } from '../../engine/services.ts'
import { isCurrency } from '../../kernel/currency.ts'
import { notFound } from '../../kernel/errors.ts'
import { formatAmount } from '../../kernel/money.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { membersByIds } from '../accounts/index.ts'
import { type DealingsRow, selectDealings } from './dealings-store.ts'

const { read } = endpointsOf('operations')

/** How somebody has dealt here, a line a role and currency. */
export const dealingsShape = z
  .object({
    results: z.array(
      z.object({
        role: z.enum(['buyer', 'seller']),
        currency: z.string(),
        deals: z.int(),
        open: z.int().describe('Those that are not over.'),
        completed: z.int().describe('Those that went well to their end.'),
        amount: z.string().describe('The prices of those that went well, added up.'),
      }),
    ),
  })
  .meta({ id: 'OperationsDealings' })

// The end at which the price is the seller's.
const wentWell = 'completed'

/** What a member has bought and sold, in figures. */
export function dealingsEndpoints({ engine }: AppServices): Endpoint[] {
  const isFinal = ({ process, state }: DealingsRow) => engine.process(process).states[state]?.final ?? false
  return [
    read(
      '/members/:id/dealings/',
      {
        summary: "A member's deals in figures, as buyer and as seller",
        access: { role: 'operator' },
        params: z.object({ id: z.uuid() }),
        answer: dealingsShape,
      },
      async (tx, { params: { id } }) => {
        const [people, rows] = await Promise.all([membersByIds(tx, [id]), selectDealings(tx, id)])
        if (people.size === 0) throw notFound('member')
        const lines = Map.groupBy(rows, ({ role, currency }) => `${role} ${currency}`)
        return {
          results: [...lines.values()].flatMap((line) => {
            const [first] = line
            if (!first) return []
            const { currency } = first
            const done = line.filter(({ state }) => state === wentWell)
            const amount = done.reduce((sum, row) => sum + row.amount, 0n)
            return {
              role: first.role === 'seller' ? ('seller' as const) : ('buyer' as const),
              currency,
              deals: counted(line),
              open: counted(line.filter((row) => !isFinal(row))),
              completed: counted(done),
              amount: isCurrency(currency) ? formatAmount(amount, currency) : String(amount),
            }
          }),
        }
      },
    ),
  ]
}

const counted = (rows: readonly DealingsRow[]) => rows.reduce((sum, { count }) => sum + count, 0)
