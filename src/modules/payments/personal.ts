import type { PersonalPart } from '../../platform/privacy/person.ts'
import { redact, withoutParticulars } from '../../platform/privacy/redact.ts'
import * as store from './personal-store.ts'

/** How a member paid. The payments are the books' and stay; what was said to Stripe about the payer goes. */
export const paymentsPersonal: PersonalPart = {
  name: 'payments',
  tables: ['payable', 'payment_attempt', 'stripe_customer', 'dispute_evidence'],
  export: store.selectPayments,
  async erase(tx, { memberId, words }) {
    for (const { id, request, answer } of await store.selectCallsAbout(tx, memberId)) {
      store.updateCall(tx, id, withoutParticulars({ request, answer }, words))
    }
    for (const { id, text } of await store.selectEvidenceBy(tx, memberId)) {
      store.updateEvidence(tx, id, redact(text, words))
    }
    await store.emptyEvents(tx, memberId)
    store.forgetCards(tx, memberId)
  },
}
