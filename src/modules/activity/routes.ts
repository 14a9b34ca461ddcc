import { onTheWire } from '../../kernel/time.ts'
import { endpointsOf } from '../../platform/http/endpoint.ts'
import { presentPage } from '../../platform/http/page.ts'
import { searchActivity } from './queries.ts'
import { activityPage, activityQuery } from './schema.ts'
import type { ActivityRow } from './store.ts'

const { read } = endpointsOf('activity')

/** The log, for those who run the marketplace. */
export const activityEndpoints = [
  read(
    '/activity/',
    {
      summary: 'Search the activity log',
      description: 'Who did what to what, when, and from where; newest first. Nothing in it can be changed.',
      access: { role: ['operator', 'superadmin'] },
      query: activityQuery,
      answer: activityPage,
    },
    async (tx, call) => {
      const { actor, action, object_kind, object_id, from, until, ...page } = call.query
      const filter = {
        actor,
        action,
        objectKind: object_kind,
        objectId: object_id,
        from: from === undefined ? undefined : new Date(from),
        until: until === undefined ? undefined : new Date(until),
      }
      return presentPage(call, await searchActivity(tx, filter, page), present)
    },
  ),
]

function present(row: ActivityRow) {
  return { ...row, at: onTheWire(row.at) }
}
