import { z } from 'zod'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { selectFound } from './find-store.ts'

const { read } = endpointsOf('operations')

/** Things of several kinds that fit some words. */
export const foundShape = z
  .object({
    results: z.array(
      z.object({
        kind: z.enum(['member', 'deal', 'product', 'entry']),
        id: z.uuid(),
        title: z.string(),
        more: z.string().describe('What tells it from others of that name: an e-mail, a state, a moment.'),
      }),
    ),
  })
  .meta({ id: 'OperationsFound' })

const findQuery = z.strictObject({
  q: z.string().trim().min(2).max(100).describe('A name, an e-mail, a reference, words of a title, or an id.'),
})

/** One search over what an operator looks for: a few of each kind, the likeliest first. */
export function findEndpoints(): Endpoint[] {
  return [
    read(
      '/found-things/',
      {
        summary: 'Find members, deals, products and entries by name, e-mail, reference or id',
        access: { role: 'operator' },
        query: findQuery,
        answer: foundShape,
      },
      async (tx, { query }) => ({ results: await selectFound(tx, query.q) }),
    ),
  ]
}
