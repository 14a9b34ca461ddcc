import { Refusal } from '../kernel/errors.ts'
import { reopenMonth } from '../ledger/closing.ts'
import { record } from '../modules/activity/index.ts'
import {
  closeBooks,
  type Compared,
  type Difference,
  differencesHere,
  differencesOfNobody,
  takeInMovements,
} from '../modules/books/index.ts'
import type { Answer, OpenedBooks } from './ledger-actions.ts'
import { table } from './table.ts'

/**
 * `ledger reconcile`: fetches what Stripe has booked and lists in what the books differ: of each marketplace, and what
 * Stripe has booked for nobody, since they share its account.
 */
export async function reconcile(books: OpenedBooks, compared: Compared): Promise<Answer> {
  const fetched = Number(await takeInMovements(books))
  const found: (Difference & { marketplace: string })[] = []
  for (const { id, slug } of books.asked) {
    const differences = await differencesHere(books, id, compared)
    found.push(...differences.map((difference) => ({ marketplace: slug, ...difference })))
  }
  const nobodys = await differencesOfNobody(books, compared)
  found.push(...nobodys.map((difference) => ({ marketplace: '(nobody)', ...difference })))
  const names = books.asked.map(({ slug }) => slug).join(', ')
  const news = `Stripe had ${fetched} new bookings.`
  const rows = found.map(({ marketplace, code, at, sentence }) => [marketplace, code, at.toISOString(), sentence])
  const text =
    rows.length === 0
      ? `✓ The books of ${names} say what Stripe says. ${news}`
      : `${news}\n\n${table(['Marketplace', 'Code', 'When', 'What was found'], rows)}`
  const facts = found.map(({ booked, atStripe, ...same }) => ({
    ...same,
    booked: booked.toString(),
    at_stripe: atStripe.toString(),
  }))
  return { text, facts: { fetched, differences: facts }, well: found.length === 0 }
}

const actor = { kind: 'system', name: 'setup' } as const

/**
 * `ledger close`: closes a month in the books of each marketplace asked for, where they are right. One that is refused
 * keeps no other from being closed.
 */
export async function closeMonths(books: OpenedBooks, month: string): Promise<Answer> {
  const closed: string[] = []
  const refused: { marketplace: string; code: string; sentence: string }[] = []
  for (const { id, slug, settings } of books.asked) {
    try {
      await closeBooks(books, id, { month, zone: settings.zone, actor })
      closed.push(slug)
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      refused.push({ marketplace: slug, code: fault.code, sentence: fault.message })
    }
  }
  const rows = refused.map(({ marketplace, code, sentence }) => [marketplace, code, sentence])
  const lines = [
    ...(closed.length > 0 ? [`✓ ${month} is closed: ${closed.join(', ')}.`] : []),
    ...(rows.length > 0 ? [table(['Marketplace', 'Code', `Why ${month} is not closed`], rows)] : []),
  ]
  return { text: lines.join('\n\n'), facts: { month, closed, refused }, well: refused.length === 0 }
}

/** `ledger reopen`: opens the last closed month of one marketplace again, and puts the reason on record. */
export async function reopenBooks({ db, asked }: OpenedBooks, month: string, reason: string): Promise<Answer> {
  const [one, ...others] = asked
  if (!one || others.length > 0) {
    throw new Refusal('invalid', 'one_marketplace', 'Say which marketplace: --marketplace <slug>.')
  }
  await db.inMarketplace(one.id, async (tx) => {
    await reopenMonth(tx, { month, by: null, reason })
    record(tx, { actor, action: 'month.reopened', object: { kind: 'month', id: month }, details: { reason } })
  })
  return { text: `✓ ${month} is open again: ${one.slug}.`, facts: { month, reopened: one.slug }, well: true }
}
