import type { PersonalPart } from '../../platform/privacy/person.ts'
import { forgetViewsOf, selectViewsOf } from './view-store.ts'

/** The views a member has kept. Their own go with them; what others use stays and names nobody. */
export const operationsPersonal: PersonalPart = {
  name: 'operations',
  tables: ['saved_view'],
  async export(tx, memberId) {
    return { views: await selectViewsOf(tx, memberId) }
  },
  async erase(tx, { memberId }) {
    forgetViewsOf(tx, memberId)
  },
}
