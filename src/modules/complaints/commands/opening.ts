import { newReference } from '../../../engine/deals.ts'
import type { AppServices } from '../../../engine/services.ts'
import type { Member } from '../../../kernel/actor.ts'
import { notFound } from '../../../kernel/errors.ts'
import { isId, newId } from '../../../kernel/ids.ts'
import type { Marketplace } from '../../../kernel/marketplace.ts'
import { formatAmount } from '../../../kernel/money.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import type { Origin } from '../../../platform/http/endpoint.ts'
import { demand } from '../../../platform/permissions/policy.ts'
import { membersByIds } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import { readProduct } from '../../catalogue/index.ts'
import { isDisputed } from '../../disputes/index.ts'
import { factsOf as factsOfOrder, lockOrder, ordersPolicy } from '../../orders/index.ts'
import { partOf } from '../../payments/index.ts'
import { beyondPrice, complainedAlready, neverDealt, noMoneyInIt, ofOneself } from '../errors.ts'
import { complaintsPolicy } from '../policy.ts'
import { complaint as process } from '../process.ts'
import { leftOf, mayBringMoney } from '../rules.ts'
import { haveDealt, insertComplaint } from '../store.ts'
import type { Complaint, Kind, Matter } from '../subjects.ts'
import { addLine } from './saying.ts'

/** What somebody complains of. */
export interface Grievance {
  about: Matter
  /** The id of the order, the member or the product. */
  aboutId: string
  kind: Kind
  text: string
  /** A decimal of the order's currency. */
  wantsBack: string | undefined
  documentIds: readonly string[]
}

/**
 * Opens a case: the other side is told and asked. How long everybody has is frozen into it.
 * @throws Refusal not_found, complaint_of_oneself, never_dealt, complained_already, no_money_in_it, beyond_price,
 *   amount_malformed, file_unknown
 */
export async function openComplaint(
  services: AppServices,
  tx: Tx,
  by: { member: Member; marketplace: Marketplace; origin: Origin },
  grievance: Grievance,
): Promise<Complaint> {
  const { member, marketplace, origin } = by
  demand(complaintsPolicy, member, 'open', 'Complaint')
  const matter = await found[grievance.about](tx, member, grievance.aboutId)
  if (matter.respondent === member.memberId) throw ofOneself()
  const { answerWindow, appealWindow, decisionWindow } = marketplace.settings.complaints
  const opened: Complaint = {
    id: newId(),
    reference: newReference(),
    state: process.initial,
    version: process.version,
    enteredAt: tx.now,
    step: 0,
    policy: { answerWindow, appealWindow, decisionWindow },
    about: grievance.about,
    dealId: matter.dealId ?? null,
    productId: matter.productId ?? null,
    kind: grievance.kind,
    title: matter.title,
    parties: { complainant: member.memberId, respondent: matter.respondent, refused: null, burdened: null },
    order: matter.order ?? null,
    wantsBack: null,
    offered: null,
    outcome: null,
    refund: 0n,
    strike: false,
    givenBack: 0n,
    createdAt: tx.now,
  }
  const complaint = { ...opened, wantsBack: wishOf(opened, grievance.wantsBack) }
  if (!(await insertComplaint(tx, complaint))) throw complainedAlready()
  const [documentId, ...others] = grievance.documentIds
  const line = { role: 'complainant', kind: 'opening' } as const
  await addLine(services, tx, complaint, { ...line, member, text: grievance.text, documentId })
  for (const other of others) await addLine(services, tx, complaint, { ...line, member, documentId: other })
  await services.engine.begin(tx, process.name, complaint, { actor: member, requestId: origin.requestId })
  record(tx, {
    actor: member,
    origin,
    action: 'complaint.opened',
    object: { kind: 'complaint', id: complaint.id },
    details: { about: complaint.about, kind: complaint.kind },
  })
  return complaint
}

/** What the complainant wants back, minor units. @throws Refusal no_money_in_it, beyond_price, amount_malformed */
function wishOf(complaint: Complaint, wanted: string | undefined): bigint | null {
  if (wanted === undefined) return null
  const { order } = complaint
  if (!order || !mayBringMoney(complaint)) throw noMoneyInIt('wants_back')
  const amount = partOf({ amount: wanted }, order.currency)
  const left = leftOf(order)
  if (amount > left) throw beyondPrice('wants_back', formatAmount(left, order.currency), order.currency)
  return amount
}

interface Found extends Partial<Pick<Complaint, 'dealId' | 'productId' | 'order'>> {
  respondent: string
  title: string | null
}

/** What is complained of, and whose it is. */
const found: Record<Matter, (tx: Tx, member: Member, id: string) => Promise<Found>> = {
  async order(tx, member, id) {
    // Locked: its seller is not paid while it is complained of, and so it is one or the other that comes first.
    const order = isId(id) ? await lockOrder(tx, id) : undefined
    // An operator who is no party sees it, and yet has nothing to complain of in it.
    const { buyer, seller } = order?.parties ?? {}
    if (!order || !buyer || !seller || ![buyer, seller].includes(member.memberId)) throw notFound('order')
    demand(ordersPolicy, member, 'read', 'Order', factsOfOrder(order))
    const { reference, amount, givenBack, currency } = order
    return {
      dealId: order.id,
      title: order.title,
      respondent: member.memberId === buyer ? seller : buyer,
      order: { reference, buyerId: buyer, amount, givenBack, currency, atBank: await isDisputed(tx, id) },
    }
  },
  async member(tx, member, id) {
    const known = await membersByIds(tx, [id])
    if (!known.has(id)) throw notFound('member')
    if (id !== member.memberId && !(await haveDealt(tx, member.memberId, id))) throw neverDealt()
    return { respondent: id, title: null }
  },
  async product(tx, _member, id) {
    const { title, seller } = await readProduct(tx, id)
    return { productId: id, title, respondent: seller.id }
  },
}
