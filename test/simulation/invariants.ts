import { timersOf } from '../../src/engine/decide.ts'
import type { Subject } from '../../src/engine/process.ts'
import { verifyLedger } from '../../src/ledger/verify.ts'
import { goodsOrder } from '../../src/modules/orders/process.ts'
import { expectedEscrow } from '../../src/modules/payments/index.ts'
import { simulator } from './quiet.ts'
import type { World } from './world.ts'

/** A promise that holds at every moment, or once nothing is on its way. Answers what breaks it. */
export interface Invariant {
  sentence: string
  broken(world: World): Promise<unknown[]>
}

const transitionsThat = (effect: string) =>
  Object.entries(goodsOrder.transitions)
    .filter(([, { effects = [] }]) => effects.some(({ name }) => name === effect))
    .map(([name]) => name)
const finalStates = Object.entries(goodsOrder.states).flatMap(([name, { final }]) => (final ? [name] : []))

/** [CO-4] By SQL of its own, not the program's: it must not prove itself. */
const entriesBalance: Invariant = {
  sentence: 'The debits and credits of each entry are equal in each currency.',
  broken: ({ rows }) =>
    rows.query('select entry_id, currency, sum(amount) from posting group by 1, 2 having sum(amount) <> 0'),
}

const balancesAreSums: Invariant = {
  sentence: 'A balance that is kept is the sum of its postings, and never below zero.',
  broken: ({ rows }) =>
    rows.query(
      `select a.id, a.kind, a.balance, coalesce(sum(p.amount), 0) as sum from account a
       left join posting p on p.marketplace_id = a.marketplace_id and p.account_id = a.id
       where a.bounded group by a.marketplace_id, a.id
       having a.balance <> coalesce(sum(case a.normal_side when 'debit' then p.amount else -p.amount end), 0)
         or a.balance < 0`,
    ),
}

const escrowIsHeldMoney: Invariant = {
  sentence: 'Escrow holds what the deals that are paid and open hold, each its own, and nothing else.',
  async broken({ marketry, shops }) {
    const { db, services } = marketry.parts
    const found = await Promise.all(
      shops.map(({ id }) =>
        db.inMarketplace(id, async (tx) => verifyLedger(tx, await expectedEscrow(tx, services.engine))),
      ),
    )
    return found.flat().filter(({ severity }) => severity === 'wrong')
  },
}

const finalDealsHoldNothing: Invariant = {
  sentence: 'A deal that is over holds no money.',
  broken: ({ rows }) =>
    rows.query(
      `select d.id, d.state, a.balance from deal d join payable p on p.marketplace_id = d.marketplace_id and p.deal_id = d.id
       join account a on a.marketplace_id = d.marketplace_id and a.kind = 'escrow' and a.owner_id = p.id
       where d.state = any ($1) and a.balance <> 0`,
      [finalStates],
    ),
}

const noOpenPageOfDeadDeal: Invariant = {
  sentence: 'No payment is under way for a deal that no longer waits for one.',
  broken: ({ rows }) =>
    rows.query(
      `select a.id, a.state, d.state as deal from payment_attempt a
       join deal d on d.marketplace_id = a.marketplace_id and d.id = a.deal_id
       where a.state in ('starting', 'open') and d.state <> $1`,
      [goodsOrder.initial],
    ),
}

/** Deals in an undeclared state have no timers by the declaration, so they are named by their own condition. */
const timersAreThoseOfTheState: Invariant = {
  sentence: 'Each deal is in a declared state and has just the deadlines that state wants.',
  async broken({ rows }) {
    const deals = await rows.query<{
      id: string
      state: string
      entered_at: Date
      policy: Subject['policy']
      has: string
    }>(
      `select d.id, d.state, d.entered_at, d.policy, coalesce((select string_agg(t.transition || ' ' ||
         (extract(epoch from t.due_at) * 1000)::bigint, ', ' order by t.transition) from timer t
         where t.marketplace_id = d.marketplace_id and t.process = d.process and t.subject_id = d.id), '') as has
       from deal d where d.process = $1`,
      [goodsOrder.name],
    )
    return deals.filter((deal) => {
      const subject = { ...deal, version: 1, enteredAt: deal.entered_at, step: 0, parties: {} }
      const wants = timersOf(goodsOrder as never, deal.state, subject, deal.entered_at)
        .map(({ transition, dueAt }) => `${transition} ${dueAt.getTime()}`)
        .toSorted()
      return !Object.hasOwn(goodsOrder.states, deal.state) || wants.join(', ') !== deal.has
    })
  },
}

const deadlinesAreMet: Invariant = {
  sentence: 'No deadline has failed.',
  broken: ({ rows }) => rows.query('select * from timer where attempts > 0'),
}

const historyIsWhole: Invariant = {
  sentence: 'The steps of a history follow one another without a gap, each from where the one before led.',
  broken: ({ rows }) =>
    rows.query(
      `select * from (select process, subject_id, step, from_state,
         lag(step, 1, -1) over w as step_before, lag(to_state) over w as state_before from history
         window w as (partition by marketplace_id, process, subject_id order by step)) h
       where step <> step_before + 1 or from_state is distinct from state_before`,
    ),
}

