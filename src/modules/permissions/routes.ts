import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { endpointsOf } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { selectGrants, type ObjectGrant } from '../../platform/permissions/store.ts'
import { membersByIds } from '../accounts/index.ts'
import { recordTable } from '../activity/index.ts'
import { giveGrant, takeBackGrant } from './commands.ts'
import { explainFor, grantsOn, type Nouns, ownGrants } from './queries.ts'
import * as shapes from './schema.ts'

const { read, change } = endpointsOf('permissions')
const overseers = { role: ['operator', 'superadmin'] } as const

/** Who may do what to one thing and why, and what is granted. */
export function permissionsEndpoints(nouns: Nouns) {
  return [
    read(
      '/permissions/nouns/',
      {
        summary: 'The nouns that can be asked about, and what of them can be granted',
        access: overseers,
        answer: shapes.nounList,
      },
      async () => ({
        results: [...nouns().values()].map(({ name, grantable = [] }) => ({ name, grantable: [...grantable] })),
      }),
    ),
    read(
      '/permissions/explain/',
      {
        summary: 'What one member may do to one thing, and why',
        description: 'By role, by relation, by grant, or by the step its process is at; and why not.',
        access: overseers,
        query: shapes.question,
        answer: shapes.explanation,
        refusals: ['unknown_noun'],
      },
      async (tx, { actor, query, marketplace }) => {
        const { member, noun, object_id: id } = query
        const roles = [...marketplace.settings.roles.map(({ name }) => name), 'operator', 'superadmin']
        const asked = { memberId: member, noun, id, roles: [...new Set(roles)] }
        return { ...(await explainFor(tx, nouns, actor, asked)), noun, object_id: id }
      },
    ),
    ...listEndpoints(
      'permissions',
      {
        path: '/desk/grants/',
        summary: 'Everything that members let one another do',
        access: overseers,
        filters: shapes.grantFilters,
        item: shapes.grantShape,
        columns: ['member.name', 'noun', 'object_id', 'action', 'granted_by.name', 'granted_at', 'until', 'id'],
        async page(tx, { query: { member: memberId, noun, over, order, ...page } }) {
          const filter = { memberId, noun, order, over: over && over === 'true' }
          const { rows, ...ends } = await selectGrants(tx, filter, page)
          return { ...ends, rows: await present(tx, rows) }
        },
      },
      recordTable,
    ),
    read(
      '/grants/',
      {
        summary: 'What I was granted and what I granted; or everything granted on one thing',
        access: 'members',
        query: shapes.grantQuery,
        answer: shapes.grantList,
        refusals: ['unknown_noun'],
      },
      async (tx, { actor, query: { noun, object_id: id } }) => {
        const grants = noun && id ? await grantsOn(tx, nouns, actor, noun, id) : await ownGrants(tx, actor)
        return { results: await present(tx, grants), next: null, previous: null }
      },
    ),
    change(
      'POST',
      '/grants/',
      {
        summary: 'Let another member do one thing to one object',
        description: 'It ends with the object, at its time, or when it is taken back.',
        access: 'members',
        body: shapes.grantInput,
        answer: shapes.grantShape,
        status: 201,
        refusals: ['unknown_noun', 'not_grantable', 'ends_before_it_begins', 'grant_to_oneself', 'forbidden'],
      },
      async (tx, call) => {
        const { member_id: memberId, object_id: objectId, noun, action, until } = call.body
        const wanted = { memberId, objectId, noun, action, until: until === undefined ? null : new Date(until) }
        const [shown] = await present(tx, [await giveGrant(tx, nouns, call, wanted)])
        if (!shown) throw new Error('a grant was given and cannot be shown')
        return shown
      },
    ),
    change(
      'DELETE',
      '/grants/:id/',
      { summary: 'Take a grant back', access: 'members', params: shapes.grantPath, answer: null },
      (tx, call) => takeBackGrant(tx, call, call.params.id),
    ),
  ]
}

async function present(tx: Tx, grants: readonly ObjectGrant[]) {
  const people = await membersByIds(
    tx,
    grants.flatMap(({ memberId, grantedBy }) => [memberId, grantedBy]),
  )
  const person = (id: string) => ({ id, name: people.get(id)?.name ?? '' })
  return grants.map((grant) => ({
    id: grant.id,
    member: person(grant.memberId),
    noun: grant.noun,
    object_id: grant.objectId,
    action: grant.action,
    granted_by: person(grant.grantedBy),
    granted_at: onTheWire(grant.grantedAt),
    until: grant.until ? onTheWire(grant.until) : null,
  }))
}
