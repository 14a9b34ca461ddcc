import { onTheWire } from '../../kernel/time.ts'
import { endpointsOf } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { presentPage } from '../../platform/http/page.ts'
import { spanOf } from '../../platform/http/span.ts'
import { searchActivity } from './queries.ts'
import { activityEntry, activityFilters, activityPage, ownActivityQuery } from './schema.ts'
import type { Changes } from './rules.ts'
import type { ActivityRow } from './store.ts'
import { recordTable } from './tables.ts'

const { read } = endpointsOf('activity')

/** The log, for those who run the marketplace. */
export const activityEndpoints = [
  ...listEndpoints(
    'activity',
    {
      path: '/activity/',
      summary: 'Search the activity log',
      description: 'Who did what to what, when, and from where; newest first. Nothing in it can be changed.',
      access: { role: ['operator', 'superadmin'] },
      filters: activityFilters,
      item: activityEntry,
      columns: [
        'at',
        'actor_kind',
        'actor_name',
        'actor_id',
        'acting_as.name',
        'action',
        'object_kind',
        'object_id',
        'details',
        'changes',
        'address',
        'request_id',
        'id',
      ],
      async page(tx, { query }) {
        const { object_kind: objectKind, object_id: objectId, from, until, actor, action, text } = query
        const filter = { actor, action, objectKind, objectId, text, ...spanOf({ from, until }) }
        const { rows, ...ends } = await searchActivity(tx, filter, query)
        return { ...ends, rows: rows.map(present) }
      },
    },
    recordTable,
  ),
  read(
    '/me/activity/',
    {
      summary: 'What is on record about me',
      description: 'What I did, and what was done to my account; newest first. From where others did it is not shown.',
      access: 'members',
      query: ownActivityQuery,
      answer: activityPage,
    },
    async (tx, call) => {
      const { memberId } = call.actor
      const page = await searchActivity(tx, { concerning: memberId }, call.query)
      return presentPage(call, page, (row) => present(row.actor_id === memberId ? row : withoutWhence(row)))
    },
  ),
]

function withoutWhence(row: ActivityRow): ActivityRow {
  return row.actor_kind === 'visitor' ? row : { ...row, actor_name: null, address: null, user_agent: null }
}

function present({ changes, personal_changes: personal, ...row }: ActivityRow) {
  const all = [...listed(changes, false), ...listed(personal ?? {}, true)]
  return { ...row, at: onTheWire(row.at), changes: all }
}

function listed(changes: Changes, personal: boolean) {
  return Object.entries(changes).map(([field, { before, after }]) => ({ field, before, after, personal }))
}
