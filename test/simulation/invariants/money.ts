import { walletWithdrawal } from '../../../src/modules/wallets/process.ts'
import { dealProcesses, sqlList, statesThatHold } from './declared.ts'
import type { Invariant } from './invariant.ts'

const holding = dealProcesses
  .map((process) => `(d.process = '${process.name}' and d.state in (${sqlList(statesThatHold(process))}))`)
  .join(' or ')
const finals = dealProcesses.flatMap((process) =>
  Object.entries(process.states).flatMap(([name, { final }]) => (final ? [name] : [])),
)

/** What banks have taken for good out of the held price of a deal `d`: as booked, and no more than they were found to have. */
const lostWhileHeld = `least((select coalesce(sum(lp.amount), 0) from entry l
    join posting lp on lp.marketplace_id = l.marketplace_id and lp.entry_id = l.id
    join account la on la.marketplace_id = lp.marketplace_id and la.id = lp.account_id and la.kind = 'escrow'
    where l.marketplace_id = d.marketplace_id and l.deal_id = d.id and l.cause_kind = 'dispute'),
  (select coalesce(sum(b.amount), 0) from dispute b
    where b.marketplace_id = d.marketplace_id and b.deal_id = d.id and b.state = 'lost'))`

/** Promises about the books. */
export const money: readonly Invariant[] = [
  {
    name: 'entries balance',
    sentence: 'The debits and credits of each entry are equal in each currency.',
    sql: `select entry_id, currency, sum(amount) from posting
      where marketplace_id = any ($5) and entry_id = any ($3) group by 1, 2 having sum(amount) <> 0`,
  },
  {
    name: 'balances are sums',
    sentence: 'A balance that is kept is the sum of its postings.',
    sql: `select a.id, a.kind, a.balance, p.sum from account a, lateral (
        select coalesce(sum(case a.normal_side when 'debit' then amount else -amount end), 0) as sum from posting
        where marketplace_id = a.marketplace_id and account_id = a.id) p
      where a.marketplace_id = any ($5) and a.id = any ($2) and a.bounded and a.balance <> p.sum`,
  },
  {
    name: 'floors',
    sentence: 'No account that has a floor is below it.',
    sql: `select id, kind, balance from account
      where marketplace_id = any ($5) and id = any ($2) and bounded and balance < 0`,
  },
  {
    name: 'escrow is held money',
    sentence: 'Escrow holds what the deals that are paid and open hold, each its own, and nothing else.',
    sql: `select d.id, d.state, held.escrow, held.paid, held.back, held.lost from deal d, lateral (
        select
          (select coalesce(sum(a.balance), 0) from payable p join account a on a.marketplace_id = p.marketplace_id
             and a.kind = 'escrow' and a.owner_id = p.id
           where p.marketplace_id = d.marketplace_id and p.deal_id = d.id) as escrow,
          (select coalesce(sum(t.amount), 0) from payment_attempt t
           where t.marketplace_id = d.marketplace_id and t.deal_id = d.id and t.state = 'paid' and not t.surplus) as paid,
          (select coalesce(sum(r.amount), 0) from refund r
           where r.marketplace_id = d.marketplace_id and r.deal_id = d.id and r.source = 'escrow') as back,
          ${lostWhileHeld} as lost) held
      where d.marketplace_id = any ($5) and d.id = any ($1)
        and held.escrow <> case when ${holding} then held.paid - held.back - held.lost else 0 end`,
  },
  {
    name: 'deals that are over hold nothing',
    sentence: 'A deal that is over holds no money.',
    sql: `select d.id, d.state, a.balance from deal d
      join payable p on p.marketplace_id = d.marketplace_id and p.deal_id = d.id
      join account a on a.marketplace_id = d.marketplace_id and a.kind = 'escrow' and a.owner_id = p.id
      where d.marketplace_id = any ($5) and d.id = any ($1) and d.state in (${sqlList(finals)}) and a.balance <> 0`,
  },
  {
    name: 'paid once',
    sentence: 'A price is taken once; what comes besides is surplus, and all of it goes back.',
    sql: `select p.id, p.amount, a.taken from payable p, lateral (
        select coalesce(sum(amount), 0) as taken from payment_attempt
        where marketplace_id = p.marketplace_id and deal_id = p.deal_id and state = 'paid' and not surplus) a
      where p.marketplace_id = any ($5) and p.deal_id = any ($1) and a.taken not in (0, p.amount)
      union all
      select t.id, t.amount, coalesce(sum(r.amount), 0) from payment_attempt t
      left join refund r on r.marketplace_id = t.marketplace_id and r.attempt_id = t.id and r.source = 'surplus'
      where t.marketplace_id = any ($5) and t.deal_id = any ($1) and t.state = 'paid' and t.surplus
      group by t.marketplace_id, t.id having coalesce(sum(r.amount), 0) <> t.amount`,
  },
  {
    name: 'no more back than came',
    sentence: 'No deal gives back or pays out more than was paid for it, or taken out of the wallet.',
    sql: `select d.id, m.paid, m.back, m.lost, m.out from deal d, lateral (select
        case when d.process = '${walletWithdrawal.name}' then d.amount else
          (select coalesce(sum(amount), 0) from payment_attempt
            where marketplace_id = d.marketplace_id and deal_id = d.id and state = 'paid' and not surplus) end as paid,
        (select coalesce(sum(amount), 0) from refund
          where marketplace_id = d.marketplace_id and deal_id = d.id and source = 'escrow') as back,
        (select coalesce(sum(amount), 0) from payout
          where marketplace_id = d.marketplace_id and deal_id = d.id) as out,
        ${lostWhileHeld} as lost) m
      where d.marketplace_id = any ($5) and d.id = any ($1) and m.back + m.lost + m.out > m.paid`,
  },
  {
    name: 'fees are frozen',
    sentence: 'The fee of a sale is the one that was frozen into its deal.',
    // What was given back, or lost to the bank, is not sold; of what was taken back from the seller, the fee goes too. The terms: a share and a fixed amount, floor and cap, never more than the price.
    sql: `select d.id, d.amount, sold.amount as sold, agreed.fee as agreed, sum(-p.amount) as fee from deal d
      join entry e on e.marketplace_id = d.marketplace_id and e.deal_id = d.id
      join posting p on p.marketplace_id = e.marketplace_id and p.entry_id = e.id
      join account a on a.marketplace_id = p.marketplace_id and a.id = p.account_id and a.kind = 'fee_revenue',
      lateral (select d.amount
        - (select coalesce(sum(r.amount), 0) from refund r
          where r.marketplace_id = d.marketplace_id and r.deal_id = d.id and r.source = 'escrow')
        - ${lostWhileHeld} as amount) sold,
      lateral (select coalesce(d.policy->'fee', d.policy) as terms) frozen,
      lateral (select least(sold.amount, (terms->>'cap')::numeric, greatest((terms->>'floor')::numeric, sold.amount
        * coalesce(terms->>'basisPoints', terms->>'feeBasisPoints')::numeric / 10000
        + coalesce((terms->>'fixed')::numeric, 0))) as fee) agreed
      where d.marketplace_id = any ($5) and d.id = any ($1) and not exists (
        select from clawback c where c.marketplace_id = d.marketplace_id and c.deal_id = d.id)
      group by d.marketplace_id, d.id, sold.amount, agreed.fee having abs(sum(-p.amount) - agreed.fee) >= 1`,
  },
]
