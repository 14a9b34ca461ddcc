import type { PersonalPart } from '../../platform/privacy/person.ts'
import { deleteActingOf, selectActingOf } from './store.ts'

/** Who acts as whom at this moment. What is over stands in the log. */
export const actingPersonal: PersonalPart = {
  name: 'acting',
  tables: ['acting'],
  async export(tx, memberId) {
    const rows = await selectActingOf(tx, memberId)
    return rows.map(({ session_id: _session, ...row }) => row)
  },
  async erase(tx, { memberId }) {
    deleteActingOf(tx, memberId)
  },
}
