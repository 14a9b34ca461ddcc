import type { PersonalPart } from '../../platform/privacy/person.ts'
import { deletePersonal, selectEntriesConcerning } from './store.ts'

/** The log about a member. Its lines stay; from where, and what about the person, goes. */
export const activityPersonal: PersonalPart = {
  name: 'activity',
  tables: ['activity', 'activity_personal'],
  async export(tx, memberId) {
    const rows = await selectEntriesConcerning(tx, memberId)
    return rows.map(({ actor_name: _name, acting_as: _as, personal_changes: personal, ...row }) => ({
      ...row,
      changes: { ...row.changes, ...personal },
      // Where others did it is theirs.
      ...(row.actor_id === memberId || row.actor_kind === 'visitor' ? {} : { address: null, user_agent: null }),
    }))
  },
  async words(tx, memberId) {
    const rows = await selectEntriesConcerning(tx, memberId)
    const values = rows.flatMap(({ personal_changes: personal }) => Object.entries(personal ?? {}))
    // A former e-mail or name is told of nowhere else.
    return values.flatMap(([field, { before, after }]) =>
      tellingFields.has(field) ? [before, after].filter((value) => typeof value === 'string') : [],
    )
  },
  async erase(tx, { memberId }) {
    deletePersonal(tx, memberId)
  },
}

const tellingFields: ReadonlySet<string> = new Set([
  'email',
  'name',
  'username',
  'recipient',
  'phone',
  'line1',
  'line2',
])
