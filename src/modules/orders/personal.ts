import { hindrance, type PersonalPart } from '../../platform/privacy/person.ts'
import { formerMember, redact } from '../../platform/privacy/redact.ts'
import type { CopiedAddress } from '../locations/index.ts'
import * as store from './personal-store.ts'
import { goodsOrder } from './process.ts'

/**
 * A member's orders, bought and sold. The deal and its amounts are the books' and stay. Of the copied address the place
 * stays, which tax is reckoned by; who and where exactly goes, and so do the words typed with their steps.
 */
export const ordersPersonal: PersonalPart = {
  name: 'orders',
  tables: ['deal_party', 'history'],
  async export(tx, memberId) {
    const orders = await store.selectOrdersOf(tx, memberId)
    return orders.map(({ ship_to: shipTo, ...order }) => (order.as === 'buyer' ? { ...order, ship_to: shipTo } : order))
  },
  async words(tx, memberId) {
    const bought = (await store.selectOrdersOf(tx, memberId)).filter(({ as }) => as === 'buyer')
    return bought.flatMap(({ ship_to: { recipient, phone, line1, line2 } }) =>
      recipient === formerMember ? [] : [recipient, phone, line1, line2],
    )
  },
  async hindrances(tx, memberId) {
    const open = (await store.selectOrdersOf(tx, memberId)).filter(({ state }) => !goodsOrder.states[state]?.final)
    return open.map(({ reference, title, as }) =>
      as === 'buyer'
        ? hindrance('order', 'Order {reference} ({title}), which was bought, is not over yet.', { reference, title })
        : hindrance('order', 'Order {reference} ({title}), which was sold, is not over yet.', { reference, title }),
    )
  },
  async erase(tx, { memberId, words }) {
    for (const { id, as, ship_to: shipTo, title, return_reason: reason } of await store.selectOrdersOf(tx, memberId)) {
      // The title is the seller's own, where it goes to and why it came back are the buyer's.
      store.updateCopies(
        tx,
        id,
        as === 'buyer'
          ? { shipTo: placeOf(shipTo), title, returnReason: redact(reason, words) }
          : { shipTo, title: redact(title, words), returnReason: reason },
      )
    }
    store.emptyHistory(tx, memberId)
  },
}

/** What tax and statistics need of an address. */
function placeOf({ city, province, provinceId = null, country, countryName }: CopiedAddress): CopiedAddress {
  return {
    recipient: formerMember,
    phone: '',
    line1: '',
    line2: '',
    city,
    province,
    provinceId,
    postalCode: '',
    country,
    countryName,
  }
}
