import { parseAmount } from '../../kernel/money.ts'
import { cutWhole } from '../../kernel/pages.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { listEndpoints } from '../../platform/http/list.ts'
import { demand } from '../../platform/permissions/policy.ts'
import { recordTable } from '../activity/index.ts'
import { allCategories } from '../catalogue/index.ts'
import { percentOf } from '../settings/index.ts'
import { setFees } from './commands.ts'
import { noSuchAmount } from './errors.ts'
import { feesPolicy } from './policy.ts'
import { presentSchedule, presentTerms, ruleOf } from './present.ts'
import { agreedFee } from './queries.ts'
import { feesShape, previewQuery, previewShape, ruleInForce, scheduleInput, scheduleShape } from './schema.ts'
import { selectNewestSet, selectScheduleAt, selectSchedules } from './store.ts'

const { read, change } = endpointsOf('fees')
const access = { role: ['operator', 'superadmin'] } as const

/** What the house takes of a sale: set by the operator, told to whoever wants to sell. */
export function feeRoutes(): Endpoint[] {
  return [
    read(
      '/fees/',
      { summary: 'What the house takes of a sale, now, before and from later on', access, answer: feesShape },
      async (tx, { actor, marketplace }) => {
        demand(feesPolicy, actor, 'read', 'Fee')
        const [rows, inForce, newest] = await Promise.all([
          selectSchedules(tx),
          selectScheduleAt(tx, tx.now),
          selectNewestSet(tx),
        ])
        return {
          standard_percent: percentOf(marketplace.settings.feeBasisPoints),
          newest,
          schedules: rows.map((row) => presentSchedule(row, inForce?.id, tx.now)),
        }
      },
    ),
    ...listEndpoints(
      'fees',
      {
        path: '/fees/rules/',
        summary: 'The rules that hold now, in their order',
        access,
        filters: {},
        item: ruleInForce,
        columns: ['place', 'name', 'category', 'percent', 'fixed', 'floor', 'cap', 'currency', 'reached'],
        async page(tx, { actor, query }) {
          demand(feesPolicy, actor, 'read', 'Fee')
          const [schedule, categories] = await Promise.all([selectScheduleAt(tx, tx.now), allCategories(tx)])
          const rules = schedule ? presentSchedule(schedule, schedule.id, tx.now).rules : []
          const nameOf = (id: string | null) => categories.find((one) => one.id === id)?.name ?? null
          const rows = rules.map((rule, index) => ({
            ...rule,
            id: `${schedule?.id}-${index + 1}`,
            place: index + 1,
            category: nameOf(rule.category_id),
          }))
          return cutWhole(rows, query)
        },
      },
      recordTable,
    ),
    change(
      'POST',
      '/fees/',
      {
        summary: 'Set the rules of the fee, from now on or from later',
        description:
          'Replaces all rules from that time on. A deal already made keeps the fee it was made with. Of two who set them at once the later is refused.',
        access,
        body: scheduleInput,
        answer: scheduleShape,
        status: 201,
        refusals: ['fees_not_possible', 'fees_in_the_past', 'fees_changed_meanwhile', 'amount_malformed'],
      },
      async (tx, { actor: member, body, origin }) => {
        const validFrom = body.valid_from === undefined ? undefined : new Date(body.valid_from)
        const row = await setFees(tx, {
          member,
          rules: body.rules.map(ruleOf),
          validFrom,
          follows: body.follows,
          origin,
        })
        return presentSchedule(row, await inForceAfter(tx, row), tx.now)
      },
    ),
    read(
      '/fees/preview/',
      {
        summary: 'What a sale would cost',
        access: 'members',
        query: previewQuery,
        answer: previewShape,
        refusals: ['amount_malformed'],
      },
      async (tx, { actor, marketplace, query }) => {
        demand(feesPolicy, actor, 'preview', 'Fee')
        const { currency = marketplace.settings.currency, category_id: categoryId, at } = query
        const price = parseAmount(query.price, currency)
        if (typeof price === 'string') throw noSuchAmount('price')
        const terms = await agreedFee(tx, {
          marketplace,
          currency,
          ...(categoryId && { categoryId }),
          ...(at && { at: new Date(at) }),
        })
        return presentTerms(terms, price, currency)
      },
    ),
  ]
}

async function inForceAfter(tx: Tx, set: { id: string; valid_from: Date }): Promise<string | undefined> {
  return set.valid_from <= tx.now ? set.id : (await selectScheduleAt(tx, tx.now))?.id
}
