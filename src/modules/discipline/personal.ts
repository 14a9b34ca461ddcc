import type { PersonalPart } from '../../platform/privacy/person.ts'
import { redact } from '../../platform/privacy/redact.ts'
import { deleteRule, selectOfMember, selectRule, updateWords } from './store.ts'

const all = 10_000

/** What a member is held against, and whose bids they do not take. What is on record stays, without the person. */
export const disciplinePersonal: PersonalPart = {
  name: 'discipline',
  tables: ['violation', 'bidder_rule'],
  async export(tx, memberId) {
    const [violations, rule] = await Promise.all([selectOfMember(tx, memberId, all), selectRule(tx, memberId)])
    // Who recorded it is another person's.
    return {
      violations: violations.map(({ kind, about, state, createdAt, countsUntil, appeal, answer }) => ({
        kind,
        about,
        state,
        recorded_at: createdAt,
        counts_until: countsUntil,
        appeal,
        answer,
      })),
      bidder_rule: rule ?? null,
    }
  },
  async erase(tx, { memberId, words }) {
    for (const { id, about, appeal } of await selectOfMember(tx, memberId, all)) {
      updateWords(tx, id, { about: redact(about, words), appeal: appeal && redact(appeal, words) })
    }
    deleteRule(tx, memberId)
  },
}
