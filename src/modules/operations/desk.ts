import type { z } from 'zod'
import type { AppServices } from '../../engine/services.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { formatAmount } from '../../kernel/money.ts'
import { dayAt, daysIn } from '../../kernel/span.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { type Endpoint, endpointsOf } from '../../platform/http/endpoint.ts'
import { deskShape } from './desk-schema.ts'
import * as store from './desk-store.ts'

const { read } = endpointsOf('operations')

type Desk = z.input<typeof deskShape>

const daysShown = 30

/** What needs the operator now, and figures over time. */
export function deskEndpoints(services: AppServices): Endpoint[] {
  return [
    read(
      '/desk/operating/',
      {
        summary: 'What needs you as an operator, and how it has gone',
        access: { role: 'operator' },
        answer: deskShape,
      },
      (tx, { marketplace }) => operatingDesk(services, tx, marketplace),
    ),
  ]
}

async function operatingDesk({ engine }: AppServices, tx: Tx, { settings }: Marketplace): Promise<Desk> {
  const { zone, currency } = settings
  const days = lastDays(zone, tx.now)
  const since = daysIn(zone, days[0] ?? '', days[0] ?? '').from
  const open = Object.entries(engine.process('goods-order').states).flatMap(([name, { final }]) =>
    final ? [] : [name],
  )
  const [
    disputes,
    complaints,
    appeals,
    refunds,
    payouts,
    mail,
    deadlines,
    messages,
    reports,
    openDeals,
    deals,
    members,
    fees,
  ] = await Promise.all([
    store.countDisputes(tx, ['told', 'needs_response', 'unanswered']),
    store.countComplaints(tx, ['under_review', 'appealed']),
    store.countAppeals(tx),
    store.countRefunds(tx, ['failed']),
    store.countPayouts(tx, ['failed', 'returned', 'unfunded']),
    store.countMail(tx),
    store.countFailingDeadlines(tx),
    store.countMessages(tx, ['received']),
    store.countReports(tx),
    store.countDeals(tx, 'goods-order', open),
    store.selectDealsByDay(tx, { zone, since, currency }),
    store.selectMembersByDay(tx, { zone, since }),
    store.selectFeesByDay(tx, { zone, since, currency }),
  ])
  const waiting = { disputes, complaints, appeals, refunds, payouts, mail, deadlines, messages, reports }
  return {
    now: onTheWire(tx.now),
    needs: (Object.keys(waiting) as (keyof typeof waiting)[]).flatMap((kind) => {
      const { count, due } = waiting[kind]
      return count > 0 ? [{ kind, count, due: due && onTheWire(due) }] : []
    }),
    open_deals: openDeals,
    currency,
    days: days.map((day) => {
      const made = deals.find((row) => row.day === day)
      return {
        day,
        deals: made?.count ?? 0,
        amount: formatAmount(made?.amount ?? 0n, currency),
        fees: signed(fees.find((row) => row.day === day)?.amount ?? 0n, (amount) => formatAmount(amount, currency)),
        members: members.find((row) => row.day === day)?.count ?? 0,
      }
    }),
  }
}

/** What was given back of fees on a day may be more than what was earned. */
function signed(amount: bigint, write: (amount: bigint) => string): string {
  return amount < 0n ? `-${write(-amount)}` : write(amount)
}

function lastDays(zone: string, now: Date): string[] {
  const today = Temporal.PlainDate.from(dayAt(zone, now))
  return Array.from({ length: daysShown }, (_, place) => today.subtract({ days: daysShown - 1 - place }).toString())
}
