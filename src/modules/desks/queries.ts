import type { Member } from '../../kernel/actor.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { formatAmount } from '../../kernel/money.ts'
import { dayAt } from '../../kernel/span.ts'
import { onTheWire, plusSeconds, seconds } from '../../kernel/time.ts'
import type { Tx } from '../../platform/db/transaction.ts'
import { runningOut } from '../catalogue/index.ts'
import { presentSummary, salesByDay, standingOrders } from '../orders/index.ts'
import { countStuckPayouts, paidOutByDay } from '../payouts/index.ts'
import { recentFinds, watchedLast } from '../wishes/index.ts'
import { type Checklist, standingIn } from './checklists.ts'
import { selectPutAway } from './store.ts'

/** As many days a figure shows; as many before them it is compared with. */
const shownDays = 30
const findsOfDays = 7
const most = { needs: 20, underWay: 10, watched: 6, searches: 5, runningOut: 6 } as const

/** What a buyer finds when they come in. As many statements however much there is. */
export async function buyingDesk(tx: Tx, member: Member, { settings }: Marketplace) {
  const since = plusSeconds(tx.now, -findsOfDays * seconds.day)
  const [orders, watched, searches] = await Promise.all([
    ordersOf(tx, member, 'buyer'),
    watchedLast(tx, member.memberId, most.watched),
    recentFinds(tx, member.memberId, { currency: settings.currency, since, most: most.searches }),
  ])
  return { ...orders, watched, searches }
}

/** What a seller finds. Figures are in the marketplace's own currency; what was sold in another is in the statement. */
export async function sellingDesk(tx: Tx, member: Member, { settings: { currency, zone } }: Marketplace) {
  const today = Temporal.PlainDate.from(dayAt(zone, tx.now))
  const days = Array.from({ length: shownDays }, (_, place) =>
    today.subtract({ days: shownDays - 1 - place }).toString(),
  )
  const since = plusSeconds(tx.now, -(2 * shownDays + 1) * seconds.day)
  const asked = { memberId: member.memberId, currency, zone, since }
  const [orders, sales, paidOut, running, payouts] = await Promise.all([
    ordersOf(tx, member, 'seller'),
    salesByDay(tx, asked),
    paidOutByDay(tx, asked),
    runningOut(tx, member.memberId, most.runningOut),
    countStuckPayouts(tx, member.memberId),
  ])
  const earlier = Array.from({ length: shownDays }, (_, place) =>
    today.subtract({ days: 2 * shownDays - 1 - place }).toString(),
  )
  const soldOn = new Map(sales.map((row) => [row.day, row]))
  const sentOn = new Map(paidOut.map((row) => [row.day, row.amount]))
  const add = (all: readonly string[], of: (day: string) => bigint) => all.reduce((sum, day) => sum + of(day), 0n)
  const amountOn = (day: string) => soldOn.get(day)?.amount ?? 0n
  const sentAmountOn = (day: string) => sentOn.get(day) ?? 0n
  return {
    ...orders,
    currency,
    days: days.map((day) => ({
      day,
      sales: soldOn.get(day)?.sales ?? 0,
      amount: formatAmount(amountOn(day), currency),
      paid_out: formatAmount(sentAmountOn(day), currency),
    })),
    before: {
      sales: earlier.reduce((sum, day) => sum + (soldOn.get(day)?.sales ?? 0), 0),
      amount: formatAmount(add(earlier, amountOn), currency),
      paid_out: formatAmount(add(earlier, sentAmountOn), currency),
    },
    running_out: running,
    payouts,
  }
}

/** One's orders that are not over: those that wait for oneself, and the rest. */
async function ordersOf(tx: Tx, member: Member, role: 'buyer' | 'seller') {
  const { needs, underWay, people } = await standingOrders(tx, {
    memberId: member.memberId,
    role,
    mostNeeds: most.needs,
    mostUnderWay: most.underWay,
  })
  const present = ({ order, dueAt, dueLabel }: (typeof needs.rows)[number]) => ({
    order: presentSummary(order, people, member),
    due: dueAt ? onTheWire(dueAt) : null,
    due_label: dueLabel,
  })
  return {
    now: onTheWire(tx.now),
    needs: needs.rows.map(present),
    needs_count: needs.count,
    under_way: underWay.rows.map(present),
    under_way_count: underWay.count,
  }
}

/** The lists that are this member's by their roles, how far each is, and whether it was put away. */
export async function checklistsOf(tx: Tx, lists: readonly Checklist[], member: Member, marketplace: Marketplace) {
  const [standing, away] = await Promise.all([
    standingIn(tx, lists, member, marketplace),
    selectPutAway(tx, member.memberId),
  ])
  return standing.map((list) => ({ ...list, put_away: away.includes(list.name) }))
}
