import type { PersonalPart } from '../../platform/privacy/person.ts'
import { deleteAllPutAway, selectPutAway } from './store.ts'

/** Which lists a member has put away: of use to nobody else, and gone with them. */
export const desksPersonal: PersonalPart = {
  name: 'desks',
  tables: ['checklist_put_away'],
  async export(tx, memberId) {
    return { put_away: await selectPutAway(tx, memberId) }
  },
  async erase(tx, { memberId }) {
    deleteAllPutAway(tx, memberId)
  },
}