const historyEndsInTheState: Invariant = {
  sentence: 'A deal stands where its history says.',
  broken: ({ rows }) =>
    rows.query(
      `select d.id, d.state, d.step from deal d where not exists (select from history h
       where h.marketplace_id = d.marketplace_id and h.process = d.process and h.subject_id = d.id
         and h.step = d.step and h.to_state = d.state)`,
    ),
}

const noticesComeOnce: Invariant = {
  sentence: 'A member is told of one step of one deal once in each kind.',
  broken: ({ rows }) =>
    rows.query('select member_id, kind, cause from notification group by 1, 2, 3 having count(*) > 1'),
}

const stockAddsUp: Invariant = {
  sentence: 'What is in stock is what was put up and restocked, less what was sold, and what came back.',
  async broken({ rows, shops }) {
    const kept = await rows.query<{ id: string; stock: number; moved: number }>(
      `select p.id, p.stock, (
         coalesce((select sum((a.details->'stock'->>'after')::int - (a.details->'stock'->>'before')::int) from activity a
           where a.marketplace_id = p.marketplace_id and a.object_id = p.id::text and a.action = 'product.changed'
             and a.details ? 'stock'), 0)
         - coalesce((select sum(o.quantity) from goods_order o
           where o.marketplace_id = p.marketplace_id and o.product_id = p.id), 0)
         + coalesce((select sum(o.quantity) from goods_order o join history h on h.marketplace_id = o.marketplace_id
             and h.subject_id = o.deal_id and h.process = $1
           where o.marketplace_id = p.marketplace_id and o.product_id = p.id and h.transition = any ($2)), 0))::int as moved
       from product p`,
      [goodsOrder.name, transitionsThat('return the pieces to stock')],
    )
    const putUpWith = new Map(shops.flatMap(({ products }) => products.map(({ id, initial }) => [id, initial])))
    return kept.filter(({ id, stock, moved }) => stock !== (putUpWith.get(id) ?? 0) + moved)
  },
}

const feesAreFrozen: Invariant = {
  sentence: 'The fee of a sale is the one that was frozen into its deal.',
  broken: ({ rows }) =>
    rows.query(
      `select d.id, d.amount, d.policy, sum(-p.amount) as fee from deal d
       join entry e on e.marketplace_id = d.marketplace_id and e.deal_id = d.id
       join posting p on p.marketplace_id = e.marketplace_id and p.entry_id = e.id
       join account a on a.marketplace_id = p.marketplace_id and a.id = p.account_id and a.kind = 'fee_revenue'
       group by d.marketplace_id, d.id
       having abs(sum(-p.amount) - d.amount * (d.policy->>'feeBasisPoints')::numeric / 10000) >= 1`,
    ),
}

const nothingIsStuck: Invariant = {
  sentence: 'Once nothing is on its way, no refund, payout or surplus is left in between.',
  broken: ({ rows }) =>
    rows.query(
      `select 'refund' as what, id, state, last_error from refund where state <> 'succeeded'
       union all select 'payout', id, state, last_error from payout where state <> 'paid'
       union all select kind, owner_id, balance::text, null from account
         where kind in ('surplus', 'refunds_in_flight', 'payouts_in_flight') and balance <> 0`,
    ),
}

const noJobHasFailed: Invariant = {
  sentence: 'No job has failed for good.',
  broken: ({ rows }) => rows.query(`select name, data, output from jobs.job where state = 'failed'`),
}

const stripeAgrees: Invariant = {
  sentence: 'Once nothing is on its way, Stripe holds what the books of all marketplaces say.',
  async broken(world) {
    const booked = await world.rows.query<{ currency: string; sum: string }>(
      `select lower(a.currency) as currency, sum(p.amount) from account a
       join posting p on p.marketplace_id = a.marketplace_id and p.account_id = a.id
       where a.kind = 'stripe_balance' group by 1`,
    )
    const { platform, accounts } = await simulator(world, 'GET', 'state')
    const held = accounts.find(({ id }: { id: string }) => id === platform)?.balances ?? {}
    const ours = new Map(booked.map(({ currency, sum }) => [currency, Number(sum)]))
    const currencies = [...new Set([...ours.keys(), ...Object.keys(held)])]
    return currencies
      .map((currency) => ({
        currency,
        ours: ours.get(currency) ?? 0,
        stripe: (held[currency]?.available ?? 0) + (held[currency]?.pending ?? 0),
      }))
      .filter(({ ours: booking, stripe }) => booking !== stripe)
  },
}

/** What holds after every step. */
export const always: readonly Invariant[] = [
  entriesBalance,
  balancesAreSums,
  escrowIsHeldMoney,
  finalDealsHoldNothing,
  noOpenPageOfDeadDeal,
  timersAreThoseOfTheState,
  deadlinesAreMet,
  historyIsWhole,
  historyEndsInTheState,
  noticesComeOnce,
  stockAddsUp,
  feesAreFrozen,
]

/** What holds besides when nothing is on its way and Stripe has told all it had to tell. */
export const atRest: readonly Invariant[] = [nothingIsStuck, noJobHasFailed, stripeAgrees]
