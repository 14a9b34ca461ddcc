import type { PersonalPart } from '../../platform/privacy/person.ts'
import { formerMember, redact } from '../../platform/privacy/redact.ts'
import * as store from './personal-store.ts'

/**
 * What a member was told, and how they want to be told. Others were told what the member called the things they sold: of
 * that the name is taken out. Where others were told of the member by name, it is a former member who did it.
 */
export const notificationsPersonal: PersonalPart = {
  name: 'notifications',
  tables: ['notification', 'notification_preference'],
  export: store.selectTold,
  async erase(tx, { memberId, words }) {
    store.deleteTold(tx, memberId)
    store.updateNameOf(tx, memberId, formerMember)
    for (const { id, data } of await store.selectToldToBuyers(tx, memberId)) {
      const left = redact(data, words)
      if (JSON.stringify(left) !== JSON.stringify(data)) store.updateData(tx, id, left)
    }
  },
}
