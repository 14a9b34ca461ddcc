import { dealsOfMember } from '../../engine/deals.ts'
import { openEntries } from '../../ledger/opened.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { presentOpened } from './present.ts'
import { openedQuery, openedShape } from './schema.ts'

const { read } = endpointsOf('books')

/** What an amount came of, for the member whose it is. */
export const openedRoutes: readonly Endpoint[] = [
  read(
    '/entries/',
    {
      summary: 'What amounts of yours came of: the entries of your deals, in words',
      description: 'What moved, by which rule, at which rate and how it was rounded; of others only what concerns you.',
      access: 'members',
      query: openedQuery,
      answer: openedShape,
    },
    async (tx, { actor: { memberId }, query }) => {
      const asked = { dealIds: query.deals ?? [], entryIds: query.entries ?? [] }
      const opened = await openEntries(tx, memberId, asked, (deals) => dealsOfMember(tx, memberId, deals))
      return { results: opened.map(presentOpened) }
    },
  ),
]
