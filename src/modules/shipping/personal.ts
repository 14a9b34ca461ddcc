import type { PersonalPart } from '../../platform/privacy/person.ts'
import { formatAmount } from '../../kernel/money.ts'
import { selectAllOf } from './store.ts'

/** What a member asks for sending. Orders are explained by it, and there is nothing of the person in it: it stays. */
export const shippingPersonal: PersonalPart = {
  name: 'shipping',
  tables: ['shipping_tariff'],
  async export(tx, memberId) {
    const all = await selectAllOf(tx, memberId)
    return all.map(({ number, currency, rates, setAt }) => ({
      number,
      set_at: setAt,
      currency,
      rates: [...rates].map(([zone, { first, further, freeFrom }]) => ({
        zone,
        first: formatAmount(first, currency),
        further: formatAmount(further, currency),
        free_from: freeFrom === null ? null : formatAmount(freeFrom, currency),
      })),
    }))
  },
  async erase() {},
}
