import type { PersonalPart } from '../../platform/privacy/person.ts'
import { deleteGrantsConcerning, selectGrantsConcerning } from '../../platform/permissions/store.ts'

/** What a member was granted and what they granted: it ends with them. */
export const permissionsPersonal: PersonalPart = {
  name: 'grants',
  tables: ['object_grant'],
  export: selectGrantsConcerning,
  async erase(tx, { memberId }) {
    deleteGrantsConcerning(tx, memberId)
  },
}
