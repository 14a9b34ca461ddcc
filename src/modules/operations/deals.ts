import type { z } from 'zod'
import type { AppServices } from '../../engine/services.ts'
import { newestOf } from '../../engine/versions.ts'
import { faultIn, notFound } from '../../kernel/errors.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { formatAmount, parseAmount } from '../../kernel/money.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { membersByIds, type PublicMember } from '../accounts/index.ts'
import { factsAbout, oneOrder, peopleOf, presentOrder, selectOrder, titlesOf } from '../orders/index.ts'
import { dealFilters, dealShape, listedDeal } from './deal-schema.ts'
import { recordTable } from '../activity/index.ts'
import { type DealFilter, type ListedDeal, selectDeals } from './deal-store.ts'

const { read } = endpointsOf('operations')
const access = { role: 'operator' } as const

type Titles = ReadonlyMap<string, { title: string; quantity: number }>

// What the deals of each process are about: each kind answers for its own.
const titles: Readonly<Record<string, (tx: Tx, ids: readonly string[]) => Promise<Titles>>> = {
  'goods-order': titlesOf,
}

/** Every deal of the marketplace, whatever its process. */
export function dealEndpoints(services: AppServices): Endpoint[] {
  return [
    ...listEndpoints(
      'operations',
      {
        path: '/deals/',
        summary: 'Every deal',
        access,
        filters: dealFilters,
        item: listedDeal,
        columns: [
          'reference',
          'process',
          'state',
          'state_label',
          'title',
          'quantity',
          'parties.buyer.name',
          'parties.seller.name',
          'amount',
          'currency',
          'due',
          'entered_at',
          'created_at',
          'id',
        ],
        async page(tx, { query, marketplace }) {
          const { rows, ...ends } = await selectDeals(tx, filterOf(services, tx, query, marketplace), query)
          const [people, ...named] = await Promise.all([
            peopleOf(tx, rows),
            ...Object.entries(titles).map(([process, name]) =>
              name(
                tx,
                rows.filter((row) => row.process === process).map(({ id }) => id),
              ),
            ),
          ])
          const about: Titles = new Map(named.flatMap((one) => [...one]))
          return { ...ends, rows: rows.map((row) => present(services, row, { people, about })) }
        },
      },
      recordTable,
    ),
    read(
      '/deals/:id/',
      { summary: 'One deal, with what the operator may do', access, params: oneOrder, answer: dealShape },
      async (tx, { actor, params }) => {
        const order = await selectOrder(tx, params.id)
        if (!order) throw notFound('deal')
        const facts = await factsAbout(services, tx, order)
        const doers = facts.history.map(({ actor_kind, actor_id }) => (actor_kind === 'member' ? actor_id : null))
        const people = await membersByIds(
          tx,
          doers.filter((id) => id !== null),
        )
        const shown = presentOrder(facts, actor, tx.now)
        const history = shown.history.map((step, place) => {
          const person = people.get(doers[place] ?? '')
          return { ...step, by: person ? { id: person.id, name: person.name } : null }
        })
        return { ...shown, history }
      },
    ),
  ]
}

type Query = z.output<z.ZodObject<typeof dealFilters>>

function filterOf({ engine }: AppServices, tx: Tx, query: Query, { settings }: Marketplace): DealFilter {
  const { process, state, open, overdue, member, search, from, until, amount_min, amount_max, order } = query
  const states = Object.fromEntries(
    newestOf(engine.processes)
      .filter(({ name }) => name in titles && (process === undefined || name === process))
      .map(({ name, states: all }) => [
        name,
        Object.entries(all).flatMap(([one, { final }]) =>
          (state === undefined || one === state) && (open === undefined || (open === 'true') === !final) ? [one] : [],
        ),
      ]),
  )
  const amount = (field: string, text: string | undefined) => {
    const parsed = text === undefined ? undefined : parseAmount(text, settings.currency)
    if (typeof parsed === 'string') throw faultIn(field, 'amount_malformed', 'This is no amount.')
    return parsed
  }
  return {
    states,
    memberId: member,
    search,
    from: from === undefined ? undefined : new Date(from),
    until: until === undefined ? undefined : new Date(until),
    least: amount('amount_min', amount_min),
    most: amount('amount_max', amount_max),
    overdueAt: overdue && tx.now,
    order,
  }
}

function present(
  { engine }: AppServices,
  deal: ListedDeal,
  { people, about }: { people: ReadonlyMap<string, PublicMember>; about: Titles },
): z.input<typeof listedDeal> {
  const state = engine.process(deal.process).states[deal.state]
  const parties = Object.entries(deal.parties).flatMap(([role, id]) => {
    const person = id ? people.get(id) : undefined
    return person ? [[role, { id: person.id, name: person.name }] as const] : []
  })
  return {
    id: deal.id,
    reference: deal.reference,
    process: deal.process,
    state: deal.state,
    state_label: state?.label ?? deal.state,
    final: state?.final ?? false,
    title: about.get(deal.id)?.title ?? '',
    quantity: about.get(deal.id)?.quantity ?? 1,
    parties: Object.fromEntries(parties),
    amount: formatAmount(deal.amount, deal.currency),
    currency: deal.currency,
    due: deal.due ? onTheWire(deal.due) : null,
    entered_at: onTheWire(deal.enteredAt),
    created_at: onTheWire(deal.createdAt),
  }
}
