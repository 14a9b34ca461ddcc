import { hindrance, type PersonalPart } from '../../platform/privacy/person.ts'
import { redact } from '../../platform/privacy/redact.ts'
import * as store from './personal-store.ts'
import { openStates } from './subjects.ts'

/** What a member has complained of, was accused of, said and decided. The case stays; their own words without the person. */
export const complaintsPersonal: PersonalPart = {
  name: 'complaints',
  tables: ['complaint', 'complaint_line', 'complaint_decision'],
  async export(tx, memberId) {
    const [cases, said, decided] = await Promise.all([
      store.selectCasesOf(tx, memberId),
      store.selectLinesBy(tx, memberId),
      store.selectDecisionsBy(tx, memberId),
    ])
    return { cases, said, decided }
  },
  async hindrances(tx, memberId) {
    const cases = await store.selectCasesOf(tx, memberId)
    return cases
      .filter(({ state }) => openStates.includes(state))
      .map(({ reference }) => hindrance('complaint', 'Complaint {reference} is not decided yet.', { reference }))
  },
  async erase(tx, { memberId, words }) {
    const [said, decided] = await Promise.all([
      store.selectLinesBy(tx, memberId),
      store.selectDecisionsBy(tx, memberId),
    ])
    for (const { id, text } of said) {
      const left = redact(text, words)
      if (left !== null && left !== text) store.updateLine(tx, id, left)
    }
    for (const { complaint_id: id, instance, reason } of decided) {
      const left = redact(reason, words)
      if (left !== reason) store.updateReason(tx, id, instance, left)
    }
  },
}
