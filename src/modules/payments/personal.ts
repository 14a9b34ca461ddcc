import type { AppServices } from '../../engine/services.ts'
import { intend } from '../../platform/outside/intend.ts'
import type { PersonalPart } from '../../platform/privacy/person.ts'
import { redact, withoutParticulars } from '../../platform/privacy/redact.ts'
import { deleteCustomer } from './card-calls.ts'
import * as store from './personal-store.ts'

/**
 * How a member paid. The payments are the books' and stay; what was said to Stripe about the payer goes, and Stripe is
 * asked to forget them.
 */
export const paymentsPersonal = (services: Pick<AppServices, 'jobs'>): PersonalPart => ({
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
    const customerId = await store.markForgotten(tx, memberId)
    if (customerId) intend(services, tx, deleteCustomer, memberId, { customerId })
  },
})
