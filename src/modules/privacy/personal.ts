import type { PersonalPart } from '../../platform/privacy/person.ts'
import { withoutParticulars } from '../../platform/privacy/redact.ts'
import { sweepExports } from './jobs.ts'
import type { PrivacyNeeds } from './services.ts'
import * as store from './store.ts'

/** That somebody asked for their data, and the answers that are kept for a day for requests that come again. */
export function privacyPersonal({ services }: Pick<PrivacyNeeds, 'services'>): PersonalPart {
  return {
    name: 'privacy',
    tables: ['personal_export', 'erasure', 'idempotency_key'],
    async export(tx, memberId) {
      return { exports: await store.selectExports(tx, memberId) }
    },
    async erase(tx, { memberId, words }) {
      store.deleteOwnAnswers(tx, memberId)
      for (const kept of await store.selectAnswersNaming(tx, words)) {
        store.updateAnswer(tx, { ...kept, answer: withoutParticulars(kept.answer, words) })
      }
      store.endExports(tx, memberId)
      services.jobs.send(tx, sweepExports, { marketplaceId: tx.marketplaceId })
    },
  }
}
