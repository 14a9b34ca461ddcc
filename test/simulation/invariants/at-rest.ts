import { verifyLedger } from '../../../src/ledger/verify.ts'
import { expectedEscrow } from '../../../src/modules/payments/index.ts'
import type { Promised } from './invariant.ts'

// A notice whose own job has given up is mailed by the sweep, and is looked for below; who did not get a link by mail asks
// for another one.
const othersMend = /^send_.*_email$/

/** What holds besides when nothing is on its way and Stripe has told all it had to tell. */
export const atRest: readonly Promised[] = [
  {
    name: 'nothing is stuck',
    sentence: 'Once nothing is on its way, no refund, payout, surplus, call or event is left in between.',
    broken: ({ rows }) =>
      rows.query(
        `select 'refund' as what, id::text, state, last_error from refund where state = 'sending'
         union all select 'payout', id::text, state, last_error from payout where state = 'sending'
         union all select 'clawback', id::text, state, null from clawback where state = 'reversing'
         union all select 'payment', id::text, state, last_error from payment_attempt where state = 'starting'
         union all select a.kind, a.owner_id::text, a.balance::text, null from account a
           where a.kind in ('surplus', 'refunds_in_flight', 'payouts_in_flight') and a.balance <> 0
             and not exists (select from refund r where r.state = 'failed'
               and (r.id = a.owner_id or a.kind = 'surplus' and r.attempt_id = a.owner_id and r.source = 'surplus'))
         union all select kind, id::text, state, last_error from outside_call where state = 'intended'
         union all select type, id, state, null from stripe_event where state in ('received', 'unroutable')`,
      ),
  },
  {
    name: 'deadlines are met',
    sentence: 'Once nothing is on its way, no deadline has passed or failed.',
    broken: ({ rows, parts }) =>
      rows.query('select * from timer where due_at <= $1 or attempts > 0', [parts.clock.now()]),
  },
  {
    name: 'no job has failed',
    sentence: 'No job has failed for good, save what was killed and is not tried twice, or comes round again anyway.',
    async broken({ rows, workshop, parts }) {
      const comesAgain = new Set(parts.declaredJobs.filter(({ schedule }) => schedule).map(({ name }) => name))
      const failed = await rows.query<{ id: string; name: string }>(
        `select id, name, data, output from jobs.job where state = 'failed'`,
      )
      return failed.filter(
        ({ id, name }) => !workshop.killed.has(id) && !comesAgain.has(name) && !othersMend.test(name),
      )
    },
  },
  {
    name: 'mail is sent',
    sentence: 'Every notice that is to be mailed was mailed.',
    broken: ({ rows }) =>
      rows.query(
        `select id, kind, mail_state, mail_attempts from notification where mail_state not in ('none', 'sent')`,
      ),
  },
  {
    name: 'Stripe agrees',
    sentence: 'Once nothing is on its way, Stripe holds what the books of all marketplaces say.',
    async broken({ rows, stripe }) {
      const booked = await rows.query<{ currency: string; sum: string }>(
        `select lower(a.currency) as currency, sum(p.amount) from account a
         join posting p on p.marketplace_id = a.marketplace_id and p.account_id = a.id
         where a.kind = 'stripe_balance' group by 1`,
      )
      const ours = new Map(booked.map(({ currency, sum }) => [currency, Number(sum)]))
      const theirs = stripe.balances()
      return [...new Set([...ours.keys(), ...Object.keys(theirs)])]
        .map((currency) => ({ currency, booked: ours.get(currency) ?? 0, held: theirs[currency] ?? 0 }))
        .filter(({ booked: sum, held }) => sum !== held)
    },
  },
  {
    name: "the ledger's own proof",
    sentence: 'The ledger proves itself in every marketplace.',
    async broken({ parts, shops }) {
      const { db, services } = parts
      const found = await Promise.all(
        shops.map(({ id }) =>
          db.inMarketplace(id, async (tx) => verifyLedger(tx, await expectedEscrow(tx, services.engine))),
        ),
      )
      return found.flat().filter(({ severity }) => severity === 'wrong')
    },
  },
]
